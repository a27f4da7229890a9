package ca.qmhcn.methods.rules;

import static ca.qmhcn.methods.rules.SigmaOne.chart;
import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.methods.rules.Rule.Alternating;
import ca.qmhcn.methods.rules.Rule.Avoiding;
import ca.qmhcn.methods.rules.Rule.BeyondLimits;
import ca.qmhcn.methods.rules.Rule.Hugging;
import ca.qmhcn.methods.rules.Rule.LongRun;
import ca.qmhcn.methods.rules.Rule.Mark;
import ca.qmhcn.methods.rules.Rule.Others;
import ca.qmhcn.methods.rules.Rule.Shift;
import ca.qmhcn.methods.rules.Rule.Tie;
import ca.qmhcn.methods.rules.Rule.Trend;
import ca.qmhcn.methods.rules.Rule.Zone;
import ca.qmhcn.methods.spc.ChartDesign;
import ca.qmhcn.methods.spc.ChartKind;
import ca.qmhcn.methods.spc.ControlChart;
import ca.qmhcn.methods.spc.ControlCharts;
import ca.qmhcn.methods.spc.Observation.Single;
import ca.qmhcn.methods.spc.Phase;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Each rule on series about a line at 0 with sigma 1, where each point can be judged by eye. `NaN` is a gap.
class FindingsTest {

    /// One letter a point: U up, D down, N without a side, T the turn of two trends, a point for nothing.
    private static String found(Rule rule, double... values) {
        return found(rule, chart(values));
    }

    private static String found(Rule rule, ControlChart chart) {
        var findings = Findings.of(chart, new RuleSet("one", 1, List.of(rule), Optional.empty(), 1));
        return IntStream.range(0, chart.points().size())
                .mapToObj(i -> switch (findings.at(i).size()) {
                    case 0 -> ".";
                    case 1 -> findings.at(i).getFirst().direction().name().substring(0, 1);
                    default -> "T";
                })
                .collect(Collectors.joining());
    }

    @Test
    void beyondALimitIsStrict() {
        assertThat(found(new BeyondLimits(), 3, 3.001, -3, -3.001, 0, Double.NaN))
                .isEqualTo(".U.D..");
    }

    @Test
    void aShiftIsMarkedWholeOrWhereItIsComplete() {
        double[] values = {-1, 1, 1, 1, 1, -1};
        assertThat(found(new Shift(4, Tie.BREAKS, Mark.PATTERN), values)).isEqualTo(".UUUU.");
        assertThat(found(new Shift(3, Tie.BREAKS, Mark.COMPLETING), values)).isEqualTo("...UU.");
        assertThat(found(new Shift(5, Tie.BREAKS, Mark.PATTERN), values)).isEqualTo("......");
    }

    @Test
    void aPointOnTheLineBreaksAShiftOrIsPassedOver() {
        double[] values = {-1, -1, 0, -1, -1};
        assertThat(found(new Shift(3, Tie.BREAKS, Mark.PATTERN), values)).isEqualTo(".....");
        assertThat(found(new Shift(4, Tie.IS_PASSED_OVER, Mark.PATTERN), values))
                .isEqualTo("DD.DD");
        assertThat(found(new Shift(2, Tie.BREAKS, Mark.PATTERN), 0, 0, 0)).isEqualTo("...");
    }

    @Test
    void aGapDoesNotBreakAShift() {
        assertThat(found(new Shift(4, Tie.BREAKS, Mark.PATTERN), 1, 1, Double.NaN, 1, 1))
                .isEqualTo("UU.UU");
    }

    @Test
    void aLongRunIsLongerThanExpectedOfSoManyPoints() {
        var values = new double[20];
        Arrays.fill(values, 0, 7, 1);
        for (var i = 7; i < 20; i++) {
            values[i] = i % 2 == 0 ? 1 : -1;
        }
        assertThat(found(new LongRun(), values)).isEqualTo(".".repeat(20));
        values[7] = 1;
        values[8] = -1;
        assertThat(found(new LongRun(), values)).isEqualTo("UUUUUUUU" + ".".repeat(12));
    }

