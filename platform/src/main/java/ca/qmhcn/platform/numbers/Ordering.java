package ca.qmhcn.platform.numbers;

import ca.qmhcn.platform.numbers.Problem.Kind;
import ca.qmhcn.platform.numbers.Table.Row;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/// Rows in the order of time, each month of the calendar among them: one that was left out is a gap to be seen.
///
/// @param turned whether they came in another order
/// @param filled how many gaps were put in
record Ordering(List<Row> rows, boolean turned, int filled) {

    /// A longer stretch than this is not filled: one slip in a year would make a chart of gaps.
    private static final int MOST_GAPS = 60;

    static Ordering none(List<Row> rows) {
        return new Ordering(List.copyOf(rows), false, 0);
    }

    /// @throws NotReadable where a period stands twice
    static Ordering inTime(List<Row> rows) {
        once(rows);
        if (rows.stream().allMatch(row -> Dates.isFiscalYear(row.written()))) {
            return sorted(rows, Comparator.comparing(Row::written));
        }
        var months = distinct(rows, row -> Dates.month(row.written()));
        if (months.isPresent()) {
            var sorted = sorted(
                    rows.stream()
                            .map(row -> new Row(
                                    row.line(),
                                    row.written(),
                                    Dates.month(row.written()),
                                    row.value(),
                                    row.denominator()))
                            .toList(),
                    Comparator.comparing(row -> row.month().orElseThrow()));
            return filled(sorted);
        }
        return distinct(rows, row -> Dates.day(row.written()))
                .map(_ -> sorted(
                        rows,
                        Comparator.comparing(row -> Dates.day(row.written()).orElse(LocalDate.MIN))))
                .orElseGet(() -> none(rows));
    }

    private static void once(List<Row> rows) {
        var seen = new HashMap<String, Integer>();
        var problems = new ArrayList<Problem>();
        for (var row : rows) {
            var before = seen.putIfAbsent(row.written(), row.line());
            if (before != null) {
                problems.add(new Problem(Kind.TWICE, row.line(), row.written(), Integer.toString(before)));
            }
        }
        if (!problems.isEmpty()) {
            throw new NotReadable(problems);
        }
    }

    /// What every row names, if each names another.
    private static <T> Optional<List<T>> distinct(List<Row> rows, Function<Row, Optional<T>> naming) {
        var named = rows.stream().flatMap(row -> naming.apply(row).stream()).toList();
        return named.size() == rows.size() && new HashSet<>(named).size() == rows.size()
                ? Optional.of(named)
                : Optional.empty();
    }

    private static Ordering sorted(List<Row> rows, Comparator<Row> order) {
        var sorted = rows.stream().sorted(order).toList();
        return new Ordering(sorted, !sorted.equals(rows), 0);
    }

    private static Ordering filled(Ordering months) {
        var all = new ArrayList<Row>();
        for (var row : months.rows) {
            if (!all.isEmpty()) {
                var month = row.month().orElseThrow();
                gaps(all.getLast().month().orElseThrow(), month)
                        .map(Ordering::gap)
                        .forEach(all::add);
            }
            all.add(row);
        }
        var filled = all.size() - months.rows.size();
        return regular(months.rows) || filled > MOST_GAPS
                ? months
                : new Ordering(List.copyOf(all), months.turned, filled);
    }

    /// Every third month is a quarter and every twelfth a year: nothing is left out there.
    private static boolean regular(List<Row> rows) {
        var steps = new HashSet<Integer>();
        for (var i = 1; i < rows.size(); i++) {
            steps.add(number(rows.get(i)) - number(rows.get(i - 1)));
        }
        return steps.size() == 1;
    }

    private static int number(Row row) {
        var month = row.month().orElseThrow();
        return month.getYear() * 12 + month.getMonthValue();
    }

    private static Stream<YearMonth> gaps(YearMonth after, YearMonth before) {
        return Stream.iterate(after.plusMonths(1), month -> month.isBefore(before), month -> month.plusMonths(1));
    }

    private static Row gap(YearMonth month) {
        return new Row(0, month.toString(), Optional.of(month), OptionalDouble.empty(), OptionalDouble.empty());
    }
}
