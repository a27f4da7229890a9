package ca.qmhcn.methods.equity;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/// How far groups in no order stand from their mean `μ = Σ a y`, `a` being their shares of people.
///
/// Second-line measures: one number for many groups hides which of them is left behind. All are 0 when all
/// groups are alike, and empty without a group, with a group without a value, and where `μ` would have to be
/// above zero and is not. Harper and Lynch (2005), Methods for measuring cancer disparities; Pearcy and Keppel
/// (2002), doi:10.1093/phr/117.3.273; Theil (1967); units as in the World Health Organization's Health Equity
/// Assessment Toolkit.
public final class Dispersion {

    private static final double PERCENT = 100;
    private static final double THOUSANDTHS = 1000;

    private Dispersion() {}

    /// The mean over all people.
    public static OptionalDouble mean(List<Group> groups) {
        return weighted(groups, value -> value);
    }

    /// Between-group variance `Σ a (y − μ)²`, in squared units.
    public static OptionalDouble betweenGroupVariance(List<Group> groups) {
        var mean = mean(groups);
        return mean.isEmpty()
                ? mean
                : weighted(groups, value -> (value - mean.getAsDouble()) * (value - mean.getAsDouble()));
    }

    /// The root of the variance between groups, in the unit of the values.
    public static OptionalDouble betweenGroupDeviation(List<Group> groups) {
        return then(betweenGroupVariance(groups), Math::sqrt);
    }

    /// The deviation between groups in percent of the mean.
    public static OptionalDouble coefficientOfVariation(List<Group> groups) {
        return percentOfMean(groups, betweenGroupDeviation(groups));
    }

    /// Mean distance from the mean over all people, `Σ a |y − μ|`, in the unit of the values.
    public static OptionalDouble meanDistance(List<Group> groups) {
        var mean = mean(groups);
        return mean.isEmpty() ? mean : weighted(groups, value -> Math.abs(value - mean.getAsDouble()));
    }

    /// Index of disparity: the mean distance over all people, in percent of the mean.
    public static OptionalDouble indexOfDisparity(List<Group> groups) {
        return percentOfMean(groups, meanDistance(groups));
    }

    /// Index of disparity in which every group counts alike, large or small; in percent of the mean.
    public static OptionalDouble unweightedIndexOfDisparity(List<Group> groups) {
        var mean = mean(groups);
        if (mean.isEmpty()) {
            return mean;
        }
        var sum = 0.0;
        for (var group : groups) {
            sum += Math.abs(group.value() - mean.getAsDouble()) / groups.size();
        }
        return percentOfMean(groups, finite(sum));
    }

    /// Theil's index `Σ a r ln r`, with `r = y / μ`, in thousandths. A group at 0 adds nothing.
    ///
    /// Empty when a value is negative.
    public static OptionalDouble theil(List<Group> groups) {
        return relative(groups, 0, share -> share == 0 ? 0 : THOUSANDTHS * share * Math.log(share));
    }

    /// Mean log deviation `−Σ a ln r`, with `r = y / μ`, in thousandths. Empty unless all values are above zero.
    public static OptionalDouble meanLogDeviation(List<Group> groups) {
        return relative(groups, Double.MIN_VALUE, share -> -THOUSANDTHS * Math.log(share));
    }

    /// Population attributable risk `y_reference − μ`: how the mean would move if all fared like one group.
    ///
    /// Negative where that group fares below the mean; it is not cut off at 0.
    ///
    /// @param reference the place of that group, from 0
    public static OptionalDouble attributable(List<Group> groups, int reference) {
        if (reference < 0 || reference >= groups.size() && !groups.isEmpty()) {
            throw new IllegalArgumentException("There is no group %d of %d".formatted(reference, groups.size()));
        }
        return then(mean(groups), mean -> groups.get(reference).value() - mean);
    }

    /// Population attributable fraction: the attributable risk in percent of the mean.
    public static OptionalDouble attributableFraction(List<Group> groups, int reference) {
        return percentOfMean(groups, attributable(groups, reference));
    }

    private static OptionalDouble relative(List<Group> groups, double least, DoubleUnaryOperator of) {
        var mean = mean(groups);
        if (mean.isEmpty() || !(mean.getAsDouble() > 0)) {
            return OptionalDouble.empty();
        }
        var allowed = groups.stream().allMatch(group -> group.value() >= least);
        return allowed
                ? weighted(groups, value -> of.applyAsDouble(value / mean.getAsDouble()))
                : OptionalDouble.empty();
    }

    private static OptionalDouble percentOfMean(List<Group> groups, OptionalDouble measure) {
        var mean = mean(groups);
        return mean.isPresent() && mean.getAsDouble() > 0
                ? then(measure, value -> PERCENT * value / mean.getAsDouble())
                : OptionalDouble.empty();
    }

    private static OptionalDouble weighted(List<Group> groups, DoubleUnaryOperator of) {
        if (groups.isEmpty()
                || groups.stream().anyMatch(group -> group.estimate().isEmpty())) {
            return OptionalDouble.empty();
        }
        var ranks = Ranks.of(groups);
        var sum = 0.0;
        for (var i = 0; i < groups.size(); i++) {
            sum += ranks.share(i) * of.applyAsDouble(groups.get(i).value());
        }
        return finite(sum);
    }

    private static OptionalDouble then(OptionalDouble value, DoubleUnaryOperator of) {
        return value.isPresent() ? finite(of.applyAsDouble(value.getAsDouble())) : value;
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
