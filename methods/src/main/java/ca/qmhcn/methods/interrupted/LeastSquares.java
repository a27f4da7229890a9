package ca.qmhcn.methods.interrupted;

import java.util.Optional;

/// Least squares by Householder's QR decomposition, whose errors do not grow with the square of the data's.
final class LeastSquares {

    private static final double SINGULAR = 1e-11;

    private final double[][] upper;
    private final double[] coefficients;
    private final double[] residuals;

    private LeastSquares(double[][] upper, double[] coefficients, double[] residuals) {
        this.upper = upper;
        this.coefficients = coefficients;
        this.residuals = residuals;
    }

    /// Empty when the columns do not determine the coefficients, or the numbers overflow.
    static Optional<LeastSquares> of(double[][] rows, double[] values) {
        var k = rows[0].length;
        if (rows.length < k) {
            return Optional.empty();
        }
        var a = new double[rows.length][];
        for (var i = 0; i < rows.length; i++) {
            a[i] = rows[i].clone();
        }
        var right = values.clone();
        for (var j = 0; j < k; j++) {
            if (!reflect(a, right, j)) {
                return Optional.empty();
            }
        }
        var coefficients = back(a, right, k);
        var residuals = new double[values.length];
        for (var i = 0; i < residuals.length; i++) {
            residuals[i] = values[i] - dot(rows[i], coefficients);
            if (!Double.isFinite(residuals[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(new LeastSquares(a, coefficients, residuals));
    }

    /// Turns column `j` onto its diagonal. False when too little is left of it.
    private static boolean reflect(double[][] a, double[] right, int j) {
        var whole = norm(a, j, 0);
        var below = norm(a, j, j);
        if (!(below > SINGULAR * whole) || !Double.isFinite(below)) {
            return false;
        }
        var alpha = a[j][j] > 0 ? -below : below;
        var v = new double[a.length];
        for (var i = j; i < a.length; i++) {
            v[i] = a[i][j];
        }
        v[j] -= alpha;
        var square = 0.0;
        for (var i = j; i < a.length; i++) {
            square += v[i] * v[i];
        }
        for (var column = j; column < a[0].length; column++) {
            var sum = 0.0;
            for (var i = j; i < a.length; i++) {
                sum += v[i] * a[i][column];
            }
            for (var i = j; i < a.length; i++) {
                a[i][column] -= 2 * sum / square * v[i];
            }
        }
        var sum = 0.0;
        for (var i = j; i < a.length; i++) {
            sum += v[i] * right[i];
        }
        for (var i = j; i < a.length; i++) {
            right[i] -= 2 * sum / square * v[i];
        }
        a[j][j] = alpha;
        return true;
    }

    private static double norm(double[][] a, int column, int from) {
        var sum = 0.0;
        for (var i = from; i < a.length; i++) {
            sum += a[i][column] * a[i][column];
        }
        return Math.sqrt(sum);
    }

    private static double[] back(double[][] upper, double[] right, int k) {
        var x = new double[k];
        for (var i = k - 1; i >= 0; i--) {
            var sum = right[i];
            for (var j = i + 1; j < k; j++) {
                sum -= upper[i][j] * x[j];
            }
            x[i] = sum / upper[i][i];
        }
        return x;
    }

    static double dot(double[] one, double[] other) {
        var sum = 0.0;
        for (var i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    double[] coefficients() {
        return coefficients;
    }

    double[] residuals() {
        return residuals;
    }

    double squares() {
        return dot(residuals, residuals);
    }

    /// `log |XᵀX|`.
    double logDeterminant() {
        var sum = 0.0;
        for (var j = 0; j < coefficients.length; j++) {
            sum += 2 * Math.log(Math.abs(upper[j][j]));
        }
        return sum;
    }

    /// `(XᵀX)⁻¹ = R⁻¹ R⁻ᵀ`.
    double[][] bread() {
        var k = coefficients.length;
        var columns = new double[k][];
        for (var j = 0; j < k; j++) {
            var unit = new double[k];
            unit[j] = 1;
            columns[j] = back(upper, unit, k);
        }
        var bread = new double[k][k];
        for (var i = 0; i < k; i++) {
            for (var j = 0; j < k; j++) {
                for (var m = 0; m < k; m++) {
                    bread[i][j] += columns[m][i] * columns[m][j];
                }
            }
        }
        return bread;
    }
}
