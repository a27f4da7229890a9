package ca.qmhcn.platform.indicators;

import ca.qmhcn.methods.disclosure.Cell.Reason;
import ca.qmhcn.methods.rules.Findings.Hit;
import ca.qmhcn.methods.rules.Rule;
import ca.qmhcn.methods.rules.Signal;
import ca.qmhcn.platform.charts.ChartWords;
import ca.qmhcn.platform.indicators.Series.ReleasedValue;
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
        var known = series.values().stream()
                .filter(ReleasedValue.Known.class::isInstance)
                .toList();
        if (known.isEmpty()) {
            return "";
        }
        return switch (series.signal()) {
            case NONE -> silence(known);
            case COMMON -> usual(known);
            case IMPROVEMENT, CONCERN, HIGHER, LOWER, UNSETTLED ->
                signal(known, series.findings().first(place(known.getLast())).orElseThrow());
        };
    }

    /// What the deciding rule found in the last month.
    private String signal(List<ReleasedValue> known, Hit hit) {
        var say = figures.say();
        var words = ChartWords.in(figures.words());
        var verdict = words.signal(series.signal());
        return switch (hit.rule()) {
            case Rule.BeyondLimits _ -> say.outside(month(known.getLast()), verdict);
            case Rule.LongRun _ -> shifted(known, Rule.Tie.IS_PASSED_OVER, verdict);
            case Rule.Shift shift -> shifted(known, shift.tie(), verdict);
            case Rule.Trend _, Rule.Zone _, Rule.Alternating _, Rule.Hugging _, Rule.Avoiding _ ->
                say.found(month(known.getLast()), verdict, words.hit(hit));
        };
    }

    private int place(ReleasedValue value) {
        return series.values().indexOf(value);
    }

    /// Why nothing is said.
    private String silence(List<ReleasedValue> known) {
        var say = figures.say();
        if (series.isOneSided()) {
            return say.oneSided();
        }
        return series.isStale()
                ? say.stale(month(known.getLast()))
                : say.tooFew(known.size(), series.findings().rules().speaksFrom());
    }

    private String usual(List<ReleasedValue> known) {
        var say = figures.say();
        var last = series.advice().chart().phases().size() - 1;
        return series.findings().runsSignal(last)
                ? say.unsettled()
                : say.usual(month(known.getFirst()), month(known.getLast()));
    }

    /// Since when, and for how many months, the figures lie on the side of the last: up to the first month on the other
    /// side, or on the line where that breaks a run. Passed over, a month on the line is not counted.
    private String shifted(List<ReleasedValue> known, Rule.Tie tie, String verdict) {
        var readings = series.advice().chart().points().stream()
                .flatMap(point -> point.reading().stream())
                .toList();
        var side = readings.getLast().side();
        var since = readings.size() - 1;
        var run = 0;
        for (var place = readings.size() - 1; place >= 0; place--) {
            var here = readings.get(place).side();
            if (here == side) {
                since = place;
                run++;
            } else if (here != 0 || tie == Rule.Tie.BREAKS) {
                break;
            }
        }
        var from = month(known.get(since));
        return side > 0
                ? figures.say().shiftedAbove(from, run, verdict)
                : figures.say().shiftedBelow(from, run, verdict);
    }

    boolean isSignal() {
        return series.signal() != Signal.COMMON && series.signal() != Signal.NONE;
    }

    private String month(ReleasedValue value) {
        return figures.words().month(value.month());
    }
}
