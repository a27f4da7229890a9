package ca.qmhcn.methods.interrupted;

import ca.qmhcn.methods.rates.Interval;

/// What a period would have looked like without the interruption, and how far the line with it lies from there.
///
/// @param difference fitted − counterfactual
public record Effect(double fitted, double counterfactual, double difference, double standardError, Interval interval) {

    public Effect {
        if (!Double.isFinite(fitted) || !Double.isFinite(counterfactual) || !Double.isFinite(difference)) {
            throw new IllegalArgumentException("Not an effect: %s − %s".formatted(fitted, counterfactual));
        }
    }
}
