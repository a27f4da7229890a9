package ca.qmhcn.platform.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A point of a drawing, to the right of its middle and below it.
record Point(double x, double y) {

    /// @param angle in radians, clockwise from the top
    static Point polar(double radius, double angle) {
        return new Point(radius * Math.sin(angle), -radius * Math.cos(angle));
    }

    /// A length to a hundredth, with a point whoever reads it.
    static String number(double value) {
        var rounded =
                BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    @Override
    public String toString() {
        return number(x) + " " + number(y);
    }
}
