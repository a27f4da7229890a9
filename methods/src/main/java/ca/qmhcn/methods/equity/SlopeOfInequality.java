package ca.qmhcn.methods.equity;

import ca.qmhcn.methods.rates.Confidence;
import java.util.List;

/// Slope and relative index of inequality of ordered groups, in closed form.
///
/// A straight line through the values of the groups, each at its rank `b` (0 the most, 1 the least
/// disadvantaged person) and weighted with its share `a` of people: `SII` is its rise from rank 0 to rank 1,
/// `RII` the ratio of its ends.
///
/// The weights `c = a (b − b̄) / Σ a (b − b̄)²` make the slope a sum `Σ c y`, so its variance is `Σ c² se²`. The
/// interval of the ratio is Fieller's on the plain scale and that of the logarithm (delta method) on the others.
///
/// Mackenbach and Kunst (1997), doi:10.1016/S0277-9536(96)00073-1; Fieller (1954). Public Health England
/// finds the same intervals by simulation.
public final class SlopeOfInequality {

    private static final int FEWEST_GROUPS = 3;

    private SlopeOfInequality() {}

    /// Sure as the groups' own errors say.
    ///
    /// @param groups the most disadvantaged first
    public static Slope of(List<Group> groups, Scale scale, Confidence confidence) {
        return fit(groups, scale, false, confidence);
    }

    /// Sure as the groups' distances from the line say, whatever their own errors (HC1).
    ///
    /// White (1980), doi:10.2307/1912934.
    ///
    /// @param groups the most disadvantaged first
    public static Slope robust(List<Group> groups, Scale scale, Confidence confidence) {
        return fit(groups, scale, true, confidence);
    }

    private static Slope fit(List<Group> groups, Scale scale, boolean robust, Confidence confidence) {
        if (groups.size() < FEWEST_GROUPS) {
            return Slope.None.FEWER_THAN_THREE_GROUPS;
        }
        for (var group : groups) {
            if (group.estimate().isEmpty()) {
                return Slope.None.A_GROUP_WITHOUT_A_VALUE;
            }
            if (!scale.holds(group.value())) {
                return Slope.None.A_VALUE_WITHOUT_LOGARITHM;
            }
        }
        return line(groups, scale, robust).index(scale, confidence);
    }

    private static Line line(List<Group> groups, Scale scale, boolean robust) {
        var ranks = Ranks.of(groups);
        var n = groups.size();
        var forSlope = new double[n];
        var values = new double[n];
        var middle = ranks.meanRank();
        var spread = ranks.spread();
        var slope = 0.0;
        for (var i = 0; i < n; i++) {
            values[i] = scale.of(groups.get(i).value());
            forSlope[i] = ranks.share(i) * (ranks.rank(i) - middle) / spread;
            slope += forSlope[i] * values[i];
        }
        var intercept = ranks.mean(values) - slope * middle;
        var errors = new double[n];
        for (var i = 0; i < n; i++) {
            errors[i] = robust
                    ? (values[i] - intercept - slope * ranks.rank(i)) * Math.sqrt(n / (n - 2.0))
                    : onScale(groups.get(i), values[i], scale);
        }
        return spreading(intercept, slope, forSlope, ranks, errors);
    }

    /// A standard error moved to the scale by its slope there.
    private static double onScale(Group group, double scaled, Scale scale) {
        return group.standardError() / scale.slopeBack(scaled);
    }

    private static Line spreading(double intercept, double slope, double[] forSlope, Ranks ranks, double[] errors) {
        var middle = ranks.meanRank();
        var varSlope = 0.0;
        var varIntercept = 0.0;
        var covariance = 0.0;
        for (var i = 0; i < errors.length; i++) {
            var ofSlope = forSlope[i] * errors[i];
            var ofIntercept = (ranks.share(i) - forSlope[i] * middle) * errors[i];
            varSlope += ofSlope * ofSlope;
            varIntercept += ofIntercept * ofIntercept;
            covariance += ofSlope * ofIntercept;
        }
        return new Line(intercept, slope, varIntercept, varSlope, covariance);
    }
}
