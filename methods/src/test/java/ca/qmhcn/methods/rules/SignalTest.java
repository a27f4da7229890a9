package ca.qmhcn.methods.rules;

import static ca.qmhcn.methods.rules.SigmaOne.chart;
import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.methods.rules.Rule.Mark;
import ca.qmhcn.methods.rules.Rule.Tie;
import ca.qmhcn.methods.rules.Rule.Trend;
import ca.qmhcn.methods.rules.Signal.Wanted;
import ca.qmhcn.methods.spc.ChartDesign;
import ca.qmhcn.methods.spc.ChartKind;
import ca.qmhcn.methods.spc.ControlCharts;
import ca.qmhcn.methods.spc.Observation;
import ca.qmhcn.methods.spc.Observation.Single;
import ca.qmhcn.methods.spc.Phase;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SignalTest {

    @Test
    void theLastPointWithAValueSpeaksAndOnlyWhenThereAreEnough() {
        var values = new double[14];
        values[12] = 3.5;
        values[13] = Double.NaN;
        var findings = Findings.of(chart(values), RuleSet.MAKING_DATA_COUNT);
        assertThat(Signal.of(findings, Wanted.HIGHER)).isEqualTo(Signal.IMPROVEMENT);
        assertThat(Signal.of(findings, Wanted.LOWER)).isEqualTo(Signal.CONCERN);
        assertThat(Signal.of(findings, Wanted.NEITHER)).isEqualTo(Signal.HIGHER);
        assertThat(Signal.each(findings, Wanted.LOWER))
                .hasSize(14)
                .endsWith(Signal.CONCERN, Signal.NONE)
                .startsWith(Signal.COMMON);
        values[0] = Double.NaN;
        var few = Findings.of(chart(values), RuleSet.MAKING_DATA_COUNT);
        assertThat(Signal.of(few, Wanted.HIGHER)).isEqualTo(Signal.NONE);
        assertThat(Signal.each(few, Wanted.HIGHER)).isEqualTo(Collections.nCopies(14, Signal.NONE));
        assertThat(Signal.at(few, 12, Wanted.HIGHER)).isEqualTo(Signal.NONE);
    }

    @Test
    void aLastPointThatIsLeftOutDoesNotDecide() {
        var values = DoubleStream.of(5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 60)
                .mapToObj(Single::new)
                .toList();
        var design = ChartDesign.of(ChartKind.XMR);
        var counted = Findings.of(ControlCharts.draw(design, values), RuleSet.THREE_SIGMA);
        assertThat(Signal.of(counted, Wanted.LOWER)).isEqualTo(Signal.CONCERN);
        var chart = ControlCharts.draw(design.excluding(12), values);
        var findings = Findings.of(chart, RuleSet.THREE_SIGMA);
        assertThat(Signal.of(findings, Wanted.LOWER)).isEqualTo(Signal.COMMON);
        assertThat(Signal.each(findings, Wanted.LOWER).getLast()).isEqualTo(Signal.CONCERN);
    }

    @Test
    void aFallIsAnImprovementWhereLowerIsBetter() {
        var values = new double[13];
        values[12] = -3.5;
        var findings = Findings.of(chart(values), RuleSet.THREE_SIGMA);
        assertThat(Signal.of(findings, Wanted.LOWER)).isEqualTo(Signal.IMPROVEMENT);
        assertThat(Signal.of(findings, Wanted.HIGHER)).isEqualTo(Signal.CONCERN);
        assertThat(Signal.of(findings, Wanted.NEITHER)).isEqualTo(Signal.LOWER);
    }

    @Test
    void aPatternWithoutASideIsNeitherBetterNorWorse() {
        var values = new double[15];
        Arrays.fill(values, 0.5);
        values[3] = -0.5;
        values[9] = -0.5;
        var findings = Findings.of(chart(values), RuleSet.NELSON);
        assertThat(Signal.of(findings, Wanted.LOWER)).isEqualTo(Signal.UNSETTLED);
    }

    @Test
    void aPhaseWithoutAnyValueSaysNothing() {
        var all = new java.util.ArrayList<Observation>(Collections.nCopies(13, new Single(4)));
        all.addAll(Collections.nCopies(3, Observation.MISSING));
        var chart = ControlCharts.draw(ChartDesign.of(ChartKind.XMR).phases(Phase.from(0), Phase.from(13)), all);
        var none = new RuleSet("none", 1, List.of(), Optional.empty(), 0);
        assertThat(Signal.of(Findings.of(chart, none), Wanted.HIGHER)).isEqualTo(Signal.NONE);
        assertThat(Assurance.of(chart, 3, Wanted.HIGHER)).isEqualTo(Assurance.NONE);
    }

    @Test
    void runsThatChanceGivesAreNoSignal() {
        var values = new double[24];
        Arrays.setAll(values, i -> i / 2 % 2 == 0 ? 0.5 : -0.5);
        var findings = Findings.of(chart(values), RuleSet.THREE_SIGMA_ANHOEJ);
        assertThat(findings.speaks(0)).isTrue();
        assertThat(findings.runsSignal(0)).isFalse();
        assertThat(findings.any()).isFalse();
        assertThat(Signal.of(findings, Wanted.HIGHER)).isEqualTo(Signal.COMMON);
    }

    /// Both ways: the trend that begins at the turn decides, never the one that ends there.
    @Test
    void atTheTurnOfTwoTrendsTheOneThatBeginsDecides() {
        var trends = new RuleSet("trends", 1, List.of(new Trend(3, Tie.BREAKS, Mark.PATTERN)), Optional.empty(), 1);
        assertThat(Findings.of(chart(2, 1, 0, 1, 2), trends).first(2).map(Findings.Hit::direction))
                .contains(Direction.UP);
        assertThat(Findings.of(chart(0, 1, 2, 1, 0), trends).first(2).map(Findings.Hit::direction))
                .contains(Direction.DOWN);
    }
}
