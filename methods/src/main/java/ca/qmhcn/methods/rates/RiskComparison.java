package ca.qmhcn.methods.rates;

import java.util.Optional;
import java.util.OptionalDouble;

/// Two shares side by side.
///
/// @param reference the one the other is compared with
public record RiskComparison(Proportion group, Proportion reference) {

    /// Empty where nobody of the reference has it.
    public OptionalDouble ratio() {
        return reference.numerator() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(group.value() / reference.value());
    }

    /// On the logarithm: `se² = 1/a - 1/n₁ + 1/b - 1/n₀`. Empty where either numerator is 0.
    ///
    /// Katz, Baptista, Azen and Pike (1978), doi 10.2307/2530610.
    public Optional<Interval> ratioInterval(Confidence confidence) {
        if (group.numerator() == 0 || reference.numerator() == 0) {
            return Optional.empty();
        }
        var error = Math.sqrt(1.0 / group.numerator()
                - 1.0 / group.denominator()
                + 1.0 / reference.numerator()
                - 1.0 / reference.denominator());
        var ratio = group.value() / reference.value();
        var factor = Math.exp(confidence.z() * error);
        return Optional.of(new Interval(ratio / factor, ratio * factor));
    }

    public double difference() {
        return group.value() - reference.value();
    }

    /// Wilson's two intervals, squared and added.
    ///
    /// Newcombe (1998), doi 10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I, method 10.
    public Interval differenceInterval(Confidence confidence) {
        var here = group.wilson(confidence);
        var there = reference.wilson(confidence);
        return new Interval(
                difference() - Math.hypot(group.value() - here.lower(), there.upper() - reference.value()),
                difference() + Math.hypot(here.upper() - group.value(), reference.value() - there.lower()));
    }
}
