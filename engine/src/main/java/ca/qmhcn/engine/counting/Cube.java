package ca.qmhcn.engine.counting;

import ca.qmhcn.engine.definitions.Variant;
import ca.qmhcn.engine.definitions.Variant.Figure;
import ca.qmhcn.engine.warehouse.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The rows of a fact that are placed by the same date, put together where all that is counted over them sees them
/// alike. One pass over the fact makes it; every stratum is then counted from these few rows.
///
/// Its columns: `qmhcn_month`, each stratum under its own name, `qmhcn_rows`, and of each variant by its number:
/// `state0`, which is [#MET], [#NOT_MET] or from 1 the reason why the rows are left out; `days0`; and the sums
/// `numerator0`, `denominator0` and `behind0` of the rows that are counted in.
///
/// @param source the fact's name, or its SQL in parentheses
/// @param on     the date that places a row in a month
record Cube(String source, String on, List<Variant> variants) {

    static final String NAME = "qmhcn_cube";

    /// Counted in, and in the numerator of a share.
    static final int MET = -1;

    /// Counted in.
    static final int NOT_MET = 0;

    /// Where days are counted, each number of days has rows of its own: such variants have a cube for themselves.
    static List<Cube> of(String source, String on, List<Variant> variants) {
        return variants.stream()
                .collect(Collectors.partitioningBy(variant -> variant.figure() instanceof Figure.Days))
                .values()
                .stream()
                .filter(together -> !together.isEmpty())
                .map(together -> new Cube(source, on, together))
                .toList();
    }

    void keep(Workbench bench) {
        bench.keep(NAME, sql());
    }

    /// The columns by which some of the variants are told apart.
    List<String> strata() {
        return List.copyOf(variants.stream()
                .flatMap(variant -> variant.indicator().strata().stream())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    String sql() {
        var alike = new ArrayList<>(List.of("qmhcn_month"));
        alike.addAll(strata());
        var asked = new ArrayList<>(List.of("MONTH_OF(%s) AS qmhcn_month".formatted(on)));
        asked.addAll(strata());
        var sums = new ArrayList<>(List.of("COUNT(*) AS qmhcn_rows"));
        for (var i = 0; i < variants.size(); i++) {
            asked(variants.get(i), i, asked);
            alike.add("state" + i);
            alike(variants.get(i), i, alike, sums);
        }
        return "SELECT %s, %s FROM (SELECT %s FROM %s WHERE %s IS NOT NULL) GROUP BY %s"
                .formatted(
                        String.join(", ", alike),
                        String.join(", ", sums),
                        String.join(", ", asked),
                        source,
                        on,
                        IntStream.rangeClosed(1, alike.size())
                                .mapToObj(Integer::toString)
                                .collect(Collectors.joining(", ")));
    }

    /// What is asked of each row: its state, and its figures.
    private static void asked(Variant variant, int i, List<String> asked) {
        var state = new StringBuilder();
        for (var k = 0; k < variant.leftOut().size(); k++) {
            var when = ExpressionSql.condition(variant.leftOut().get(k).when());
            state.append(" WHEN %s THEN %d".formatted(when, k + 1));
        }
        switch (variant.figure()) {
            case Figure.Share share ->
                state.append(" WHEN %s THEN %d".formatted(ExpressionSql.condition(share.met()), MET));
            case Figure.Days value -> asked.add(number(ExpressionSql.number(value.days()), "days", i));
            case Figure.Quotient quotient -> {
                asked.add(number(ExpressionSql.number(quotient.numerator()), "numerator", i));
                asked.add(number(ExpressionSql.number(quotient.denominator()), "denominator", i));
            }
        }
        variant.behind().ifPresent(behind -> asked.add(number(ExpressionSql.number(behind), "behind", i)));
        asked.add("%s AS state%d"
                .formatted(state.isEmpty() ? NOT_MET : "CASE%s ELSE %d END".formatted(state, NOT_MET), i));
    }

    private static String number(ExpressionSql.Fraction number, String name, int i) {
        return "%s AS %s%d".formatted(number.sql(), name, i);
    }

    private static void alike(Variant variant, int i, List<String> alike, List<String> sums) {
        switch (variant.figure()) {
            case Figure.Share _ -> {}
            case Figure.Days _ -> alike.add("days" + i);
            case Figure.Quotient _ -> {
                sums.add(sum("numerator", i, NOT_MET));
                sums.add(sum("denominator", i, NOT_MET));
            }
        }
        if (variant.behind().isPresent()) {
            sums.add(sum("behind", i, variant.figure() instanceof Figure.Share ? MET : NOT_MET));
        }
    }

    private static String sum(String name, int i, int state) {
        return "SUM(%1$s%2$d) FILTER (WHERE state%2$d = %3$d) AS %1$s%2$d".formatted(name, i, state);
    }
}
