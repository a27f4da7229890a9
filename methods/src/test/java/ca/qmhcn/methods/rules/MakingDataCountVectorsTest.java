package ca.qmhcn.methods.rules;

import static ca.qmhcn.methods.rules.RuleVectorsTest.agrees;
import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.methods.Vectors;
import ca.qmhcn.methods.Vectors.Row;
import ca.qmhcn.methods.rules.Signal.Wanted;
import ca.qmhcn.methods.spc.ChartDesign;
import ca.qmhcn.methods.spc.ChartKind;
import ca.qmhcn.methods.spc.ConstantSet;
import ca.qmhcn.methods.spc.ControlChart;
import ca.qmhcn.methods.spc.ControlChart.Reading;
import ca.qmhcn.methods.spc.ControlCharts;
import ca.qmhcn.methods.spc.Observation;
import ca.qmhcn.methods.spc.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// NHSRplotthedots 0.2.2, in every field; where our policy differs, the test says which.
class MakingDataCountVectorsTest {

    /// Policy: nothing is said before 13 points, which the reference does with a warning.
    private static final RuleSet REFERENCE = RuleSet.MAKING_DATA_COUNT_2019.speakingFrom(1);

    /// What a vector asks for.
    ///
    /// @param fixed how many points fix the limits of each phase; 0: all
    private record Options(Wanted wanted, OptionalDouble target, List<String> rebased, int fixed, boolean screened) {

        private ControlChart draw(List<String> periods, List<? extends Observation> series) {
            var starts = new ArrayList<Integer>();
            starts.add(0);
            rebased.forEach(period -> starts.add(periods.indexOf(period)));
            return ControlCharts.draw(
                    ChartDesign.of(ChartKind.XMR)
                            .with(ConstantSet.MAKING_DATA_COUNT)
                            .screened(screened)
                            .phases(starts.stream()
                                    .filter(start -> start >= 0)
                                    .distinct()
                                    .map(start -> fixed == 0 ? Phase.from(start) : Phase.frozen(start, fixed))
                                    .toArray(Phase[]::new)),
                    series);
        }
    }

