package ca.qmhcn.engine.warehouse;

import ca.qmhcn.engine.definitions.TableDefinition;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What answers questions over a warehouse's files: DuckDB within the program, or a Trino that reads them too.
interface Engine extends AutoCloseable {

    Connection connection();

    Dialect dialect();

    /// Lets the rows of these files be asked under the table's name.
    ///
    /// @param files   oldest first
    /// @param collide whether some rows have the same key: of these, the one of the latest file is seen
    void show(TableDefinition table, List<Path> files, boolean collide);

    default void run(String sql) {
        // After an error a statement is closed for good: each has its own.
        try (var statement = connection().createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new UnansweredQuery(failed);
        }
    }

    default <T> List<T> rows(String sql, Function<Row, T> reader) {
        try (var statement = connection().createStatement();
                var answer = statement.executeQuery(sql)) {
            var rows = new ArrayList<T>();
            var row = new Row(answer);
            while (answer.next()) {
                rows.add(reader.apply(row));
            }
            return rows;
        } catch (SQLException failed) {
            throw new UnansweredQuery(failed);
        }
    }

    default long number(String sql) {
        return rows(sql, row -> row.whole(1)).getFirst();
    }

    @Override
    default void close() {
        try {
            connection().close();
        } catch (SQLException failed) {
            throw new UnansweredQuery(failed);
        }
    }

    /// A text in quotation marks, as SQL writes it.
    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
