package ca.qmhcn.methods.interrupted;

import java.util.OptionalDouble;

/// What was counted in one period, or that nothing is known of it.
///
/// @param count    0 or more
/// @param exposure more than 0: people, days of care or the like among whom was counted
public record CountPoint(int period, OptionalDouble count, double exposure) {

    public CountPoint {
        var known = count.orElse(0);
        if (!Double.isFinite(known) || known < 0 || !Double.isFinite(exposure) || exposure <= 0) {
            throw new IllegalArgumentException("Not a count: %s of %s in period %d".formatted(count, exposure, period));
        }
    }

    public static CountPoint of(int period, double count, double exposure) {
        return new CountPoint(period, OptionalDouble.of(count), exposure);
    }
}