    @Test
    void aTrendHasOneStepLessThanPoints() {
        assertThat(found(new Trend(4, Tie.BREAKS, Mark.PATTERN), 0, 1, 2, 3, 2)).isEqualTo("UUUU.");
        assertThat(found(new Trend(5, Tie.BREAKS, Mark.PATTERN), 0, 1, 2, 3, 2)).isEqualTo(".....");
        assertThat(found(new Trend(3, Tie.BREAKS, Mark.COMPLETING), 3, 2, 1, 0, 2))
                .isEqualTo("..DD.");
    }

    @Test
    void twoTrendsShareTheirTurn() {
        var findings = Findings.of(
                chart(0, 1, 2, 1, 0),
                new RuleSet("one", 1, List.of(new Trend(3, Tie.BREAKS, Mark.PATTERN)), Optional.empty(), 1));
        assertThat(found(new Trend(3, Tie.BREAKS, Mark.PATTERN), 0, 1, 2, 1, 0)).isEqualTo("UUTDD");
        assertThat(findings.first(2).map(Findings.Hit::direction)).contains(Direction.DOWN);
        assertThat(findings.first(1).map(Findings.Hit::direction)).contains(Direction.UP);
    }

    @Test
    void aRepeatedValueEndsATrendOrIsPassedOver() {
        double[] values = {0, 1, 1, 2, 3};
        assertThat(found(new Trend(4, Tie.BREAKS, Mark.PATTERN), values)).isEqualTo(".....");
        assertThat(found(new Trend(3, Tie.BREAKS, Mark.PATTERN), values)).isEqualTo("..UUU");
        assertThat(found(new Trend(4, Tie.IS_PASSED_OVER, Mark.PATTERN), values))
                .isEqualTo("UU.UU");
        assertThat(found(new Trend(5, Tie.IS_PASSED_OVER, Mark.PATTERN), values))
                .isEqualTo(".....");
    }

    @Test
    void aGapEndsATrend() {
        assertThat(found(new Trend(4, Tie.BREAKS, Mark.PATTERN), 0, 1, Double.NaN, 2, 3))
                .isEqualTo(".....");
        assertThat(found(new Trend(4, Tie.IS_PASSED_OVER, Mark.PATTERN), 0, 1, Double.NaN, 1, 2, 3))
                .isEqualTo("......");
        assertThat(found(new Trend(3, Tie.IS_PASSED_OVER, Mark.PATTERN), 0, 1, Double.NaN, 1, 2, 3))
                .isEqualTo("...UUU");
    }

    @Test
    void twoOfThreeAsWesternElectricReadsThem() {
        var rule = new Zone(2, 3, 2, Others.ANYWHERE, false, Mark.COMPLETING);
        assertThat(found(rule, 2.1, -1, 2.1)).isEqualTo("..U");
        assertThat(found(rule, 2.1, 2.1, 1)).isEqualTo("...");
        assertThat(found(rule, 2, 2.1, 2)).isEqualTo("...");
        assertThat(found(rule, -2.1, 0, -3.5)).isEqualTo("..D");
    }

    @Test
    void twoOfThreeAsMakingDataCountReadsThem() {
        var now = new Zone(2, 3, 2, Others.ON_THE_SAME_SIDE_OF_THE_LINE, false, Mark.PATTERN);
        var before = new Zone(2, 3, 2, Others.ON_THE_SAME_SIDE_OF_THE_LINE, true, Mark.PATTERN);
        assertThat(found(now, 2.1, 1, 2.1)).isEqualTo("U.U");
        assertThat(found(now, 2.1, -1, 2.1)).isEqualTo("...");
        assertThat(found(now, 2.1, 0, 2.1)).isEqualTo("...");
        assertThat(found(now, 2.1, 1, 3.1)).isEqualTo("U.U");
        assertThat(found(before, 2.1, 1, 3.1)).isEqualTo("...");
        assertThat(found(now, -2.1, -2.1, -2.1, 1)).isEqualTo("DDD.");
    }

