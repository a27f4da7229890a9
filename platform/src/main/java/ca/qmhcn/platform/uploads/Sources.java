package ca.qmhcn.platform.uploads;

import ca.qmhcn.engine.checking.Shape;
import ca.qmhcn.engine.reading.Rows;
import ca.qmhcn.engine.reading.Sheet.Line;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the numbers of a file with one number in each row are: measures with their statistics, as `recovery|count`.
final class Sources {

    private static final int MOST = 500;

    private Sources() {}

    /// Where the rows went that became no figure of their own.
    ///
    /// @param other    rows whose number belongs to no indicator that was chosen
    /// @param repeated rows that say of the same unit, period and measure what another row said
    record Accounted(long other, long repeated) {

        static final Accounted NONE = new Accounted(0, 0);
    }

    /// Each of them, and in how many rows; empty while nobody has said which column names them.
    static SortedMap<String, Long> in(Rows rows, Shape.Tall shape) {
        var found = new TreeMap<String, Long>();
        if (rows.headers().contains(shape.measure())) {
            rows.forEach(line -> {
                var source = source(rows, shape, line);
                if (found.containsKey(source) || found.size() < MOST) {
                    found.merge(source, 1L, Long::sum);
                }
            });
        }
        return found;
    }

    static Accounted account(Rows rows, Shape.Tall shape, Set<String> used) {
        var of = shape.units();
        var seen = new HashSet<List<String>>();
        var counts = new long[2];
        rows.forEach(line -> {
            var source = source(rows, shape, line);
            if (!used.contains(source)) {
                counts[0]++;
            } else if (!seen.add(cells(rows, line, of.level(), of.unit(), of.start(), of.end(), source))) {
                counts[1]++;
            }
        });
        return new Accounted(counts[0], counts[1]);
    }

    private static String source(Rows rows, Shape.Tall shape, Line line) {
        var name = cell(rows, line, shape.measure());
        return shape.statistic().isEmpty() ? name : name + "|" + cell(rows, line, shape.statistic());
    }

    private static List<String> cells(Rows rows, Line line, String... headersAndSource) {
        var last = headersAndSource.length - 1;
        var cells = Arrays.stream(headersAndSource, 0, last)
                .map(header -> cell(rows, line, header))
                .collect(java.util.stream.Collectors.toList());
        cells.add(headersAndSource[last]);
        return cells;
    }

    private static String cell(Rows rows, Line line, String header) {
        var position = rows.headers().indexOf(header);
        return position < 0 || position >= line.cells().size()
                ? ""
                : line.cells().get(position);
    }
}
