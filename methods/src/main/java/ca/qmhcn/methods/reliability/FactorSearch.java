package ca.qmhcn.methods.reliability;

import java.util.Arrays;

/// The search for one factor of a correlation matrix `R`: Newton steps on `(ln |Σ| + tr(Σ⁻¹ R)) / 2` with
/// halved steps, from the principal axis. Uniquenesses are free to fall below nought, so that a Heywood
/// case shows itself.
///
/// Not a record: its arrays stay in the package.
final class FactorSearch {

    /// A uniqueness up to this share of an item's variance is none.
    static final double NOUGHT = 1e-6;

    private static final int MOST = 500;

    /// Steps that cannot leave what is possible, before those that can: they find the way into the right
    /// valley.
    private static final int WARM = 300;
    private static final double SMALL = 1e-8;
    private static final double FLAT = 1e-7;

    /// Near the best fit, steps change the misfit by less than can be computed.
    private static final double ROUNDING = 1e-12;

    private final double[][] matrix;
    private final int items;

    /// The loadings, then the uniquenesses.
    private double[] point;

    private int iterations;
    private boolean converged;

    private FactorSearch(double[][] matrix, double[] start) {
        this.matrix = matrix;
        this.items = matrix.length;
        this.point = start;
    }

    /// From the principal axis; where that leads nowhere, from items that load alike, since the misfit can
    /// have several valleys. The lowest end counts: a Heywood case that fits better stays one.
    static FactorSearch search(double[][] correlations) {
        var first = new FactorSearch(correlations, principalAxis(correlations));
        first.run();
        if (first.proper()) {
            return first;
        }
        var second = new FactorSearch(correlations, alike(correlations.length));
        second.run();
        var better = !first.converged || second.misfit(second.point) < first.misfit(first.point);
        return second.proper() && better ? second : first;
    }

    private boolean proper() {
        return converged && Arrays.stream(uniquenesses()).allMatch(own -> own > NOUGHT);
    }

    private static double[] alike(int items) {
        var start = new double[2 * items];
        Arrays.fill(start, 0, items, 0.7);
        Arrays.fill(start, items, 2 * items, 0.5);
        return start;
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

    /// One step of Rubin and Thayer (1982), which never makes the fit worse.
    private void maximizeExpected() {
        var weights = new double[items];
        var common = 1.0;
        for (var i = 0; i < items; i++) {
            weights[i] = point[i] / point[items + i];
            common += point[i] * weights[i];
        }
        for (var i = 0; i < items; i++) {
            weights[i] /= common;
        }
        var shared = times(matrix, weights);
        var variance = 1 / common + dot(weights, shared);
        for (var i = 0; i < items; i++) {
            point[i] = shared[i] / variance;
            point[items + i] = Math.max(NOUGHT, matrix[i][i] - point[i] * shared[i]);
        }
    }

    /// Whether the end is a point, and not somewhere on a line of ends that fit equally.
    boolean identified() {
        return Cholesky.of(implied(point))
                .flatMap(sigma -> Cholesky.of(curvature(sigma.inverse(), new double[items][items]), FLAT))
                .isPresent();
    }

    private void run() {
        for (var warming = 0; warming < WARM; warming++) {
            maximizeExpected();
        }
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

    /// Curvature⁻¹ times gradient: Newton's where the misfit is bowl-shaped, Fisher's where it is not. Not
    /// a number where there is none.
    private double[] step() {
        var sigma = implied(point);
        var inverse = Cholesky.of(sigma).map(Cholesky::inverse).orElseThrow();
        var excess = excess(sigma, inverse);
        var gradient = gradient(excess);
        return Cholesky.of(curvature(inverse, excess))
                .or(() -> Cholesky.of(curvature(inverse, new double[items][items])))
                .map(known -> known.solve(gradient))
                .orElseGet(() -> Arrays.stream(gradient).map(_ -> Double.NaN).toArray());
    }

    /// `G = Σ⁻¹ (Σ − R) Σ⁻¹`.
    private double[][] excess(double[][] sigma, double[][] inverse) {
        var residual = new double[items][items];
        for (var i = 0; i < items; i++) {
            for (var j = 0; j < items; j++) {
                residual[i][j] = sigma[i][j] - matrix[i][j];
            }
        }
        var excess = new double[items][];
        for (var i = 0; i < items; i++) {
            excess[i] = times(inverse, times(residual, inverse[i]));
        }
        return excess;
    }

    /// `G λ`, then half the diagonal of `G`.
    private double[] gradient(double[][] excess) {
        var gradient = Arrays.copyOf(times(excess, Arrays.copyOf(point, items)), 2 * items);
        for (var i = 0; i < items; i++) {
            gradient[items + i] = excess[i][i] / 2;
        }
        return gradient;
    }

    /// The second derivatives: with `W = Σ⁻¹`, those expected if the model held (Fisher's, `G = 0`), less
    /// what the excess `G` takes off.
    private double[][] curvature(double[][] w, double[][] g) {
        var loadings = Arrays.copyOf(point, items);
        var wl = times(w, loadings);
        var gl = times(g, loadings);
        var lwl = dot(loadings, wl);
        var lgl = dot(loadings, gl);
        var curvature = new double[2 * items][2 * items];
        for (var i = 0; i < items; i++) {
            for (var j = 0; j < items; j++) {
                curvature[i][j] =
                        wl[i] * wl[j] - wl[i] * gl[j] - wl[j] * gl[i] + (lwl - lgl) * w[i][j] + (1 - lwl) * g[i][j];
                curvature[i][items + j] = w[i][j] * wl[j] - g[i][j] * wl[j] - w[i][j] * gl[j];
                curvature[items + j][i] = curvature[i][items + j];
                curvature[items + i][items + j] = w[i][j] * (w[i][j] / 2 - g[i][j]);
            }
        }
        return curvature;
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
