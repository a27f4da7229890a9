package ca.qmhcn.engine.counting;

import ca.qmhcn.engine.RandomEvents;
import ca.qmhcn.engine.definitions.Catalogue;
import ca.qmhcn.engine.definitions.ColumnType;
import ca.qmhcn.engine.definitions.Expression;
import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.definitions.Variant;
import ca.qmhcn.engine.definitions.Variant.Figure;
import ca.qmhcn.engine.reference.PlainQueries;
import ca.qmhcn.engine.reference.PlainTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Counts every definition in plain Java, row by row: facts by [PlainQueries], conditions by [Reference].
record PlainCounting(Catalogue catalogue, LocalDate today) {

    private record Place(YearMonth month, String stratum) {}

    List<Count> count(RandomEvents events, List<TableDefinition> tables) {
        var known = new HashMap<String, PlainTable>();
        for (var table : tables) {
            var columns =
                    table.stored().stream().map(TableDefinition.Stored::name).toList();
            var rows = events.seen(table).stream().map(PlainCounting::numbers).toList();
            known.put(table.name(), PlainTable.of(table.name(), columns, rows));
        }
        var counts = new ArrayList<Count>();
        for (var fact : catalogue.facts()) {
            known.put(fact.name(), PlainQueries.answer(fact.sql(), known));
            var rows = rows(known.get(fact.name()));
            for (var variant : catalogue.variants(fact)) {
                count(variant, rows, counts);
            }
        }
        counts.removeIf(count -> count.month().atDay(1).isAfter(newest(count, known, tables)));
        counts.sort(Comparator.comparing(Count::indicator)
                .thenComparing(Count::profile)
                .thenComparing(Count::month)
                .thenComparing(Count::stratum));
        return counts;
    }

    /// The latest day in any table that the indicator's fact reads: a month after it lies ahead.
    private LocalDate newest(Count count, Map<String, PlainTable> known, List<TableDefinition> tables) {
        var fact = catalogue.indicator(count.indicator()).orElseThrow().fact().orElseThrow();
        var read = catalogue.facts().stream()
                .filter(one -> one.name().equals(fact))
                .findFirst()
                .orElseThrow()
                .tables();
        var newest = LocalDate.MIN;
        for (var table : tables) {
            for (var i = 0; read.contains(table.name()) && i < table.stored().size(); i++) {
                var isMonth = table.stored().get(i).type() == ColumnType.MONTH;
                for (var row : Objects.requireNonNull(known.get(table.name())).rows()) {
                    if (row.get(i) instanceof LocalDate day) {
                        var last = isMonth ? YearMonth.from(day).atEndOfMonth() : day;
                        newest = last.isAfter(newest) ? last : newest;
                    }
                }
            }
        }
        return newest.isAfter(today) ? today : newest;
    }

    private static List<Object> numbers(List<Object> row) {
        var numbers = new ArrayList<Object>();
        row.forEach(value -> numbers.add(value instanceof Long whole ? BigDecimal.valueOf(whole) : value));
        return numbers;
    }

    private static List<Map<String, Object>> rows(PlainTable table) {
        return table.rows().stream()
                .map(row -> {
                    var named = new HashMap<String, Object>();
                    for (var i = 0; i < row.size(); i++) {
                        if (row.get(i) != null) {
                            named.put(
                                    table.columns().get(i).name(),
                                    row.get(i) instanceof Double share ? new BigDecimal(share) : row.get(i));
                        }
                    }
                    return (Map<String, Object>) named;
                })
                .toList();
    }

    private static void count(Variant variant, List<Map<String, Object>> rows, List<Count> counts) {
        var strata = new ArrayList<>(List.of(""));
        strata.addAll(variant.indicator().strata());
        for (var stratum : strata) {
            var places = new LinkedHashMap<Place, List<Map<String, Object>>>();
            for (var row : rows) {
                if (row.get(variant.on()) instanceof LocalDate on) {
                    var label = stratum.isEmpty() ? "" : stratum + "=" + row.getOrDefault(stratum, "missing");
                    places.computeIfAbsent(new Place(YearMonth.from(on), label), _ -> new ArrayList<>())
                            .add(row);
                }
            }
            places.forEach((place, placed) -> counts.add(count(variant, place, placed)));
        }
    }

    private static Count count(Variant variant, Place place, List<Map<String, Object>> rows) {
        var leftOut = new TreeMap<String, Long>();
        var cases = new ArrayList<Map<String, Object>>();
        for (var row : rows) {
            var reason = variant.leftOut().stream()
                    .filter(left -> isTrue(left.when()).test(row))
                    .findFirst();
            reason.ifPresentOrElse(left -> leftOut.merge(left.id(), 1L, Long::sum), () -> cases.add(row));
        }
        var all = BigDecimal.valueOf(cases.size());
        var days = new TreeMap<Integer, Long>();
        var behind = cases;
        BigDecimal numerator;
        var denominator = all;
        switch (variant.figure()) {
            case Figure.Share share -> {
                behind = new ArrayList<>(
                        cases.stream().filter(isTrue(share.met())).toList());
                numerator = BigDecimal.valueOf(behind.size());
            }
            case Figure.Days value -> {
                numerator = sum(value.days(), cases);
                cases.forEach(row -> days.merge(
                        number(value.days(), row).orElse(BigDecimal.ZERO).intValueExact(), 1L, Long::sum));
            }
            case Figure.Quotient quotient -> {
                numerator = sum(quotient.numerator(), cases);
                denominator = sum(quotient.denominator(), cases);
            }
        }
        var met = behind;
        return new Count(
                variant.indicator().id(),
                variant.profile(),
                place.month(),
                place.stratum(),
                numerator,
                denominator,
                cases.size(),
                variant.behind()
                        .map(of ->
                                sum(of, met).setScale(0, RoundingMode.CEILING).longValueExact())
                        .orElse((long) met.size()),
                leftOut,
                days,
                false);
    }

    private static Predicate<Map<String, Object>> isTrue(Expression condition) {
        return row -> Boolean.TRUE.equals(new Reference(row).condition(condition));
    }

    private static Optional<BigDecimal> number(Expression of, Map<String, Object> row) {
        return Optional.ofNullable((BigDecimal) new Reference(row).value(of));
    }

    private static BigDecimal sum(Expression of, List<Map<String, Object>> rows) {
        return rows.stream().flatMap(row -> number(of, row).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
