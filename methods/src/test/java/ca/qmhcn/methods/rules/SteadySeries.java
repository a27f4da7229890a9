package ca.qmhcn.methods.rules;

import ca.qmhcn.methods.rules.Signal.Wanted;
import ca.qmhcn.methods.spc.ChartDesign;
import ca.qmhcn.methods.spc.ChartKind;
import ca.qmhcn.methods.spc.ControlCharts;
import ca.qmhcn.methods.spc.Observation;
import java.util.Random;
import java.util.stream.IntStream;

/// How often rules find something where nothing changes: normal values, drawn and read as they would be.
///
/// Run it to make the numbers of [FalseAlarms] again: `java … ca.qmhcn.methods.rules.SteadySeries 20000`.
final class SteadySeries {

    private SteadySeries() {}

    /// @param somewhere the share of series with anything found
    /// @param atTheEnd  the share of series whose last point is a signal
    record Alarms(double somewhere, double atTheEnd) {}

    static Alarms of(RuleSet rules, int points, int times, long seed) {
        var random = new Random(seed);
        var design = ChartDesign.of(rules.equals(RuleSet.IHI_RUN_CHART) ? ChartKind.RUN : ChartKind.XMR);
        var somewhere = 0;
        var atTheEnd = 0;
        var reading = rules.speakingFrom(Math.min(points, rules.speaksFrom()));
        for (var i = 0; i < times; i++) {
            var series = IntStream.range(0, points)
                    .mapToObj(_ -> new Observation.Single(random.nextGaussian()))
                    .toList();
            var findings = Findings.of(ControlCharts.draw(design, series), reading);
            somewhere += findings.any() ? 1 : 0;
            var last = Signal.at(findings, points - 1, Wanted.HIGHER);
            atTheEnd += last == Signal.COMMON ? 0 : 1;
        }
        return new Alarms((double) somewhere / times, (double) atTheEnd / times);
    }

    public static void main(String[] arguments) {
        for (var rules : RuleSet.all()) {
            var line = new StringBuilder(rules.id());
            for (var points : FalseAlarms.POINTS) {
                var alarms = of(rules, points, Integer.parseInt(arguments[0]), 20260101);
                line.append(", %.4f, %.4f".formatted(alarms.somewhere(), alarms.atTheEnd()));
            }
            System.out.println(line);
        }
    }
}
