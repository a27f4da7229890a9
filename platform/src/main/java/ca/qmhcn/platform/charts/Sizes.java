package ca.qmhcn.platform.charts;

import ca.qmhcn.platform.language.Words;
import java.util.stream.DoubleStream;

/// The axis of sizes of a funnel: even, or by ratios where the largest unit is many times the smallest.
record Sizes(double low, double high, boolean byRatio) {

    private static final double MANY_TIMES = 25;

    static Sizes over(DoubleStream sizes) {
        var all = sizes.summaryStatistics();
        var high = all.getCount() == 0 ? 1 : all.getMax();
        var low = all.getCount() == 0 ? 0 : all.getMin();
        return low > 0 && high / low > MANY_TIMES
                ? new Sizes(low / 1.3, high * 1.3, true)
                : new Sizes(0, high * 1.06, false);
    }

    double x(double size, Plot plot) {
        return plot.left() + plot.width() * (scaled(size) - scaled(low)) / (scaled(high) - scaled(low));
    }

    /// The size that lies there. On an even axis, that at its very start is not quite nothing, as limits
    /// need some size.
    double at(double x, Plot plot) {
        var scaled = scaled(low) + (scaled(high) - scaled(low)) * (x - plot.left()) / plot.width();
        return byRatio ? Math.exp(scaled) : Math.max(scaled, high / 1000);
    }

    /// @return where it ends
    double draw(Svg svg, Plot plot, Size size, String title, Words words) {
        var before = Double.NEGATIVE_INFINITY;
        for (var power = Math.floor(Math.log10(Math.max(low, 1))); Math.pow(10, power) <= high; power++) {
            for (var round : new double[] {1, 2, 5}) {
                var value = round * Math.pow(10, power);
                var text = words.number(Math.round(value));
                var room = Lettering.width(text, size.letters());
                var x = x(value, plot);
                if (value >= low && value <= high && wanted(value) && x - room / 2 > before + 8) {
                    plot.tick(svg, x);
                    plot.label(svg, x, 1, text, size);
                    before = x + room / 2;
                }
            }
        }
        svg.text(title, plot.right(), plot.bottom() + 6 + 2 * size.line(), "text-anchor", "end", "fill", Ink.SOFT);
        return plot.bottom() + 12 + 2 * size.line();
    }

    private boolean wanted(double value) {
        return byRatio || value >= high / 25;
    }

    private double scaled(double size) {
        return byRatio ? Math.log(size) : size;
    }
}
