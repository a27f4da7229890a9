package ca.qmhcn.engine.reading;

import ca.qmhcn.engine.reading.Dialect.DateOrder;
import ca.qmhcn.engine.reading.ReadOutcome.Refusal;
import ca.qmhcn.engine.reading.ReadOutcome.Understood;
import ca.qmhcn.engine.reading.Sheet.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds out how a text file with a delimiter between cells is to be read.
final class CsvReading {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    private CsvReading() {}

    static ReadOutcome read(Path file, ReadingChoices choices) throws IOException {
        var encoding = choices.encoding().map(Charset::forName).or(() -> encoding(file));
        if (encoding.isEmpty()) {
            return Reading.refused(Refusal.ENCODING_INVALID);
        }
        var rough = new Dialect(encoding.get(), ',', '.', DateOrder.ISO);
        var head = head(file, rough);
        if (head.isBlank()) {
            return Reading.refused(Refusal.EMPTY_FILE);
        }
        var delimiter = choices.delimiter().orElseGet(() -> delimiter(head));
        if (firstLine(head).chars().filter(c -> c == delimiter).count() >= Reading.MOST_COLUMNS) {
            return Reading.refused(Refusal.TOO_MANY_COLUMNS, Integer.toString(Reading.MOST_COLUMNS));
        }
        return sheet(file, new Dialect(encoding.get(), delimiter, '.', DateOrder.ISO), choices);
    }

    private static ReadOutcome sheet(Path file, Dialect rough, ReadingChoices choices) {
        var headers = headers(file, rough);
        var twice = Headers.twice(headers);
        if (twice.isPresent()) {
            return Reading.refused(Refusal.COLUMN_DUPLICATE, twice.get());
        }
        var sample = new CsvSheet(file, rough, headers).first(Detection.SAMPLE);
        if (sample.stream().allMatch(Line::isEmpty)) {
            return Reading.refused(Refusal.NO_DATA_ROWS);
        }
        var dialect = Detection.dialect(rough, sample, choices);
        return new Understood(new CsvSheet(file, dialect, headers));
    }

    private static List<String> headers(Path file, Dialect dialect) {
        // The header is the first row: asking for rows below it would pass it by.
        var whole = new ArrayList<String>();
        try (var reader = CsvSheet.text(file, dialect);
                var rows = de.siegmar.fastcsv.reader.CsvReader.builder()
                        .fieldSeparator(dialect.delimiter())
                        .ofCsvRecord(reader)) {
            var first = rows.iterator();
            if (first.hasNext()) {
                first.next().getFields().stream().map(Headers::tidy).forEach(whole::add);
            }
        } catch (de.siegmar.fastcsv.reader.CsvParseException broken) {
            return List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return List.copyOf(whole);
    }

    private static java.util.Optional<Charset> encoding(Path file) {
        try {
            return Encodings.of(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String head(Path file, Dialect dialect) throws IOException {
        try (var reader = CsvSheet.text(file, dialect)) {
            var buffer = new char[64 * 1024];
            var read = reader.read(buffer);
            return read < 0 ? "" : new String(buffer, 0, read);
        }
    }

    /// The one that stands most often in the first line, outside quotation marks.
    private static char delimiter(String head) {
        var first = firstLine(head);
        return DELIMITERS.stream()
                .max(Comparator.comparingLong(
                        delimiter -> first.chars().filter(c -> c == delimiter).count()))
                .orElse(',');
    }

    private static String firstLine(String head) {
        return head.lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("")
                .replaceAll("\"[^\"]*\"", "");
    }
}
