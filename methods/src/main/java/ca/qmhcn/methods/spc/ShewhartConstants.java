package ca.qmhcn.methods.spc;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// The constants of charts of subgroups, for a subgroup of one size.
///
/// @param size at least 2
/// @param c4   the mean of a standard deviation over sigma
/// @param c5   the standard deviation of a standard deviation over sigma
/// @param a3   half the width of the limits of means, in mean deviations
/// @param b3   the lower limit of deviations, in mean deviations; not below 0
/// @param b4   their upper limit
public record ShewhartConstants(int size, double c4, double c5, double a3, double b3, double b4) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double WIDTH = 0.05;
    private static final int STEPS = 200;

    public static ShewhartConstants of(int size) {
        if (size < 2) {
            throw new IllegalArgumentException("A subgroup of %d has no spread".formatted(size));
        }
        var c4 = Subgroups.c4(size);
        var c5 = Math.sqrt(1 - c4 * c4);
        return new ShewhartConstants(
                size, c4, c5, 3 / (c4 * Math.sqrt(size)), Math.max(0, 1 - 3 * c5 / c4), 1 + 3 * c5 / c4);
    }

    /// The mean range of so many standard normal values, from the integral of Tippett (1925). The trapezium rule is
    /// exact to rounding here, since all derivatives vanish at both ends.
    public double d2() {
        var sum = 0.0;
        for (var i = -STEPS; i <= STEPS; i++) {
            var below = NORMAL.cumulativeProbability(i * WIDTH);
            var above = NORMAL.survivalProbability(i * WIDTH);
            sum += 1 - Math.pow(below, size) - Math.pow(above, size);
        }
        return sum * WIDTH;
    }

    /// Three sigma of individuals, in mean moving ranges of so many values.
    public double e2() {
        return 3 / d2();
    }
}
