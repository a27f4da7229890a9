package ca.qmhcn.engine.counting;

import ca.qmhcn.engine.counting.ExpressionSql.Fraction;
import ca.qmhcn.engine.definitions.Fact;
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

/// One pass over a fact for all that is placed by the same date and counted by the same stratum.
///
/// @param on      the date that places a row in a month
/// @param stratum a column of the fact, or empty for everybody
/// @param mature  whether nothing more is to be expected of a month
record Scan(Fact fact, String on, String stratum, List<Variant> variants, BiPredicate<Variant, YearMonth> mature) {

    private static final String EVERYBODY = "";

    /// A month and a stratum.
    private record Place(YearMonth month, String stratum) {}

    List<Count> run(Workbench bench) {
        var days = new HashMap<Variant, Map<Place, SortedMap<Integer, Long>>>();
        for (var i = 0; i < variants.size(); i++) {
            if (variants.get(i).figure() instanceof Figure.Days) {
                days.put(variants.get(i), histogram(bench, i));
            }
        }
        var counts = new ArrayList<Count>();
        bench.rows(sql(), row -> counts.addAll(read(row, days)));
        return counts;
    }

    /// How many rows all variants, which are shares, see alike; of one month together, in a fixed order.
    List<Overlap> overlaps(Workbench bench) {
        var states = new ArrayList<String>();
        for (var i = 0; i < variants.size(); i++) {
            states.add("reason%1$d, reason%1$d = 0 AND COALESCE(met%1$d, FALSE)".formatted(i));
        }
        return bench.rows(
                "SELECT qmhcn_month, %s, COUNT(*) FROM (%s) GROUP BY ALL ORDER BY ALL"
                        .formatted(String.join(", ", states), asked()),
                this::overlap);
    }

    private Overlap overlap(Row row) {
        var states = new TreeMap<String, String>();
        for (var i = 0; i < variants.size(); i++) {
            var variant = variants.get(i);
            var reason = Math.toIntExact(row.whole(2 + 2 * i));
            states.put(
                    Overlap.key(variant.indicator().id(), variant.profile()),
                    reason > 0
                            ? variant.leftOut().get(reason - 1).id()
                            : row.yes(3 + 2 * i) ? Overlap.MET : Overlap.NOT_MET);
        }
        var month = YearMonth.from(row.date(1).orElseThrow());
        return new Overlap(fact.name(), on, month, states, row.whole(2 + 2 * variants.size()));
    }

    private String sql() {
        var sums = new ArrayList<String>();
        for (var i = 0; i < variants.size(); i++) {
            sums.addAll(sums(variants.get(i), i));
        }
        return "SELECT qmhcn_month, qmhcn_stratum, %s FROM (%s) GROUP BY qmhcn_month, qmhcn_stratum ORDER BY 1, 2"
                .formatted(String.join(", ", sums), asked());
    }

    /// What is asked of each row: why it is left out (0 for not at all), and its figures.
    private String asked() {
        var asked = new ArrayList<String>();
        for (var i = 0; i < variants.size(); i++) {
            var variant = variants.get(i);
            var reasons = new StringBuilder();
            for (var k = 0; k < variant.leftOut().size(); k++) {
                var when = ExpressionSql.condition(variant.leftOut().get(k).when());
                reasons.append(" WHEN %s THEN %d".formatted(when, k + 1));
            }
            asked.add((reasons.isEmpty() ? "0" : "CASE" + reasons + " ELSE 0 END") + " AS reason" + i);
            switch (variant.figure()) {
                case Figure.Share share -> asked.add("%s AS met%d".formatted(ExpressionSql.condition(share.met()), i));
                case Figure.Days value ->
                    asked.add("%s AS numerator%d"
                            .formatted(ExpressionSql.number(value.days()).sql(), i));
                case Figure.Quotient quotient -> {
                    asked.add("%s AS numerator%d"
                            .formatted(
                                    ExpressionSql.number(quotient.numerator()).sql(), i));
                    asked.add("%s AS denominator%d"
                            .formatted(
                                    ExpressionSql.number(quotient.denominator()).sql(), i));
                }
            }
            if (variant.behind().isPresent()) {
                asked.add("%s AS behind%d"
                        .formatted(ExpressionSql.number(variant.behind().get()).sql(), i));
            }
        }
        return "SELECT CAST(date_trunc('month', %1$s) AS DATE) AS qmhcn_month, %2$s AS qmhcn_stratum, %3$s FROM %4$s WHERE %1$s IS NOT NULL"
                .formatted(
                        on,
                        stratum.equals(EVERYBODY) ? "''" : "COALESCE(" + stratum + ", 'missing')",
                        String.join(", ", asked),
                        fact.name());
    }

    /// Cases, numerator, denominator and behind, then the rows of each reason.
    private static List<String> sums(Variant variant, int i) {
        var counted = "reason%d = 0".formatted(i);
        var cases = "COUNT(*) FILTER (WHERE %s)".formatted(counted);
        var sums = new ArrayList<String>();
        sums.add(cases);
        switch (variant.figure()) {
            case Figure.Share _ -> {
                counted += " AND met%d".formatted(i);
                sums.add("COUNT(*) FILTER (WHERE %s)".formatted(counted));
                sums.add(cases);
            }
            case Figure.Days _ -> {
                sums.add(sum("numerator" + i, counted));
                sums.add(cases);
            }
            case Figure.Quotient _ -> {
                sums.add(sum("numerator" + i, counted));
                sums.add(sum("denominator" + i, counted));
            }
        }
        sums.add(
                variant.behind().isPresent()
                        ? sum("behind" + i, counted)
                        : "COUNT(*) FILTER (WHERE %s)".formatted(counted));
        for (var k = 1; k <= variant.leftOut().size(); k++) {
            sums.add("COUNT(*) FILTER (WHERE reason%d = %d)".formatted(i, k));
        }
        return sums;
    }

    /// As text: sums are wider than what drivers hand on as numbers.
    private static String sum(String column, String counted) {
        return "CAST(COALESCE(SUM(%s) FILTER (WHERE %s), 0) AS VARCHAR)".formatted(column, counted);
    }

    private List<Count> read(Row row, Map<Variant, Map<Place, SortedMap<Integer, Long>>> days) {
        var place = place(row);
        var counts = new ArrayList<Count>();
        var column = 3;
        for (var variant : variants) {
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
                "SELECT qmhcn_month, qmhcn_stratum, numerator%1$d, COUNT(*) FROM (%2$s) WHERE reason%1$d = 0 GROUP BY 1, 2, 3"
                        .formatted(i, asked()),
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
