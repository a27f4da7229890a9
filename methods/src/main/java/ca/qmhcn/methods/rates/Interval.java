package ca.qmhcn.methods.rates;

/// From `lower` to `upper`, both included and both finite.
public record Interval(double lower, double upper) {

    public Interval {
        if (!Double.isFinite(lower) || !Double.isFinite(upper) || lower > upper) {
            throw new IllegalArgumentException("Not an interval: %s to %s".formatted(lower, upper));
        }
    }
}
