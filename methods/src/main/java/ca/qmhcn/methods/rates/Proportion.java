package ca.qmhcn.methods.rates;

import org.apache.commons.statistics.distribution.BetaDistribution;

/// A share: `numerator` of `denominator`. An impossible share cannot be made.
public record Proportion(long numerator, long denominator) {

    public Proportion {
        if (denominator < 1 || numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException("Not a proportion: %d of %d".formatted(numerator, denominator));
        }
    }

    /// From 0 to 1.
    public double value() {
        return (double) numerator / denominator;
    }

    /// Wilson's score interval, which stays within 0 to 1 and holds for small denominators.
    ///
    /// Wilson (1927); method 3 in Newcombe (1998).
    public Interval wilson(Confidence confidence) {
        var z = confidence.z();
        var weight = z * z / denominator;
        var centre = (value() + weight / 2) / (1 + weight);
        var reach = z / (1 + weight) * Math.sqrt((value() * (1 - value()) + weight / 4) / denominator);
        return new Interval(
                numerator == 0 ? 0 : Math.max(0, centre - reach),
                numerator == denominator ? 1 : Math.min(1, centre + reach));
    }

    /// The exact interval by the beta distribution: at least as sure as asked, and wider than Wilson's.
    ///
    /// Clopper and Pearson (1934), doi 10.1093/biomet/26.4.404.
    public Interval exact(Confidence confidence) {
        var tail = (1 - confidence.level()) / 2;
        var others = denominator - numerator;
        var lower = numerator == 0
                ? 0
                : BetaDistribution.of((double) numerator, others + 1.0).inverseCumulativeProbability(tail);
        var upper = others == 0
                ? 1
                : BetaDistribution.of(numerator + 1.0, (double) others).inverseSurvivalProbability(tail);
        return new Interval(lower, upper);
    }
}
