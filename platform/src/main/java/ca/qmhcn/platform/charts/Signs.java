package ca.qmhcn.platform.charts;

import ca.qmhcn.platform.charts.RingModel.Sign;
import java.util.Locale;

/// The marks for what an indicator last said; the shape alone tells them apart.
final class Signs {

    private Signs() {}

    /// @param size the side of the square the mark fits in
    static String draw(Sign sign, Point at, double size, String title) {
        var half = size / 2;
        var shape = switch (sign) {
            case IMPROVEMENT, COMMON, MISSING -> circle(at, half * 0.9);
            case CONCERN -> polygon(at, 0, -half, half, half * 0.8, -half, half * 0.8);
            case NEUTRAL -> polygon(at, 0, -half, half, 0, 0, half, -half, 0);
            case WITHHELD -> square(at, half * 0.85);
        };
        return "<g class=\"sign sign-%s\"><title>%s</title>%s</g>"
                .formatted(sign.name().toLowerCase(Locale.ROOT), Ring.escape(title), shape);
    }

    private static String circle(Point at, double radius) {
        return "<circle cx=\"%s\" cy=\"%s\" r=\"%s\"/>"
                .formatted(Point.number(at.x()), Point.number(at.y()), Point.number(radius));
    }

    /// Corners as pairs of distances from the middle.
    private static String polygon(Point at, double... corners) {
        var points = new StringBuilder();
        for (var i = 0; i < corners.length; i += 2) {
            points.append(new Point(at.x() + corners[i], at.y() + corners[i + 1]))
                    .append(' ');
        }
        return "<polygon points=\"%s\"/>".formatted(points.toString().strip());
    }

    private static String square(Point at, double half) {
        var hatch = new StringBuilder();
        for (var step = -1; step <= 1; step++) {
            var shift = step * half * 0.9;
            var reach = half - Math.abs(shift) / 2;
            hatch.append("M%s L%s "
                    .formatted(
                            new Point(at.x() + shift / 2 - reach, at.y() + shift / 2 + reach),
                            new Point(at.x() + shift / 2 + reach, at.y() + shift / 2 - reach)));
        }
        return "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/><path d=\"%s\"/>"
                .formatted(
                        Point.number(at.x() - half),
                        Point.number(at.y() - half),
                        Point.number(2 * half),
                        Point.number(2 * half),
                        hatch.toString().strip());
    }
}
