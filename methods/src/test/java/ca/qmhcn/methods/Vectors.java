package ca.qmhcn.methods;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Rows of a vector: what goes in and what a reference implementation answered.
public final class Vectors {

    private Vectors() {}

    public record Row(Map<String, String> cells) {

        public String text(String column) {
            return Objects.requireNonNull(cells.get(column), column);
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
        return rows.stream()
                .collect(Collectors.groupingBy(row -> row.text("series"), LinkedHashMap::new, Collectors.toList()));
    }

    public static List<Row> rows(String vector, String file) {
        var path = "/golden/" + vector + "/" + file;
        try (var in = Objects.requireNonNull(Vectors.class.getResourceAsStream(path), path);
                var reader = new java.io.BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var lines = reader.lines().map(line -> line.split(",", -1)).toList();
            Function<String[], Row> named = cells -> {
                var row = new LinkedHashMap<String, String>();
                for (var i = 0; i < cells.length; i++) {
                    row.put(lines.getFirst()[i], cells[i]);
                }
                return new Row(row);
            };
            return lines.stream().skip(1).map(named).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
