package ca.qmhcn.engine.warehouse;

import ca.qmhcn.engine.definitions.Fact.FactColumn;
import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.definitions.ValueType;
import java.util.List;

/// Finds out which columns a fact would have, over tables without rows.
public final class FactShapes implements AutoCloseable {

    private final DuckDb engine;

    private FactShapes(DuckDb engine) {
        this.engine = engine;
    }

    public static FactShapes over(List<TableDefinition> tables) {
        var engine = DuckDb.withoutFiles();
        tables.forEach(table ->
                engine.run("CREATE VIEW %s AS %s".formatted(table.name(), VisibleRows.none(table, Dialect.DUCKDB))));
        return new FactShapes(engine);
    }

    /// Tells a fact's columns, and lets later facts read it.
    ///
    /// @throws UnansweredQuery with the engine's words, which name the line
    public List<FactColumn> add(String name, String sql) {
        var select = Macros.rendered(sql, Dialect.DUCKDB);
        var columns =
                engine.rows("DESCRIBE " + select, row -> new FactColumn(row.text(1), type(row.text(1), row.text(2))));
        engine.run("CREATE TABLE %s AS %s".formatted(name, select));
        return columns;
    }

    private static ValueType type(String column, String type) {
        return switch (type) {
            case "VARCHAR" -> ValueType.TEXT;
            case "DATE" -> ValueType.DATE;
            case "TIMESTAMP" -> ValueType.MOMENT;
            case "BOOLEAN" -> ValueType.YES_NO;
            case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT" -> ValueType.WHOLE;
            case "DOUBLE", "FLOAT" -> ValueType.SHARE;
            default -> {
                if (type.startsWith("DECIMAL")) {
                    yield ValueType.DECIMAL;
                }
                throw new UnusableColumn(column, type);
            }
        };
    }

    @Override
    public void close() {
        engine.close();
    }
}
