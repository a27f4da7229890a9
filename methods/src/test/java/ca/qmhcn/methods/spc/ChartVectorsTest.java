package ca.qmhcn.methods.spc;

import static ca.qmhcn.methods.spc.ChartKind.*;
import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.methods.Vectors;
import ca.qmhcn.methods.Vectors.Row;
import ca.qmhcn.methods.rules.RunsRule;
import ca.qmhcn.methods.spc.ControlChart.Reading;
import ca.qmhcn.methods.spc.ControlChart.Stretch;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Charts have the lines, limits, signals and runs that qicharts2 0.8.1 draws, in every field.
class ChartVectorsTest {

    private static final double RELATIVE = 1e-10;

    static void agrees(double actual, double expected, String what) {
        assertThat(actual).as(what).isCloseTo(expected, Offset.offset(Math.max(1e-12, Math.abs(expected) * RELATIVE)));
    }

    private static Arguments chart(String vector, ChartDesign design, Function<Row, Observation> observation) {
        return Arguments.of(vector, design, observation);
    }

    private static Function<Row, Observation> value(String column) {
        return row -> row.perhaps(column).isEmpty() ? Observation.MISSING : new Observation.Single(row.number(column));
    }

    private static Function<Row, Observation> ratio(String numerator, String denominator, double per) {
        return row ->
                row.perhaps(numerator).isEmpty() || row.perhaps(denominator).isEmpty()
                        ? Observation.MISSING
                        : Observation.ratio(row.number(numerator), row.number(denominator) / per);
    }

    private static ChartDesign of(ChartKind kind) {
        return ChartDesign.of(kind);
    }

