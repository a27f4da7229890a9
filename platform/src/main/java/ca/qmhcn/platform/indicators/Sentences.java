package ca.qmhcn.platform.indicators;

import ca.qmhcn.methods.disclosure.Cell.Reason;
import ca.qmhcn.methods.rules.Findings.Hit;
import ca.qmhcn.methods.rules.Rule;
import ca.qmhcn.methods.rules.Signal;
import ca.qmhcn.platform.charts.ChartWords;
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
        var trailing = series.advice().chart().runs().trailing();
        return switch (hit.rule()) {
            case Rule.BeyondLimits _ -> say.outside(month(known.getLast()), verdict);
            case Rule.LongRun _, Rule.Shift _ -> {
                var run = Math.abs(trailing);
                var since = month(start(known, run));
                yield trailing > 0 ? say.shiftedAbove(since, run, verdict) : say.shiftedBelow(since, run, verdict);
            }
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

    /// Where a run of useful points began; points on the centre line stand between them and do not count.
    private ReleasedValue start(List<ReleasedValue> known, int run) {
        var readings = series.advice().chart().points().stream()
                .flatMap(point -> point.reading().stream())
                .toList();
        var left = run;
        var place = readings.size();
        while (left > 0 && place > 0) {
            place--;
            if (readings.get(place).side() != 0) {
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
