package ca.qmhcn.methods.interrupted;

import ca.qmhcn.methods.rates.Interval;

/// How many times as high a rate is.
///
/// @param value above 0; 1 for no change
public record RateRatio(double value, Interval interval) {

    public RateRatio {
        if (!Double.isFinite(value) || value <= 0) {
            throw new IllegalArgumentException("Not a ratio: %s".formatted(value));
        }
    }
}
