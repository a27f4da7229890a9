package ca.qmhcn.methods.funnel;

import ca.qmhcn.methods.rates.Confidence;
import ca.qmhcn.methods.rates.EventRate;
import ca.qmhcn.methods.rates.Interval;
import ca.qmhcn.methods.rates.PoissonLimits;
import ca.qmhcn.methods.rates.Proportion;

/// Funnel limits as Public Health England draws them: no spread beyond counting, and a unit is judged by its own
/// interval.
///
/// Public Health England (2018), Technical guide: confidence intervals; Eayrs and others, PHEindicatormethods.
public final class PublicHealthFunnel {

    private PublicHealthFunnel() {}

    /// How a unit compares with the baseline.
    public enum Significance {
        /// Its 99.8 % interval lies below.
        LOW_998,
        /// Its 95 % interval lies below.
        LOW_95,
        NOT_SIGNIFICANT,
        HIGH_95,
        HIGH_998
    }

    /// Limits of shares for a population: `θ ± z √(θ (1 - θ)/n)` within 0 to 1, which is where Wilson's interval of a
    /// unit just reaches the baseline.
    ///
    /// @param baseline from 0 to 1
    /// @param population above 0
    public static Interval shareLimits(double baseline, double population, Confidence confidence) {
        if (!(baseline >= 0 && baseline <= 1) || !(population > 0)) {
            throw new IllegalArgumentException("No limits about %s for %s".formatted(baseline, population));
        }
        var reach = confidence.z() * Math.sqrt(baseline * (1 - baseline) / population);
        return new Interval(Math.max(0, baseline - reach), Math.min(1, baseline + reach));
    }

    /// From which to which expected number so many observed events are as expected: exact, by the Poisson distribution.
    ///
    /// @param observed at least 1
    public static Interval expectedFor(long observed, Confidence confidence) {
        if (observed < 1) {
            throw new IllegalArgumentException("Nothing is expected for %d events".formatted(observed));
        }
        return new Interval(
                PoissonLimits.lower((double) observed, confidence), PoissonLimits.upper((double) observed, confidence));
    }

    /// By Wilson's interval.
    public static Significance of(Proportion share, double baseline) {
        return compared(share.wilson(Confidence.PERCENT_95), share.wilson(Confidence.PERCENT_99_8), baseline);
    }

    /// Of a ratio of observed to expected: exact below ten events, else Byar's.
    public static Significance of(EventRate ratio, double baseline) {
        return compared(
                ratio.asPublicHealthEngland(Confidence.PERCENT_95),
                ratio.asPublicHealthEngland(Confidence.PERCENT_99_8),
                baseline);
    }

    private static Significance compared(Interval near, Interval far, double baseline) {
        if (far.lower() > baseline) {
            return Significance.HIGH_998;
        }
        if (far.upper() < baseline) {
            return Significance.LOW_998;
        }
        return near.lower() > baseline
                ? Significance.HIGH_95
                : near.upper() < baseline ? Significance.LOW_95 : Significance.NOT_SIGNIFICANT;
    }
}
