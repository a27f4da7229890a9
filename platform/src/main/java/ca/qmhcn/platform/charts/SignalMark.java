package ca.qmhcn.platform.charts;

import ca.qmhcn.methods.rules.Signal;
import ca.qmhcn.platform.charts.Svg.Trace;

/// The shape and colour of a signal, or of none: the same in charts, lists and the ring. No two share a
/// shape.
public enum SignalMark {
    IMPROVEMENT(Ink.IMPROVEMENT),
    CONCERN(Ink.CONCERN),
    HIGHER(Ink.NEUTRAL),
    LOWER(Ink.NEUTRAL),
    /// A pattern without a side.
    UNSETTLED(Ink.NEUTRAL),
    COMMON(Ink.COMMON),
    /// Too few points to say anything.
    TOO_FEW(Ink.COMMON),
    WITHHELD(Ink.EDGE),
    MISSING(Ink.EDGE),
    NOT_MATURE(Ink.EDGE),
    NOT_APPLICABLE(Ink.EDGE);

    private final Ink ink;

    SignalMark(Ink ink) {
        this.ink = ink;
    }

    public static SignalMark of(Signal signal) {
        return switch (signal) {
            case IMPROVEMENT -> IMPROVEMENT;
            case CONCERN -> CONCERN;
            case HIGHER -> HIGHER;
            case LOWER -> LOWER;
            case UNSETTLED -> UNSETTLED;
            case COMMON -> COMMON;
            case NONE -> TOO_FEW;
        };
    }

    public static SignalMark of(ControlChartModel.Why why) {
        return switch (why) {
            case WITHHELD -> WITHHELD;
            case MISSING -> MISSING;
            case NOT_MATURE -> NOT_MATURE;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
        };
    }

    /// The mark alone, to stand beside the word that says the same; it is not read aloud.
    public Drawing draw() {
        var svg = new Svg();
        svg.open("svg", "xmlns", Svg.NAMESPACE, "viewBox", "0 0 20 20", "aria-hidden", "true", "class", "signal-mark");
        at(svg, 10, 10, 7);
        return svg.close("svg").drawing();
    }

    /// Draws the mark about a point, `r` to each side.
    void at(Svg svg, double x, double y, double r) {
        switch (this) {
            case IMPROVEMENT -> svg.circle(x, y, r, "fill", ink);
            case CONCERN -> svg.area(triangle(x, y, r * 1.15), ink);
            case HIGHER -> diamond(svg, x, y, r, -1);
            case LOWER -> diamond(svg, x, y, r, 1);
            case UNSETTLED -> svg.area(hourglass(x, y, r), ink);
            case COMMON -> svg.circle(x, y, r * 0.72, "fill", Ink.PAPER, "stroke", ink, "stroke-width", 1.6);
            case TOO_FEW -> svg.circle(x, y, r * 0.5, "fill", ink);
            case WITHHELD ->
                svg.box(x - r, y - r, 2 * r, 2 * r, "fill", Ink.NONE, "stroke", ink)
                        .hatch(x - r, y - r, 2 * r, 2 * r, 4);
            case MISSING -> dotted(svg, x, y, r);
            case NOT_MATURE -> dots(svg, x, y, r);
            case NOT_APPLICABLE -> svg.line(new Trace().from(x - r, y).across(x + r), ink, 1.5);
        }
    }

    private static Trace triangle(double x, double y, double r) {
        return new Trace()
                .from(x, y - r)
                .to(x + r, y + r * 0.8)
                .to(x - r, y + r * 0.8)
                .closed();
    }

    /// Where it is large enough, with an arrow in it that points the way.
    private void diamond(Svg svg, double x, double y, double r, int down) {
        var side = r * 1.2;
        var outline =
                new Trace().from(x, y - side).to(x + side, y).to(x, y + side).to(x - side, y);
        svg.area(outline.closed(), ink);
        if (r > 6) {
            var foot = y - down * r * 0.25;
            var arrow = new Trace()
                    .from(x - r * 0.4, foot)
                    .to(x, y + down * r * 0.3)
                    .to(x + r * 0.4, foot);
            svg.line(arrow, Ink.PAPER, r / 4);
        }
    }

    private static Trace hourglass(double x, double y, double r) {
        return new Trace()
                .from(x - r, y - r)
                .to(x + r, y - r)
                .to(x - r, y + r)
                .to(x + r, y + r)
                .closed();
    }

    private void dotted(Svg svg, double x, double y, double r) {
        svg.open("g", "stroke-dasharray", "0.1 3", "stroke-linecap", "round")
                .circle(x, y, r, "fill", Ink.NONE, "stroke", ink, "stroke-width", 1.6)
                .close("g");
    }

    private void dots(Svg svg, double x, double y, double r) {
        for (var step = -1; step <= 1; step++) {
            svg.circle(x + step * r * 0.8, y, r * 0.22, "fill", ink);
        }
    }
}
