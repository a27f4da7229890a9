package ca.qmhcn.engine.warehouse;

import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.definitions.TableDefinition.Stored;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// The SQL of one table: its empty form, and what is visible of its files as DuckDB reads them.
///
/// @param files oldest batch first
record VisibleRows(TableDefinition table, List<Path> files) {

    private static final String BATCH = "qmhcn_batch";
    private static final String PLACE = "qmhcn_place";

    /// `a, b, c`
    static String columns(TableDefinition table) {
        return table.stored().stream().map(Stored::name).collect(Collectors.joining(", "));
    }

    /// A query of the right columns and types, and no row.
    static String none(TableDefinition table, Dialect dialect) {
        return table.stored().stream()
                .map(column -> "CAST(NULL AS %s) AS %s".formatted(dialect.type(column.type()), column.name()))
                .collect(Collectors.joining(", ", "SELECT ", " WHERE false"));
    }

    /// Every row of every file. Columns that a file does not have yet are empty.
    String all() {
        if (files.isEmpty()) {
            return none(table, Dialect.DUCKDB);
        }
        return "SELECT %s FROM (%s UNION ALL BY NAME SELECT * FROM read_parquet(%s, union_by_name = true))"
                .formatted(typed(), none(table, Dialect.DUCKDB), list());
    }

    /// How many rows have a key that another row has too.
    String collisions() {
        return "SELECT count(*) - count(DISTINCT (%s)) FROM (%s)".formatted(key(), all());
    }

    boolean mayCollide() {
        return !table.key().isEmpty() && !files.isEmpty();
    }

    /// Of the rows that share a key, the one of the latest batch.
    String latest() {
        return """
                SELECT %1$s FROM (
                    SELECT *, row_number() OVER (PARTITION BY %2$s ORDER BY %3$s DESC, %4$s DESC) AS qmhcn_turn
                    FROM (
                        SELECT %5$s, %3$s, %4$s
                        FROM (
                            %6$s
                            UNION ALL BY NAME
                            SELECT *, list_position(%7$s, filename) AS %3$s, file_row_number AS %4$s
                            FROM read_parquet(%7$s, union_by_name = true, filename = true, file_row_number = true)
                        )
                    )
                )
                WHERE qmhcn_turn = 1
                """.formatted(columns(table), key(), BATCH, PLACE, typed(), none(table, Dialect.DUCKDB), list());
    }

    private String key() {
        return String.join(", ", table.key());
    }

    private String typed() {
        return table.stored().stream()
                .map(column ->
                        "CAST(%1$s AS %2$s) AS %1$s".formatted(column.name(), Dialect.DUCKDB.type(column.type())))
                .collect(Collectors.joining(", "));
    }

    private String list() {
        return files.stream().map(file -> Engine.text(file.toString())).collect(Collectors.joining(", ", "[", "]"));
    }
}
