package ca.qmhcn.engine.counting;

import ca.qmhcn.engine.definitions.ColumnType;
import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.definitions.TableDefinition.Stored;
import ca.qmhcn.engine.warehouse.Row;
import ca.qmhcn.engine.warehouse.Workbench;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Up to which day each table knows what happened. A table without rows is not there.
///
/// @param latest table to its latest date; of a month, its last day
record Horizons(Map<String, LocalDate> latest, LocalDate today) {

    private static final int SILENT_MONTHS = 2;

    static Horizons of(Workbench bench, List<TableDefinition> tables, LocalDate today) {
        var latest = new HashMap<String, LocalDate>();
        for (var table : tables) {
            var found = latest(bench, table);
            found.map(date -> date.isAfter(today) ? today : date).ifPresent(date -> latest.put(table.name(), date));
        }
        return new Horizons(latest, today);
    }

    private static Optional<LocalDate> latest(Workbench bench, TableDefinition table) {
        var dates = table.stored().stream()
                .filter(column -> column.type() == ColumnType.DATE || column.type() == ColumnType.MONTH)
                .toList();
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        var asked = dates.stream().map(column -> "MAX(" + column.name() + ")").collect(Collectors.joining(", "));
        return bench.rows("SELECT %s FROM %s".formatted(asked, table.name()), row -> latest(row, dates))
                .getFirst();
    }

    private static Optional<LocalDate> latest(Row row, List<Stored> dates) {
        return IntStream.range(0, dates.size())
                .mapToObj(i -> row.date(i + 1)
                        .map(day -> dates.get(i).type() == ColumnType.MONTH
                                ? day.plusMonths(1).minusDays(1)
                                : day))
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo);
    }

    boolean haveRows(Collection<String> tables) {
        return latest.keySet().containsAll(tables);
    }

    /// The latest date of any of these.
    LocalDate newest(Collection<String> tables) {
        return tables.stream()
                .map(table -> latest.getOrDefault(table, LocalDate.MIN))
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    /// Up to which day all of these know what happened: what one does not hold yet would look like a zero.
    ///
    /// A table that reaches into the last week of a month is taken to hold all of it once it is over, since few
    /// services see somebody on each last day. One of rare events may be silent for two months.
    LocalDate until(Collection<String> tables, Collection<String> rare) {
        return tables.stream()
                .map(table -> until(table, rare.contains(table)))
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    private LocalDate until(String table, boolean rare) {
        var known = latest.getOrDefault(table, LocalDate.MIN);
        if (known.equals(LocalDate.MIN)) {
            return known;
        }
        var end = YearMonth.from(known).plusMonths(rare ? SILENT_MONTHS : 0).atEndOfMonth();
        var isWhole = rare || known.plusWeeks(1).isAfter(end);
        return isWhole ? (end.isAfter(today) ? today : end) : known;
    }
}
