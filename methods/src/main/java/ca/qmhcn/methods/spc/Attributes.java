package ca.qmhcn.methods.spc;

import ca.qmhcn.methods.spc.ControlChart.Zones;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;

/// Lines of charts whose sigma comes from what is counted: shares, rates and counts.
final class Attributes {

    private final ChartDesign design;
    private final Baseline base;
    private final Columns columns;

    Attributes(ChartDesign design, Baseline base) {
        this.design = design;
        this.base = base;
        this.columns = base.columns();
    }

    Line shares(boolean prime) {
        var centre = pooled();
        return line(centre, i -> Math.sqrt(centre * (1 - centre) / columns.size[i]), prime, _ -> 1);
    }

    Line rates(boolean prime) {
        var centre = pooled();
        return line(centre, i -> Math.sqrt(centre / columns.size[i]), prime, _ -> Double.MAX_VALUE);
    }

    Line counts(boolean prime) {
        var centre = base.line(base.mean(columns.value));
        return line(centre, _ -> Math.sqrt(centre), prime, _ -> Double.MAX_VALUE);
    }

    /// All periods have the same number, as their columns made sure.
    Line casesOfTheSameNumber() {
        var size = columns.size[base.first()];
        var centre = base.line(base.mean(columns.value));
        var share = centre / size;
        var sigma = Math.sqrt(size * share * (1 - share));
        return line(centre, _ -> sigma, false, _ -> size);
    }

    private double pooled() {
        return base.line(base.sum(columns.numerator) / base.sum(columns.size));
    }

    private Line line(double centre, IntToDoubleFunction sigma, boolean prime, IntToDoubleFunction most) {
        var spread = spread(centre, sigma);
        return new Line(
                centre, i -> zones(centre, sigma.applyAsDouble(i), prime, spread, most.applyAsDouble(i)), spread);
    }

    private static Optional<Zones> zones(
            double centre, double sigma, boolean prime, OptionalDouble spread, double most) {
        if (!prime || sigma == 0) {
            return Optional.of(Line.about(centre, sigma, 0, most));
        }
        return spread.isEmpty()
                ? Optional.empty()
                : Optional.of(Line.about(centre, sigma * spread.getAsDouble(), 0, most));
    }

    /// The mean moving range of the standardized values over the one that counting alone gives (Laney
    /// 2002).
    private OptionalDouble spread(double centre, IntToDoubleFunction sigma) {
        if (base.count() == 0 || sigma.applyAsDouble(base.first()) == 0) {
            return OptionalDouble.empty();
        }
        var ranges = base.ranges((before, now) -> Math.abs((columns.value[now] - centre) / sigma.applyAsDouble(now)
                - (columns.value[before] - centre) / sigma.applyAsDouble(before)));
        var kept = design.screened()
                ? MovingRanges.screened(ranges, design.constants().top())
                : ranges;
        var mean = MovingRanges.mean(kept);
        return mean.isEmpty() || !Double.isFinite(mean.getAsDouble())
                ? OptionalDouble.empty()
                : OptionalDouble.of(design.constants().sigma(mean.getAsDouble()));
    }
}
