package ca.qmhcn.methods.spc;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/// Runs about the centre line.
///
/// @param useful    points that do not lie on the centre line
/// @param longest   the longest run on one side
/// @param crossings how often the line is crossed
/// @param above     how many of the useful points lie above
/// @param trailing  the length of the run that the last useful point ends; negative below the line
///
/// Anhøj and Olesen (2014), doi 10.1371/journal.pone.0113825; Anhøj (2015), doi
/// 10.1371/journal.pone.0121349.
public record Runs(int useful, int longest, int crossings, int above, int trailing) {

    static final Runs NONE = new Runs(0, 0, 0, 0, 0);

    private static final double TOLERANCE = 1e-9;
    private static final int REMEMBERED = 2048;

    /// The fewest crossings expected of that many useful points; 0 where not asked for yet, else one
    /// more than it is.
    private static final int[] FEWEST = new int[REMEMBERED + 1];

    /// @param sides 1 above the line, -1 below, 0 on it, in order
    public static Runs of(int... sides) {
        var useful = 0;
        var longest = 0;
        var crossings = 0;
        var above = 0;
        var run = 0;
        for (var side : sides) {
            if (side != 0) {
                useful++;
                above += side > 0 ? 1 : 0;
                if (Integer.signum(run) == side) {
                    run += side;
                } else {
                    crossings += run == 0 ? 0 : 1;
                    run = side;
                }
                longest = Math.max(longest, Math.abs(run));
            }
        }
        return new Runs(useful, longest, crossings, above, run);
    }

    /// A longer run than this is unusual: `round(log2 n) + 3`. Of no points, none.
    public int longestExpected() {
        return longestExpected(useful);
    }

    /// Fewer crossings than this are unusual: the 5 % quantile of a binomial with `n - 1` tosses.
    public int fewestExpected() {
        return fewestExpected(useful);
    }

    /// The Anhøj rules: too long a run, or too few crossings.
    public boolean signal() {
        return useful > 0 && (longest > longestExpected() || crossings < fewestExpected());
    }

    /// Whether the series has moved and stayed: the last points lie on one side for longer than chance
    /// would have it.
    public boolean shifted() {
        return useful > 0 && Math.abs(trailing) > longestExpected();
    }

    /// For that many useful points, at least 0.
    public static int longestExpected(int useful) {
        return useful == 0 ? 0 : (int) Math.rint(Math.log(useful) / Math.log(2)) + 3;
    }

    /// For that many useful points, at least 0.
    public static int fewestExpected(int useful) {
        if (useful < 2) {
            return 0;
        }
        if (useful > REMEMBERED) {
            return quantile(useful);
        }
        // Read once: another thread may be writing it, and a second look may see less than the first.
        var known = FEWEST[useful];
        if (known == 0) {
            known = 1 + quantile(useful);
            FEWEST[useful] = known;
        }
        return known - 1;
    }

    private static int quantile(int useful) {
        return BinomialDistribution.of(useful - 1, 0.5).inverseCumulativeProbability(0.05);
    }

    /// 1 above the line, -1 below, 0 on it: means and medians of decimals otherwise give sides that
    /// are none.
    public static int side(double value, double centre) {
        return Math.abs(value - centre) <= TOLERANCE * Math.max(1, Math.abs(centre))
                ? 0
                : (int) Math.signum(value - centre);
    }
}
