package ca.qmhcn.platform.indicators;

import ca.qmhcn.methods.disclosure.Cell.Reason;
import ca.qmhcn.methods.spc.ControlChart;
import ca.qmhcn.methods.spc.Signal;
import java.util.List;

/// Says what a series shows, before any chart: a person reads this and may stop.
record Sentences(Series series, FigureWords figures) {

    /// “In May 2026: 62.0 % …”, or that there is none.
    String headline() {
        return series.headline()
                .flatMap(figure -> series.last().map(last -> figures.say().inMonth(month(last), figures.full(figure))))
                .orElseGet(this::nothing);
    }

    /// Why there is no figure at all.
    private String nothing() {
        var hidden = series.values().stream()
                .anyMatch(value ->
                        value instanceof ReleasedValue.Withheld withheld && withheld.reason() != Reason.NOT_MATURE);
        return hidden ? figures.say().allHidden() : figures.say().noFigure();
    }

    /// What the rules say of the last months; nothing where there is no figure.
    String verdict() {
        var say = figures.say();
        var known = series.values().stream()
                .filter(ReleasedValue.Known.class::isInstance)
                .toList();
        if (known.isEmpty()) {
            return "";
        }
        var chart = series.advice().chart();
        var verdict = say.said(series.signal());
        return switch (series.signal()) {
            case NONE -> silence(known);
            case COMMON -> usual(known, chart);
            case IMPROVEMENT, CONCERN, HIGHER, LOWER -> {
                var run = Math.abs(chart.runs().trailing());
                if (!chart.runs().shifted()) {
                    yield say.outside(month(known.getLast()), verdict);
                }
                var since = month(start(known, run));
                yield chart.runs().trailing() > 0
                        ? say.shiftedAbove(since, run, verdict)
                        : say.shiftedBelow(since, run, verdict);
            }
        };
    }

    /// Why nothing is said.
    private String silence(List<ReleasedValue> known) {
        var say = figures.say();
        if (series.isOneSided()) {
            return say.oneSided();
        }
        return series.isStale() ? say.stale(month(known.getLast())) : say.tooFew(known.size(), ControlChart.FIRM_FROM);
    }

    private String usual(List<ReleasedValue> known, ControlChart chart) {
        var say = figures.say();
        return chart.runs().signal() ? say.unsettled() : say.usual(month(known.getFirst()), month(known.getLast()));
    }

    /// Where a run of useful points began; points on the centre line stand between them and do not count.
    private ReleasedValue start(List<ReleasedValue> known, int run) {
        var readings = series.advice().chart().points().stream()
                .flatMap(point -> point.reading().stream())
                .toList();
        var left = run;
        var place = readings.size();
        while (left > 0 && place > 0) {
            place--;
            if (readings.get(place).value() != readings.get(place).centre()) {
                left--;
            }
        }
        return known.get(place);
    }

    boolean isSignal() {
        return series.signal() != Signal.COMMON && series.signal() != Signal.NONE;
    }

    private String month(ReleasedValue value) {
        return figures.words().month(value.month());
    }
}
