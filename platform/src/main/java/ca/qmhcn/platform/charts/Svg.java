package ca.qmhcn.platform.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How numbers, points and texts are written in a drawing.
final class Svg {

    private Svg() {}

    /// Two decimals at most and never a comma, whoever reads it.
    static String number(double value) {
        var rounded =
                BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    static String circle(String look, Point at, double radius) {
        return "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
                .formatted(look, number(at.x()), number(at.y()), number(radius));
    }

    record Point(double x, double y) {

        /// @param angle in radians, clockwise from the top
        static Point polar(double radius, double angle) {
            return new Point(radius * Math.sin(angle), -radius * Math.cos(angle));
        }

        @Override
        public String toString() {
            return number(x) + " " + number(y);
        }
    }
}
