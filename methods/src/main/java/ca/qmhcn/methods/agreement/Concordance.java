package ca.qmhcn.methods.agreement;

import ca.qmhcn.methods.rates.Sorted;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// Kendall's coefficient of concordance: 1 when all raters put the units into one order, 0 when their
/// orders cancel out.
///
/// With `m` raters, `n` units and `R_i` the sum of the ranks of unit `i` (ties share the mean rank), `W =
/// 12 Σ (R_i − mean)² / (m² (n³ − n) − m Σ (t³ − t))`, `t` being the size of each group of ties. Kendall
/// and Babington Smith (1939); ties: Kendall (1970).
///
/// @param w          from 0 to 1
/// @param chiSquared `m (n − 1) W`; a fair approximation from about eight units on
/// @param degrees    `n − 1`
/// @param p          of no concordance at all
public record Concordance(double w, double chiSquared, int degrees, double p) {

    public Concordance {
        if (!(w >= 0 && w <= 1) || !Double.isFinite(chiSquared) || degrees < 1 || !(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("Not a concordance: %s, %s, %s".formatted(w, chiSquared, p));
        }
    }

    /// Empty with fewer than two raters or units, and when every rater ties all units.
    public static Optional<Concordance> of(CompleteRatings ratings) {
        var n = ratings.units();
        var m = ratings.raters();
        if (n < 2 || m < 2) {
            return Optional.empty();
        }
        var sums = new double[n];
        var ties = 0.0;
        for (var rater = 0; rater < m; rater++) {
            ties += addRanks(column(ratings, rater), sums);
        }
        var denominator = (double) m * m * ((double) n * n * n - n) - m * ties;
        if (denominator == 0) {
            return Optional.empty();
        }
        var mean = m * (n + 1) / 2.0;
        var squares =
                Arrays.stream(sums).map(sum -> (sum - mean) * (sum - mean)).sum();
        var w = Math.min(1, 12 * squares / denominator);
        var chiSquared = m * (n - 1) * w;
        var p = ChiSquaredDistribution.of(n - 1).survivalProbability(chiSquared);
        return Optional.of(new Concordance(w, chiSquared, n - 1, p));
    }

    private static double[] column(CompleteRatings ratings, int rater) {
        return ratings.rows().stream().mapToDouble(row -> row[rater]).toArray();
    }

    /// Adds each unit's rank and returns `Σ (t³ − t)` of one rater.
    private static double addRanks(double[] column, double[] sums) {
        var sorted = column.clone();
        Arrays.sort(sorted);
        var ties = 0.0;
        for (var from = 0; from < sorted.length; ) {
            var to = from;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            var tied = (double) (to - from);
            ties += tied * tied * tied - tied;
            from = to;
        }
        var ranks = Sorted.of(column);
        for (var unit = 0; unit < column.length; unit++) {
            sums[unit] += ranks.rank(column[unit]);
        }
        return ties;
    }
}
