package ca.qmhcn.engine.counting;

import ca.qmhcn.engine.counting.ExpressionSql.Fraction;
import ca.qmhcn.engine.definitions.Variant;
import ca.qmhcn.engine.definitions.Variant.Figure;
import ca.qmhcn.engine.warehouse.Row;
import ca.qmhcn.engine.warehouse.Workbench;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/// Counts all of a kept [Cube] that is told apart by the same stratum.
///
/// @param stratum one of the cube's strata, or empty for everybody
/// @param mature  whether nothing more is to be expected of a month
record Scan(Cube cube, String stratum, BiPredicate<Variant, YearMonth> mature) {

    private static final String EVERYBODY = "";

    /// A month and a stratum.
    private record Place(YearMonth month, String stratum) {}

    /// One of the cube's variants, by its number there.
    private record Counted(int number, Variant variant) {}

    List<Count> run(Workbench bench) {
        var counted = counted();
        var days = new HashMap<Variant, Map<Place, SortedMap<Integer, Long>>>();
        for (var one : counted) {
            if (one.variant().figure() instanceof Figure.Days) {
                days.put(one.variant(), histogram(bench, one.number()));
            }
        }
        var counts = new ArrayList<Count>();
        bench.rows(sql(counted), row -> counts.addAll(read(row, counted, days)));
        return counts;
    }

    private List<Counted> counted() {
        var counted = new ArrayList<Counted>();
        for (var i = 0; i < cube.variants().size(); i++) {
            var variant = cube.variants().get(i);
            if (stratum.equals(EVERYBODY) || variant.indicator().strata().contains(stratum)) {
                counted.add(new Counted(i, variant));
            }
        }
        return counted;
    }

    private String sql(List<Counted> counted) {
        var sums = counted.stream().flatMap(one -> sums(one).stream()).toList();
        return "SELECT qmhcn_month, %s, %s FROM %s GROUP BY 1, 2 ORDER BY 1, 2"
                .formatted(label(), String.join(", ", sums), Cube.NAME);
    }

    private String label() {
        return stratum.equals(EVERYBODY) ? "''" : "COALESCE(" + stratum + ", 'missing')";
    }

    /// Cases, numerator, denominator and behind, then the rows of each reason.
    private static List<String> sums(Counted one) {
        var i = one.number();
        var cases = rows("state%d <= %d".formatted(i, Cube.NOT_MET));
        var sums = new ArrayList<String>();
        sums.add(cases);
        switch (one.variant().figure()) {
            case Figure.Share _ -> {
                sums.add(rows("state%d = %d".formatted(i, Cube.MET)));
                sums.add(cases);
            }
            case Figure.Days _ -> {
                sums.add(sum("CASE WHEN state%1$d = %2$d THEN days%1$d * qmhcn_rows END".formatted(i, Cube.NOT_MET)));
                sums.add(cases);
            }
            case Figure.Quotient _ -> {
                sums.add(sum("numerator" + i));
                sums.add(sum("denominator" + i));
            }
        }
        var isShare = one.variant().figure() instanceof Figure.Share;
        sums.add(
                one.variant().behind().isPresent()
                        ? sum("behind" + i)
                        : isShare ? rows("state%d = %d".formatted(i, Cube.MET)) : cases);
        for (var k = 1; k <= one.variant().leftOut().size(); k++) {
            sums.add(rows("state%d = %d".formatted(i, k)));
        }
        return sums;
    }

    private static String rows(String of) {
        return "CAST(COALESCE(SUM(qmhcn_rows) FILTER (WHERE %s), 0) AS BIGINT)".formatted(of);
    }

    /// As text: sums are wider than what drivers hand on as numbers.
    private static String sum(String column) {
        return "CAST(COALESCE(SUM(%s), 0) AS VARCHAR)".formatted(column);
    }

    private List<Count> read(Row row, List<Counted> counted, Map<Variant, Map<Place, SortedMap<Integer, Long>>> days) {
        var place = place(row);
        var counts = new ArrayList<Count>();
        var column = 3;
        for (var one : counted) {
            var variant = one.variant();
            var leftOut = new TreeMap<String, Long>();
            for (var k = 0; k < variant.leftOut().size(); k++) {
                var rows = row.whole(column + 4 + k);
                if (rows > 0) {
                    leftOut.merge(variant.leftOut().get(k).id(), rows, Long::sum);
                }
            }
            counts.add(new Count(
                    variant.indicator().id(),
                    variant.profile(),
                    place.month(),
                    place.stratum(),
                    divided(row.text(column + 1), numerator(variant)),
                    divided(row.text(column + 2), denominator(variant)),
                    row.whole(column),
                    divided(row.text(column + 3), variant.behind().map(ExpressionSql::number))
                            .setScale(0, RoundingMode.CEILING)
                            .longValueExact(),
                    leftOut,
                    days.getOrDefault(variant, Map.of()).getOrDefault(place, new TreeMap<>()),
                    mature.test(variant, place.month())));
            column += 4 + variant.leftOut().size();
        }
        return counts;
    }

    private Map<Place, SortedMap<Integer, Long>> histogram(Workbench bench, int i) {
        var found = new HashMap<Place, SortedMap<Integer, Long>>();
        bench.rows(
                "SELECT qmhcn_month, %s, days%d, CAST(SUM(qmhcn_rows) AS BIGINT) FROM %s WHERE state%d = %d GROUP BY 1, 2, 3"
                        .formatted(label(), i, Cube.NAME, i, Cube.NOT_MET),
                row -> found.computeIfAbsent(place(row), _ -> new TreeMap<>())
                        .put(Math.toIntExact(row.whole(3)), row.whole(4)));
        return found;
    }

    private Place place(Row row) {
        var month = YearMonth.from(row.date(1).orElseThrow());
        return new Place(month, stratum.equals(EVERYBODY) ? EVERYBODY : stratum + "=" + row.text(2));
    }

    private static Optional<Fraction> numerator(Variant variant) {
        return variant.figure() instanceof Figure.Quotient quotient
                ? Optional.of(ExpressionSql.number(quotient.numerator()))
                : Optional.empty();
    }

    private static Optional<Fraction> denominator(Variant variant) {
        return variant.figure() instanceof Figure.Quotient quotient
                ? Optional.of(ExpressionSql.number(quotient.denominator()))
                : Optional.empty();
    }

    /// Without needless zeros, so that equal figures are equal.
    private static BigDecimal divided(String sum, Optional<Fraction> fraction) {
        var divisor = fraction.map(Fraction::divisor).orElse(BigDecimal.ONE);
        var quotient =
                new BigDecimal(sum).divide(divisor, MathContext.DECIMAL128).stripTrailingZeros();
        return quotient.scale() < 0 ? quotient.setScale(0) : quotient;
    }
}
