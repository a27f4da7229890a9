package ca.qmhcn.engine.reading;

import ca.qmhcn.engine.reading.Flaw.Kind;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A Parquet file, whose columns have types of their own. They are written as text and checked as text of any other
/// file is.
///
/// Points in time keep no offset in Parquet, so that none is made up for them: who wants them counted on their local
/// date brings them as text. Rows count from 2, as they do where headers take the first line.
///
/// @param columns as the file calls them, with their types
record ParquetSheet(Path file, Dialect dialect, List<Column> columns) implements Sheet {

    private static final String MIDNIGHT = "00:00:00";

    /// @param type as DuckDB calls it
    record Column(String name, String type) {

        String text() {
            var quoted = '"' + name.replace("\"", "\"\"") + '"';
            if (type.startsWith("TIMESTAMP")) {
                return "strftime(%s, '%%Y-%%m-%%dT%%H:%%M:%%S')".formatted(quoted);
            }
            return type.equals("DOUBLE") || type.equals("FLOAT")
                    ? "CAST(%s AS DOUBLE)".formatted(quoted)
                    : "CAST(%s AS VARCHAR)".formatted(quoted);
        }
    }

    @Override
    public List<String> headers() {
        return columns.stream().map(Column::name).map(Headers::tidy).toList();
    }

    @Override
    public void forEach(Consumer<Line> reader) {
        read(Long.MAX_VALUE, line -> {
            reader.accept(line);
            return true;
        });
    }

    @Override
    public List<Line> first(int most) {
        var lines = new ArrayList<Line>();
        read(most, line -> {
            lines.add(line);
            return lines.size() < most;
        });
        return List.copyOf(lines);
    }

    private void read(long most, Predicate<Line> reader) {
        var texts = columns.stream().map(Column::text).collect(Collectors.joining(", "));
        var select = "SELECT %s FROM read_parquet(%s) LIMIT %d".formatted(texts, quoted(file), most);
        try (var connection = open(file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(select)) {
            var number = 1L;
            while (rows.next()) {
                number++;
                if (!reader.test(new Line(number, 1, cells(rows)))) {
                    return;
                }
            }
        } catch (SQLException damaged) {
            throw new UnreadableRow(Kind.FILE_DAMAGED, damaged);
        }
    }

    private List<String> cells(ResultSet row) throws SQLException {
        var cells = new ArrayList<String>(columns.size());
        for (var i = 1; i <= columns.size(); i++) {
            cells.add(text(row.getObject(i)));
        }
        return cells;
    }

    private String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Double number
            when Double.isFinite(number) -> plain(BigDecimal.valueOf(number)).replace('.', dialect.decimalMark());
            // a day is often kept as its midnight
            case String text when text.endsWith("T" + MIDNIGHT) -> text.substring(0, text.length() - 9);
            default -> value.toString();
        };
    }

    private static String plain(BigDecimal number) {
        var tidy = number.stripTrailingZeros();
        return (tidy.scale() < 0 ? tidy.setScale(0) : tidy).toPlainString();
    }

    /// A database in memory that reads this file and nothing else, whatever is in it.
    static Connection open(Path file) throws SQLException {
        var streaming = new Properties();
        streaming.setProperty("jdbc_stream_results", "true");
        var connection = DriverManager.getConnection("jdbc:duckdb:", streaming);
        try (var statement = connection.createStatement()) {
            for (var setting : List.of(
                    "TimeZone = 'UTC'",
                    "memory_limit = '256MB'",
                    "threads = 1",
                    "temp_directory = ''",
                    "allowed_paths = [%s]".formatted(quoted(file)),
                    "autoinstall_known_extensions = false",
                    "autoload_known_extensions = false",
                    "enable_external_access = false",
                    "lock_configuration = true")) {
                statement.execute("SET " + setting);
            }
            return connection;
        } catch (SQLException refused) {
            connection.close();
            throw refused;
        }
    }

    static String quoted(Path file) {
        return "'" + file.toAbsolutePath().toString().replace("'", "''") + "'";
    }
}
