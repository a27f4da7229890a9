package ca.qmhcn.engine.counting;

import ca.qmhcn.engine.definitions.Variant;
import ca.qmhcn.engine.definitions.Variant.Figure;
import ca.qmhcn.engine.warehouse.Row;
import ca.qmhcn.engine.warehouse.Workbench;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Reads from a kept [Cube] how many rows all of its shares see alike; in a fixed order.
///
/// @param shares the numbers of the cube's variants that are shares
record Overlaps(String fact, Cube cube, List<Integer> shares) {

    static Overlaps of(String fact, Cube cube) {
        var shares = IntStream.range(0, cube.variants().size())
                .filter(i -> cube.variants().get(i).figure() instanceof Figure.Share)
                .boxed()
                .toList();
        return new Overlaps(fact, cube, shares);
    }

    List<Overlap> read(Workbench bench) {
        if (shares.isEmpty()) {
            return List.of();
        }
        var states = shares.stream().map(i -> "state" + i).collect(Collectors.joining(", "));
        return bench.rows(
                "SELECT qmhcn_month, %1$s, CAST(SUM(qmhcn_rows) AS BIGINT) FROM %2$s GROUP BY qmhcn_month, %1$s"
                                .formatted(states, Cube.NAME)
                        + " ORDER BY qmhcn_month NULLS LAST, "
                        + states.replace(",", " NULLS LAST,") + " NULLS LAST",
                this::overlap);
    }

    private Overlap overlap(Row row) {
        var states = new TreeMap<String, String>();
        for (var i = 0; i < shares.size(); i++) {
            var variant = cube.variants().get(shares.get(i));
            states.put(
                    Overlap.key(variant.indicator().id(), variant.profile()),
                    state(variant, Math.toIntExact(row.whole(2 + i))));
        }
        var month = YearMonth.from(row.date(1).orElseThrow());
        return new Overlap(fact, cube.on(), month, states, row.whole(2 + shares.size()));
    }

    private static String state(Variant variant, int state) {
        return switch (state) {
            case Cube.MET -> Overlap.MET;
            case Cube.NOT_MET -> Overlap.NOT_MET;
            default -> variant.leftOut().get(state - 1).id();
        };
    }
}
