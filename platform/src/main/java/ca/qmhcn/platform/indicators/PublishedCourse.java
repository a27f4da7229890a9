package ca.qmhcn.platform.indicators;

import ca.qmhcn.methods.rules.Findings;
import ca.qmhcn.methods.rules.RuleSet;
import ca.qmhcn.methods.rules.Signal;
import ca.qmhcn.methods.spc.ControlCharts;
import ca.qmhcn.methods.spc.Observation;
import ca.qmhcn.platform.charts.Caption;
import ca.qmhcn.platform.charts.ChartWords;
import ca.qmhcn.platform.charts.ControlChartModel;
import ca.qmhcn.platform.charts.ControlChartModel.Absent;
import ca.qmhcn.platform.charts.ControlChartModel.Lines;
import ca.qmhcn.platform.charts.ControlChartModel.Mark;
import ca.qmhcn.platform.charts.ControlChartModel.Period;
import ca.qmhcn.platform.charts.ControlChartModel.Value;
import ca.qmhcn.platform.charts.ControlChartModel.Why;
import ca.qmhcn.platform.charts.Drawing;
import ca.qmhcn.platform.indicators.PublishedFigures.Printed;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/// The published figures of one unit over its periods, as a run chart.
///
/// @param signals one for each figure
record PublishedCourse(PublishedOnePage page, Findings findings, List<Signal> signals) {

    static PublishedCourse of(PublishedOnePage page) {
        var definition = page.figures().definition();
        var chart = ControlCharts.run(page.series().stream()
                .map(figure -> figure.figure()
                        .<Observation>map(known -> new Observation.Single(known.value()))
                        .orElse(Observation.MISSING))
                .toList());
        var findings = Findings.of(chart, Series.rules(definition));
        var signals = Signal.each(findings, Series.wanted(definition.better()));
        return new PublishedCourse(
                page,
                findings,
                isOneSided(page) ? signals.stream().map(_ -> Signal.NONE).toList() : signals);
    }

    /// Figures that are withheld for being small leave the others a false picture, of which nothing is said.
    private static boolean isOneSided(PublishedOnePage page) {
        return page.series().stream().anyMatch(Printed::withheld);
    }

    RuleSet rules() {
        return findings.rules();
    }

    Drawing.Fitted draw() {
        var figures = page.figures();
        var words = figures.words();
        var charts = ChartWords.in(words);
        var definition = figures.definition();
        return new ControlChartModel(
                        new Caption(
                                "course",
                                words.say(definition.name()) + ", "
                                        + page.series().getFirst().called(),
                                charts.kind(findings.chart().kind()),
                                page.place().organization() + " · " + definition.code() + " · "
                                        + figures.say().version(definition.version()) + " · "
                                        + charts.readWith(rules())),
                        figures.axis(),
                        isOneSided(page) ? Lines.unread(findings.chart()) : Lines.of(findings),
                        IntStream.range(0, page.series().size())
                                .mapToObj(this::period)
                                .toList(),
                        List.of())
                .draw(words);
    }

    private Period period(int place) {
        var printed = page.series().get(place);
        return new Period(
                YearMonth.from(printed.from()),
                page.period(printed),
                findings.chart()
                        .points()
                        .get(place)
                        .reading()
                        .<Mark>map(
                                reading -> new Value(reading, signals.get(place), hits(place), page.computed(printed)))
                        .orElseGet(() -> new Absent(
                                printed.withheld() ? Why.WITHHELD : Why.MISSING,
                                page.figures().say().notAvailable())));
    }

    private List<Findings.Hit> hits(int place) {
        return signals.get(place) == Signal.NONE ? List.of() : findings.at(place);
    }
}
