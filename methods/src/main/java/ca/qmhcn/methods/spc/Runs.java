package ca.qmhcn.methods.spc;

import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/// Runs about the centre line, judged by the Anhøj rules.
///
/// @param useful          points that do not lie on the centre line
/// @param longest         the longest run on one side
/// @param longestExpected a longer one is unusual: `round(log2 n) + 3`
/// @param crossings       how often the line is crossed
/// @param fewestExpected  fewer are unusual: the 5 % quantile of a binomial with `n - 1` tosses
/// @param trailing        the length of the run that the last useful point ends; negative below the line
///
/// Anhøj and Olesen (2014), doi 10.1371/journal.pone.0113825.
public record Runs(int useful, int longest, int longestExpected, int crossings, int fewestExpected, int trailing) {

    private static final double TOLERANCE = 1e-9;

    public boolean signal() {
        return useful > 1 && (longest > longestExpected || crossings < fewestExpected);
    }

    /// Whether the series has moved and stayed: the last points lie on one side for longer than chance would have it.
    public boolean shifted() {
        return useful > 1 && Math.abs(trailing) > longestExpected;
    }

    /// @param values  the values there are, in order
    /// @param centres the centre line at each of them
    public static Runs about(List<Double> values, List<Double> centres) {
        var useful = 0;
        var longest = 0;
        var crossings = 0;
        var run = 0;
        for (var i = 0; i < values.size(); i++) {
            var side = side(values.get(i), centres.get(i));
            if (side != 0) {
                useful++;
                if (Integer.signum(run) == side) {
                    run += side;
                } else {
                    crossings += run == 0 ? 0 : 1;
                    run = side;
                }
                longest = Math.max(longest, Math.abs(run));
            }
        }
        return useful < 2
                ? new Runs(useful, longest, useful, crossings, 0, run)
                : new Runs(useful, longest, longestExpected(useful), crossings, fewestExpected(useful), run);
    }

    private static int longestExpected(int useful) {
        return (int) Math.rint(Math.log(useful) / Math.log(2)) + 3;
    }

    private static int fewestExpected(int useful) {
        return BinomialDistribution.of(useful - 1, 0.5).inverseCumulativeProbability(0.05);
    }

    /// 1 above the line, -1 below, 0 on it.
    static int side(double value, double centre) {
        return Math.abs(value - centre) <= TOLERANCE * Math.max(1, Math.abs(centre))
                ? 0
                : (int) Math.signum(value - centre);
    }
}
