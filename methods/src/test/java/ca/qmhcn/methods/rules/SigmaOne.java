package ca.qmhcn.methods.rules;

import ca.qmhcn.methods.spc.ChartDesign;
import ca.qmhcn.methods.spc.ChartKind;
import ca.qmhcn.methods.spc.ControlChart;
import ca.qmhcn.methods.spc.ControlChart.Point;
import ca.qmhcn.methods.spc.ControlChart.Reading;
import ca.qmhcn.methods.spc.ControlChart.Stretch;
import ca.qmhcn.methods.spc.ControlChart.Zones;
import ca.qmhcn.methods.spc.Runs;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/// Charts about a line at 0 with sigma 1, where each point can be judged by eye. `NaN` is a gap.
final class SigmaOne {

    private static final Zones ZONES = new Zones(-3, -2, -1, 1, 2, 3);

    static ControlChart chart(double... values) {
        var points = DoubleStream.of(values)
                .mapToObj(value -> new Point(
                        Double.isNaN(value) ? Optional.empty() : Optional.of(new Reading(value, 0, Optional.of(ZONES))),
                        false))
                .toList();
        var known = (int)
                points.stream().filter(point -> point.reading().isPresent()).count();
        var runs = Runs.of(DoubleStream.of(values)
                .filter(value -> !Double.isNaN(value))
                .mapToInt(value -> (int) Math.signum(value))
                .toArray());
        return new ControlChart(
                ChartDesign.of(ChartKind.XMR),
                points,
                List.of(new Stretch(0, values.length, known, known, runs, OptionalDouble.empty())));
    }
}