    @Test
    void twoOfThreeWhereTheOtherSideWeighsAgainst() {
        var rule = new Zone(2, 3, 2, Others.NOT_BEYOND_THE_OTHER_SIDE, false, Mark.PATTERN);
        assertThat(found(rule, 2.1, -1.9, 2.1)).isEqualTo("U.U");
        assertThat(found(rule, 2.1, -2.1, 2.1)).isEqualTo("...");
    }

    @Test
    void fourOfFiveBeyondOneSigma() {
        var rule = new Zone(4, 5, 1, Others.ANYWHERE, false, Mark.COMPLETING);
        assertThat(found(rule, 1.1, 1.1, 0, 1.1, 1.1)).isEqualTo("....U");
        assertThat(found(rule, 1.1, 1.1, 0, 1, 1.1)).isEqualTo(".....");
    }

    @Test
    void pointsThatAlternateNeedStrictStepsInTurn() {
        assertThat(found(new Alternating(4), 0, 1, 0, 1, 0)).isEqualTo("...NN");
        assertThat(found(new Alternating(4), 0, 1, 0, 0, 1)).isEqualTo(".....");
        assertThat(found(new Alternating(4), 0, 1, 2, 1, 2, 1)).isEqualTo("....NN");
        assertThat(found(new Alternating(4), 0, 1, Double.NaN, 0, 1)).isEqualTo(".....");
    }

    @Test
    void huggingIncludesTheEndsOfOneSigma() {
        assertThat(found(new Hugging(3), 1, -1, 0.5, 1.01, 0, 0, 0)).isEqualTo("..N...N");
    }

    @Test
    void avoidingNeedsBothSides() {
        assertThat(found(new Avoiding(3), 1.1, -1.1, 1.1)).isEqualTo("..N");
        assertThat(found(new Avoiding(3), 1.1, 1.1, 1.1)).isEqualTo("...");
        assertThat(found(new Avoiding(3), 1.1, -1, 1.1)).isEqualTo("...");
        assertThat(found(new Avoiding(3), -1.1, 1.1, 1.1, 1.1)).isEqualTo("..N.");
    }

    @Test
    void whereThereAreNoZonesOnlyTheSidesAreRead() {
        var chart = ControlCharts.run(
                DoubleStream.of(1, 9, 9, 9, 1, 1, 1).mapToObj(Single::new).toList());
        assertThat(found(new Hugging(2), chart)).isEqualTo(".......");
        assertThat(found(new Avoiding(2), chart)).isEqualTo(".......");
        assertThat(found(new Zone(1, 2, 1, Others.ANYWHERE, false, Mark.PATTERN), chart))
                .isEqualTo(".......");
        assertThat(found(new Shift(3, Tie.BREAKS, Mark.PATTERN), chart)).isEqualTo(".UUU...");
    }

    @Test
    void movingRangesAreHeldAgainstTheirLimitOnly() {
        var series = DoubleStream.of(5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 60, 61, 60, 61)
                .mapToObj(Single::new)
                .toList();
        var chart = ControlCharts.draw(ChartDesign.of(ChartKind.MOVING_RANGE), series);
        assertThat(found(new BeyondLimits(), chart)).isEqualTo("...........U...");
        assertThat(found(new Shift(3, Tie.BREAKS, Mark.PATTERN), chart)).isEqualTo(".".repeat(15));
        assertThat(Findings.of(chart, RuleSet.THREE_SIGMA_ANHOEJ).runsSignal(0)).isFalse();
    }

    @Test
    void anExcludedPointIsHeldAgainstItsLimitsAndNothingElse() {
        var series = DoubleStream.of(5, 6, 5, 6, 5, 60, 6, 5, 6, 5, 6, 5)
                .mapToObj(Single::new)
                .toList();
        var chart = ControlCharts.draw(ChartDesign.of(ChartKind.XMR).excluding(5), series);
        assertThat(found(new BeyondLimits(), chart)).isEqualTo(".....U......");
        assertThat(found(new Shift(1 + 1, Tie.BREAKS, Mark.PATTERN), chart)).isEqualTo("............");
        assertThat(found(new Trend(3, Tie.BREAKS, Mark.PATTERN), chart)).isEqualTo("............");
    }

