package ca.qmhcn.methods;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// Rows of a vector: what goes in and what a reference implementation answered.
///
/// Vectors made of data that others own are read from beside the project; without them a test is skipped and says so.
public final class Vectors {

    private static final Path OURS = Path.of("src/test/resources/golden");
    private static final Path BESIDE = Path.of("../../shared/golden/statistics");

    private Vectors() {}

    public record Row(Map<String, String> cells) {

        public String text(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }

        public boolean has(String column) {
            return cells.containsKey(column);
        }

        public double number(String column) {
            return Double.parseDouble(text(column));
        }

        /// Empty where the reference has no number.
        public OptionalDouble perhaps(String column) {
            return text(column).isBlank() ? OptionalDouble.empty() : OptionalDouble.of(number(column));
        }

        public boolean yes(String column) {
            return Boolean.parseBoolean(text(column));
        }
    }

    public static List<Row> input(String vector) {
        return rows(vector, "input.csv");
    }

    public static List<Row> expected(String vector) {
        return rows(vector, "expected.csv");
    }

    public static Map<String, List<Row>> series(List<Row> rows) {
        return by("series", rows);
    }

    /// Rows by what a column says, in the order of their first row.
    public static Map<String, List<Row>> by(String column, List<Row> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(row -> row.text(column), LinkedHashMap::new, Collectors.toList()));
    }

    /// What a map must hold.
    public static <T> T of(Map<String, T> map, String key) {
        return Objects.requireNonNull(map.get(key), key);
    }

    public static List<Row> rows(String vector, String file) {
        return read(folder(vector).resolve(file));
    }

    /// Every vector there is, whoever owns its data.
    public static List<Row> manifest() {
        return read(OURS.resolve("MANIFEST.csv"));
    }

    private static Path folder(String vector) {
        var ours = OURS.resolve(vector);
        if (Files.isDirectory(ours)) {
            return ours;
        }
        var beside = BESIDE.resolve(vector);
        assumeTrue(Files.isDirectory(beside), () -> "The vector %s is not beside the project".formatted(vector));
        return beside;
    }

    private static List<Row> read(Path file) {
        try {
            var lines = Files.readAllLines(file).stream().map(Vectors::cells).toList();
            return lines.stream()
                    .skip(1)
                    .map(cells -> row(lines.getFirst(), cells))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Row row(List<String> columns, List<String> cells) {
        var row = new LinkedHashMap<String, String>();
        for (var i = 0; i < cells.size(); i++) {
            row.put(columns.get(i), cells.get(i));
        }
        return new Row(row);
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var place = 0; place < line.length(); place++) {
            var character = line.charAt(place);
            if (character == '"') {
                quoted = !quoted;
            } else if (character == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(character);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
