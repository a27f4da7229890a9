package ca.qmhcn.methods.reliability;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Means, covariances and correlations of items, pair by pair among the people who answered both.
///
/// Not a record: its arrays are never handed out of the package.
final class Moments {

    /// Covariances are of items divided by this, so that their squares neither overflow nor vanish.
    private final double scale;

    private final double[] means;
    private final double[][] covariances;
    private final double[][] correlations;

    private Moments(double scale, double[] means, double[][] covariances, double[][] correlations) {
        this.scale = scale;
        this.means = means;
        this.covariances = covariances;
        this.correlations = correlations;
    }

    /// Empty when fewer than two people answered some pair of items, or when an item hardly varies beside
    /// the others.
    static Optional<Moments> of(List<double[]> columns) {
        var k = columns.size();
        var means = columns.stream().mapToDouble(Moments::mean).toArray();
        var scale = 0.0;
        for (var i = 0; i < k; i++) {
            var mean = means[i];
            scale = Math.max(
                    scale,
                    Arrays.stream(columns.get(i))
                            .filter(value -> !Double.isNaN(value))
                            .map(value -> Math.abs(value - mean))
                            .max()
                            .orElse(0));
        }
        var covariances = new double[k][k];
        for (var i = 0; i < k; i++) {
            for (var j = 0; j <= i; j++) {
                covariances[i][j] = covariance(columns.get(i), columns.get(j), scale);
                covariances[j][i] = covariances[i][j];
            }
            if (!(covariances[i][i] > 1e-24) || Arrays.stream(covariances[i]).anyMatch(Double::isNaN)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Moments(scale, means, covariances, correlations(covariances)));
    }

    private static double[][] correlations(double[][] covariances) {
        var k = covariances.length;
        var correlations = new double[k][k];
        for (var i = 0; i < k; i++) {
            for (var j = 0; j < k; j++) {
                correlations[i][j] = i == j ? 1 : covariances[i][j] / Math.sqrt(covariances[i][i] * covariances[j][j]);
            }
        }
        return correlations;
    }

    static double mean(double[] column) {
        var sum = 0.0;
        var n = 0;
        for (var value : column) {
            if (!Double.isNaN(value)) {
                sum += value;
                n++;
            }
        }
        return sum / n;
    }

    /// Of `a / scale` and `b / scale`, with n - 1; not a number with fewer than two people.
    private static double covariance(double[] a, double[] b, double scale) {
        var meanA = 0.0;
        var meanB = 0.0;
        var n = 0;
        for (var row = 0; row < a.length; row++) {
            if (!Double.isNaN(a[row] + b[row])) {
                meanA += a[row];
                meanB += b[row];
                n++;
            }
        }
        meanA /= n;
        meanB /= n;
        var sum = 0.0;
        for (var row = 0; row < a.length; row++) {
            if (!Double.isNaN(a[row] + b[row])) {
                sum += (a[row] - meanA) / scale * ((b[row] - meanB) / scale);
            }
        }
        return n < 2 ? Double.NaN : sum / (n - 1);
    }

    int items() {
        return means.length;
    }

    double mean(int item) {
        return means[item];
    }

    double standardDeviation(int item) {
        return Math.sqrt(covariances[item][item]) * scale;
    }

    /// Of items divided by one common number.
    double[][] covariances() {
        return covariances;
    }

    double[][] correlations() {
        return correlations;
    }
}
