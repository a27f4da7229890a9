package ca.qmhcn.methods.spc;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.methods.rules.Assurance;
import ca.qmhcn.methods.rules.Findings;
import ca.qmhcn.methods.rules.RuleSet;
import ca.qmhcn.methods.rules.Signal.Wanted;
import ca.qmhcn.methods.spc.ControlChart.Zones;
import ca.qmhcn.methods.spc.Observation.Ratio;
import ca.qmhcn.methods.spc.Observation.Single;
import ca.qmhcn.methods.spc.Observation.Subgroup;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What never moves lies on its line exactly, and its limits with it: a mean of decimals would miss by a rounding.
class FlatSeriesTest {

    private static List<? extends Observation> flat(ChartKind kind, int value) {
        return IntStream.range(0, 13)
                .mapToObj(i -> switch (kind) {
                    case P, P_PRIME, U, U_PRIME -> new Ratio(value * (i + 1), 1_000.0 * (i + 1));
                    case NP -> new Ratio(value, 1_000);
                    case XBAR, I_PRIME -> new Subgroup(2 + i % 3, value / 7.0, 0);
                    default -> new Single(value % 2 == 0 ? value / 7.0 : value / 10.0);
                })
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"MOVING_RANGE", "S"})
    void itsLineIsItsValueToTheLastBit(ChartKind kind) {
        for (var value = 1; value < 1_000; value++) {
            var chart = ControlCharts.draw(ChartDesign.of(kind), flat(kind, value));
            var reading = chart.last().orElseThrow();
            assertThat(reading.centre()).isEqualTo(reading.value());
            assertThat(reading.outside()).isFalse();
        }
    }

    /// Where sigma comes from how the values differ there is none.
    @ParameterizedTest
    @EnumSource(
            names = {"XMR", "XMR_MEDIAN", "XMR_MEDIAN_MEDIAN", "T", "I_PRIME", "P_PRIME", "U_PRIME", "C_PRIME", "XBAR"})
    void itsLimitsAreItsLine(ChartKind kind) {
        for (var value = 1; value < 1_000; value++) {
            var chart = ControlCharts.draw(ChartDesign.of(kind), flat(kind, value));
            var reading = chart.last().orElseThrow();
            var line = reading.value();
            assertThat(reading.zones()).contains(new Zones(line, line, line, line, line, line));
            for (var rules : RuleSet.all()) {
                assertThat(Findings.of(chart, rules).at(12))
                        .noneMatch(hit -> hit.direction() != ca.qmhcn.methods.rules.Direction.NEITHER);
            }
            assertThat(Assurance.of(chart, line, Wanted.HIGHER)).isEqualTo(Assurance.PASSES);
            assertThat(Assurance.of(chart, line, Wanted.LOWER)).isEqualTo(Assurance.PASSES);
            assertThat(Assurance.of(chart, line + 0.001, Wanted.HIGHER)).isEqualTo(Assurance.FAILS);
        }
    }

    @Test
    void whatLeavesAFlatBaselineIsOutsideAndWhatReturnsIsNot() {
        var values = new java.util.ArrayList<>(Collections.nCopies(14, new Single(0.1)));
        values.set(12, new Single(0.2));
        var chart = ControlCharts.draw(ChartDesign.of(ChartKind.XMR).phases(Phase.frozen(0, 12)), values);
        assertThat(chart.points().get(12).reading().orElseThrow().above()).isTrue();
        assertThat(chart.points().get(13).reading().orElseThrow().outside()).isFalse();
    }

    /// 0.1 + 0.2 is not 0.3: what differs by a rounding only is neither outside nor beyond a zone.
    @Test
    void aRoundingIsNoChange() {
        var values = IntStream.range(0, 13)
                .mapToObj(i -> new Single(i == 12 ? 0.1 + 0.2 : 0.3))
                .toList();
        var chart = ControlCharts.draw(ChartDesign.of(ChartKind.XMR), values);
        for (var rules : RuleSet.all()) {
            assertThat(Findings.of(chart, rules).at(12))
                    .noneMatch(hit -> hit.rule() instanceof ca.qmhcn.methods.rules.Rule.BeyondLimits
                            || hit.rule() instanceof ca.qmhcn.methods.rules.Rule.Zone);
        }
    }

    /// A target is typed in another unit: 1.4 of 1 000 is 7 of 5 000, but not to the last bit.
    @Test
    void aTargetThatDiffersByARoundingIsMet() {
        for (var tenths = 1; tenths < 1_000; tenths++) {
            var chart = ControlCharts.draw(
                    ChartDesign.of(ChartKind.U_PRIME), Collections.nCopies(13, new Ratio(tenths, 10_000)));
            var target = tenths / 10.0 / 1_000;
            assertThat(Assurance.of(chart, target, Wanted.HIGHER)).isEqualTo(Assurance.PASSES);
            assertThat(Assurance.of(chart, target, Wanted.LOWER)).isEqualTo(Assurance.PASSES);
            assertThat(Assurance.of(chart, target * 1.001, Wanted.HIGHER)).isEqualTo(Assurance.FAILS);
            assertThat(Assurance.of(chart, target * 0.999, Wanted.LOWER)).isEqualTo(Assurance.FAILS);
        }
    }
}
