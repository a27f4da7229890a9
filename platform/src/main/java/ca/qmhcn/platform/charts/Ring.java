package ca.qmhcn.platform.charts;

import ca.qmhcn.platform.charts.RingModel.Band;
import ca.qmhcn.platform.charts.RingModel.Mark;
import ca.qmhcn.platform.charts.RingModel.Segment;
import ca.qmhcn.platform.charts.RingModel.Sign;
import java.util.List;
import java.util.Locale;

/// Draws the ring: one figure for the framework and for results.
///
/// Large, it carries numbers, and short names that stand outside the frame: `charts.css` shows those only where the
/// figure leaves room for them, so that the ring itself stays as large as it can on a phone. Small, it stands for an
/// organization in a list.
///
/// With links it is a group of links to a screen reader, since a picture may not hold any; without, it is a picture.
public final class Ring {

    private static final double OUTER_FROM = 149;
    private static final double OUTER_TO = 196;
    private static final double INNER_FROM = 97;
    private static final double INNER_TO = 144;
    private static final double NUMBERS = 77;
    private static final double NAMES = 214;
    private static final double LARGEST_MARK = 16;
    private static final double LARGEST_SMALL_MARK = 36;

    private final RingModel model;
    private final boolean small;
    private final StringBuilder svg = new StringBuilder();

    private Ring(RingModel model, boolean small) {
        this.model = model;
        this.small = small;
    }

    public static Drawing draw(RingModel model) {
        return new Drawing(new Ring(model, false).drawn());
    }

    /// No numbers, names or links; about as large as a line of text is high, or a few.
    public static Drawing small(RingModel model) {
        return new Drawing(new Ring(model, true).drawn());
    }

    private String drawn() {
        var links = !small
                && model.segments().stream().anyMatch(segment -> segment.href().isPresent());
        // Deterministic, and the same only for two rings that say the same.
        var id = "ring-" + Integer.toHexString(model.hashCode()) + (small ? "-small" : "");
        svg.append(
                "<svg class=\"ring%s\" viewBox=\"-200 -200 400 400\" role=\"%s\" aria-labelledby=\"%s-title\" aria-describedby=\"%s-about\">"
                        .formatted(small ? " ring-small" : "", links ? "group" : "img", id, id));
        svg.append("<title id=\"%s-title\">%s</title><desc id=\"%s-about\">%s</desc>"
                .formatted(id, escape(model.title()), id, escape(model.description())));
        for (var i = 0; i < model.segments().size(); i++) {
            segment(model.segments().get(i), i);
        }
        return svg.append("</svg>").toString();
    }

    private void segment(Segment segment, int place) {
        var width = 2 * Math.PI / model.segments().size();
        var from = place * width;
        var middle = from + width / 2;
        var link = small ? null : segment.href().orElse(null);
        svg.append(
                link == null
                        ? "<g class=\"ring-segment\">"
                        : "<a class=\"ring-segment\" href=\"%s\" aria-label=\"%d. %s\">"
                                .formatted(escape(link), segment.number(), escape(segment.label())));
        band(segment.outer(), "ring-outer", new Sector(OUTER_FROM, OUTER_TO, from, from + width));
        band(segment.inner(), "ring-inner", new Sector(INNER_FROM, INNER_TO, from, from + width));
        if (!small) {
            text("ring-number", NUMBERS, middle, "middle", Integer.toString(segment.number()));
            text("ring-name", NAMES, middle, anchor(middle), segment.label());
        }
        svg.append(link == null ? "</g>" : "</a>");
    }

    private void band(Band band, String lens, Sector sector) {
        switch (band) {
            case Band.Plain() -> path("ring-plain", lens, sector);
            case Band.NotApplicable() -> path("ring-empty", lens, sector);
            case Band.Missing() -> {
                path("ring-missing", lens, sector);
                sector.dots(small ? 1 : 2).forEach(dot -> svg.append(dot(lens, dot)));
            }
            case Band.Withheld() -> {
                path("ring-withheld", lens, sector);
                svg.append("<path class=\"ring-hatch %s\" d=\"%s\"/>".formatted(lens, sector.hatch(small ? 26 : 11)));
            }
            case Band.Marks(var marks) -> {
                path("ring-marked", lens, sector);
                marks(marks, sector);
            }
        }
    }

    private void path(String look, String lens, Sector sector) {
        svg.append("<path class=\"ring-band %s %s\" d=\"%s\"/>".formatted(look, lens, sector.outline()));
    }

    private void marks(List<Mark> marks, Sector sector) {
        var largest = small ? LARGEST_SMALL_MARK : LARGEST_MARK;
        var places = sector.places(marks.size(), largest);
        var size = sector.sizeOf(marks.size(), largest);
        for (var i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            svg.append(sign(mark.sign(), places.get(i), size, mark.title()));
        }
    }

    private void text(String look, double radius, double angle, String anchor, String text) {
        var at = Point.polar(radius, angle);
        svg.append(
                "<text class=\"%s\" x=\"%s\" y=\"%s\" dy=\"0.35em\" text-anchor=\"%s\" aria-hidden=\"true\">%s</text>"
                        .formatted(look, Point.number(at.x()), Point.number(at.y()), anchor, escape(text)));
    }

    private static String anchor(double angle) {
        var sideways = Math.sin(angle);
        if (Math.abs(sideways) < 0.1) {
            return "middle";
        }
        return sideways > 0 ? "start" : "end";
    }

    private String dot(String lens, Point at) {
        return "<circle class=\"ring-dot %s\" cx=\"%s\" cy=\"%s\" r=\"%d\"/>"
                .formatted(lens, Point.number(at.x()), Point.number(at.y()), small ? 9 : 3);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /// The mark for what an indicator last said; the shape alone tells it from others.
    ///
    /// @param size the side of the square the mark fits in
    static String sign(Sign sign, Point at, double size, String title) {
        var half = size / 2;
        var shape = switch (sign) {
            case IMPROVEMENT, COMMON, MISSING -> circle(at, half * 0.9);
            case CONCERN -> polygon(at, 0, -half, half, half * 0.8, -half, half * 0.8);
            case NEUTRAL -> polygon(at, 0, -half, half, 0, 0, half, -half, 0);
            case WITHHELD -> square(at, half * 0.85);
        };
        return "<g class=\"sign sign-%s\"><title>%s</title>%s</g>"
                .formatted(sign.name().toLowerCase(Locale.ROOT), escape(title), shape);
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
