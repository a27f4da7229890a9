package ca.qmhcn.platform.charts;

import ca.qmhcn.platform.charts.Svg.Trace;

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
            svg.line(across(y), Ink.LINE, 1);
            svg.text(tick.label(), left - 7, y + size.drop(), "text-anchor", "end", "fill", Ink.SOFT);
        }
    }

    /// A mark below the plot and what it stands for.
    void tick(Svg svg, double x) {
        svg.line(new Trace().from(x, bottom()).down(bottom() + 4), Ink.EDGE, 1);
    }

    /// Words below the plot, on the first line or further down.
    void label(Svg svg, double x, int line, String text, Size size) {
        svg.text(text, x, bottom() + 4 + line * size.line(), "text-anchor", "middle", "fill", Ink.SOFT);
    }

    Trace across(double y) {
        return new Trace().from(left, y).across(right());
    }

    /// The room that the words beside the axis take.
    static double margin(Ticks values, Size size) {
        return 11
                + values.ticks().stream()
                        .mapToDouble(tick -> Lettering.width(tick.label(), size.letters()))
                        .max()
                        .orElse(0);
    }
}
