package ca.qmhcn.methods.interrupted;

/// Small symmetric matrices.
final class Quadratic {

    private Quadratic() {}

    /// `xᵀ A x`.
    static double form(double[] x, double[][] a) {
        return LeastSquares.dot(x, times(a, x));
    }

    static double[] times(double[][] a, double[] x) {
        var product = new double[a.length];
        for (var i = 0; i < a.length; i++) {
            product[i] = LeastSquares.dot(a[i], x);
        }
        return product;
    }

    static double[][] scaled(double[][] a, double factor) {
        var scaled = new double[a.length][a.length];
        for (var i = 0; i < a.length; i++) {
            for (var j = 0; j < a.length; j++) {
                scaled[i][j] = a[i][j] * factor;
            }
        }
        return scaled;
    }

    /// Adds `weight (x yᵀ + y xᵀ)` to a.
    static void add(double[][] a, double weight, double[] x, double[] y) {
        for (var i = 0; i < a.length; i++) {
            for (var j = 0; j < a.length; j++) {
                a[i][j] += weight * (x[i] * y[j] + y[i] * x[j]);
            }
        }
    }
}
