package ca.qmhcn.methods.equity;

import ca.qmhcn.methods.rates.Confidence;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Concentration indices over ordered groups: above 0 when more is found among the less disadvantaged.
///
/// With shares `a`, ranks `b` and the mean `μ = Σ a y`, the absolute index is `ACI = 2 Σ a b y − μ` and the
/// relative index `RCI = ACI / μ`, from −1 to 1 for values that are not negative. Errors by the convenient
/// regression of `2 σ² y` (over `μ`) on the rank, `σ² = Σ a (b − ½)²`, with normal limits.
///
/// Kakwani, Wagstaff and van Doorslaer (1997), doi:10.1016/S0304-4076(96)01807-6.
public final class Concentration {

    private static final int FEWEST_GROUPS = 3;

    private Concentration() {}

    /// In the unit of the values. Empty with fewer than three groups, or with a group without a value.
    ///
    /// @param groups the most disadvantaged first
    public static Optional<Inequality> absolute(List<Group> groups, Confidence confidence) {
        return known(groups) ? index(groups, 1, confidence) : Optional.empty();
    }

    /// Empty where the absolute index is, and unless the mean is above zero.
    ///
    /// @param groups the most disadvantaged first
    public static Optional<Inequality> relative(List<Group> groups, Confidence confidence) {
        var mean = known(groups) ? Dispersion.mean(groups) : OptionalDouble.empty();
        return mean.isPresent() && mean.getAsDouble() > 0
                ? index(groups, mean.getAsDouble(), confidence)
                : Optional.empty();
    }

    private static boolean known(List<Group> groups) {
        return groups.size() >= FEWEST_GROUPS
                && groups.stream().allMatch(group -> group.estimate().isPresent());
    }

    private static Optional<Inequality> index(List<Group> groups, double over, Confidence confidence) {
        var ranks = Ranks.of(groups);
        var spread = ranks.spread();
        var values = new double[groups.size()];
        for (var i = 0; i < values.length; i++) {
            values[i] = 2 * spread * groups.get(i).value() / over;
        }
        var middle = ranks.meanRank();
        var slope = 0.0;
        for (var i = 0; i < values.length; i++) {
            slope += ranks.share(i) * (ranks.rank(i) - middle) * values[i] / spread;
        }
        var mean = ranks.mean(values);
        var left = 0.0;
        for (var i = 0; i < values.length; i++) {
            var residual = values[i] - mean - slope * (ranks.rank(i) - middle);
            left += ranks.share(i) * residual * residual;
        }
        return Inequality.difference(slope, Math.sqrt(left / (values.length - 2) / spread), confidence);
    }
}
