package ca.qmhcn.methods.reliability;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;

/// What people answered: rows of people, columns of items. An answer that was not given is empty.
///
/// Not a record: its arrays are never handed out.
public final class ItemResponses {

    private static final double LARGEST = 1e100;

    private final List<String> items;
    private final double[][] columns;

    private ItemResponses(List<String> items, double[][] columns) {
        this.items = items;
        this.columns = columns;
    }

    /// @param rows as long as there are items, each answer finite and within ±1e100
    public static ItemResponses of(List<String> items, List<List<OptionalDouble>> rows) {
        if (new HashSet<>(items).size() < items.size()) {
            throw new IllegalArgumentException("Two items have one name among " + items);
        }
        var columns = new double[items.size()][rows.size()];
        for (var row = 0; row < rows.size(); row++) {
            var answers = rows.get(row);
            if (answers.size() != items.size()) {
                throw new IllegalArgumentException(
                        "Row %d has %d answers to %d items".formatted(row + 1, answers.size(), items.size()));
            }
            for (var item = 0; item < answers.size(); item++) {
                columns[item][row] = value(answers.get(item), items.get(item));
            }
        }
        return new ItemResponses(List.copyOf(items), columns);
    }

    private static double value(OptionalDouble answer, String item) {
        if (answer.isPresent() && !(Math.abs(answer.getAsDouble()) <= LARGEST)) {
            throw new IllegalArgumentException("Not an answer to %s: %s".formatted(item, answer.getAsDouble()));
        }
        return answer.orElse(Double.NaN);
    }

    public List<String> items() {
        return items;
    }

    public int rows() {
        return columns.length == 0 ? 0 : columns[0].length;
    }

    /// One array per item; what was not answered is not a number there.
    double[][] columns() {
        return Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new);
    }
}
