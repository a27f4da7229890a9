package ca.qmhcn.platform.charts;

import ca.qmhcn.methods.funnel.Funnel.Limits;
import ca.qmhcn.methods.funnel.Funnels;
import java.util.function.ToDoubleFunction;

/// The curves of a funnel: the target, and the limits within which units of each size are expected.
record FunnelLimits(FunnelModel model, Plot plot, Sizes sizes) {

    private static final int POINTS = 160;
    private static final String NEAR = "6 4";

    void draw(Svg svg) {
        var y = Svg.length(plot.y(model.funnel().target()));
        svg.empty(
                "path",
                "d",
                "M" + Svg.length(plot.left()) + " " + y + "H" + Svg.length(plot.right()),
                "stroke",
                Ink.INK,
                "stroke-width",
                1.3);
        curve(svg, Limits::upper95, NEAR);
        curve(svg, Limits::lower95, NEAR);
        curve(svg, Limits::upper998, "none");
        curve(svg, Limits::lower998, "none");
    }

    static Legend.Sample target() {
        return (svg, x, y) -> sample(svg, x, y, Ink.INK, "none");
    }

    static Legend.Sample near() {
        return (svg, x, y) -> sample(svg, x, y, Ink.EDGE, NEAR);
    }

    static Legend.Sample far() {
        return (svg, x, y) -> sample(svg, x, y, Ink.EDGE, "none");
    }

    private static void sample(Svg svg, double x, double y, Ink ink, String dashes) {
        svg.empty(
                "path",
                "d",
                "M" + Svg.length(x - 9) + " " + Svg.length(y) + "h18",
                "stroke",
                ink,
                "stroke-width",
                1.4,
                "stroke-dasharray",
                dashes);
    }

    /// The part of a curve that lies in the plot; where it leaves, the line ends.
    private void curve(Svg svg, ToDoubleFunction<Limits> limit, String dashes) {
        var path = new StringBuilder();
        var inside = false;
        for (var i = 0; i <= POINTS; i++) {
            var x = plot.left() + plot.width() * i / POINTS;
            var value = limit.applyAsDouble(Funnels.at(model.funnel(), sizes.at(x, plot), model.shares()));
            var share = plot.values().share(value);
            if (share >= 0 && share <= 1) {
                path.append(inside ? 'L' : 'M')
                        .append(Svg.length(x))
                        .append(' ')
                        .append(Svg.length(plot.y(value)));
                inside = true;
            } else {
                inside = false;
            }
        }
        svg.empty(
                "path",
                "d",
                path.isEmpty() ? "M0 0" : path,
                "fill",
                Ink.NONE,
                "stroke",
                Ink.EDGE,
                "stroke-width",
                1.4,
                "stroke-dasharray",
                dashes);
    }
}
