package ca.qmhcn.methods.interrupted;

import java.util.OptionalDouble;

/// What was found in one period, or that nothing is known of it.
///
/// @param period number of the period, one more than that of the period before
public record Point(int period, OptionalDouble value) {

    public Point {
        if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
            throw new IllegalArgumentException("Not a value: %s in period %d".formatted(value, period));
        }
    }

    public static Point of(int period, double value) {
        return new Point(period, OptionalDouble.of(value));
    }
}
