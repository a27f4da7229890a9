package ca.qmhcn.methods.reliability;

import java.util.Optional;

/// `A = L Lᵀ` of a symmetric matrix.
final class Cholesky {

    private static final double SINGULAR = 1e-12;

    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /// Empty unless positive definite, beyond rounding.
    static Optional<Cholesky> of(double[][] matrix) {
        return of(matrix, SINGULAR);
    }

    /// @param least the share of each diagonal value that must be its own, the others taken out
    static Optional<Cholesky> of(double[][] matrix, double least) {
        var n = matrix.length;
        var lower = new double[n][n];
        for (var i = 0; i < n; i++) {
            for (var j = 0; j <= i; j++) {
                var sum = matrix[i][j];
                for (var m = 0; m < j; m++) {
                    sum -= lower[i][m] * lower[j][m];
                }
                if (i == j && !(sum > least * matrix[i][i])) {
                    return Optional.empty();
                }
                lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
            }
        }
        return Optional.of(new Cholesky(lower));
    }

    /// The natural logarithm of the determinant.
    double logDeterminant() {
        var sum = 0.0;
        for (var i = 0; i < lower.length; i++) {
            sum += 2 * Math.log(lower[i][i]);
        }
        return sum;
    }

    double[] solve(double[] right) {
        var x = right.clone();
        for (var i = 0; i < x.length; i++) {
            for (var m = 0; m < i; m++) {
                x[i] -= lower[i][m] * x[m];
            }
            x[i] /= lower[i][i];
        }
        for (var i = x.length - 1; i >= 0; i--) {
            for (var m = i + 1; m < x.length; m++) {
                x[i] -= lower[m][i] * x[m];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }

    double[][] inverse() {
        var n = lower.length;
        var inverse = new double[n][];
        for (var i = 0; i < n; i++) {
            var unit = new double[n];
            unit[i] = 1;
            inverse[i] = solve(unit);
        }
        return inverse;
    }
}
