package ca.qmhcn.platform.charts;

import ca.qmhcn.methods.spc.ControlChart.Reading;
import ca.qmhcn.platform.charts.ControlChartModel.Absent;
import ca.qmhcn.platform.charts.ControlChartModel.Value;
import ca.qmhcn.platform.charts.Svg.Trace;
import ca.qmhcn.platform.language.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// Lays a control chart out: limits behind, the course of the values, what happened when, and what it all
/// means.
final class ControlChartDrawing {

    /// How the line of a target is drawn, unlike any other.
    private static final String AIM = "2 4";

    private final ControlChartModel model;
    private final Words words;
    private final Messages say;
    private final Size size;

    ControlChartDrawing(ControlChartModel model, Words words, Size size) {
        this.model = model;
        this.words = words;
        this.say = words.of(Messages.class);
        this.size = size;
    }

    Drawing draw() {
        return new Canvas(model.caption(), size).draw("group", this::body);
    }

    private double body(Svg svg, double top) {
        var reach = readings().stream().flatMapToDouble(ControlChartDrawing::reach);
        var ticks = Ticks.over(DoubleStream.concat(reach, model.target().stream()), model.axis());
        var left = Plot.margin(ticks, size);
        var flags = model.notes().isEmpty() ? 0 : size.line() + 4;
        var plot = new Plot(left, top + size.head() + flags, size.width() - left - 6, size.plotHeight(), ticks);
        var months = new Months(model.periods(), plot, size, words);
        var course = new Course(model, plot, months);
        svg.text(model.axis().title(), 2, top + size.letters(), "fill", Ink.SOFT, "class", "axis-title");
        course.limits(svg);
        plot.axis(svg, size);
        model.target()
                .ifPresent(target -> svg.line(plot.across(plot.y(target)), Ink.TEAL, 1.6, "stroke-dasharray", AIM));
        var end = months.draw(svg);
        flags(svg, plot, months);
        course.line(svg);
        var data = new PeriodMarks(plot, months, say, ChartWords.in(words), size);
        for (var place = 0; place < model.periods().size(); place++) {
            data.draw(svg, place, model.periods().get(place), top + size.letters());
        }
        return notes(svg, legend(svg, end + 10));
    }

    /// A numbered flag over each note; the legend says what happened.
    private void flags(Svg svg, Plot plot, Months months) {
        for (var number = 1; number <= model.notes().size(); number++) {
            var note = model.notes().get(number - 1);
            var place = placeOf(note);
            if (place.isPresent()) {
                var x = months.x(place.get());
                var y = plot.top() - size.line() / 2 - 2;
                var staff = new Trace().from(x, plot.top() - 3).down(plot.bottom());
                svg.line(staff, Ink.PLUM, 1.3, "stroke-dasharray", "2 3");
                flag(svg, number, x, y);
            }
        }
    }

    private void flag(Svg svg, int number, double x, double y) {
        svg.circle(x, y, size.letters() * 0.68, "fill", Ink.PAPER, "stroke", Ink.PLUM, "stroke-width", 1.3);
        var letters = size.letters() - 2;
        svg.open("g", "font-size", letters, "text-anchor", "middle")
                .text(Integer.toString(number), x, y + letters * 0.36, "fill", Ink.PLUM)
                .close("g");
    }

    private Optional<Integer> placeOf(ControlChartModel.Note note) {
        return Stream.iterate(0, place -> place < model.periods().size(), place -> place + 1)
                .filter(place -> model.periods().get(place).month().equals(Optional.of(note.month())))
                .findFirst();
    }

    private double legend(Svg svg, double top) {
        var legend = new Legend(size);
        // The last phase is the one that holds now.
        readings().reversed().stream().findFirst().ifPresent(first -> {
            var centre = model.axis().tick().apply(first.centre());
            legend.add(
                    Legend.line(Ink.INK, Course.centreDashes(model)),
                    model.lines().kind().isAboutMedian() ? say.median(centre) : say.mean(centre));
            if (model.lines().unsettled()) {
                legend.add(Legend.line(Ink.INK, Course.centreDashes(model)), say.unsettled());
            }
            if (first.upper().isPresent()) {
                legend.add(
                        Legend.line(Ink.EDGE, Course.dashes(model)),
                        model.lines().trial() ? say.trialLimits() : say.limits());
            }
        });
        model.target()
                .ifPresent(target -> legend.add(
                        Legend.line(Ink.TEAL, AIM), say.aim(model.axis().tick().apply(target))));
        shown().forEach(mark -> legend.add((out, x, y) -> mark.at(out, x, y, 5), say.mark(mark)));
        return legend.draw(svg, 2, top);
    }

    private double notes(Svg svg, double top) {
        var y = top;
        for (var number = 1; number <= model.notes().size(); number++) {
            var note = model.notes().get(number - 1);
            var mark = number;
            var legend = new Legend(size);
            legend.add(
                    (out, x, middle) -> flag(out, mark, x, middle),
                    say.colon(words.shortMonth(note.month()), note.text()));
            y = legend.draw(svg, 2, y + 5);
        }
        return y;
    }

    /// Only the marks that occur are explained.
    private EnumSet<SignalMark> shown() {
        var shown = EnumSet.noneOf(SignalMark.class);
        model.periods().forEach(period -> shown.add(PeriodMarks.mark(period)));
        return shown;
    }

    private List<Reading> readings() {
        return model.periods().stream()
                .flatMap(period -> switch (period.mark()) {
                    case Value value -> Stream.of(value.reading());
                    case Absent _ -> Stream.<Reading>empty();
                })
                .toList();
    }

    private static DoubleStream reach(Reading reading) {
        return Stream.concat(
                        Stream.of(reading.value(), reading.centre()),
                        Stream.of(reading.lower(), reading.upper()).flatMap(Optional::stream))
                .mapToDouble(Double::doubleValue);
    }
}