    static Stream<Arguments> trusts() {
        var none = OptionalDouble.empty();
        var attendances = new Options(Wanted.NEITHER, none, List.of(), 12, true);
        var breaches = new Options(Wanted.LOWER, none, List.of(), 0, true);
        var rebased = new Options(Wanted.HIGHER, OptionalDouble.of(0.95), List.of("2017-04-01", "2018-04-01"), 0, true);
        var unscreened = new Options(Wanted.HIGHER, OptionalDouble.of(0.85), List.of(), 0, false);
        return Stream.of(
                Arguments.of("mdc_ae_att_fix12_RJ1", "attendances", attendances),
                Arguments.of("mdc_ae_att_fix12_RRK", "attendances", attendances),
                Arguments.of("mdc_ae_att_fix12_RTG", "attendances", attendances),
                Arguments.of("mdc_ae_breaches_RHQ", "breaches", breaches),
                Arguments.of("mdc_ae_breaches_RJ1", "breaches", breaches),
                Arguments.of("mdc_ae_breaches_RQM", "breaches", breaches),
                Arguments.of("mdc_ae_breaches_RRK", "breaches", breaches),
                Arguments.of("mdc_ae_breaches_RTG", "breaches", breaches),
                Arguments.of("mdc_ae_breaches_RXF", "breaches", breaches),
                Arguments.of("mdc_ae_perf_rebase_RJ1", "perf", rebased),
                Arguments.of("mdc_ae_perf_rebase_RRK", "perf", rebased),
                Arguments.of("mdc_ae_perf_rebase_RTG", "perf", rebased),
                Arguments.of("mdc_ae_perf_unscreened_RJ1", "perf", unscreened),
                Arguments.of("mdc_ae_perf_unscreened_RRK", "perf", unscreened),
                Arguments.of("mdc_ae_perf_unscreened_RTG", "perf", unscreened));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trusts")
    void hospitalsAreChartedAsTheReferenceChartsThem(String vector, String column, Object options) {
        same(
                (Options) options,
                Vectors.input(vector),
                column,
                Vectors.expected(vector),
                Vectors.rows(vector, "icons.csv").getFirst(),
                vector);
    }

    @Test
    void sixtySeriesWithTheirOptionsAreChartedAsTheReferenceChartsThem() {
        var vector = "mdc_batch_shared";
        var expected = Vectors.series(Vectors.expected(vector));
        var icons = Vectors.series(Vectors.rows(vector, "icons.csv"));
        var rules = Vectors.series(Vectors.rows(vector, "rules.csv"));
        Vectors.series(Vectors.input(vector)).forEach((series, rows) -> {
            var first = rows.getFirst();
            var options = new Options(
                    switch (first.text("direction")) {
                        case "increase" -> Wanted.HIGHER;
                        case "decrease" -> Wanted.LOWER;
                        default -> Wanted.NEITHER;
                    },
                    first.perhaps("target"),
                    first.text("rebase").isEmpty() ? List.of() : List.of(first.text("rebase")),
                    (int) first.perhaps("fix_after").orElse(0),
                    first.yes("screen"));
            var chart = same(
                    options,
                    rows,
                    "y",
                    Vectors.of(expected, series),
                    Vectors.of(icons, series).getFirst(),
                    series);
            sameRules(chart, Vectors.of(rules, series), series);
        });
    }

    private static void sameRules(ControlChart chart, List<Row> rules, String series) {
        var before = Findings.of(chart, REFERENCE);
        var since = Findings.of(chart, RuleSet.MAKING_DATA_COUNT.speakingFrom(1));
        for (var i = 0; i < rules.size(); i++) {
            var row = rules.get(i);
            var what = series + " at " + row.text("x");
            assertThat(hit(before, i, 0)).as(what).isEqualTo(row.yes("rule_outside"));
            assertThat(hit(before, i, 1)).as(what).isEqualTo(row.yes("rule_trend7"));
            assertThat(hit(before, i, 3)).as(what).isEqualTo(row.yes("rule_shift7"));
            assertThat(hit(before, i, 2)).as(what).isEqualTo(row.yes("rule_two_in_three_package"));
            assertThat(hit(since, i, 2)).as(what).isEqualTo(row.yes("rule_two_in_three_mdc2023"));
        }
    }

    private static boolean hit(Findings findings, int place, int rule) {
        return findings.at(place).stream()
                .anyMatch(hit -> hit.rule().equals(findings.rules().rules().get(rule)));
    }

    @Test
    void cornerCasesAreReadAsTheReferenceReadsThem() {
        var vector = "mdc_corner_cases";
        // Policy: a missing point is passed over and ends a trend; the reference lets older points flag instead.
        // Policy: a constant series has limits on its line; the reference has none.
        var ours = Set.of("na_middle", "na_last", "constant");
        var expected = Vectors.by("case", Vectors.expected(vector));
        var icons = Vectors.by("case", Vectors.rows(vector, "icons.csv"));
        var options = new Options(Wanted.HIGHER, OptionalDouble.of(9), List.of(), 0, true);
        Vectors.by("case", Vectors.input(vector)).forEach((name, rows) -> {
            if (ours.contains(name)) {
                var chart = draw(options, rows, "y");
                for (var i = 0; i < rows.size(); i++) {
                    sameLimits(chart, i, Vectors.of(expected, name).get(i), name.equals("constant"), name);
                }
            } else {
                same(
                        options,
                        rows,
                        "y",
                        Vectors.of(expected, name),
                        Vectors.of(icons, name).getFirst(),
                        name);
            }
        });
    }

    @Test
    void aConstantSeriesHasLimitsOnItsLineAndMeetsATargetItReaches() {
        var rows = Vectors.of(Vectors.by("case", Vectors.input("mdc_corner_cases")), "constant");
        var chart = draw(new Options(Wanted.HIGHER, OptionalDouble.empty(), List.of(), 0, true), rows, "y");
        var last = chart.last().orElseThrow();
        assertThat(last.lower()).contains(last.centre());
        assertThat(last.upper()).contains(last.centre());
        assertThat(Findings.of(chart, REFERENCE).any()).isFalse();
        assertThat(Assurance.of(chart, last.centre(), Wanted.HIGHER)).isEqualTo(Assurance.PASSES);
        assertThat(Assurance.of(chart, last.centre() + 0.001, Wanted.HIGHER)).isEqualTo(Assurance.FAILS);
    }

    private static ControlChart draw(Options options, List<Row> rows, String column) {
        return options.draw(
                rows.stream().map(row -> row.text("period")).toList(),
                rows.stream()
                        .map(row -> row.perhaps(column).isEmpty()
                                ? Observation.MISSING
                                : new Observation.Single(row.number(column)))
                        .toList());
    }

    private static ControlChart same(
            Options options, List<Row> input, String column, List<Row> expected, Row icons, String what) {
        var chart = draw(options, input, column);
        var findings = Findings.of(chart, REFERENCE);
        for (var i = 0; i < expected.size(); i++) {
            var row = expected.get(i);
            sameLimits(chart, i, row, false, what);
            var signal = Signal.at(findings, i, options.wanted());
            assertThat(pointType(signal)).as("%s at %s", what, row.text("x")).isEqualTo(row.text("point_type"));
            assertThat(cause(findings, i))
                    .as("%s at %s", what, row.text("x"))
                    .isEqualTo(row.text("special_cause_type"));
        }
        var last = expected.size() - 1;
        assertThat(pointType(Signal.at(findings, last, options.wanted())))
                .as(what)
                .isEqualTo(icons.text("variation_last_point"));
        assertThat(cause(findings, last)).isEqualTo(icons.text("variation_rule_last_point"));
        // Policy: nothing is promised before 13 points.
        assertThat(assurance(chart, options))
                .as(what)
                .isEqualTo(chart.lastPhase().known() < Assurance.FROM ? "" : icons.text("assurance"));
        var reading = chart.last().orElseThrow();
        agrees(reading.centre(), icons.number("last_mean"), what);
        agrees(reading.lower().orElseThrow(), icons.number("last_lpl"), what);
        agrees(reading.upper().orElseThrow(), icons.number("last_upl"), what);
        return chart;
    }

    private static void sameLimits(ControlChart chart, int place, Row row, boolean flat, String what) {
        var phases = chart.phases();
        var phase = 0;
        while (phases.get(phase).end() <= place) {
            phase++;
        }
        assertThat(phase).as(what).isEqualTo((int) row.number("phase"));
        var known = phases.get(phase).end() - phases.get(phase).start();
        assertThat(known < 13).as(what + " is short").isEqualTo(row.yes("short_group_warning"));
        var reading = chart.points().get(place).reading();
        assertThat(reading.isPresent()).isEqualTo(row.perhaps("y").isPresent());
        reading.ifPresent(known1 -> sameReading(known1, row, flat, what));
    }

    private static void sameReading(Reading reading, Row row, boolean flat, String what) {
        agrees(reading.value(), row.number("y"), what);
        agrees(reading.centre(), row.number("mean"), what);
        assertThat(reading.side()).as(what).isEqualTo((int) row.number("relative_to_mean"));
        if (flat) {
            assertThat(row.perhaps("lpl")).isEmpty();
            return;
        }
        agrees(reading.lower().orElseThrow(), row.number("lpl"), what);
        agrees(reading.upper().orElseThrow(), row.number("upl"), what);
        assertThat(reading.outside()).as(what).isEqualTo(row.yes("outside_limits"));
        var zones = reading.zones().orElseThrow();
        var near = reading.value() > zones.upper2() || reading.value() < zones.lower2();
        assertThat(near && !reading.outside()).as(what).isEqualTo(row.yes("close_to_limits"));
    }

    private static String pointType(Signal signal) {
        return switch (signal) {
            case IMPROVEMENT -> "special_cause_improvement";
            case CONCERN -> "special_cause_concern";
            case HIGHER -> "special_cause_neutral_high";
            case LOWER -> "special_cause_neutral_low";
            case COMMON -> "common_cause";
            case UNSETTLED, NONE -> signal.name().toLowerCase(Locale.ROOT);
        };
    }

    private static String cause(Findings findings, int place) {
        return findings.first(place)
                .map(hit -> {
                    var up = hit.direction() == Direction.UP;
                    return switch (hit.rule()) {
                        case Rule.BeyondLimits _ -> up ? "Above UCL" : "Below LCL";
                        case Rule.Trend _ -> "7 Point Trend (" + (up ? "Increasing" : "Decreasing") + ")";
                        case Rule.Zone _ -> "2 in 3 " + (up ? "Above CL" : "Below CL");
                        case Rule.Shift _ -> "7 Points " + (up ? "Above CL" : "Below CL");
                        default -> "unknown";
                    };
                })
                .orElse("Common Cause");
    }

    private static String assurance(ControlChart chart, Options options) {
        if (options.target().isEmpty()) {
            return "";
        }
        return switch (Assurance.of(chart, options.target().getAsDouble(), options.wanted())) {
            case PASSES -> "consistent_pass";
            case FAILS -> "consistent_fail";
            case HIT_OR_MISS -> "inconsistent";
            case NONE -> "";
        };
    }
}
