package ca.qmhcn.methods.funnel;

import java.util.List;
import java.util.OptionalDouble;

/// Units around a common target, with limits that narrow as units grow. It compares; it never ranks.
///
/// @param target     the value of all units together; 1 where it is observed over expected
/// @param units      in the order they were given
/// @param dispersion `phi`: how many times the squared distance from the target exceeds what counting explains
/// @param between    `tau²` on the scale of the method: variance between units beyond counting; 0 leaves the
///     limits as they are
/// @param judged     how many units the spread was judged from
public record Funnel(
        FunnelKind kind,
        Levels levels,
        double target,
        List<Unit> units,
        double dispersion,
        double between,
        int judged) {

    public Funnel {
        units = List.copyOf(units);
        if (!Double.isFinite(target) || !Double.isFinite(dispersion) || !Double.isFinite(between)) {
            throw new IllegalArgumentException("No funnel: %s, %s, %s".formatted(target, dispersion, between));
        }
    }

    /// @param size   the denominator, or what was expected
    /// @param score  how many standard errors of counting it lies from the target
    /// @param used   the score the spread was judged from: pulled in where it is extreme; empty where
    ///     it was left out
    /// @param limits the limits it is judged by: wider where units spread beyond counting
    /// @param none   whether nothing was counted, so that its score stands for half an event
    public record Unit(double size, double value, double score, OptionalDouble used, Limits limits, boolean none) {}

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
    public record Limits(double lower95, double upper95, double lower998, double upper998) {

        public Limits {
            for (var end : new double[] {lower95, upper95, lower998, upper998}) {
                if (!Double.isFinite(end)) {
                    throw new IllegalArgumentException("A limit at " + end);
                }
            }
        }
    }

    public enum Standing {
        AS_EXPECTED,
        /// Outside 95 %, inside 99.8 %.
        UNUSUAL,
        FAR_ABOVE,
        FAR_BELOW
    }
}
