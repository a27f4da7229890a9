package ca.qmhcn.platform.charts;

/// The rectangle in which values are drawn, and where a value lies in it.
record Plot(double left, double top, double width, double height, Ticks values) {

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    double y(double value) {
        return bottom() - values.share(value) * height;
    }

    /// Hairlines across and the values they stand for.
    void axis(Svg svg, Size size) {
        for (var tick : values.ticks()) {
            var y = y(tick.value());
            svg.empty(
                    "path",
                    "d",
                    "M" + Svg.length(left) + " " + Svg.length(y) + "H" + Svg.length(right()),
                    "stroke",
                    Ink.LINE,
                    "stroke-width",
                    1);
            svg.words(
                    "text",
                    tick.label(),
                    "x",
                    left - 7,
                    "y",
                    y + size.letters() * 0.35,
                    "text-anchor",
                    "end",
                    "fill",
                    Ink.SOFT);
        }
    }

    /// The room that the words beside the axis take.
    static double margin(Ticks values, Size size) {
        return 12
                + values.ticks().stream()
                        .mapToDouble(tick -> Lettering.width(tick.label(), size.letters()))
                        .max()
                        .orElse(0);
    }
}
