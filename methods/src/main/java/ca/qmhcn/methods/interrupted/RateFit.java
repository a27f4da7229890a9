package ca.qmhcn.methods.interrupted;

import ca.qmhcn.methods.rates.Confidence;
import ca.qmhcn.methods.rates.Interval;

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

    /// A term as a ratio of rates with its interval.
    public Interval ratioInterval(Term term, Confidence confidence) {
        return exponential(estimates.of(term, confidence).interval());
    }

    public double ratio(Term term) {
        return Math.exp(estimates.of(term, Confidence.PERCENT_95).value());
    }

    /// The rate in a period as a multiple of what it would have been, with its interval.
    public Interval effectRatioInterval(int period, Confidence confidence) {
        return exponential(estimates.effect(period, confidence).interval());
    }

    public double effectRatio(int period) {
        return Math.exp(estimates.of(estimates.contrast(period)));
    }

    /// The rate in a period, less what it would have been; delta method.
    public Effect effect(int period, Confidence confidence) {
        var fitted = Math.exp(estimates.of(estimates.row(period)));
        var counterfactual = Math.exp(estimates.of(estimates.counterfactual(period)));
        var gradient = estimates.row(period);
        for (var i = 0; i < gradient.length; i++) {
            gradient[i] = fitted * gradient[i] - counterfactual * estimates.counterfactual(period)[i];
        }
        var error = estimates.error(gradient);
        var difference = fitted - counterfactual;
        return new Effect(fitted, counterfactual, difference, error, estimates.around(difference, error, confidence));
    }

    private static Interval exponential(Interval interval) {
        return new Interval(Math.exp(interval.lower()), Math.exp(interval.upper()));
    }
}
