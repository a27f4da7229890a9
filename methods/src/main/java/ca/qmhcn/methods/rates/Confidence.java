package ca.qmhcn.methods.rates;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// How sure an interval is meant to be; two-sided.
public enum Confidence {
    PERCENT_95(0.95),
    PERCENT_99_8(0.998);

    private final double level;
    private final double z;

    Confidence(double level) {
        this.level = level;
        this.z = NormalDistribution.of(0, 1).inverseCumulativeProbability(1 - (1 - level) / 2);
    }

    /// From 0 to 1.
    public double level() {
        return level;
    }

    /// The normal quantile that leaves half of the rest above it: 1.96 for 95 %.
    public double z() {
        return z;
    }
}
