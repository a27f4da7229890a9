package ca.qmhcn.methods.spc;

import ca.qmhcn.methods.spc.ControlChart.Zones;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.numbers.gamma.GammaRatio;

/// Lines of charts of several measurements a period.
final class Subgroups {

    private final Baseline base;
    private final Columns columns;
    private final OptionalDouble deviation;

    Subgroups(ChartDesign design, Baseline base) {
        this.base = base;
        this.columns = base.columns();
        this.deviation = deviation(design.pooled());
    }

    Line means() {
        var centre = base.line(base.sum(columns.numerator) / base.sum(columns.size));
        return new Line(centre, i -> limits(centre, i), OptionalDouble.empty());
    }

    Line deviations() {
        var centre = deviation.orElse(0);
        return new Line(
                centre,
                i -> {
                    var c4 = c4(columns.size[i]);
                    return Optional.of(Line.about(centre, centre * Math.sqrt(1 - c4 * c4) / c4, 0, Double.MAX_VALUE));
                },
                OptionalDouble.empty());
    }

    private Optional<Zones> limits(double centre, int i) {
        var size = columns.size[i];
        if (deviation.isEmpty() || size < 2) {
            return Optional.empty();
        }
        var sigma = deviation.getAsDouble() / c4(size) / Math.sqrt(size);
        return Optional.of(Line.about(centre, sigma, -Double.MAX_VALUE, Double.MAX_VALUE));
    }

    /// The mean deviation where all subgroups are of one size, else the pooled one.
    private OptionalDouble deviation(boolean always) {
        var freedom = base.sum(columns.size) - base.count();
        if (freedom <= 0) {
            return OptionalDouble.empty();
        }
        if (!always && base.same(columns.size)) {
            return OptionalDouble.of(base.mean(columns.deviation));
        }
        var squares = new double[columns.length()];
        for (var i = 0; i < squares.length; i++) {
            squares[i] = (columns.size[i] - 1) * columns.deviation[i] * columns.deviation[i];
        }
        return OptionalDouble.of(Math.sqrt(base.sum(squares) / freedom));
    }

    /// The mean of a standard deviation over sigma; by logarithms, since the gamma function overflows
    /// from 343 on.
    ///
    /// @param size at least 2
    static double c4(double size) {
        return Math.sqrt(2 / (size - 1)) / GammaRatio.delta((size - 1) / 2, 0.5);
    }
}
