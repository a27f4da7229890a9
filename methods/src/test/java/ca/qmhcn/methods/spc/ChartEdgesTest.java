package ca.qmhcn.methods.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ca.qmhcn.methods.spc.ControlChart.Reading;
import ca.qmhcn.methods.spc.ControlChart.Zones;
import ca.qmhcn.methods.spc.Observation.Ratio;
import ca.qmhcn.methods.spc.Observation.Single;
import ca.qmhcn.methods.spc.Observation.Subgroup;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Exact values where a chart has just enough, or just too little.
class ChartEdgesTest {

    private static List<Observation> values(double... values) {
        return Arrays.stream(values)
                .mapToObj(value -> Double.isNaN(value) ? Observation.MISSING : (Observation) new Single(value))
                .toList();
    }

    private static Reading reading(ChartKind kind, int place, Observation... series) {
        return reading(ChartDesign.of(kind), place, List.of(series));
    }

    private static Reading reading(ChartDesign design, int place, List<Observation> series) {
        return ControlCharts.draw(design, series).points().get(place).reading().orElseThrow();
    }

    @Test
    void casesOutOfAHundredHaveBinomialLimits() {
        // 20 of 100: sigma is 4.
        var zones = reading(ChartKind.NP, 0, new Ratio(18, 100), new Ratio(22, 100))
                .zones()
                .orElseThrow();
        assertThat(zones.upper(1)).isCloseTo(24, within(1e-12));
        assertThat(zones.upper(2)).isCloseTo(28, within(1e-12));
        assertThat(zones.upper(3)).isCloseTo(32, within(1e-12));
        assertThat(zones.lower(1)).isCloseTo(16, within(1e-12));
        assertThat(zones.lower(2)).isCloseTo(12, within(1e-12));
        assertThat(zones.lower(3)).isCloseTo(8, within(1e-12));
        assertThat(reading(ChartKind.NP, 0, new Ratio(9, 10), new Ratio(9, 10)).upper())
                .hasValue(10.0);
        assertThat(ControlCharts.draw(ChartDesign.of(ChartKind.NP), List.of(new Ratio(9, 10)))
                        .sigmaZ())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"P_PRIME", "U_PRIME"})
    void oneRatioHasNoSpreadAndNoLimits(ChartKind kind) {
        assertThat(reading(kind, 0, new Ratio(3, 10)).zones()).isEmpty();
        assertThat(reading(kind, 0, new Ratio(0, 10)).upper()).hasValue(0.0);
        assertThat(ControlCharts.draw(ChartDesign.of(kind), List.of(new Ratio(0, 10), new Ratio(0, 10)))
                        .sigmaZ())
                .isEmpty();
    }

    @Test
    void allOfAllHasLimitsOnTheLineWhateverTheSpread() {
        var all = reading(ChartKind.P_PRIME, 1, new Ratio(10, 10), new Ratio(10, 10));
        assertThat(all.upper()).hasValue(1.0);
        assertThat(all.lower()).hasValue(1.0);
        assertThat(all.outside()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"XMR", "XMR_MEDIAN", "XMR_MEDIAN_MEDIAN", "T"})
    void oneValueHasALineAndNoLimits(ChartKind kind) {
        var one = reading(kind, 0, new Single(8));
        assertThat(one.centre()).isCloseTo(8, within(1e-12));
        assertThat(one.zones()).isEmpty();
        assertThat(one.outside()).isFalse();
    }

    @Test
    void oneAverageHasALineAndNoLimits() {
        assertThat(reading(ChartKind.I_PRIME, 0, new Ratio(8, 2)).zones()).isEmpty();
    }

    @Test
    void limitsStopAtZeroOnlyWhereAsked() {
        var wide = values(0, 10, 0, 10);
        assertThat(reading(ChartDesign.of(ChartKind.XMR), 0, wide).lower().orElseThrow())
                .isNegative();
        assertThat(reading(ChartDesign.of(ChartKind.XMR).nonNegative(true), 0, wide)
                        .lower())
                .hasValue(0.0);
        var averages = List.<Observation>of(new Ratio(0, 1), new Ratio(10, 1), new Ratio(0, 1));
        assertThat(reading(ChartDesign.of(ChartKind.I_PRIME), 0, averages)
                        .lower()
                        .orElseThrow())
                .isNegative();
        assertThat(reading(ChartDesign.of(ChartKind.I_PRIME).nonNegative(true), 0, averages)
                        .lower())
                .hasValue(0.0);
        var below = values(-3, -5, -3);
        assertThat(reading(ChartDesign.of(ChartKind.XMR).nonNegative(true), 0, below)
                        .lower()
                        .orElseThrow())
                .isLessThanOrEqualTo(-11 / 3.0);
    }

    @Test
    void medianRangesAreDividedByTheirOwnConstantAndScreenedByTheirMedian() {
        // Ranges 1, 1, 3.3 and 2.3: the median is 1.65.
        var plain = ChartDesign.of(ChartKind.XMR_MEDIAN_MEDIAN).screened(false);
        var series = values(10, 11, 10, 13.3, 11);
        assertThat(reading(plain, 0, series).upper().orElseThrow())
                .isCloseTo(11 + 3 * 1.65 / 0.9538725524089128, within(1e-9));
        // Of 1, 1, 1, 9 and 8 the last two are beyond 3.267.
        var wild = values(10, 11, 10, 11, 20, 12);
        assertThat(reading(ChartDesign.of(ChartKind.XMR_MEDIAN_MEDIAN), 0, wild)
                        .upper()
                        .orElseThrow())
                .isCloseTo(11 + 3 / 0.9538725524089128, within(1e-9));
    }

    @Test
    void movingRangesHaveZonesByThirdsOfTheirLimit() {
        var zones = reading(ChartDesign.of(ChartKind.MOVING_RANGE), 1, values(1, 3, 7))
                .zones();
        assertThat(zones).contains(new Zones(0, 0, 0, 3 * 3.267 / 3, 3 * 3.267 * 2 / 3, 3 * 3.267));
    }

    @Test
    void aRangeNeedsTwoNeighboursOfOnePhase() {
        var design = ChartDesign.of(ChartKind.MOVING_RANGE).excluding(2).phases(Phase.from(0), Phase.from(6));
        var chart = ControlCharts.draw(design, values(1, 4, 100, 6, Double.NaN, 9, 20, 21, 25));
        assertThat(chart.points().stream()
                        .map(point -> point.reading().map(Reading::value).orElse(-1.0)))
                .containsExactly(-1.0, 3.0, -1.0, 2.0, -1.0, -1.0, -1.0, 1.0, 4.0);
    }

    @Test
    void aPeriodMeasuredOnceHasNoLimits() {
        var groups = new Observation[] {Subgroup.of(1, 3), Subgroup.of(2), Subgroup.of(2, 4)};
        assertThat(reading(ChartKind.XBAR, 0, groups).zones()).isPresent();
        assertThat(reading(ChartKind.XBAR, 1, groups).zones()).isEmpty();
        assertThat(reading(ChartKind.XBAR, 0, Subgroup.of(1), Subgroup.of(2)).zones())
                .isEmpty();
    }

    @Test
    void aLongRunAtTheEndIsAShift() {
        assertThat(Runs.of(-1, 1, 1, 1, 1, 1, 1).shifted()).isFalse();
        // Eight useful points allow a run of six.
        assertThat(Runs.of(-1, 1, 1, 1, 1, 1, 1, 1).shifted()).isTrue();
        assertThat(Runs.of(-1, -1, 1, 1, 1, 1, 1, 1).shifted()).isFalse();
        assertThat(Runs.of(1, -1, -1, -1, -1, -1, -1, -1).shifted()).isTrue();
        assertThat(Runs.of(1, 1, 1, 1, 1, 1, 1, -1).shifted()).isFalse();
        assertThat(Runs.of(1, 1, 1, 1, 1, 1, 1, -1).signal()).isTrue();
        assertThat(Runs.of().shifted()).isFalse();
        assertThat(Runs.of(0, 0).signal()).isFalse();
    }

    @Test
    void runsAreCountedWithTheirSides() {
        assertThat(Runs.of(1, 0, 1, -1, -1, -1, 1)).isEqualTo(new Runs(6, 3, 2, 3, 1));
        assertThat(Runs.of(-1, -1)).isEqualTo(new Runs(2, 2, 0, 0, -2));
        assertThat(Runs.of()).isEqualTo(Runs.NONE);
        assertThat(List.of(Runs.side(1, 2), Runs.side(2, 2), Runs.side(3, 2))).containsExactly(-1, 0, 1);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 3, 0", "2, 4, 0", "5, 5, 0", "6, 6, 1", "2048, 14, 986", "2049, 14, 987"})
    void fewPointsAndManyHaveTheirLimitsToo(int useful, int longest, int fewest) {
        assertThat(Runs.longestExpected(useful)).isEqualTo(longest);
        assertThat(Runs.fewestExpected(useful)).isEqualTo(fewest);
        assertThat(Runs.fewestExpected(useful)).isEqualTo(fewest);
    }

    @Test
    void roundingIsOnTheLine() {
        assertThat(Runs.side(1 + 0.9e-9, 1)).isZero();
        assertThat(Runs.side(1 + 1.1e-9, 1)).isEqualTo(1);
        assertThat(Runs.side(1 - 1.1e-9, 1)).isEqualTo(-1);
        assertThat(Runs.side(1e6 + 0.9e-3, 1e6)).isZero();
        assertThat(Runs.side(1e6 + 1.1e-3, 1e6)).isEqualTo(1);
        assertThat(Runs.side(0.9e-9, 0.001 * 1e-9)).isZero();
        assertThat(Runs.side(1e-9, 0)).isZero();
    }
}
