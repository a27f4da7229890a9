package ca.qmhcn.methods.equity;

/// What was found for one group, and its standard error; in any unit, the same for all groups.
///
/// @param standardError 0 or more; 0 for a value taken as known
public record Estimate(double value, double standardError) {

    public Estimate {
        if (!Double.isFinite(value) || !Double.isFinite(standardError) || standardError < 0) {
            throw new IllegalArgumentException("Not an estimate: %s with error %s".formatted(value, standardError));
        }
    }
}
