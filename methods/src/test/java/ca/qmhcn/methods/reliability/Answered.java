package ca.qmhcn.methods.reliability;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;

/// Answers for tests: people down, items across, NaN where not answered.
final class Answered {

    private Answered() {}

    static ItemResponses of(double[]... rows) {
        var items = IntStream.range(0, rows.length == 0 ? 3 : rows[0].length)
                .mapToObj(i -> "item " + (i + 1))
                .toList();
        return ItemResponses.of(
                items, Arrays.stream(rows).map(Answered::answers).toList());
    }

    private static List<OptionalDouble> answers(double[] row) {
        return Arrays.stream(row)
                .mapToObj(value -> Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value))
                .toList();
    }

    static double[] row(double... values) {
        return values;
    }

    /// One thing in common, noise of their own, whole values.
    static double[][] oneThing(Random random, int people, int items) {
        var rows = new double[people][items];
        for (var row : rows) {
            var common = random.nextGaussian();
            Arrays.setAll(row, _ -> Math.rint(2 * (common + random.nextGaussian())));
        }
        return rows;
    }
}
