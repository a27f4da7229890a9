package ca.qmhcn.methods.interrupted;

import ca.qmhcn.methods.rates.Confidence;
import ca.qmhcn.methods.rates.Interval;
import java.util.Optional;

/// A segmented regression of counts on the logarithm of their rate.
public final class RateFit implements SegmentedRates {

    private final Estimates estimates;
    private final double dispersion;
    private final double deviance;

    RateFit(Estimates estimates, double dispersion, double deviance) {
        this.estimates = estimates;
        this.dispersion = dispersion;
        this.deviance = deviance;
    }

    /// On the logarithm: the exponential of a change is a ratio of rates.
    public Estimates estimates() {
        return estimates;
    }

    /// `χ² / (n − k)` of Pearson: 1 when the counts vary as Poisson's, more when they vary more. The errors allow
    /// for it.
    public double dispersion() {
        return dispersion;
    }

    /// Twice what is missing to the likelihood of a line through every point.
    public double deviance() {
        return deviance;
    }

    /// A term as a ratio of rates. Empty when it is too large or too small to be told.
    public Optional<RateRatio> ratio(Term term, Confidence confidence) {
        var estimate = estimates.of(term, confidence);
        return ratio(estimate.value(), estimate.interval());
    }

    /// The rate in a period as a multiple of what it would have been. Empty when it cannot be told.
    public Optional<RateRatio> effectRatio(int period, Confidence confidence) {
        var effect = estimates.effect(period, confidence);
        return ratio(effect.difference(), effect.interval());
    }

    private static Optional<RateRatio> ratio(double log, Interval interval) {
        var lower = Math.exp(interval.lower());
        var upper = Math.exp(interval.upper());
        return Math.exp(log) > 0 && Double.isFinite(upper)
                ? Optional.of(new RateRatio(Math.exp(log), new Interval(lower, upper)))
                : Optional.empty();
    }

    /// The rate in a period, less what it would have been; delta method. Empty when it cannot be told.
    public Optional<Effect> effect(int period, Confidence confidence) {
        var without = estimates.counterfactual(period);
        var fitted = Math.exp(estimates.of(estimates.row(period)));
        var counterfactual = Math.exp(estimates.of(without));
        var gradient = estimates.row(period);
        for (var i = 0; i < gradient.length; i++) {
            gradient[i] = fitted * gradient[i] - counterfactual * without[i];
        }
        var error = estimates.error(gradient);
        var difference = fitted - counterfactual;
        if (!Double.isFinite(difference) || !(error < Double.MAX_VALUE / 1e4)) {
            return Optional.empty();
        }
        var interval = estimates.around(difference, error, confidence);
        return Optional.of(new Effect(fitted, counterfactual, difference, error, interval));
    }
}
