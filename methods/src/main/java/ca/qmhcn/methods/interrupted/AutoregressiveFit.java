package ca.qmhcn.methods.interrupted;

import java.util.Optional;

/// A segmented regression whose errors carry over to the next period: `e_t = φ e_{t−1} + noise`.
///
/// Generalized least squares; `φ` maximizes the restricted likelihood with all else worked out of it. Over a
/// missing period the error carries over twice, `φ²`. Harville (1977), doi:10.1080/01621459.1977.10480998;
/// Pinheiro and Bates (2000), Mixed-effects models in S and S-PLUS.
public final class AutoregressiveFit {

    private static final double WIDEST = 0.999;
    private static final int STEPS = 200;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double SETTLED = 1e-10;

    private final double phi;
    private final Estimates estimates;

    private AutoregressiveFit(double phi, Estimates estimates) {
        this.phi = phi;
        this.estimates = estimates;
    }

    static Optional<AutoregressiveFit> of(Design design, double[][] rows, double[] values) {
        var best = 0;
        var height = Double.NEGATIVE_INFINITY;
        for (var step = -STEPS; step <= STEPS; step++) {
            var likelihood = likelihood(design, rows, values, at(step));
            if (likelihood > height) {
                height = likelihood;
                best = step;
            }
        }
        var line = LeastSquares.of(rows, values).orElseThrow();
        var nothingLeft = line.squares() <= 1e-24 * LeastSquares.dot(values, values);
        if (nothingLeft || Math.abs(best) == STEPS || height == Double.NEGATIVE_INFINITY) {
            return Optional.empty();
        }
        var phi = climb(design, rows, values, at(best - 1), at(best + 1));
        return whitened(design, rows, values, phi).map(fit -> {
            var degrees = rows.length - design.terms();
            var covariance = Quadratic.scaled(fit.bread(), fit.squares() / degrees);
            return new AutoregressiveFit(phi, new Estimates(design, fit.coefficients(), covariance, degrees));
        });
    }

    private static double at(int step) {
        return WIDEST * step / STEPS;
    }

    /// Golden section between two places around the top.
    private static double climb(Design design, double[][] rows, double[] values, double from, double to) {
        var low = from;
        var high = to;
        while (high - low > SETTLED) {
            var reach = GOLDEN * (high - low);
            var left = likelihood(design, rows, values, high - reach);
            var right = likelihood(design, rows, values, low + reach);
            if (left > right) {
                high = low + reach;
            } else {
                low = high - reach;
            }
        }
        return (low + high) / 2;
    }

    /// `−½ ((n − k) log Σ e² + log |R| + log |Xᵀ R⁻¹ X|)`, with the correlations `R` of the errors.
    private static double likelihood(Design design, double[][] rows, double[] values, double phi) {
        return whitened(design, rows, values, phi)
                .map(fit -> {
                    var carried = 0.0;
                    for (var i = 1; i < rows.length; i++) {
                        carried += Math.log1p(-square(carry(design, i, phi)));
                    }
                    var degrees = rows.length - design.terms();
                    return -0.5 * (degrees * Math.log(fit.squares()) + carried + fit.logDeterminant());
                })
                .orElse(Double.NEGATIVE_INFINITY);
    }

    /// Takes from each period what it inherits, which leaves independent errors.
    private static Optional<LeastSquares> whitened(Design design, double[][] rows, double[] values, double phi) {
        var x = new double[rows.length][];
        var y = new double[values.length];
        x[0] = rows[0];
        y[0] = values[0];
        for (var i = 1; i < rows.length; i++) {
            var carry = carry(design, i, phi);
            var own = Math.sqrt(1 - square(carry));
            x[i] = new double[rows[i].length];
            for (var j = 0; j < x[i].length; j++) {
                x[i][j] = (rows[i][j] - carry * rows[i - 1][j]) / own;
            }
            y[i] = (values[i] - carry * values[i - 1]) / own;
        }
        return LeastSquares.of(x, y);
    }

    private static double carry(Design design, int place, double phi) {
        return Math.pow(phi, design.period(place) - design.period(place - 1));
    }

    private static double square(double value) {
        return value * value;
    }

    /// How much of an error carries over to the next period, above −1 and below 1.
    public double phi() {
        return phi;
    }

    public Estimates estimates() {
        return estimates;
    }
}
