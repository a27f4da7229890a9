package ca.qmhcn.platform.charts;

import ca.qmhcn.methods.spc.Signal;

/// The shape and colour of a signal, or of none: the same in charts, lists and the ring. No two share a
/// shape.
public enum SignalMark {
    IMPROVEMENT(Ink.IMPROVEMENT),
    CONCERN(Ink.CONCERN),
    HIGHER(Ink.NEUTRAL),
    LOWER(Ink.NEUTRAL),
    COMMON(Ink.COMMON),
    /// Too few points to say anything.
    TOO_FEW(Ink.COMMON),
    WITHHELD(Ink.EDGE),
    MISSING(Ink.EDGE),
    NOT_MATURE(Ink.EDGE),
    NOT_APPLICABLE(Ink.EDGE);

    private static final double ROOM = 20;

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
        svg.open(
                "svg",
                "xmlns",
                Svg.NAMESPACE,
                "viewBox",
                "0 0 20 20",
                "width",
                ROOM,
                "height",
                ROOM,
                "aria-hidden",
                "true",
                "class",
                "signal-mark");
        at(svg, ROOM / 2, ROOM / 2, 7);
        return svg.close("svg").drawing();
    }

    /// Draws the mark about a point, `r` to each side.
    void at(Svg svg, double x, double y, double r) {
        switch (this) {
            case IMPROVEMENT -> svg.empty("circle", "cx", x, "cy", y, "r", r, "fill", ink);
            case CONCERN -> closed(svg, x, y - r * 1.15, r * 1.15, r * 2.05, -r * 2.3, 0.0);
            case HIGHER -> arrow(svg, x, y, r, -1);
            case LOWER -> arrow(svg, x, y, r, 1);
            case COMMON -> circle(svg, x, y, r * 0.72, "none");
            case TOO_FEW -> svg.empty("circle", "cx", x, "cy", y, "r", r * 0.5, "fill", ink);
            case WITHHELD -> {
                svg.empty(
                        "rect", "x", x - r, "y", y - r, "width", 2 * r, "height", 2 * r, "fill", Ink.NONE, "stroke",
                        ink);
                svg.hatch(x - r, y - r, 2 * r, 2 * r, 4);
            }
            case MISSING -> circle(svg, x, y, r, "0.1 3");
            case NOT_MATURE -> dots(svg, x, y, r);
            case NOT_APPLICABLE ->
                svg.empty(
                        "path",
                        "d",
                        "M" + Svg.length(x - r) + " " + Svg.length(y) + "h" + Svg.length(2 * r),
                        "stroke",
                        ink,
                        "stroke-width",
                        1.5);
        }
    }

    private void circle(Svg svg, double x, double y, double r, String dashes) {
        svg.empty(
                "circle",
                "cx",
                x,
                "cy",
                y,
                "r",
                r,
                "fill",
                Ink.PAPER,
                "stroke",
                ink,
                "stroke-width",
                1.6,
                "stroke-dasharray",
                dashes,
                "stroke-linecap",
                "round");
    }

    /// A path from a point by steps, closed and filled.
    private void closed(Svg svg, double x, double y, double... steps) {
        var path = new StringBuilder("M" + Svg.length(x) + " " + Svg.length(y));
        for (var i = 0; i < steps.length; i += 2) {
            path.append('l').append(Svg.length(steps[i])).append(' ').append(Svg.length(steps[i + 1]));
        }
        svg.empty("path", "d", path + "z", "fill", ink);
    }

    /// A diamond; where it is large enough, with an arrow in it that points the way.
    private void arrow(Svg svg, double x, double y, double r, int down) {
        var side = r * 1.2;
        closed(svg, x, y - side, side, side, -side, side, -side, -side);
        if (r > 6) {
            var foot = Svg.length(y - down * r * 0.25);
            svg.empty(
                    "path",
                    "d",
                    "M" + Svg.length(x - r * 0.4) + " " + foot + "L" + Svg.length(x) + " "
                            + Svg.length(y + down * r * 0.3) + "L" + Svg.length(x + r * 0.4) + " " + foot,
                    "fill",
                    Ink.NONE,
                    "stroke",
                    Ink.PAPER,
                    "stroke-width",
                    r / 4);
        }
    }

    private void dots(Svg svg, double x, double y, double r) {
        for (var step = -1; step <= 1; step++) {
            svg.empty("circle", "cx", x + step * r * 0.8, "cy", y, "r", r * 0.22, "fill", ink);
        }
    }
}
