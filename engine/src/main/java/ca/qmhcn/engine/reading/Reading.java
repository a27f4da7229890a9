package ca.qmhcn.engine.reading;

import ca.qmhcn.engine.reading.Dialect.DateOrder;
import ca.qmhcn.engine.reading.ReadOutcome.Refusal;
import ca.qmhcn.engine.reading.ReadOutcome.Refused;
import ca.qmhcn.engine.reading.ReadOutcome.Understood;
import ca.qmhcn.engine.reading.Sheet.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds out how a file is to be read. Nothing is stored; limits hold before anything is parsed.
public final class Reading {

    public static final long LARGEST_FILE = 200L * 1024 * 1024;
    public static final int MOST_COLUMNS = 1_000;

    private static final int SAMPLE = 200;
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d{1,9},\\d{1,6}");
    private static final Pattern DECIMAL_POINT = Pattern.compile("-?\\d{1,9}\\.\\d{1,6}");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.]\\d{4}( .*)?");

    private Reading() {}

    public static ReadOutcome read(Path file, ReadingChoices choices) {
        try {
            return understand(file, choices);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ReadOutcome understand(Path file, ReadingChoices choices) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            return refused(Refusal.TOO_LARGE, Long.toString(LARGEST_FILE / 1024 / 1024));
        }
        if (isOfAnotherKind(Encodings.start(file))) {
            return refused(Refusal.FILE_TYPE_MISMATCH);
        }
        var encoding = choices.encoding().map(Charset::forName).or(() -> encoding(file));
        if (encoding.isEmpty()) {
            return refused(Refusal.ENCODING_INVALID);
        }
        var rough = new Dialect(encoding.get(), ',', '.', DateOrder.ISO);
        var head = head(file, rough);
        if (head.isBlank()) {
            return refused(Refusal.EMPTY_FILE);
        }
        var delimiter = choices.delimiter().orElseGet(() -> delimiter(head));
        if (firstLine(head).chars().filter(c -> c == delimiter).count() >= MOST_COLUMNS) {
            return refused(Refusal.TOO_MANY_COLUMNS, Integer.toString(MOST_COLUMNS));
        }
        return sheet(file, new Dialect(encoding.get(), delimiter, '.', DateOrder.ISO), choices);
    }

    private static ReadOutcome sheet(Path file, Dialect rough, ReadingChoices choices) {
        var headers = headers(file, rough);
        var seen = new HashSet<String>();
        for (var header : headers) {
            if (!header.isEmpty() && !seen.add(header.toLowerCase(Locale.ROOT))) {
                return refused(Refusal.COLUMN_DUPLICATE, header);
            }
        }
        var sample = new Sheet(file, rough, headers).first(SAMPLE);
        if (sample.stream().allMatch(Line::isEmpty)) {
            return refused(Refusal.NO_DATA_ROWS);
        }
        var dialect = new Dialect(
                rough.encoding(),
                rough.delimiter(),
                choices.decimalMark().orElseGet(() -> decimalMark(sample)),
                choices.dateOrder().orElseGet(() -> dateOrder(sample)));
        return new Understood(new Sheet(file, dialect, headers));
    }

    private static List<String> headers(Path file, Dialect dialect) {
        // The header is the first row: asking for rows below it would pass it by.
        var whole = new ArrayList<String>();
        try (var reader = Sheet.text(file, dialect);
                var rows = de.siegmar.fastcsv.reader.CsvReader.builder()
                        .fieldSeparator(dialect.delimiter())
                        .ofCsvRecord(reader)) {
            var first = rows.iterator();
            if (first.hasNext()) {
                first.next().getFields().stream().map(Reading::tidy).forEach(whole::add);
            }
        } catch (de.siegmar.fastcsv.reader.CsvParseException broken) {
            return List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return List.copyOf(whole);
    }

    private static String tidy(String header) {
        return header.replace('\u00a0', ' ').strip();
    }

    private static ReadOutcome refused(Refusal why, String... details) {
        return new Refused(why, List.of(details));
    }

    private static java.util.Optional<Charset> encoding(Path file) {
        try {
            return Encodings.of(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Spreadsheets, documents, archives and pictures that were given the ending of a text file.
    private static boolean isOfAnotherKind(byte[] start) {
        return Stream.of(
                        new int[] {'P', 'K', 3, 4},
                        new int[] {0x1F, 0x8B},
                        new int[] {'%', 'P', 'D', 'F'},
                        new int[] {0x89, 'P', 'N', 'G'},
                        new int[] {0xFF, 0xD8, 0xFF},
                        new int[] {0xD0, 0xCF, 0x11, 0xE0},
                        new int[] {'P', 'A', 'R', '1'})
                .anyMatch(magic -> Encodings.begins(start, magic));
    }

    private static String head(Path file, Dialect dialect) throws IOException {
        try (var reader = Sheet.text(file, dialect)) {
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

    private static char decimalMark(List<Line> sample) {
        var commas = cells(sample)
                .filter(cell -> DECIMAL_COMMA.matcher(cell).matches())
                .count();
        var points = cells(sample)
                .filter(cell -> DECIMAL_POINT.matcher(cell).matches())
                .count();
        return commas > points ? ',' : '.';
    }

    /// Slashed dates are read as they must be where a day above 12 says so; where none does, ISO only: the person
    /// decides.
    private static DateOrder dateOrder(List<Line> sample) {
        var first = 0;
        var second = 0;
        for (var cell : cells(sample).toList()) {
            var date = SLASHED.matcher(cell);
            if (date.matches()) {
                first = Math.max(first, Integer.parseInt(date.group(1)));
                second = Math.max(second, Integer.parseInt(date.group(2)));
            }
        }
        var mostAreSlashed =
                cells(sample).filter(cell -> SLASHED.matcher(cell).matches()).count() * 2 >= sample.size();
        if (!mostAreSlashed || first > 12 == second > 12) {
            return DateOrder.ISO;
        }
        return first > 12 ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    }

    private static Stream<String> cells(List<Line> sample) {
        return sample.stream().flatMap(line -> line.cells().stream()).map(String::strip);
    }
}
