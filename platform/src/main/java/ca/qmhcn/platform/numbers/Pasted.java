package ca.qmhcn.platform.numbers;

import ca.qmhcn.platform.numbers.Problem.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A table somebody pasted: its cells as text, and how it was understood.
///
/// @param delimiter between cells; a tab, a semicolon or a comma
/// @param header    names of the columns, where the first line holds names
/// @param columns   how many there are: values alone, a period before them, or a denominator after them
record Pasted(char delimiter, Optional<List<String>> header, int columns, List<Line> lines) {

    static final int MOST_BYTES = 20_000;
    static final int MOST_ROWS = 200;

    /// @param number of the line in what was pasted, from 1
    record Line(int number, List<String> cells) {

        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        private int width() {
            var width = cells.size();
            while (width > 0 && cells.get(width - 1).isEmpty()) {
                width--;
            }
            return width;
        }
    }

    /// @throws NotReadable where it is empty, too long or too wide
    static Pasted of(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new NotReadable(Problem.of(Kind.TOO_LONG));
        }
        var written = text.replace("\uFEFF", "").lines().toList();
        var delimiter = delimiter(written);
        var lines = new ArrayList<Line>();
        for (var i = 0; i < written.size(); i++) {
            if (!written.get(i).isBlank()) {
                lines.add(new Line(i + 1, cells(written.get(i), delimiter)));
            }
        }
        var columns = lines.stream().mapToInt(Line::width).max().orElse(0);
        var header = lines.stream()
                .findFirst()
                .filter(line -> isHeader(line, columns))
                .map(Line::cells);
        var rows = List.copyOf(lines.subList(header.isPresent() ? 1 : 0, lines.size()));
        return checked(new Pasted(delimiter, header, columns, rows));
    }

    private static Pasted checked(Pasted pasted) {
        if (pasted.lines.isEmpty() || pasted.columns == 0) {
            throw new NotReadable(Problem.of(Kind.EMPTY));
        }
        if (pasted.lines.size() > MOST_ROWS) {
            throw new NotReadable(Problem.of(Kind.TOO_MANY_ROWS, Integer.toString(pasted.lines.size())));
        }
        if (pasted.columns > 3) {
            throw new NotReadable(Problem.of(Kind.TOO_MANY_COLUMNS, Integer.toString(pasted.columns)));
        }
        return pasted;
    }

    /// The cells that should hold numbers.
    List<String> values() {
        return lines.stream()
                .flatMap(line -> columns == 1
                        ? Stream.of(line.cell(0))
                        : line.cells().stream().skip(1))
                .toList();
    }

    /// The first of tab, semicolon and comma that at least half of the lines hold.
    private static char delimiter(List<String> lines) {
        var filled = lines.stream().filter(line -> !line.isBlank()).toList();
        for (var delimiter : List.of('\t', ';')) {
            var holding = filled.stream()
                    .filter(line -> cells(line, delimiter).size() > 1)
                    .count();
            if (holding > 0 && holding * 2 >= filled.size()) {
                return delimiter;
            }
        }
        return ',';
    }

    private static boolean isHeader(Line line, int columns) {
        var values = columns == 1 ? line.cells() : line.cells().stream().skip(1).toList();
        return values.stream().noneMatch(Numerals::looksLikeOne)
                && values.stream().anyMatch(cell -> !Numerals.isNothing(cell));
    }

    private static List<String> cells(String line, char delimiter) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.length(); i++) {
            var letter = line.charAt(i);
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == delimiter && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString().strip());
        return List.copyOf(cells);
    }
}
