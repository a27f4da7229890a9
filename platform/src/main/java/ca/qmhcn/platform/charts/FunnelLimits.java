package ca.qmhcn.platform.charts;

import ca.qmhcn.methods.funnel.Funnel.Limits;
import ca.qmhcn.methods.funnel.Funnels;
import ca.qmhcn.platform.charts.Svg.Trace;
import java.util.function.ToDoubleFunction;

/// The curves of a funnel: the target, and the limits within which units of each size are expected.
record FunnelLimits(FunnelModel model, Plot plot, Sizes sizes) {

    private static final int POINTS = 160;
    static final String NEAR = "6 4";

    void draw(Svg svg) {
        svg.line(plot.across(plot.y(model.funnel().target())), Ink.INK, 1.3);
        curve(svg, Limits::upper95, NEAR);
        curve(svg, Limits::lower95, NEAR);
        curve(svg, Limits::upper998, "none");
        curve(svg, Limits::lower998, "none");
    }

    /// The part of a curve that lies in the plot; where it leaves, the line ends.
    private void curve(Svg svg, ToDoubleFunction<Limits> limit, String dashes) {
        var trace = new Trace();
        var inside = false;
        for (var i = 0; i <= POINTS; i++) {
            var x = plot.left() + plot.width() * i / POINTS;
            var value = limit.applyAsDouble(Funnels.at(model.funnel(), sizes.at(x, plot)));
            var share = plot.values().share(value);
            var here = share >= 0 && share <= 1;
            if (here && inside) {
                trace.to(x, plot.y(value));
            } else if (here) {
                trace.from(x, plot.y(value));
            }
            inside = here;
        }
        if (!trace.isEmpty()) {
            svg.line(trace, Ink.EDGE, 1.4, "stroke-dasharray", dashes);
        }
    }
}
