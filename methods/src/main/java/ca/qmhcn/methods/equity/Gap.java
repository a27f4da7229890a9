package ca.qmhcn.methods.equity;

import ca.qmhcn.methods.rates.Confidence;
import java.util.Optional;

/// The gap between two independent groups, in absolute and in relative terms.
///
/// Whoever shows it says which group is which and which direction is better. Harper and Lynch (2005).
public final class Gap {

    private Gap() {}

    /// `y₁ − y₂` in the unit of the values, its error `√(se₁² + se₂²)`, normal limits.
    ///
    /// Empty only when the numbers are too large to be told.
    public static Optional<Inequality> difference(Estimate first, Estimate second, Confidence confidence) {
        var error = Math.hypot(first.standardError(), second.standardError());
        return Inequality.difference(first.value() - second.value(), error, confidence);
    }

    /// `y₁ / y₂`, its limits on the logarithm, with the error `√((se₁/y₁)² + (se₂/y₂)²)` there.
    ///
    /// Empty unless both values are above zero.
    public static Optional<Inequality> ratio(Estimate first, Estimate second, Confidence confidence) {
        if (!(first.value() > 0 && second.value() > 0)) {
            return Optional.empty();
        }
        var error = Math.hypot(first.standardError() / first.value(), second.standardError() / second.value());
        return Inequality.ratio(first.value() / second.value(), error, confidence);
    }
}
