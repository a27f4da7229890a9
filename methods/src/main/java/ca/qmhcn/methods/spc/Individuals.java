package ca.qmhcn.methods.spc;

import ca.qmhcn.methods.spc.ControlChart.Zones;
import java.util.Optional;
import java.util.OptionalDouble;

/// Lines of charts whose sigma comes from moving ranges.
final class Individuals {

    /// The exponent that makes times between events of a constant rate nearly normal (Nelson 1994).
    private static final double ROOT = 3.6;

    /// The median of the distance of two standard normal values: √2 times the upper quartile.
    private static final double MEDIAN_RANGE = 0.9538725524089128;

    private final ChartDesign design;
    private final Baseline base;
    private final double[] values;

    Individuals(ChartDesign design, Baseline base) {
        this.design = design;
        this.base = base;
        this.values = base.columns().value;
    }

    Line xmr() {
        return Line.level(base.line(base.mean(values)), sigma(base.ranges(values)), least());
    }

    Line median() {
        return Line.level(base.median(values), sigma(base.ranges(values)), least());
    }

    /// Ranges are screened by their median here, as the line is one.
    Line medianOfRanges() {
        var all = base.ranges(values);
        var ranges = design.screened() && all.length > 0
                ? MovingRanges.below(all, design.constants().top() * MovingRanges.median(all))
                : all;
        var sigma = ranges.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(MovingRanges.median(ranges) / MEDIAN_RANGE);
        return Line.level(base.median(values), sigma, least());
    }

    /// The values are ranges already; they are not screened.
    Line movingRange() {
        var mean = base.line(base.mean(values));
        var top = mean * design.constants().top();
        var zones = Optional.of(new Zones(0, 0, 0, top / 3, top * 2 / 3, top));
        return new Line(mean, _ -> zones, OptionalDouble.empty());
    }

    /// Limits on the root, raised back: 0 where the root would be negative.
    Line timeBetween() {
        if (base.same(values)) {
            return Line.level(values[base.first()], sigma(base.ranges(values)), 0);
        }
        var roots = new double[values.length];
        for (var i = 0; i < values.length; i++) {
            roots[i] = Math.pow(values[i], 1 / ROOT);
        }
        var mean = base.mean(roots);
        var sigma = sigma(base.ranges(roots));
        var zones = sigma.isEmpty()
                ? Optional.<Zones>empty()
                : Optional.of(Line.zones(sigmas -> raised(mean + sigmas * sigma.getAsDouble())));
        return new Line(raised(mean), _ -> zones, OptionalDouble.empty());
    }

    private static double raised(double root) {
        return Math.min(Math.pow(Math.max(0, root), ROOT), Double.MAX_VALUE);
    }

    /// The median is drawn; limits rest on the mean of a geometric distribution.
    Line casesBetween() {
        var mean = base.mean(values);
        var sigma = Math.sqrt(mean * (mean + 1));
        var zones = Optional.of(Line.about(mean, sigma, 0, Double.MAX_VALUE));
        return new Line(base.median(values), _ -> zones, OptionalDouble.empty());
    }

    /// Each value weighs as much as it is large, and so do their distances (Taylor, normalized
    /// individuals).
    Line normalized() {
        var size = base.columns().size;
        var centre = base.line(base.sum(base.columns().numerator) / base.sum(size));
        var ranges = base.ranges(
                (before, now) -> Math.abs(values[now] - values[before]) / Math.sqrt(1 / size[now] + 1 / size[before]));
        var mean = MovingRanges.mean(screened(ranges, ConstantSet.EXACT.top()));
        var one = mean.isEmpty() ? mean : OptionalDouble.of(ConstantSet.EXACT.sigma(mean.getAsDouble()) * Math.sqrt(2));
        return new Line(
                centre,
                i -> one.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Line.about(
                                centre,
                                one.getAsDouble() / Math.sqrt(size[i]),
                                Math.min(least(), centre),
                                Double.MAX_VALUE)),
                OptionalDouble.empty());
    }

    private double least() {
        return design.nonNegative() ? 0 : -Double.MAX_VALUE;
    }

    private OptionalDouble sigma(double[] ranges) {
        var mean = MovingRanges.mean(screened(ranges, design.constants().top()));
        return mean.isEmpty() ? mean : OptionalDouble.of(design.constants().sigma(mean.getAsDouble()));
    }

    private double[] screened(double[] ranges, double top) {
        return design.screened() ? MovingRanges.screened(ranges, top) : ranges;
    }
}
