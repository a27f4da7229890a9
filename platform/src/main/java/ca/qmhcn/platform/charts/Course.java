package ca.qmhcn.platform.charts;

import ca.qmhcn.methods.spc.ControlChart.Reading;
import ca.qmhcn.platform.charts.ControlChartModel.Value;
import ca.qmhcn.platform.charts.Svg.Trace;
import ca.qmhcn.platform.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/// The lines of a control chart: the values, broken where there is none, over the centre line and the
/// limits.
record Course(ControlChartModel model, Plot plot, Months months) {

    private static final double SPARK_WIDTH = 132;
    private static final double SPARK_HEIGHT = 36;

    /// A period with a value and its place along the axis.
    private record At(int place, Reading reading) {}

    /// The band between the limits, its edges, and the centre line.
    void limits(Svg svg) {
        for (var run : stretches()) {
            if (run.stream().allMatch(at -> at.reading().upper().isPresent())) {
                band(svg, run);
                edge(svg, run, reading -> reading.upper().orElseThrow());
                edge(svg, run, reading -> reading.lower().orElseThrow());
            }
        }
        centre(svg);
    }

    void centre(Svg svg) {
        for (var run : stretches()) {
            svg.line(
                    steps(new Trace(), run, Reading::centre, false),
                    Ink.INK,
                    1.3,
                    "stroke-dasharray",
                    centreDashes(model));
        }
    }

    /// Joins neighbours only: a line across a gap would claim what nobody may say or knows.
    void line(Svg svg) {
        for (var run : runs()) {
            var trace = new Trace();
            run.forEach(at -> trace.on(months.x(at.place()), plot.y(at.reading().value())));
            svg.line(trace, Ink.COMMON, 1.6);
        }
    }

    private void band(Svg svg, List<At> run) {
        var there = steps(new Trace(), run, reading -> reading.upper().orElseThrow(), false);
        var around = steps(there, run.reversed(), reading -> reading.lower().orElseThrow(), true);
        svg.area(around.closed(), Ink.WASH);
    }

    private void edge(Svg svg, List<At> run, Function<Reading, Double> limit) {
        svg.line(steps(new Trace(), run, limit, false), Ink.EDGE, 1.2, "stroke-dasharray", dashes(model));
    }

    /// Limits that are not firm yet are not drawn firmly.
    static String dashes(ControlChartModel model) {
        return model.lines().trial() ? "5 4" : "none";
    }

    /// Where runs are not those of chance, the line does not stand for the whole time.
    static String centreDashes(ControlChartModel model) {
        return model.lines().unsettled() ? "9 5" : "none";
    }

    /// A level for each period, from edge to edge of its slot.
    private Trace steps(Trace trace, List<At> run, Function<Reading, Double> level, boolean leftward) {
        var half = (leftward ? -1 : 1) * months.slot() / 2;
        for (var at : run) {
            var x = months.x(at.place());
            trace.on(x - half, plot.y(level.apply(at.reading()))).across(x + half);
        }
        return trace;
    }

    /// Whether every period has the same limits, which then run through.
    private boolean level() {
        var all = everyValue();
        return all.stream()
                        .map(At::reading)
                        .map(reading -> List.of(reading.centre(), reading.lower(), reading.upper()))
                        .distinct()
                        .count()
                <= 1;
    }

    private List<List<At>> stretches() {
        if (level() && !everyValue().isEmpty()) {
            return List.of(everyValue());
        }
        return runs().stream().flatMap(run -> byPhase(run).stream()).toList();
    }

    /// Lines of two phases are not joined.
    private List<List<At>> byPhase(List<At> run) {
        var parts = new ArrayList<List<At>>();
        for (var at : run) {
            if (parts.isEmpty() || model.lines().starts().contains(at.place())) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(at);
        }
        return parts;
    }

    private List<At> everyValue() {
        return runs().stream().flatMap(List::stream).toList();
    }

    private List<List<At>> runs() {
        var runs = new ArrayList<List<At>>();
        Optional<Integer> before = Optional.empty();
        for (var place = 0; place < model.periods().size(); place++) {
            if (model.periods().get(place).mark() instanceof Value value) {
                if (before.isEmpty()) {
                    runs.add(new ArrayList<>());
                }
                runs.getLast().add(new At(place, value.reading()));
                before = Optional.of(place);
            } else {
                before = Optional.empty();
            }
        }
        return runs;
    }

    /// The course in the height of a line, with its centre, and the last value with its signal.
    static Drawing spark(ControlChartModel model) {
        var svg = new Svg();
        svg.open("svg", "xmlns", Svg.NAMESPACE, "viewBox", "0 0 132 36", "aria-hidden", "true", "class", "sparkline");
        var readings = model.periods().stream()
                .map(ControlChartModel.Period::mark)
                .filter(Value.class::isInstance)
                .map(mark -> ((Value) mark).reading())
                .toList();
        if (!readings.isEmpty()) {
            sparks(svg, model, readings);
        }
        return svg.close("svg").drawing();
    }

    private static void sparks(Svg svg, ControlChartModel model, List<Reading> readings) {
        var values = readings.stream().flatMapToDouble(reading -> DoubleStream.of(reading.value(), reading.centre()));
        var all = values.summaryStatistics();
        var room = Math.max(all.getMax() - all.getMin(), 1e-6);
        var plot = new Plot(
                4, 6, SPARK_WIDTH - 12, SPARK_HEIGHT - 12, new Ticks(all.getMin(), all.getMin() + room, List.of()));
        var months = new Months(model.periods(), plot, Size.NARROW, Words.EN);
        var course = new Course(model, plot, months);
        course.centre(svg);
        course.line(svg);
        for (var place = model.periods().size() - 1; place >= 0; place--) {
            if (model.periods().get(place).mark() instanceof Value value) {
                SignalMark.of(value.signal())
                        .at(svg, months.x(place), plot.y(value.reading().value()), 4.5);
                return;
            }
        }
    }
}
