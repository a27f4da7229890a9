package ca.qmhcn.engine.reading;

import ca.qmhcn.engine.reading.Dialect.DateOrder;
import ca.qmhcn.engine.reading.ParquetSheet.Column;
import ca.qmhcn.engine.reading.ReadOutcome.Refusal;
import ca.qmhcn.engine.reading.ReadOutcome.Understood;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Finds out which columns a Parquet file has. How it is read it says itself, but for texts that hold numbers or days.
final class ParquetReading {

    /// A few bytes can stand for any number of equal rows.
    static final long MOST_ROWS = 50_000_000;

    private ParquetReading() {}

    static ReadOutcome read(Path file, ReadingChoices choices) {
        try (var connection = ParquetSheet.open(file)) {
            if (rows(connection, file) > MOST_ROWS) {
                return Reading.refused(Refusal.TOO_LARGE, Long.toString(Reading.LARGEST_FILE / 1024 / 1024));
            }
            var columns = columns(connection, file);
            var headers = columns.stream().map(Column::name).map(Headers::tidy).toList();
            if (headers.size() > Reading.MOST_COLUMNS) {
                return Reading.refused(Refusal.TOO_MANY_COLUMNS, Integer.toString(Reading.MOST_COLUMNS));
            }
            var twice = Headers.twice(headers);
            return twice.isPresent()
                    ? Reading.refused(Refusal.COLUMN_DUPLICATE, twice.get())
                    : understood(file, columns, choices);
        } catch (SQLException | Sheet.UnreadableRow damaged) {
            return Reading.refused(Refusal.FILE_DAMAGED);
        }
    }

    private static ReadOutcome understood(Path file, List<Column> columns, ReadingChoices choices) {
        var rough = new Dialect(StandardCharsets.UTF_8, ',', '.', DateOrder.ISO);
        var sample = new ParquetSheet(file, rough, columns).first(Detection.SAMPLE);
        if (sample.isEmpty()) {
            return Reading.refused(Refusal.NO_DATA_ROWS);
        }
        var dialect = Detection.dialect(rough, sample, choices);
        return new Understood(new ParquetSheet(file, dialect, columns));
    }

    private static long rows(Connection connection, Path file) throws SQLException {
        var select = "SELECT sum(num_rows) FROM parquet_file_metadata(%s)".formatted(ParquetSheet.quoted(file));
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(select)) {
            answer.next();
            return answer.getBigDecimal(1).longValueExact();
        }
    }

    private static List<Column> columns(Connection connection, Path file) throws SQLException {
        var columns = new ArrayList<Column>();
        var describe = "DESCRIBE SELECT * FROM read_parquet(%s)".formatted(ParquetSheet.quoted(file));
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(describe)) {
            while (answer.next()) {
                columns.add(new Column(answer.getString("column_name"), answer.getString("column_type")));
            }
        }
        return columns;
    }
}
