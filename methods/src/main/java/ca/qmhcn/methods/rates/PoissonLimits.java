package ca.qmhcn.methods.rates;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// The exact limits of what was to be expected where so many events were counted: half a chi-squared quantile with
/// twice as many degrees of freedom (Garwood 1936).
///
/// From 1e9 events on by the quantile of Wilson and Hilferty (1931), doi 10.1073/pnas.17.12.684, which is the exact one
/// to 14 digits there; the exact one is not found above 1e11.
public final class PoissonLimits {

    private static final double MANY = 1e9;

    private PoissonLimits() {}

    /// 0 where nothing was counted.
    ///
    /// @param count at least 0; what is expected in place of a count need not be whole
    public static double lower(double count, Confidence confidence) {
        check(count);
        if (count == 0) {
            return 0;
        }
        return count >= MANY
                ? wilsonHilferty(count, -confidence.z())
                : ChiSquaredDistribution.of(2 * count).inverseCumulativeProbability(tail(confidence)) / 2;
    }

    /// @param count at least 0; what is expected in place of a count need not be whole
    public static double upper(double count, Confidence confidence) {
        check(count);
        return count >= MANY
                ? wilsonHilferty(count + 1, confidence.z())
                : ChiSquaredDistribution.of(2 * (count + 1)).inverseSurvivalProbability(tail(confidence)) / 2;
    }

    private static void check(double count) {
        if (!(count >= 0) || !Double.isFinite(count)) {
            throw new IllegalArgumentException("Not a count of events: " + count);
        }
    }

    private static double tail(Confidence confidence) {
        return (1 - confidence.level()) / 2;
    }

    /// Half a quantile of chi-squared with twice `half` degrees of freedom.
    private static double wilsonHilferty(double half, double z) {
        var ninth = 1 / (9 * half);
        var root = 1 - ninth + z * Math.sqrt(ninth);
        return half * root * root * root;
    }
}
