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

/// A file as rows of text under headers. Rows are read from the file each time they are asked for; nothing is kept in
/// memory.
///
/// @param headers trimmed, without a byte order mark
public record Sheet(Path file, Dialect dialect, List<String> headers) implements Rows {

    /// A cell may hold this many characters.
    public static final int LONGEST_CELL = 32 * 1024;

    /// Rows that a quotation mark left open may swallow before the file is called broken.
    private static final int MOST_CHARACTERS_IN_A_ROW = 4 * 1024 * 1024;

    /// One row: its line in the file as a spreadsheet shows it (the header is 1), and its cells as written.
    ///
    /// @param lines how many lines of the file it takes; more than one where a cell holds line breaks
    /// @param flaws what reading found wrong with it already
    public record Line(long number, int lines, List<String> cells, List<Flaw> flaws) {

        public Line(long number, int lines, List<String> cells) {
            this(number, lines, cells, List.of());
        }

        public boolean isEmpty() {
            return flaws.isEmpty() && cells.stream().allMatch(String::isBlank);
        }
    }

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
            throw new UnreadableRow(broken);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The first rows, to show a person how the file was understood.
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

    /// Rows can no longer be told from each other.
    public static class UnreadableRow extends RuntimeException {

        private static final long serialVersionUID = 1;

        UnreadableRow(Throwable cause) {
            super(cause);
        }
    }
}
