package ca.qmhcn.methods.reliability;

import ca.qmhcn.methods.rates.Confidence;
import ca.qmhcn.methods.rates.Interval;
import ca.qmhcn.methods.reliability.Reliability.Undefined.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.FDistribution;

/// Computes [Reliability] from covariances.
final class Consistency {

    /// A variance of sums below this share of the items' own is rounding.
    private static final double ROUNDING = 1e-12;

    private final Usable usable;
    private final double[] personMeans;

    Consistency(Usable usable) {
        this.usable = usable;
        this.personMeans = personMeans(usable.columns(), usable.n());
    }

    Reliability reliability(Confidence confidence) {
        var k = usable.items().size();
        if (k < 2) {
            return undefined(Reason.TOO_FEW_ITEMS);
        }
        var moments = Moments.of(usable.columns());
        return moments.isEmpty()
                ? undefined(Reason.TOO_FEW_ANSWERS)
                : k == 2 ? pair(moments.get()) : scale(moments.get(), confidence);
    }

    private Reliability undefined(Reason reason) {
        return new Reliability.Undefined(usable.n(), usable.leftOut(), reason);
    }

    private Reliability pair(Moments moments) {
        var r = Math.clamp(moments.correlations()[0][1], -1, 1);
        var spearmanBrown = 1 + r > ROUNDING ? OptionalDouble.of(2 * r / (1 + r)) : OptionalDouble.empty();
        return new Reliability.Pair(usable.n(), usable.leftOut(), r, spearmanBrown);
    }

    private Reliability scale(Moments moments, Confidence confidence) {
        var alpha = alpha(moments.covariances(), -1);
        if (alpha.isEmpty()) {
            return undefined(
                    sum(moments.covariances()) > 0 && usable.missing() == Missing.PAIRWISE
                            ? Reason.PAIRS_CONTRADICT
                            : Reason.NO_VARIATION_OF_SUMS);
        }
        var correlations = moments.correlations();
        var k = moments.items();
        var explained = Cholesky.of(correlations).map(Consistency::explained);
        return new Reliability.Scale(
                usable.n(),
                usable.leftOut(),
                alpha.getAsDouble(),
                alpha(correlations, -1),
                explained
                        .map(shares ->
                                OptionalDouble.of(1 - (k - Arrays.stream(shares).sum()) / sum(correlations)))
                        .orElse(OptionalDouble.empty()),
                (sum(correlations) - k) / (k * (k - 1.0)),
                feldt(alpha.getAsDouble(), k, confidence),
                IntStream.range(0, k)
                        .mapToObj(item -> statistics(item, moments, explained))
                        .toList());
    }

    /// Of the items without the one named by `dropped`; of all with -1. Empty when sums do not vary, or
    /// when pairs of items have covariances that no group of people could have.
    private static OptionalDouble alpha(double[][] matrix, int dropped) {
        var trace = 0.0;
        var sum = 0.0;
        for (var i = 0; i < matrix.length; i++) {
            for (var j = 0; i != dropped && j < matrix.length; j++) {
                sum += j == dropped ? 0 : matrix[i][j];
            }
            trace += i == dropped ? 0 : matrix[i][i];
        }
        var k = matrix.length - (dropped < 0 ? 0.0 : 1.0);
        var alpha = k / (k - 1) * (1 - trace / sum);
        return sum > ROUNDING * trace && alpha <= 1 + ROUNDING
                ? OptionalDouble.of(Math.min(1, alpha))
                : OptionalDouble.empty();
    }

    private static double sum(double[][] matrix) {
        return Arrays.stream(matrix).flatMapToDouble(Arrays::stream).sum();
    }

    /// What the other items explain of each: its squared multiple correlation.
    private static double[] explained(Cholesky correlations) {
        var inverse = correlations.inverse();
        return IntStream.range(0, inverse.length)
                .mapToDouble(i -> 1 - 1 / inverse[i][i])
                .toArray();
    }

    private Interval feldt(double alpha, int k, Confidence confidence) {
        var f = FDistribution.of(usable.n() - 1.0, (usable.n() - 1.0) * (k - 1));
        var tail = (1 - confidence.level()) / 2;
        return new Interval(
                1 - (1 - alpha) * f.inverseSurvivalProbability(tail),
                1 - (1 - alpha) * f.inverseCumulativeProbability(tail));
    }

    private ItemStatistics statistics(int item, Moments moments, Optional<double[]> explained) {
        var column = usable.columns().get(item);
        return new ItemStatistics(
                usable.items().get(item),
                (int) Arrays.stream(column)
                        .filter(value -> !Double.isNaN(value))
                        .count(),
                moments.mean(item),
                moments.standardDeviation(item),
                alpha(moments.covariances(), item),
                total(item),
                corrected(item, moments.correlations(), explained),
                rest(item, moments.covariances()));
    }

    /// With each person's mean of what they answered.
    private OptionalDouble total(int item) {
        var column = usable.columns().get(item);
        var means = new double[column.length];
        Arrays.setAll(means, row -> Double.isNaN(column[row]) ? Double.NaN : personMeans[row]);
        return Moments.of(List.of(column, means))
                .map(moments -> correlation(moments.correlations()[0][1]))
                .orElse(OptionalDouble.empty());
    }

    private static double[] personMeans(List<double[]> columns, int n) {
        var sums = new double[n];
        var answered = new int[n];
        for (var column : columns) {
            for (var row = 0; row < n; row++) {
                if (!Double.isNaN(column[row])) {
                    sums[row] += column[row];
                    answered[row]++;
                }
            }
        }
        Arrays.setAll(sums, row -> sums[row] / answered[row]);
        return sums;
    }

    private static OptionalDouble rest(int item, double[][] covariances) {
        var own = covariances[item][item];
        var withAll = Arrays.stream(covariances[item]).sum();
        var variance = sum(covariances) - 2 * withAll + own;
        return variance > ROUNDING * own
                ? correlation((withAll - own) / Math.sqrt(own * variance))
                : OptionalDouble.empty();
    }

    private static OptionalDouble corrected(int item, double[][] correlations, Optional<double[]> explained) {
        if (explained.isEmpty()) {
            return OptionalDouble.empty();
        }
        var shares = explained.get();
        var all =
                sum(correlations) - correlations.length + Arrays.stream(shares).sum();
        var own = Arrays.stream(correlations[item]).sum() - 1 + shares[item];
        return all > ROUNDING ? OptionalDouble.of(own / Math.sqrt(all)) : OptionalDouble.empty();
    }

    private static OptionalDouble correlation(double r) {
        return OptionalDouble.of(Math.clamp(r, -1, 1));
    }
}