    @Test
    void rulesStartAnewInEachPhase() {
        var series =
                DoubleStream.of(1, 2, 3, 4, 5, 6, 7, 8).mapToObj(Single::new).toList();
        var chart = ControlCharts.draw(ChartDesign.of(ChartKind.XMR).phases(Phase.from(0), Phase.from(4)), series);
        assertThat(found(new Trend(5, Tie.BREAKS, Mark.PATTERN), chart)).isEqualTo("........");
        assertThat(found(new Trend(4, Tie.BREAKS, Mark.PATTERN), chart)).isEqualTo("UUUUUUUU");
    }

    @Test
    void theFirstRuleOfASetDecidesAndNoneIsLost() {
        var findings = Findings.of(chart(2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 3.5), RuleSet.MAKING_DATA_COUNT.speakingFrom(7));
        assertThat(findings.at(6)).hasSize(3);
        assertThat(findings.first(6).map(Findings.Hit::rule)).contains(new BeyondLimits());
        assertThat(findings.first(0).map(Findings.Hit::rule).orElseThrow()).isInstanceOf(Zone.class);
        assertThat(findings.any()).isTrue();
    }

    @Test
    void nothingIsFoundWhereNothingIs() {
        assertThat(Findings.of(chart(), RuleSet.NELSON).any()).isFalse();
        assertThat(Findings.of(chart(0.5, -0.5, 0.7), RuleSet.NELSON).any()).isFalse();
        assertThat(Findings.of(chart(0.5, -0.5, 0.7), RuleSet.NELSON).first(1)).isEmpty();
    }

    @Test
    void runsThatAreNotThoseOfChanceAreFoundThoughNoPointIs() {
        var values = new double[24];
        for (var i = 0; i < values.length; i++) {
            values[i] = i / 6 % 2 == 0 ? 0.5 : -0.5;
        }
        var findings = Findings.of(chart(values), RuleSet.THREE_SIGMA_ANHOEJ);
        assertThat(findings.runsSignal(0)).isTrue();
        assertThat(findings.any()).isTrue();
        assertThat(IntStream.range(0, 24).mapToObj(findings::at)).allMatch(List::isEmpty);
        assertThat(Findings.of(chart(values), RuleSet.THREE_SIGMA).runsSignal(0))
                .isFalse();
    }

    @Test
    void withFewerPointsThanTheRulesNeedNothingIsFound() {
        for (var rules : RuleSet.all()) {
            var values = new double[rules.speaksFrom()];
            Arrays.setAll(values, i -> i < values.length / 2 ? 3.5 + i : -3.5 - i);
            var enough = Findings.of(chart(values), rules);
            assertThat(enough.any()).as(rules.id()).isTrue();
            assertThat(enough.speaks(0)).isTrue();
            values[1] = Double.NaN;
            var few = Findings.of(chart(values), rules);
            assertThat(few.any()).as(rules.id()).isFalse();
            assertThat(few.speaks(0)).isFalse();
            assertThat(few.runsSignal(0)).isFalse();
            assertThat(few.at(0)).isEmpty();
            assertThat(few.first(0)).isEmpty();
        }
    }

    @Test
    void aShortPhaseIsSilentBesideALongOne() {
        var values = new double[20];
        Arrays.setAll(values, i -> i % 2);
        values[5] = 40;
        values[16] = 40;
        var series = DoubleStream.of(values).mapToObj(Single::new).toList();
        var chart = ControlCharts.draw(ChartDesign.of(ChartKind.XMR).phases(Phase.from(0), Phase.from(12)), series);
        var findings = Findings.of(chart, RuleSet.THREE_SIGMA);
        assertThat(findings.speaks(0)).isTrue();
        assertThat(findings.speaks(1)).isFalse();
        assertThat(findings.at(5)).isNotEmpty();
        assertThat(findings.at(16)).isEmpty();
        assertThat(Findings.of(chart, RuleSet.THREE_SIGMA.speakingFrom(8)).at(16))
                .isNotEmpty();
    }
}
