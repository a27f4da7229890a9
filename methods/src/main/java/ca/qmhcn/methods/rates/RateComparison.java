package ca.qmhcn.methods.rates;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.FDistribution;

/// Two rates of events side by side, each per one unit of exposure.
///
/// @param reference the one the other is compared with
public record RateComparison(EventRate group, EventRate reference) {

    public RateComparison {
        if (reference.events() > 0 && !Double.isFinite(perUnit(group) / perUnit(reference))) {
            throw new IllegalArgumentException("No ratio can be held of %s and %s".formatted(group, reference));
        }
    }

    /// From `lower` to `upper`, or without an upper end.
    public record OpenInterval(double lower, OptionalDouble upper) {

        public OpenInterval {
            if (!Double.isFinite(lower)
                    || upper.isPresent() && (!Double.isFinite(upper.getAsDouble()) || upper.getAsDouble() < lower)) {
                throw new IllegalArgumentException("Not an interval: %s to %s".formatted(lower, upper));
            }
        }
    }

    private static double perUnit(EventRate rate) {
        return rate.events() / rate.exposure();
    }

    /// Empty where nothing happened in the reference.
    public OptionalDouble ratio() {
        return reference.events() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(perUnit(group) / perUnit(reference));
    }

    /// On the logarithm: `se² = 1/a + 1/b`. Empty where nothing happened in one of them.
    public Optional<Interval> waldInterval(Confidence confidence) {
        if (group.events() == 0 || reference.events() == 0) {
            return Optional.empty();
        }
        var error = Math.sqrt(1.0 / group.events() + 1.0 / reference.events());
        var ratio = perUnit(group) / perUnit(reference);
        var factor = Math.exp(confidence.z() * error);
        return Optional.of(new Interval(ratio / factor, ratio * factor));
    }

    /// By the F distribution, given the sum of events. It starts at 0 where nothing happened in the group, and has no
    /// upper end where nothing happened in the reference.
    ///
    /// Przyborowski and Wilenski (1940); Rothman, Greenland and Lash, Modern Epidemiology.
    public OpenInterval exactInterval(Confidence confidence) {
        var tail = (1 - confidence.level()) / 2;
        var a = group.events();
        var b = reference.events();
        var exposures = reference.exposure() / group.exposure();
        var lower = a == 0
                ? 0
                : exposures
                        * a
                        / (b + 1)
                        / FDistribution.of(2.0 * (b + 1), 2.0 * a).inverseSurvivalProbability(tail);
        return new OpenInterval(
                lower,
                b == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(exposures
                                * (a + 1)
                                / b
                                * FDistribution.of(2.0 * (a + 1), 2.0 * b).inverseSurvivalProbability(tail)));
    }

    public double difference() {
        return perUnit(group) - perUnit(reference);
    }

    /// `se² = a/t₁² + b/t₀²`.
    public Interval differenceInterval(Confidence confidence) {
        var error = Math.sqrt(group.events() / (group.exposure() * group.exposure())
                + reference.events() / (reference.exposure() * reference.exposure()));
        var reach = confidence.z() * error;
        return new Interval(difference() - reach, difference() + reach);
    }
}
