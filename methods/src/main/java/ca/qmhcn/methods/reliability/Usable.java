package ca.qmhcn.methods.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The people and items that can be used: an item that everybody answered alike says nothing about anybody,
/// and would have no correlation.
///
/// @param leftOut items without any variation
/// @param columns one array per item kept; not a number where not answered
/// @param n       people who count: with all answers, or with any
record Usable(List<String> items, List<String> leftOut, List<double[]> columns, int n, Missing missing) {

    static Usable of(ItemResponses responses, Missing missing) {
        var items = new ArrayList<>(responses.items());
        var columns = new ArrayList<>(List.of(responses.columns()));
        var leftOut = new ArrayList<String>();
        for (var item = items.size() - 1; item >= 0; item--) {
            if (constant(columns.get(item))) {
                leftOut.addFirst(items.remove(item));
                columns.remove(item);
            }
        }
        // Leaving an item out can complete rows, and fewer rows can make an item constant: until nothing changes.
        while (true) {
            var rows = rows(columns, responses.rows(), missing);
            var kept = columns.stream().map(column -> pick(column, rows)).toList();
            var constant = IntStream.range(0, kept.size())
                    .filter(item -> rows.length > 1 && constant(kept.get(item)))
                    .findFirst();
            if (constant.isEmpty()) {
                return new Usable(items, leftOut, kept, rows.length, missing);
            }
            leftOut.add(items.remove(constant.getAsInt()));
            columns.remove(constant.getAsInt());
        }
    }

    private static int[] rows(List<double[]> columns, int rows, Missing missing) {
        return IntStream.range(0, rows)
                .filter(row -> switch (missing) {
                    case COMPLETE_ROWS -> columns.stream().noneMatch(column -> Double.isNaN(column[row]));
                    case PAIRWISE -> columns.stream().anyMatch(column -> !Double.isNaN(column[row]));
                })
                .toArray();
    }

    private static double[] pick(double[] column, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> column[row]).toArray();
    }

    private static boolean constant(double[] column) {
        var given = Arrays.stream(column).filter(value -> !Double.isNaN(value)).summaryStatistics();
        return given.getCount() == 0 || given.getMin() == given.getMax();
    }
}