    static Stream<Arguments> charts() {
        var month = value("los");
        var exposed = ratio("n", "days", 10_000);
        return Stream.of(
                chart("run_cabg_los", of(RUN), month),
                chart("run_cabg_los_bestbox", of(RUN), month),
                chart("run_cabg_los_cutbox", of(RUN), month),
                chart("run_edge_ties", of(RUN), value("y")),
                chart("i_cabg_los", of(XMR), month),
                chart("i_cabg_los_unscreened", of(XMR).screened(false), month),
                chart("i_edge_missing_outlier", of(XMR), value("y")),
                chart("i_short", of(XMR), value("y")),
                chart("i_phases3", of(XMR).phases(Phase.from(0), Phase.from(20), Phase.from(42)), value("y")),
                chart("mr_cabg_los", of(MOVING_RANGE), month),
                chart("p_cabg_readmission", of(P), ratio("readm", "n", 1)),
                chart("p_edge_missing", of(P), ratio("num", "den", 1)),
                chart("p_small_denominator", of(P), ratio("num", "den", 1)),
                chart("p_all_100pct", of(P), ratio("num", "den", 1)),
                chart("p_exclude", of(P).excluding(4), ratio("num", "den", 1)),
                chart("p_nhs_accidents", of(P), ratio("r", "n", 1)),
                chart("pp_nhs_accidents", of(P_PRIME), ratio("r", "n", 1)),
                chart("pp_edge_missing", of(P_PRIME), ratio("num", "den", 1)),
                chart("u_cdi", of(U), exposed),
                chart("u_cdi_freeze24", of(U).phases(Phase.frozen(0, 24)), exposed),
                chart("u_cdi_part24", of(U).phases(Phase.from(0), Phase.from(24)), exposed),
                chart("u_edge_missing", of(U), ratio("num", "den", 1)),
                chart("u_gtt_harms", of(U), ratio("harms", "days", 1000)),
                chart("c_gtt_harms", of(C), value("harms")),
                chart("g_cabg_deaths", of(G), value("cases_between")),
                chart("g_freeze", of(G).phases(Phase.frozen(0, 20)), value("y")),
                chart("t_cabg_deaths", of(T), value("days_between")),
                chart("t_parts", of(T).phases(Phase.from(0), Phase.from(20)), value("y")),
                chart("ip_complaints", of(I_PRIME), ratio("complaints", "sales", 1)),
                chart(
                        "xbar_lots_ip",
                        of(I_PRIME),
                        row -> new Observation.Subgroup((int) row.number("n"), row.number("value"), 0)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("charts")
    void aSeriesIsDrawnAsTheReferenceDrawsIt(
            String vector, ChartDesign design, Function<Row, Observation> observation) {
        same(
                ControlCharts.draw(
                        design, Vectors.input(vector).stream().map(observation).toList()),
                Vectors.expected(vector),
                vector.endsWith("bestbox")
                        ? RunsRule.BEST_BOX
                        : vector.endsWith("cutbox") ? RunsRule.CUT_BOX : RunsRule.ANHOEJ);
    }

    static Stream<Arguments> subgroups() {
        return Stream.of(
                Arguments.of("xbar_const", XBAR, "g", "y"),
                Arguments.of("xbar_cabg_los", XBAR, "week", "los"),
                Arguments.of("s_const", S, "g", "y"),
                Arguments.of("s_cabg_los", S, "week", "los"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("subgroups")
    void severalMeasurementsAPeriodAreDrawnAsTheReferenceDrawsThem(
            String vector, ChartKind kind, String period, String measurement) {
        var groups = Vectors.by(period, Vectors.input(vector)).values().stream()
                .map(rows -> Observation.Subgroup.of(rows.stream()
                        .mapToDouble(row -> row.number(measurement))
                        .toArray()))
                .toList();
        var expected = Vectors.expected(vector);
        same(ControlCharts.draw(of(kind), groups), expected, RunsRule.ANHOEJ);
        for (var i = 0; i < groups.size(); i++) {
            assertThat(groups.get(i).size()).isEqualTo((int) expected.get(i).number("y_length"));
            agrees(groups.get(i).deviation(), expected.get(i).perhaps("y_sd").orElse(0), "deviation");
            if (kind == XBAR) {
                agrees(groups.get(i).mean(), expected.get(i).number("y_mean"), "mean");
            }
        }
    }

    static Stream<Arguments> wards() {
        return Stream.of(
                Arguments.of("u_hospital_infections", U, 24, List.of("infection", "hospital")),
                Arguments.of("up_hospital_infections_uti", U_PRIME, 24, List.of("hospital")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wards")
    void manyChartsAreDrawnEachForItself(String vector, ChartKind kind, int months, List<String> facets) {
        Function<Row, String> input = row -> facets.stream().map(row::text).reduce("", (a, b) -> a + "/" + b);
        Function<Row, String> output = row ->
                facets.size() == 1 ? "/" + row.text("facet1") : "/" + row.text("facet1") + "/" + row.text("facet2");
        var expected = Vectors.expected(vector).stream().collect(java.util.stream.Collectors.groupingBy(output));
        var series = Vectors.input(vector).stream().collect(java.util.stream.Collectors.groupingBy(input));
        assertThat(series).hasSameSizeAs(expected).allSatisfy((facet, rows) -> {
            assertThat(rows).hasSize(months);
            same(
                    ControlCharts.draw(
                            of(kind),
                            rows.stream().map(ratio("n", "days", 10_000)).toList()),
                    Vectors.of(expected, facet),
                    RunsRule.ANHOEJ);
        });
    }

    private static void same(ControlChart chart, List<Row> expected, RunsRule rule) {
        assertThat(chart.points()).hasSameSizeAs(expected);
        for (var phase = 0; phase < chart.phases().size(); phase++) {
            var stretch = chart.phases().get(phase);
            for (var i = stretch.start(); i < stretch.end(); i++) {
                var row = expected.get(i);
                assertThat((int) row.number("part")).isEqualTo(phase + 1);
                sameRuns(chart, stretch, row, rule);
                var point = chart.points().get(i);
                assertThat(point.excluded()).isNotEqualTo(row.yes("include"));
                assertThat(point.reading().isPresent())
                        .as("row %d", i + 1)
                        .isEqualTo(row.perhaps("y").isPresent());
                var place = "row %d of %s".formatted(i + 1, chart.kind());
                point.reading().ifPresent(reading -> sameReading(reading, row, place));
            }
        }
    }

    private static void sameReading(Reading reading, Row row, String place) {
        agrees(reading.value(), row.number("y"), place);
        agrees(reading.centre(), row.number("cl"), place);
        assertThat(reading.zones().isPresent()).isEqualTo(row.perhaps("ucl").isPresent());
        reading.zones().ifPresent(zones -> {
            agrees(zones.lower3(), row.number("lcl"), place);
            agrees(zones.lower2(), row.number("lcl_95"), place);
            agrees(zones.upper2(), row.number("ucl_95"), place);
            agrees(zones.upper3(), row.number("ucl"), place);
        });
        assertThat(reading.outside()).as(place).isEqualTo(row.yes("sigma_signal"));
    }

    private static void sameRuns(ControlChart chart, Stretch stretch, Row row, RunsRule rule) {
        var runs = stretch.runs();
        assertThat(runs.useful()).isEqualTo((int) row.number("n_useful"));
        assertThat(chart.kind().hasRuns() && rule.signal(runs)).isEqualTo(row.yes("runs_signal"));
        var observed = chart.points().subList(stretch.start(), stretch.end()).stream()
                .filter(point -> !point.excluded())
                .count();
        assertThat(observed).isEqualTo((long) row.number("n_obs"));
        if (runs.useful() > 0) {
            assertThat(runs.longest()).isEqualTo((int) row.number("longest_run"));
            assertThat(runs.longestExpected()).isEqualTo((int) row.number("longest_run_max"));
            assertThat(runs.crossings()).isEqualTo((int) row.number("n_crossings"));
            assertThat(runs.fewestExpected()).isEqualTo((int) row.number("n_crossings_min"));
        }
    }

    @Test
    void fiftySeriesOfSharesHaveTheLimitsAndSignalsOfTheReference() {
        var expected = Vectors.series(Vectors.expected("p_batch_shared"));
        Vectors.series(Vectors.input("p_batch_shared")).forEach((series, rows) -> {
            var observations = rows.stream().map(ratio("num", "den", 1)).toList();
            var charts = Map.of("p", ControlCharts.p(observations), "pp", ControlCharts.pPrime(observations));
            charts.forEach((kind, chart) -> {
                for (var i = 0; i < rows.size(); i++) {
                    var row = Vectors.of(expected, series).get(i);
                    var reading = chart.points().get(i).reading().orElseThrow();
                    agrees(reading.value(), row.number("y"), kind);
                    agrees(reading.centre(), row.number("cl"), kind);
                    agrees(reading.lower().orElseThrow(), row.number(kind + "_lcl"), kind);
                    agrees(reading.upper().orElseThrow(), row.number(kind + "_ucl"), kind);
                    assertThat(reading.outside()).isEqualTo(row.yes(kind + "_sigma"));
                    assertThat(chart.runs().signal()).isEqualTo(row.yes("runs"));
                }
            });
        });
    }

    @Test
    void twoHundredSeriesHaveTheRunsAndTheThreeVerdictsOfTheReference() {
        var input = Vectors.series(Vectors.input("anhoej_batch_shared"));
        for (var row : Vectors.expected("anhoej_batch_shared")) {
            var rows = Vectors.of(input, row.text("series"));
            var chart = ControlCharts.run(rows.stream().map(value("y")).toList());
            var runs = chart.runs();
            assertThat(rows).hasSize((int) row.number("n_obs"));
            agrees(chart.last().orElseThrow().centre(), row.number("median"), "median");
            assertThat(runs.useful()).isEqualTo((int) row.number("n_useful"));
            assertThat(runs.longest()).isEqualTo((int) row.number("longest_run"));
            assertThat(runs.longestExpected()).isEqualTo((int) row.number("longest_run_max"));
            assertThat(runs.crossings()).isEqualTo((int) row.number("n_crossings"));
            assertThat(runs.fewestExpected()).isEqualTo((int) row.number("n_crossings_min"));
            assertThat(RunsRule.ANHOEJ.signal(runs)).isEqualTo(row.yes("anhoej"));
            assertThat(RunsRule.BEST_BOX.signal(runs)).isEqualTo(row.yes("bestbox"));
            assertThat(RunsRule.CUT_BOX.signal(runs)).isEqualTo(row.yes("cutbox"));
        }
    }

    @Test
    void runsAreJudgedByTheSameLimitsForUpToAThousandPoints() {
        for (var row : Vectors.expected("anhoej_limits_table")) {
            var useful = (int) row.number("n");
            assertThat(Runs.longestExpected(useful)).isEqualTo((int) row.number("longest_run_max"));
            assertThat(Runs.fewestExpected(useful)).isEqualTo((int) row.number("n_crossings_min"));
        }
    }

    @Test
    void constantsOfSubgroupsAgree() {
        for (var row : Vectors.expected("tables_spc_constants")) {
            var constants = ShewhartConstants.of((int) row.number("n"));
            agrees(constants.c4(), row.number("c4"), "c4");
            agrees(constants.a3(), row.number("A3"), "A3");
            // Policy: exact. From 500 on the reference takes 1 - c4² from logarithms and loses up to 8 digits.
            var lost = constants.size() < 500 ? RELATIVE : 2e-8;
            assertThat(constants.c5()).isCloseTo(row.number("c5"), Offset.offset(lost * row.number("c5")));
            assertThat(constants.b3()).isCloseTo(row.number("B3"), Offset.offset(Math.max(1e-12, lost)));
            assertThat(constants.b4()).isCloseTo(row.number("B4"), Offset.offset(Math.max(1e-12, lost)));
            row.perhaps("d2").ifPresent(d2 -> assertThat(constants.d2()).isCloseTo(d2, Offset.offset(1e-6)));
            row.perhaps("E2").ifPresent(e2 -> assertThat(constants.e2()).isCloseTo(e2, Offset.offset(1e-6)));
        }
    }

    /// By arithmetic with forty digits.
    @Test
    void constantsOfLargeSubgroupsKeepTheirDigits() {
        assertThat(ShewhartConstants.of(500).c5()).isCloseTo(0.0316465084902091, Offset.offset(1e-13));
        assertThat(ShewhartConstants.of(1000).c5()).isCloseTo(0.0223690676487965, Offset.offset(1e-13));
        assertThat(ShewhartConstants.of(5000).c5()).isCloseTo(0.0100007500468696, Offset.offset(1e-13));
    }
}
