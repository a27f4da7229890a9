package ca.qmhcn.platform.numbers;

import ca.qmhcn.methods.rules.Findings.Hit;
import ca.qmhcn.methods.rules.Signal;
import ca.qmhcn.methods.spc.ControlChart.Reading;
import ca.qmhcn.platform.charts.Axis;
import ca.qmhcn.platform.charts.Caption;
import ca.qmhcn.platform.charts.ControlChartModel;
import ca.qmhcn.platform.charts.ControlChartModel.Absent;
import ca.qmhcn.platform.charts.ControlChartModel.Lines;
import ca.qmhcn.platform.charts.ControlChartModel.Mark;
import ca.qmhcn.platform.charts.ControlChartModel.Period;
import ca.qmhcn.platform.charts.ControlChartModel.Value;
import ca.qmhcn.platform.charts.ControlChartModel.Why;
import ca.qmhcn.platform.numbers.Table.Row;
import java.util.ArrayList;
import java.util.List;

/// Turns somebody's own numbers into the model of a chart.
final class TriedPicture {

    private TriedPicture() {}

    static ControlChartModel of(TriedWords said) {
        var tried = said.tried();
        var periods = new ArrayList<Period>();
        for (var place = 0; place < tried.table().rows().size(); place++) {
            periods.add(new Period(tried.table().rows().get(place).month(), said.label(place), mark(said, place)));
        }
        var model = new ControlChartModel(
                new Caption("own", said.title(), said.headline(), said.say().foot(said.chartName(), said.rulesName())),
                axis(said),
                Lines.of(tried.findings()),
                periods,
                List.of());
        return tried.target().isPresent()
                        && tried.target().getAsDouble() >= model.axis().least()
                ? model.aimingAt(tried.target().getAsDouble())
                : model;
    }

    private static Axis axis(TriedWords said) {
        var below = said.tried().table().rows().stream()
                .filter(Row::isKnown)
                .anyMatch(row -> row.value().orElseThrow() < 0);
        return new Axis(
                said.axis(),
                said::tick,
                below ? Double.NEGATIVE_INFINITY : 0,
                said.unit().percent() ? 1 : Double.POSITIVE_INFINITY);
    }

    private static Mark mark(TriedWords said, int place) {
        return said.tried()
                .chart()
                .points()
                .get(place)
                .reading()
                .map(reading -> value(said, place, reading))
                .orElseGet(() -> new Absent(Why.MISSING, said.say().missing()));
    }

    private static Mark value(TriedWords said, int place, Reading reading) {
        var signal = said.tried().signals().get(place);
        var hits =
                signal == Signal.NONE ? List.<Hit>of() : said.tried().findings().at(place);
        return new Value(reading, signal, hits, said.whole(place));
    }
}
