package ca.qmhcn.methods.funnel;

import java.util.List;

/// Units around a common target, with limits that narrow as units grow. It compares; it never ranks.
///
/// @param target     the share, or the ratio, of all units together
/// @param units      in the order they were given
/// @param dispersion `phi`: how many times the squared distance from the target exceeds what counting explains
/// @param between    `tau²` on the scale of the method: variance between units beyond counting; 0 leaves the limits
/// as
/// they are
public record Funnel(double target, List<Unit> units, double dispersion, double between) {

    public Funnel {
        units = List.copyOf(units);
    }

    /// @param size the denominator
    public record Unit(double size, double value, Limits limits) {}

    /// How far a unit of this funnel lies from the target.
    public Standing standing(Unit unit) {
        var limits = unit.limits();
        if (unit.value() > limits.upper998() || unit.value() < limits.lower998()) {
            return unit.value() > target ? Standing.FAR_ABOVE : Standing.FAR_BELOW;
        }
        return unit.value() > limits.upper95() || unit.value() < limits.lower95()
                ? Standing.UNUSUAL
                : Standing.AS_EXPECTED;
    }

    /// Where units of one size are expected: 95 % and 99.8 % limits.
    public record Limits(double lower95, double upper95, double lower998, double upper998) {}

    public enum Standing {
        AS_EXPECTED,
        /// Outside 95 %, inside 99.8 %.
        UNUSUAL,
        FAR_ABOVE,
        FAR_BELOW
    }
}
