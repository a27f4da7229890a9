package ca.qmhcn.methods.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FalseAlarmsTest {

    static List<RuleSet> sets() {
        return RuleSet.all();
    }

    /// Of 2 000 series a share may be off by four standard errors.
    @ParameterizedTest(name = "{0}")
    @MethodSource("sets")
    void steadySeriesRaiseAsManyAsTheTableSays(RuleSet rules) {
        for (var points : List.of(12, 36)) {
            var alarms = SteadySeries.of(rules, points, 2_000, 7);
            var needed = Math.max(points, rules.speaksFrom());
            near(alarms.somewhere(), FalseAlarms.somewhere(rules, needed));
            near(alarms.atTheEnd(), FalseAlarms.atTheEnd(rules, needed));
        }
    }

    private static void near(double share, double known) {
        assertThat(share).isCloseTo(known, within(4 * Math.sqrt(known * (1 - known) / 2_000)));
    }

    @Test
    void betweenTwoNumbersOfPointsTheShareLiesBetweenTheirs() {
        var rules = RuleSet.THREE_SIGMA_ANHOEJ;
        assertThat(FalseAlarms.somewhere(rules, 12)).isEqualTo(0.0634);
        assertThat(FalseAlarms.somewhere(rules, 18)).isCloseTo((0.0634 + 0.1217) / 2, within(1e-12));
        assertThat(FalseAlarms.somewhere(rules, 24)).isEqualTo(0.1217);
        assertThat(FalseAlarms.atTheEnd(rules, 36)).isEqualTo(0.0071);
        assertThat(FalseAlarms.atTheEnd(rules, 500)).isEqualTo(0.0048);
        assertThat(FalseAlarms.somewhere(RuleSet.IHI_RUN_CHART, 10)).isEqualTo(0.1340);
    }

    @Test
    void whereNothingIsSaidNothingIsFalse() {
        assertThat(FalseAlarms.atTheEnd(RuleSet.THREE_SIGMA_ANHOEJ, 11)).isZero();
        assertThat(FalseAlarms.somewhere(RuleSet.MAKING_DATA_COUNT, 12)).isZero();
        assertThat(FalseAlarms.somewhere(RuleSet.MAKING_DATA_COUNT, 13)).isPositive();
    }

    @Test
    void rulesOfOnesOwnHaveNoKnownFalseAlarms() {
        var own = new RuleSet("own", 1, List.of(), Optional.empty(), 12);
        assertThatThrownBy(() -> FalseAlarms.somewhere(own, 24)).hasMessageContaining("own");
        var disguised = new RuleSet("nelson", 1, List.of(), Optional.empty(), 12);
        assertThatThrownBy(() -> FalseAlarms.somewhere(disguised, 24)).hasMessageContaining("nelson");
        assertThatThrownBy(() -> FalseAlarms.atTheEnd(RuleSet.NELSON.speakingFrom(3), 24))
                .hasMessageContaining("nelson");
    }
}
