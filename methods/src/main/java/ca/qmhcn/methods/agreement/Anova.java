package ca.qmhcn.methods.agreement;

import java.util.Optional;

/// The two-way table of a full set of ratings, on a scale from the smallest rating (0) to the largest (1),
/// where no intraclass correlation changes. Mean squares below 1e-26 are rounding and count as 0.
///
/// @param units    `n`, at least 2
/// @param raters   `k`, at least 2
/// @param between  `MSR`: between units
/// @param columns  `MSC`: between raters
/// @param residual `MSE`: what units and raters leave
/// @param within   `MSW`: within units, raters and residual together
record Anova(int units, int raters, double between, double columns, double residual, double within) {

    private static final double ROUNDING = 1e-26;

    /// Empty with fewer than two units or raters, and when all ratings are equal.
    static Optional<Anova> of(CompleteRatings ratings) {
        var n = ratings.units();
        var k = ratings.raters();
        if (n < 2 || k < 2 || ratings.values().length < 2) {
            return Optional.empty();
        }
        var cells = new double[n * k];
        for (var unit = 0; unit < n; unit++) {
            System.arraycopy(ratings.rows().get(unit), 0, cells, unit * k, k);
        }
        return Optional.of(of(Spread.unit(cells), n, k));
    }

    private static Anova of(double[] cells, int n, int k) {
        var rows = new double[n];
        var columns = new double[k];
        var grand = 0.0;
        for (var cell = 0; cell < cells.length; cell++) {
            rows[cell / k] += cells[cell] / k;
            columns[cell % k] += cells[cell] / n;
            grand += cells[cell] / cells.length;
        }
        var residual = 0.0;
        var within = 0.0;
        for (var cell = 0; cell < cells.length; cell++) {
            within += square(cells[cell] - rows[cell / k]);
            residual += square(cells[cell] - rows[cell / k] - columns[cell % k] + grand);
        }
        return new Anova(
                n,
                k,
                meanSquare(k * squares(rows, grand), n - 1.0),
                meanSquare(n * squares(columns, grand), k - 1.0),
                meanSquare(residual, (n - 1.0) * (k - 1.0)),
                meanSquare(within, n * (k - 1.0)));
    }

    private static double meanSquare(double squares, double degrees) {
        var mean = squares / degrees;
        return mean < ROUNDING ? 0 : mean;
    }

    private static double squares(double[] means, double grand) {
        var sum = 0.0;
        for (var mean : means) {
            sum += square(mean - grand);
        }
        return sum;
    }

    private static double square(double x) {
        return x * x;
    }
}
