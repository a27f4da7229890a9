package ca.qmhcn.methods.reliability;

import java.util.Arrays;

/// The search for one factor of a correlation matrix `R`: Fisher scoring on `(ln |Σ| + tr(Σ⁻¹ R)) / 2` with
/// halved steps, from the principal axis. Uniquenesses are free to fall below nought, so that a Heywood
/// case shows itself.
///
/// Not a record: its arrays stay in the package.
final class FactorSearch {

    /// A uniqueness up to this share of an item's variance is none.
    static final double NOUGHT = 1e-6;

    private static final int MOST = 500;
    private static final double SMALL = 1e-8;

    /// Near the best fit, steps change the misfit by less than can be computed.
    private static final double ROUNDING = 1e-12;

    private final double[][] matrix;
    private final int items;

    /// The loadings, then the uniquenesses.
    private double[] point;

    private int iterations;
    private boolean converged;

    private FactorSearch(double[][] matrix) {
        this.matrix = matrix;
        this.items = matrix.length;
        this.point = principalAxis(matrix);
    }

    static FactorSearch search(double[][] correlations) {
        var search = new FactorSearch(correlations);
        search.run();
        return search;
    }

    /// With the sign that makes their sum positive.
    double[] loadings() {
        var loadings = Arrays.copyOf(point, items);
        var sign = Arrays.stream(loadings).sum() < 0 ? -1 : 1;
        return Arrays.stream(loadings).map(loading -> sign * loading).toArray();
    }

    double[] uniquenesses() {
        return Arrays.copyOfRange(point, items, 2 * items);
    }

    int iterations() {
        return iterations;
    }

    boolean converged() {
        return converged;
    }

    /// The largest axis of the correlations, with each item's largest correlation as its communality.
    private static double[] principalAxis(double[][] correlations) {
        var k = correlations.length;
        // The power iteration wants no axis below nought: adding 1 to the diagonal leaves the axes where they are.
        var shifted = new double[k][];
        var axis = new double[k];
        for (var i = 0; i < k; i++) {
            shifted[i] = correlations[i].clone();
            shifted[i][i] = 1 + communality(correlations[i], i);
            // Not all alike: items of opposite signs could be at right angles to that.
            axis[i] = 1 + (double) i / k;
        }
        var length = 1.0;
        for (var step = 0; step < 200; step++) {
            axis = times(shifted, axis);
            length = Math.sqrt(dot(axis, axis));
            for (var i = 0; i < k; i++) {
                axis[i] /= length;
            }
        }
        var root = Math.sqrt(Math.max(0.1, length - 1));
        var start = new double[2 * k];
        for (var i = 0; i < k; i++) {
            start[i] = axis[i] * root;
            start[k + i] = Math.max(0.1, 1 - start[i] * start[i]);
        }
        return start;
    }

    private static double communality(double[] row, int item) {
        var largest = 0.0;
        for (var j = 0; j < row.length; j++) {
            largest = j == item ? largest : Math.max(largest, Math.abs(row[j]));
        }
        return largest;
    }

    private void run() {
        var reached = misfit(point);
        while (iterations < MOST && !converged) {
            iterations++;
            var step = step();
            var size = 1.0;
            var next = moved(step, size);
            while (size > SMALL && !(misfit(next) <= reached + ROUNDING)) {
                size /= 2;
                next = moved(step, size);
            }
            converged = Arrays.stream(step).allMatch(part -> Math.abs(part) < SMALL);
            if (!converged && size <= SMALL) {
                return;
            }
            point = converged ? point : next;
            reached = misfit(point);
        }
    }

    private double[] moved(double[] step, double size) {
        var next = point.clone();
        Arrays.setAll(next, i -> point[i] - size * step[i]);
        return next;
    }

    private double[][] implied(double[] at) {
        var sigma = new double[items][items];
        for (var i = 0; i < items; i++) {
            for (var j = 0; j < items; j++) {
                sigma[i][j] = at[i] * at[j] + (i == j ? at[items + i] : 0);
            }
        }
        return sigma;
    }

    /// Not a number where nothing could have such covariances.
    private double misfit(double[] at) {
        return Cholesky.of(implied(at))
                .map(sigma -> sigma.logDeterminant() + trace(sigma.inverse()))
                .orElse(Double.NaN);
    }

    private double trace(double[][] inverse) {
        var sum = 0.0;
        for (var i = 0; i < items; i++) {
            sum += dot(inverse[i], matrix[i]);
        }
        return sum;
    }

    /// Information⁻¹ times gradient; not a number where there is none.
    private double[] step() {
        var sigma = implied(point);
        var inverse = Cholesky.of(sigma).map(Cholesky::inverse).orElseThrow();
        var loadings = Arrays.copyOf(point, items);
        var weighted = times(inverse, loadings);
        var common = dot(loadings, weighted);
        var gradient = gradient(sigma, inverse, loadings);
        var information = new double[2 * items][2 * items];
        for (var i = 0; i < items; i++) {
            for (var j = 0; j < items; j++) {
                information[i][j] = common * inverse[i][j] + weighted[i] * weighted[j];
                information[i][items + j] = inverse[i][j] * weighted[j];
                information[items + j][i] = information[i][items + j];
                information[items + i][items + j] = inverse[i][j] * inverse[i][j] / 2;
            }
        }
        return Cholesky.of(information)
                .map(known -> known.solve(gradient))
                .orElseGet(() -> Arrays.stream(gradient).map(_ -> Double.NaN).toArray());
    }

    private double[] gradient(double[][] sigma, double[][] inverse, double[] loadings) {
        var residual = new double[items][items];
        for (var i = 0; i < items; i++) {
            for (var j = 0; j < items; j++) {
                residual[i][j] = sigma[i][j] - matrix[i][j];
            }
        }
        var gradient = new double[2 * items];
        var weighted = times(inverse, times(residual, times(inverse, loadings)));
        for (var i = 0; i < items; i++) {
            gradient[i] = weighted[i];
            gradient[items + i] = dot(inverse[i], times(residual, inverse[i])) / 2;
        }
        return gradient;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        return Arrays.stream(matrix).mapToDouble(row -> dot(row, vector)).toArray();
    }

    private static double dot(double[] a, double[] b) {
        var sum = 0.0;
        for (var i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
