package ca.qmhcn.methods.equity;

import ca.qmhcn.methods.rates.Confidence;
import ca.qmhcn.methods.rates.Interval;
import java.util.Optional;

/// A measure of how far apart groups are, and how sure it is.
///
/// @param standardError of the value for a difference, of its logarithm for a ratio
/// @param interval      holds the value
public record Inequality(double value, double standardError, Interval interval) {

    public Inequality {
        if (!Double.isFinite(value) || !Double.isFinite(standardError) || standardError < 0) {
            throw new IllegalArgumentException("Not a measure: %s with error %s".formatted(value, standardError));
        }
    }

    /// Empty when the numbers are too large to be told.
    static Optional<Inequality> difference(double value, double standardError, Confidence confidence) {
        var reach = confidence.z() * standardError;
        return made(value, standardError, value - reach, value + reach);
    }

    /// Empty when the numbers are too large to be told.
    static Optional<Inequality> ratio(double value, double logError, Confidence confidence) {
        var reach = Math.exp(confidence.z() * logError);
        return made(value, logError, value / reach, value * reach);
    }

    private static Optional<Inequality> made(double value, double error, double lower, double upper) {
        var told = Double.isFinite(lower) && Double.isFinite(upper) && Double.isFinite(value) && Double.isFinite(error);
        return told ? Optional.of(new Inequality(value, error, new Interval(lower, upper))) : Optional.empty();
    }
}
