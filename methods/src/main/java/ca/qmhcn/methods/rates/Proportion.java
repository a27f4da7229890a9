package ca.qmhcn.methods.rates;

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
}
