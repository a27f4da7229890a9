package ca.qmhcn.engine.counting;

import ca.qmhcn.engine.definitions.ColumnType;
import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.warehouse.Workbench;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Up to which day each table knows what happened. A table without rows is not there.
///
/// @param latest table to its latest date; of a month, its last day
record Horizons(Map<String, LocalDate> latest) {

    static Horizons of(Workbench bench, List<TableDefinition> tables, LocalDate today) {
        var latest = new HashMap<String, LocalDate>();
        for (var table : tables) {
            var found = latest(bench, table);
            found.map(date -> date.isAfter(today) ? today : date).ifPresent(date -> latest.put(table.name(), date));
        }
        return new Horizons(latest);
    }

    private static Optional<LocalDate> latest(Workbench bench, TableDefinition table) {
        Optional<LocalDate> latest = Optional.empty();
        for (var column : table.stored()) {
            if (column.type() == ColumnType.DATE || column.type() == ColumnType.MONTH) {
                var date = bench.rows(
                                "SELECT MAX(%s) FROM %s".formatted(column.name(), table.name()), row -> row.date(1))
                        .getFirst()
                        .map(day -> column.type() == ColumnType.MONTH
                                ? day.plusMonths(1).minusDays(1)
                                : day);
                latest = latest.filter(known -> date.isEmpty() || !known.isBefore(date.get()))
                        .or(() -> date);
            }
        }
        return latest;
    }

    boolean haveRows(Collection<String> tables) {
        return latest.keySet().containsAll(tables);
    }

    /// The latest date in any of these.
    LocalDate latest(Collection<String> tables) {
        return tables.stream()
                .filter(latest::containsKey)
                .map(latest::get)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }
}
