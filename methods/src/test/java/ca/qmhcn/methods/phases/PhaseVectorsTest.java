package ca.qmhcn.methods.phases;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.methods.Vectors;
import ca.qmhcn.methods.Vectors.Row;
import ca.qmhcn.methods.phases.Suggestion.Period;
import ca.qmhcn.methods.rules.Findings;
import ca.qmhcn.methods.rules.Rule;
import ca.qmhcn.methods.rules.Rule.BeyondLimits;
import ca.qmhcn.methods.rules.Rule.Mark;
import ca.qmhcn.methods.rules.Rule.Shift;
import ca.qmhcn.methods.rules.Rule.Tie;
import ca.qmhcn.methods.rules.RuleSet;
import ca.qmhcn.methods.spc.ChartDesign;
import ca.qmhcn.methods.spc.ChartKind;
import ca.qmhcn.methods.spc.ControlChart;
import ca.qmhcn.methods.spc.Observation;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Limits begin anew where autospc 0.0.0.9051 lets them, and medians where runcharter 0.2.0 does,
/// in every field.
class PhaseVectorsTest {

    private static final Rule SHIFT = new Shift(8, Tie.BREAKS, Mark.PATTERN);

    private static final RuleSet RULES =
            new RuleSet("reference", 1, List.of(new BeyondLimits(), SHIFT), Optional.empty(), 1);

    private static void agrees(double actual, double expected, String what) {
        assertThat(actual).as(what).isCloseTo(expected, Offset.offset(Math.max(1e-12, Math.abs(expected) * 1e-10)));
    }

    @Test
    void thirtyTwoSeriesBeginAnewWhereTheReferenceLetsThem() {
        var expected = Vectors.by("case", Vectors.expected("stable_shift_shared"));
        var input = Vectors.by("case", Vectors.input("stable_shift_shared"));
        assertThat(input).hasSize(32);
        input.forEach((name, rows) -> {
            var kind = kind(rows.getFirst().text("chart"));
            var points = (int) rows.getFirst().number("period_min");
            var series = rows.stream().map(row -> observation(kind, row)).toList();
            var suggestion = StableShift.suggest(ChartDesign.of(kind), series, new StableShift.Options(points, 8, 3));
            same(suggestion, series, Vectors.of(expected, name), "case " + name);
        });
    }

    private static ChartKind kind(String chart) {
        return switch (chart) {
            case "XMR" -> ChartKind.XMR;
            case "C" -> ChartKind.C;
            case "P" -> ChartKind.P;
            default -> ChartKind.P_PRIME;
        };
    }

    private static Observation observation(ChartKind kind, Row row) {
        return kind == ChartKind.P || kind == ChartKind.P_PRIME
                ? new Observation.Ratio(row.number("y"), row.number("n"))
                : new Observation.Single(row.number("y"));
    }

    private static void same(Suggestion suggestion, List<Observation> series, List<Row> expected, String what) {
        var chart = suggestion.preview(series);
        var findings = Findings.of(chart, RULES);
        assertThat(chart.points()).hasSameSizeAs(expected);
        for (var i = 0; i < expected.size(); i++) {
            var row = expected.get(i);
            var place = "%s, point %s".formatted(what, row.text("x"));
            sameLimits(chart, i, row, place);
            samePeriod(period(suggestion, i), i, row, place);
            var hits = findings.at(i).stream().map(Findings.Hit::rule).toList();
            assertThat(hits.contains(new BeyondLimits())).as(place).isEqualTo(row.yes("rule1"));
            // Policy: an excluded point is held against limits, but does not count for runs.
            if (!row.yes("excluded")) {
                assertThat(hits.contains(SHIFT)).as(place).isEqualTo(row.yes("rule2"));
            }
        }
    }

    private static void sameLimits(ControlChart chart, int place, Row row, String what) {
        var reading = chart.points().get(place).reading().orElseThrow();
        var per = chart.kind() == ChartKind.P || chart.kind() == ChartKind.P_PRIME ? 100 : 1;
        agrees(per * reading.value(), row.number("y"), what);
        agrees(per * reading.centre(), row.number("cl"), what);
        agrees(per * reading.upper().orElseThrow(), row.number("ucl"), what);
        agrees(per * reading.lower().orElseThrow(), row.number("lcl"), what);
    }

    private static Period period(Suggestion suggestion, int place) {
        return suggestion.periods().stream()
                .filter(period -> period.start() <= place)
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private static void samePeriod(Period period, int place, Row row, String what) {
        var calculates = place < period.start() + period.baseline();
        assertThat(row.text("periodType")).as(what).isEqualTo(calculates ? "calculation" : "display");
        assertThat(period.excluded().contains(place)).as(what).isEqualTo(row.yes("excluded"));
        assertThat(row.text("breakPoint"))
                .as(what)
                .isEqualTo(place == 0 ? "" : Boolean.toString(period.start() == place));
    }

    @Test
    void mediansBeginAnewWhereTheReferenceLetsThem() {
        var expected = Vectors.by("grp", Vectors.expected("run_rebase_shared"));
        var input = Vectors.by("grp", Vectors.input("run_rebase_shared"));
        assertThat(input).hasSize(6);
        input.forEach((name, rows) -> {
            var dates = rows.stream().map(row -> row.text("date")).toList();
            var periods = RunRephasing.suggest(rows.stream()
                            .map(row -> new Observation.Single(row.number("y")))
                            .toList())
                    .periods();
            var group = Vectors.of(expected, name);
            assertThat(periods).as(name).hasSameSizeAs(group);
            for (var i = 0; i < group.size(); i++) {
                var row = group.get(i);
                var period = periods.get(i);
                agrees(period.centre(), row.number("median"), name);
                assertThat(dates.get(period.start())).isEqualTo(row.text("start_date"));
                assertThat(dates.get(period.start() + period.baseline() - 1)).isEqualTo(row.text("end_date"));
                assertThat(i == 0 ? "baseline" : "sustained").isEqualTo(row.text("run_type"));
                var until = i + 1 < periods.size() ? periods.get(i + 1).start() : dates.size() - 1;
                assertThat(dates.get(until)).isEqualTo(row.text("extend_to"));
            }
        });
    }
}
