package ca.qmhcn.methods.agreement;

import ca.qmhcn.methods.rates.Confidence;

/// How to draw again: the same seed draws the same.
///
/// @param replicates how many draws, at least 100 and at most a million
public record Resampling(long seed, int replicates, Confidence confidence) {

    public Resampling {
        if (replicates < 100 || replicates > 1_000_000) {
            throw new IllegalArgumentException("Not a number of draws: " + replicates);
        }
    }
}
