package ca.qmhcn.methods;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.methods.Vectors.Row;
import ca.qmhcn.methods.funnel.Funnel;
import ca.qmhcn.methods.funnel.Funnels;
import ca.qmhcn.methods.rates.Confidence;
import ca.qmhcn.methods.rates.EventRate;
import ca.qmhcn.methods.rates.Interval;
import ca.qmhcn.methods.rates.Proportion;
import ca.qmhcn.methods.spc.ControlChart;
import ca.qmhcn.methods.spc.ControlChart.Reading;
import ca.qmhcn.methods.spc.ControlCharts;
import ca.qmhcn.methods.spc.Observation;
import ca.qmhcn.methods.spc.Runs;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What we compute is what the field's reference implementations compute; where we differ on purpose,
/// `golden/README.md` says so.
class GoldenVectorsTest {

    private static final double RELATIVE = 1e-10;

    /// The reference of funnels rounds its normal quantiles to six decimals, which moves a share by less than this.
    private static final double FUNNEL_LIMITS = 1e-7;

    private static void agrees(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, Offset.offset(Math.max(1e-12, Math.abs(expected) * RELATIVE)));
    }

    static Stream<Arguments> charts() {
        Function<List<Observation>, ControlChart> p = ControlCharts::p;
        Function<List<Observation>, ControlChart> laney = ControlCharts::pPrime;
        Function<List<Observation>, ControlChart> u = ControlCharts::u;
        Function<List<Observation>, ControlChart> individuals = series -> ControlCharts.xmr(series, false);
        Function<List<Observation>, ControlChart> run = ControlCharts::run;
        return Stream.of(
                Arguments.of("p_edge_missing", p),
                Arguments.of("p_small_denominator", p),
                Arguments.of("p_all_100pct", p),
                Arguments.of("pp_edge_missing", laney),
                Arguments.of("u_edge_missing", u),
                Arguments.of("i_edge_missing_outlier", individuals),
                Arguments.of("i_short", individuals),
                Arguments.of("run_edge_ties", run));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("charts")
    void chartsHaveTheLimitsAndTheRunsOfTheReference(String vector, Function<List<Observation>, ControlChart> draw) {
        var chart = draw.apply(Vectors.input(vector).stream()
                .map(GoldenVectorsTest::observation)
                .toList());
        var expected = Vectors.expected(vector);
        assertThat(chart.points()).hasSameSizeAs(expected);
        for (var i = 0; i < expected.size(); i++) {
            var row = expected.get(i);
            var reading = chart.points().get(i).reading();
            assertThat(reading.isPresent())
                    .as("%s, row %d", vector, i + 1)
                    .isEqualTo(row.perhaps("y").isPresent());
            reading.ifPresent(known -> sameReading(known, row));
        }
        sameRuns(chart.runs(), expected.getFirst());
    }

    private static void sameReading(Reading reading, Row row) {
        agrees(reading.value(), row.number("y"));
        agrees(reading.centre(), row.number("cl"));
        row.perhaps("lcl").ifPresent(limit -> agrees(reading.lower().orElseThrow(), limit));
        row.perhaps("ucl").ifPresent(limit -> agrees(reading.upper().orElseThrow(), limit));
        assertThat(reading.outside()).isEqualTo(row.yes("sigma_signal"));
    }

    private static void sameRuns(Runs runs, Row row) {
        assertThat(runs.useful()).isEqualTo((int) row.number("n_useful"));
        assertThat(runs.signal()).isEqualTo(row.yes("runs_signal"));
        if (runs.useful() > 0) {
            assertThat(runs.longest()).isEqualTo((int) row.number("longest_run"));
            assertThat(runs.longestExpected()).isEqualTo((int) row.number("longest_run_max"));
            assertThat(runs.crossings()).isEqualTo((int) row.number("n_crossings"));
            assertThat(runs.fewestExpected()).isEqualTo((int) row.number("n_crossings_min"));
        }
    }

    private static Observation observation(Row row) {
        if (row.cells().containsKey("y")) {
            var value = row.perhaps("y");
            return value.isEmpty() ? Observation.MISSING : new Observation.Single(value.getAsDouble());
        }
        var numerator = row.perhaps("num");
        var denominator = row.perhaps("den");
        return numerator.isEmpty() || denominator.isEmpty() || denominator.getAsDouble() == 0
                ? Observation.MISSING
                : new Observation.Ratio(numerator.getAsDouble(), denominator.getAsDouble());
    }

    @Test
    void fiftySeriesOfSharesHaveTheLimitsAndSignalsOfTheReference() {
        var expected = Vectors.series(Vectors.expected("p_batch_shared"));
        Vectors.series(Vectors.input("p_batch_shared")).forEach((series, rows) -> {
            var observations = rows.stream().map(GoldenVectorsTest::observation).toList();
            var plain = ControlCharts.p(observations);
            var laney = ControlCharts.pPrime(observations);
            var answers = expected.get(series);
            for (var i = 0; i < rows.size(); i++) {
                sameLimits(plain.points().get(i).reading().orElseThrow(), answers.get(i), "p");
                sameLimits(laney.points().get(i).reading().orElseThrow(), answers.get(i), "pp");
            }
            assertThat(plain.runs().signal()).isEqualTo(answers.getFirst().yes("runs"));
        });
    }

    private static void sameLimits(Reading reading, Row row, String chart) {
        agrees(reading.value(), row.number("y"));
        agrees(reading.centre(), row.number("cl"));
        agrees(reading.lower().orElseThrow(), row.number(chart + "_lcl"));
        agrees(reading.upper().orElseThrow(), row.number(chart + "_ucl"));
        assertThat(reading.outside()).isEqualTo(row.yes(chart + "_sigma"));
    }

    static Stream<Arguments> secondOpinions() {
        Function<List<Observation>, ControlChart> p = ControlCharts::p;
        Function<List<Observation>, ControlChart> laney = ControlCharts::pPrime;
        Function<List<Observation>, ControlChart> u = ControlCharts::u;
        Function<List<Observation>, ControlChart> individuals = series -> ControlCharts.xmr(series, false);
        return Stream.of(
                Arguments.of("p", p), Arguments.of("pp", laney), Arguments.of("u", u), Arguments.of("i", individuals));
    }

    /// Series of another implementation; those it did not screen are not ours.
    @ParameterizedTest(name = "{0}")
    @MethodSource("secondOpinions")
    void aSecondImplementationDrawsTheSameLimits(String kind, Function<List<Observation>, ControlChart> draw) {
        var expected = Vectors.series(of(kind, Vectors.expected("pbi_all_charts_shared")));
        Vectors.series(of(kind, Vectors.input("pbi_all_charts_shared"))).forEach((series, rows) -> {
            if (rows.getFirst().yes("screened") || !kind.matches("pp|i")) {
                var chart =
                        draw.apply(rows.stream().map(GoldenVectorsTest::counted).toList());
                for (var i = 0; i < rows.size(); i++) {
                    var reading = chart.points().get(i).reading().orElseThrow();
                    var row = expected.get(series).get(i);
                    agrees(reading.value(), row.number("value"));
                    agrees(reading.lower().orElseThrow(), row.number("ll99"));
                    agrees(reading.upper().orElseThrow(), row.number("ul99"));
                    assertThat(reading.outside())
                            .isNotEqualTo(row.text("astronomical").equals("none"));
                }
            }
        });
    }

    /// The widened limits of rates are not drawn; how much wider they would be decides which chart is.
    @Test
    void ratesSpreadAsMuchAsTheReferenceSays() {
        var expected = Vectors.series(of("up", Vectors.expected("pbi_all_charts_shared")));
        Vectors.series(of("up", Vectors.input("pbi_all_charts_shared"))).forEach((series, rows) -> {
            if (rows.getFirst().yes("screened")) {
                var plain = ControlCharts.u(
                        rows.stream().map(GoldenVectorsTest::counted).toList());
                var first = plain.points().getFirst().reading().orElseThrow();
                var reach = (first.upper().orElseThrow() - first.centre()) * plain.sigmaZ();
                agrees(first.centre() + reach, expected.get(series).getFirst().number("ul99"));
            }
        });
    }

    private static List<Row> of(String kind, List<Row> rows) {
        return rows.stream().filter(row -> row.text("chart").equals(kind)).toList();
    }

    private static Observation counted(Row row) {
        return row.perhaps("denominator").isEmpty()
                ? new Observation.Single(row.number("numerator"))
                : new Observation.Ratio(row.number("numerator"), row.number("denominator"));
    }

    @Test
    void twoHundredSeriesHaveTheRunsOfTheReference() {
        var input = Vectors.series(Vectors.input("anhoej_batch_shared"));
        for (var row : Vectors.expected("anhoej_batch_shared")) {
            var chart = ControlCharts.run(input.get(row.text("series")).stream()
                    .map(GoldenVectorsTest::observation)
                    .toList());
            var runs = chart.runs();
            agrees(chart.points().getFirst().reading().orElseThrow().centre(), row.number("median"));
            assertThat(runs.useful()).isEqualTo((int) row.number("n_useful"));
            assertThat(runs.longest()).isEqualTo((int) row.number("longest_run"));
            assertThat(runs.crossings()).isEqualTo((int) row.number("n_crossings"));
            assertThat(runs.signal()).isEqualTo(row.yes("anhoej"));
        }
    }

    @Test
    void runsAreJudgedByTheSameLimitsForUpToAThousandPoints() {
        for (var row : Vectors.expected("anhoej_limits_table")) {
            var points = (int) row.number("n");
            var values = IntStream.range(0, points)
                    .mapToObj(i -> i % 2 == 0 ? 1.0 : -1.0)
                    .toList();
            var runs = Runs.about(values, values.stream().map(_ -> 0.0).toList());
            assertThat(runs.longestExpected()).isEqualTo((int) row.number("longest_run_max"));
            assertThat(runs.fewestExpected()).isEqualTo((int) row.number("n_crossings_min"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"funnel_pr_od_shared", "funnel_pr_none_shared"})
    void funnelsOfSharesHaveTheSpreadAndTheLimitsOfTheReference(String vector) {
        var funnel = Funnels.shares(counts(vector)).orElseThrow();
        var summary = Vectors.rows(vector, "summary.csv").getFirst();
        agrees(funnel.target(), summary.number("target"));
        agrees(funnel.dispersion(), summary.number("phi"));
        agrees(funnel.between(), summary.number("tau2"));
        var expected = Vectors.expected(vector);
        for (var i = 0; i < expected.size(); i++) {
            var row = expected.get(i);
            var unit = funnel.units().get(i);
            agrees(unit.value(), row.number("rr"));
            nearly(unit.limits().lower95(), row.number("od_ll95"));
            nearly(unit.limits().upper95(), row.number("od_ul95"));
            nearly(unit.limits().lower998(), row.number("od_ll998"));
            nearly(unit.limits().upper998(), row.number("od_ul998"));
            var standing = funnel.standing(unit);
            assertThat(standing == Funnel.Standing.FAR_ABOVE || standing == Funnel.Standing.FAR_BELOW)
                    .isEqualTo(row.yes("outlier"));
        }
    }

    /// Its limits are ours: see `golden/README.md`.
    @Test
    void aFunnelOfRatiosHasTheTargetAndTheValuesOfTheReference() {
        var funnel = Funnels.ratios(counts("funnel_rc_shared")).orElseThrow();
        agrees(
                funnel.target(),
                Vectors.rows("funnel_rc_shared", "summary.csv").getFirst().number("target"));
        var expected = Vectors.expected("funnel_rc_shared");
        for (var i = 0; i < expected.size(); i++) {
            agrees(funnel.units().get(i).value(), expected.get(i).number("rr"));
        }
    }

    private static List<Funnels.Count> counts(String vector) {
        return Vectors.input(vector).stream()
                .map(row -> new Funnels.Count(row.number("num"), row.number("den")))
                .toList();
    }

    private static void nearly(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, Offset.offset(FUNNEL_LIMITS));
    }

    @Test
    void sharesHaveTheWilsonIntervalsOfTheReference() {
        for (var row : Vectors.expected("wilson_grid_shared")) {
            var share = new Proportion((long) row.number("x"), (long) row.number("n"));
            agrees(share.value(), row.number("value"));
            same(share.wilson(Confidence.PERCENT_95), row, "95");
            same(share.wilson(Confidence.PERCENT_99_8), row, "998");
        }
    }

    @Test
    void ratesHaveTheExactAndByarsIntervalsOfTheReference() {
        for (var row : Vectors.expected("rate_byar_exact_shared")) {
            var rate = new EventRate((long) row.number("x"), row.number("n"), 1e5);
            agrees(rate.value(), row.number("value"));
            var exact = row.text("method").equals("Exact");
            same(exact ? rate.exact(Confidence.PERCENT_95) : rate.byar(Confidence.PERCENT_95), row, "95");
            same(exact ? rate.exact(Confidence.PERCENT_99_8) : rate.byar(Confidence.PERCENT_99_8), row, "998");
            var byar = new EventRate((long) row.number("x"), 1, 1).byar(Confidence.PERCENT_95);
            row.perhaps("byar_l95").ifPresent(limit -> agrees(byar.lower(), limit));
            row.perhaps("byar_u95").ifPresent(limit -> agrees(byar.upper(), limit));
        }
    }

    private static void same(Interval interval, Row row, String level) {
        agrees(interval.lower(), row.number("lower" + level));
        agrees(interval.upper(), row.number("upper" + level));
    }
}
