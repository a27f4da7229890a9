package ca.qmhcn.engine.definitions;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/// One row for each thing that happened, with all that indicators ask of it.
///
/// @param sql    in the portable subset, with macros, as the author wrote it
/// @param facts  other facts it reads, and those that they read
/// @param tables what it reads, itself or through another fact
public record Fact(
        String name, String sql, SortedSet<String> facts, SortedSet<String> tables, List<FactColumn> columns) {

    public record FactColumn(String name, ValueType type) {}

    public Optional<FactColumn> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }
}
