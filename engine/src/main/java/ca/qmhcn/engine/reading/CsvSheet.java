package ca.qmhcn.engine.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A text file with a delimiter between cells.
///
/// @param headers trimmed, without a byte order mark
record CsvSheet(Path file, Dialect dialect, List<String> headers) implements Sheet {

    /// Rows that a quotation mark left open may swallow before the file is called broken.
    private static final int MOST_CHARACTERS_IN_A_ROW = 4 * 1024 * 1024;

    /// Reads all rows below the header, in order.
    ///
    /// @throws UnreadableRow when a row cannot be told from the next, as after an open quotation mark
    @Override
    public void forEach(Consumer<Line> reader) {
        try (var rows = rows()) {
            var first = true;
            for (var row : rows) {
                if (!first) {
                    reader.accept(new Line(row.getStartingLineNumber(), lines(row), row.getFields()));
                }
                first = false;
            }
        } catch (CsvParseException broken) {
            throw new UnreadableRow(Flaw.Kind.QUOTE_UNTERMINATED, broken);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public List<Line> first(int most) {
        var lines = new ArrayList<Line>();
        try (var rows = rows()) {
            for (var row : rows) {
                lines.add(new Line(row.getStartingLineNumber(), lines(row), row.getFields()));
                if (lines.size() > most) {
                    break;
                }
            }
        } catch (CsvParseException broken) {
            return List.copyOf(lines.subList(Math.min(1, lines.size()), lines.size()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lines.isEmpty() ? List.of() : List.copyOf(lines.subList(1, lines.size()));
    }

    private static int lines(CsvRecord row) {
        return 1
                + row.getFields().stream()
                        .mapToInt(cell ->
                                (int) cell.chars().filter(c -> c == '\n').count())
                        .sum();
    }

    private CsvReader<CsvRecord> rows() throws IOException {
        return CsvReader.builder()
                .fieldSeparator(dialect.delimiter())
                .maxBufferSize(MOST_CHARACTERS_IN_A_ROW)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text(file, dialect));
    }

    static BufferedReader text(Path file, Dialect dialect) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file));
        Encodings.skipMark(in);
        return new BufferedReader(new InputStreamReader(in, dialect.encoding()));
    }
}
