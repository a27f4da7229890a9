package ca.qmhcn.platform.indicators;

import ca.qmhcn.methods.disclosure.Cell.Reason;
import ca.qmhcn.methods.rules.Findings.Hit;
import ca.qmhcn.methods.rules.Signal;
import ca.qmhcn.methods.spc.ControlChart.Reading;
import ca.qmhcn.platform.charts.Caption;
import ca.qmhcn.platform.charts.ChartWords;
import ca.qmhcn.platform.charts.ControlChartModel;
import ca.qmhcn.platform.charts.ControlChartModel.Absent;
import ca.qmhcn.platform.charts.ControlChartModel.Mark;
import ca.qmhcn.platform.charts.ControlChartModel.Period;
import ca.qmhcn.platform.charts.ControlChartModel.Value;
import ca.qmhcn.platform.charts.ControlChartModel.Why;
import ca.qmhcn.platform.indicators.Series.ReleasedValue;
import java.util.ArrayList;
import java.util.List;

/// Turns a series into the model of its chart.
record Pictures(Series series, FigureWords figures) {

    /// @param foot whose data, as of when, by which definition
    ControlChartModel chart(String foot) {
        var words = figures.words();
        var chart = series.advice().chart();
        var periods = new ArrayList<Period>();
        var signals = series.signals();
        for (var i = 0; i < series.values().size(); i++) {
            var value = series.values().get(i);
            var signal = signals.get(i);
            var hits = signal == Signal.NONE ? List.<Hit>of() : series.found(i);
            periods.add(new Period(
                    value.month(),
                    words.month(value.month()),
                    chart.points()
                            .get(i)
                            .reading()
                            .map(reading -> mark(value, reading, signal, hits))
                            .orElseGet(() -> absent(value))));
        }
        var sentences = new Sentences(series, figures);
        return new ControlChartModel(
                new Caption(
                        "chart",
                        words.say(series.definition().name()),
                        sentences.headline() + " " + sentences.verdict(),
                        foot + " · "
                                + ChartWords.in(words)
                                        .readWith(series.findings().rules())),
                figures.axis(),
                series.isOneSided()
                        ? ControlChartModel.Lines.unread(chart)
                        : ControlChartModel.Lines.of(series.findings()),
                periods,
                List.of());
    }

    private Mark mark(ReleasedValue value, Reading reading, Signal signal, List<Hit> hits) {
        var figure = value.known().orElseThrow();
        return new Value(reading, signal, hits, figures.value(figure) + " (" + figures.parts(figure) + ")");
    }

    private Mark absent(ReleasedValue value) {
        var why = switch (value) {
            case ReleasedValue.Known _ -> throw new IllegalStateException("A known value has a reading");
            case ReleasedValue.Withheld withheld ->
                withheld.reason() == Reason.NOT_MATURE ? Why.NOT_MATURE : Why.WITHHELD;
            case ReleasedValue.Missing _ -> Why.MISSING;
            case ReleasedValue.NotApplicable _ -> Why.NOT_APPLICABLE;
        };
        return new Absent(why, figures.state(value));
    }
}
