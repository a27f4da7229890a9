package ca.qmhcn.methods.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ca.qmhcn.methods.rules.Findings;
import ca.qmhcn.methods.rules.RuleSet;
import ca.qmhcn.methods.rules.Signal;
import ca.qmhcn.methods.rules.Signal.Wanted;
import ca.qmhcn.methods.spc.Observation.Ratio;
import ca.qmhcn.methods.spc.Observation.Single;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ControlChartsTest {

    @Test
    void individualsHaveLimitsByTheirMovingRange() {
        var chart = ControlCharts.xmr(values(41, 38, 44, 40, 52, 39, 37, 43, 45, 40, 42, 36), false);
        var first = chart.points().getFirst().reading().orElseThrow();
        assertThat(first.centre()).isCloseTo(41.4167, within(1e-4));
        assertThat(first.lower().orElseThrow()).isCloseTo(26.67, within(0.01));
        assertThat(first.upper().orElseThrow()).isCloseTo(56.17, within(0.01));
        assertThat(chart.points())
                .noneMatch(point -> point.reading().orElseThrow().outside());
    }

    @Test
    void aMissingMonthIsAGapAndNotAZero() {
        var with = new ArrayList<Observation>(values(5, 6, 5, 7));
        with.add(2, Observation.MISSING);
        var chart = ControlCharts.run(with);
        assertThat(chart.points().get(2).reading()).isEmpty();
        assertThat(chart.points().getFirst().reading().orElseThrow().centre()).isEqualTo(5.5);
    }

    @Test
    void aGapBreaksTheMovingRangesBesideIt() {
        var without = ControlCharts.xmr(values(1, 2, 10, 11), false);
        var with = ControlCharts.xmr(
                List.of(new Single(1), new Single(2), Observation.MISSING, new Single(10), new Single(11)), false);
        assertThat(upper(with)).isLessThan(upper(without));
    }

    @Test
    void aFlatSeriesHasItsLineForLimitsAndNoSignal() {
        var chart = ControlCharts.xmr(values(4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4), false);
        assertThat(upper(chart)).isEqualTo(4);
        assertThat(Signal.of(read(chart), Wanted.LOWER)).isEqualTo(Signal.COMMON);
    }

    @Test
    void allOfAllIsNoSignalAtTheTop() {
        var chart = ControlCharts.p(
                IntStream.range(0, 15).mapToObj(_ -> new Ratio(9, 9)).toList());
        assertThat(chart.points())
                .noneMatch(point -> point.reading().orElseThrow().outside());
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5, 0",
        "8, 6, 1",
        "10, 6, 2",
        "12, 7, 3",
        "20, 7, 6",
        "24, 8, 8",
        "36, 8, 13",
        "60, 9, 23",
        "100, 10, 41"
    })
    void runsAreJudgedByTheAnhojLimits(int useful, int longest, int fewest) {
        var runs =
                Runs.of(IntStream.range(0, useful).map(i -> i % 2 == 0 ? 1 : -1).toArray());
        assertThat(runs.longestExpected()).isEqualTo(longest);
        assertThat(runs.fewestExpected()).isEqualTo(fewest);
        assertThat(runs.crossings()).isEqualTo(useful - 1);
    }

    @Test
    void pointsOnTheLineNeitherBreakNorExtendARun() {
        var runs = Runs.of(1, 1, 0, 1, -1);
        assertThat(runs.useful()).isEqualTo(4);
        assertThat(runs.longest()).isEqualTo(3);
        assertThat(runs.crossings()).isEqualTo(1);
    }

    @Test
    void aWaitThatFellAndStayedIsAnImprovement() {
        var chart = ControlCharts.xmr(
                values(30, 32, 29, 31, 33, 30, 31, 32, 29, 30, 31, 30, 22, 21, 23, 22, 20, 21, 22, 21, 20, 22), true);
        assertThat(Signal.of(read(chart), Wanted.LOWER)).isEqualTo(Signal.IMPROVEMENT);
        assertThat(Signal.of(read(chart), Wanted.HIGHER)).isEqualTo(Signal.CONCERN);
        assertThat(Signal.of(read(chart), Wanted.NEITHER)).isEqualTo(Signal.LOWER);
    }

    @Test
    void aLastPointBeyondItsLimitIsASignal() {
        var series = new ArrayList<>(values(10, 11, 9, 10, 11, 9, 10, 11, 9, 10, 11, 9, 10));
        series.add(new Single(30));
        assertThat(Signal.of(read(ControlCharts.xmr(series, true)), Wanted.LOWER))
                .isEqualTo(Signal.CONCERN);
    }

    @Test
    void everyPointOfTheRunThatTheSeriesEndsWithIsMarked() {
        var chart = ControlCharts.xmr(
                values(40, 42, 39, 41, 43, 40, 42, 41, 43, 40, 42, 30, 31, 30, 29, 31, 30, 30, 31, 29), false);
        var signals = Signal.each(read(chart), Wanted.LOWER);
        assertThat(signals)
                .hasSize(20)
                .endsWith(java.util.Collections.nCopies(9, Signal.IMPROVEMENT).toArray(Signal[]::new));
        assertThat(signals.getLast()).isEqualTo(Signal.of(read(chart), Wanted.LOWER));
    }

    @Test
    void aPointOutsideItsLimitsIsMarkedWhereverItLiesAndAGapIsNot() {
        var series = new ArrayList<Observation>(values(40, 42, 39, 41, 43, 40, 90, 41, 43, 40, 42, 39, 41, 43));
        series.add(3, Observation.MISSING);
        var signals = Signal.each(read(ControlCharts.xmr(series, false)), Wanted.LOWER);
        assertThat(signals.get(3)).isEqualTo(Signal.NONE);
        assertThat(signals.get(7)).isEqualTo(Signal.CONCERN);
        assertThat(signals).containsOnlyOnce(Signal.CONCERN).doesNotContain(Signal.IMPROVEMENT);
    }

    @Test
    void fewPointsHaveTrialLimitsAndSayNothing() {
        var chart = ControlCharts.xmr(values(1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 9), true);
        assertThat(chart.trial()).isTrue();
        assertThat(Signal.of(read(chart), Wanted.LOWER)).isEqualTo(Signal.NONE);
    }

    @Test
    void ratesOfALargeOrganizationThatSpreadMoreThanCountingHaveLimitsThatFollowTheSpread() {
        var random = new Random(3);
        var steady = IntStream.range(0, 24)
                .mapToObj(_ -> new Ratio(Math.rint(40 + random.nextGaussian() * 6), 100))
                .toList();
        var wild = IntStream.range(0, 24)
                .mapToObj(_ -> new Ratio(Math.rint(4000 + random.nextGaussian() * 600), 10_000))
                .toList();
        assertThat(ChartAdvisor.chart(ChartAdvisor.Measure.RATE_OF_EVENTS, steady)
                        .chart()
                        .kind())
                .isEqualTo(ChartKind.U);
        assertThat(ChartAdvisor.chart(ChartAdvisor.Measure.RATE_OF_EVENTS, wild)
                        .chart()
                        .kind())
                .isEqualTo(ChartKind.U_PRIME);
    }

    @Test
    void theAdvisorTakesAPlainChartForSharesAndLaneysForSharesThatSpreadMore() {
        var random = new Random(7);
        var calm = IntStream.range(0, 36)
                .mapToObj(_ -> new Ratio(100 + random.nextInt(11) - 5, 500))
                .toList();
        var wild = IntStream.range(0, 36)
                .mapToObj(i -> new Ratio(40_000 + random.nextInt(4000), 200_000))
                .toList();
        assertThat(ChartAdvisor.chart(ChartAdvisor.Measure.SHARE, calm).chart().kind())
                .isEqualTo(ChartKind.P);
        assertThat(ChartAdvisor.chart(ChartAdvisor.Measure.SHARE, wild).chart().kind())
                .isEqualTo(ChartKind.P_PRIME);
        assertThat(ChartAdvisor.chart(ChartAdvisor.Measure.SHARE, calm.subList(0, 9))
                        .reason())
                .isEqualTo(ChartAdvisor.Reason.TOO_FEW_POINTS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shiftingAndScalingASeriesShiftsAndScalesItsLimits(long seed) {
        var random = new Random(seed);
        var series = random.doubles(20, 0, 50).toArray();
        var moved = DoubleStream.of(series).map(value -> 3 * value + 7).toArray();
        assertThat(upper(ControlCharts.xmr(values(moved), false)))
                .isCloseTo(3 * upper(ControlCharts.xmr(values(series), false)) + 7, within(1e-8));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aMirroredSeriesHasMirroredSignals(long seed) {
        var random = new Random(seed);
        var series = Stream.generate(random::nextGaussian)
                .limit(24)
                .mapToDouble(value -> value)
                .toArray();
        var mirrored = DoubleStream.of(series).map(value -> -value).toArray();
        assertThat(Signal.of(read(ControlCharts.xmr(values(mirrored), false)), Wanted.LOWER))
                .isEqualTo(Signal.of(read(ControlCharts.xmr(values(series), false)), Wanted.HIGHER));
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    private static List<Observation> values(double... values) {
        return DoubleStream.of(values)
                .mapToObj(value -> (Observation) new Single(value))
                .toList();
    }

    private static Findings read(ControlChart chart) {
        return Findings.of(chart, RuleSet.THREE_SIGMA_ANHOEJ);
    }

    private static double upper(ControlChart chart) {
        return chart.points().getFirst().reading().orElseThrow().upper().orElseThrow();
    }
}
