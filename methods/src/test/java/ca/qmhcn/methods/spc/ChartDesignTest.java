package ca.qmhcn.methods.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.qmhcn.methods.spc.Observation.Ratio;
import ca.qmhcn.methods.spc.Observation.Single;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartDesignTest {

    private static final ChartDesign XMR = ChartDesign.of(ChartKind.XMR);

    private static List<Observation> rising(int points) {
        return IntStream.range(0, points)
                .mapToObj(i -> (Observation) new Single(i))
                .toList();
    }

    @Test
    void withoutAnythingSaidItIsOneScreenedPhaseWithRoundedConstants() {
        assertThat(XMR)
                .isEqualTo(new ChartDesign(
                        ChartKind.XMR, ConstantSet.ROUNDED, true, false, false, List.of(Phase.from(0)), Set.of()));
    }

    @Test
    void eachChoiceChangesItselfAndNothingElse() {
        assertThat(XMR.with(ConstantSet.EXACT).constants()).isEqualTo(ConstantSet.EXACT);
        assertThat(XMR.with(ConstantSet.EXACT).with(ConstantSet.ROUNDED)).isEqualTo(XMR);
        assertThat(XMR.screened(false).screened()).isFalse();
        assertThat(XMR.screened(false).screened(true)).isEqualTo(XMR);
        assertThat(XMR.nonNegative(true).nonNegative()).isTrue();
        assertThat(XMR.nonNegative(true).nonNegative(false)).isEqualTo(XMR);
        assertThat(XMR.pooled(true).pooled()).isTrue();
        assertThat(XMR.pooled(true).pooled(false)).isEqualTo(XMR);
        assertThat(XMR.excluding(2, 3).excluded()).containsExactlyInAnyOrder(2, 3);
        assertThat(XMR.excluding(2, 3).excluding()).isEqualTo(XMR);
        assertThat(XMR.phases(Phase.from(0), Phase.frozen(4, 2)).phases())
                .containsExactly(Phase.from(0), Phase.frozen(4, 2));
        assertThat(XMR.phases(Phase.from(0), Phase.frozen(4, 2)).phases(Phase.from(0)))
                .isEqualTo(XMR);
    }

    @Test
    void phasesBeginWithTheSeriesAndFollowOneAnother() {
        assertThatIllegalArgumentException().isThrownBy(() -> XMR.phases(new Phase[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> XMR.phases(Phase.from(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> XMR.phases(Phase.from(0), Phase.from(4), Phase.from(4)));
        assertThatIllegalArgumentException().isThrownBy(() -> XMR.phases(Phase.from(0), Phase.from(4), Phase.from(3)));
        assertThat(XMR.phases(Phase.from(0), Phase.from(1)).phases()).hasSize(2);
    }

    @Test
    void aPhaseBeginsAtAPlaceAndHasABaselineOfAtLeastOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> Phase.from(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Phase.frozen(0, 0));
        assertThat(Phase.frozen(0, 1).baseline()).hasValue(1);
        assertThat(Phase.from(3).baseline()).isEmpty();
    }

    @Test
    void aDesignKeepsWhatItWasGiven() {
        var phases = new ArrayList<>(List.of(Phase.from(0)));
        var design = new ChartDesign(ChartKind.P, ConstantSet.EXACT, false, true, true, phases, Set.of(1));
        phases.add(Phase.from(9));
        assertThat(design.phases()).containsExactly(Phase.from(0));
    }

    @Test
    void aPhaseThatBeginsAfterTheSeriesIsRefused() {
        var late = XMR.phases(Phase.from(0), Phase.from(5));
        assertThatIllegalArgumentException().isThrownBy(() -> ControlCharts.draw(late, rising(5)));
        assertThat(ControlCharts.draw(late, rising(6)).phases()).hasSize(2);
        assertThat(ControlCharts.draw(XMR, List.of()).points()).isEmpty();
    }

    @Test
    void aPhaseWhoseLineNothingFixesIsRefusedUnlessItHasNoValues() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ControlCharts.draw(XMR.excluding(0, 1), rising(2)))
                .withMessageContaining("from 0");
        List<Observation> late = List.of(Observation.MISSING, new Single(3));
        assertThatIllegalArgumentException().isThrownBy(() -> ControlCharts.draw(XMR.phases(Phase.frozen(0, 1)), late));
        List<Observation> nothing = List.of(Observation.MISSING, Observation.MISSING);
        var chart = ControlCharts.draw(XMR.excluding(1), nothing);
        assertThat(chart.points()).allMatch(point -> point.reading().isEmpty());
        assertThat(chart.points().get(1).excluded()).isTrue();
        assertThat(chart.last()).isEmpty();
        assertThat(chart.lastPhase().known()).isZero();
    }

    @Test
    void aBaselineLongerThanItsPhaseIsAllOfIt() {
        var open = ControlCharts.draw(XMR, rising(8));
        var longer = ControlCharts.draw(XMR.phases(Phase.frozen(0, 99)), rising(8));
        assertThat(longer.points()).isEqualTo(open.points());
    }

    @Test
    void whatComesAfterABaselineDoesNotMoveTheLine() {
        var frozen = XMR.phases(Phase.frozen(0, 4));
        var chart = ControlCharts.draw(frozen, rising(9));
        assertThat(chart.points().getLast().reading().orElseThrow().centre()).isEqualTo(1.5);
        assertThat(chart.runs().useful()).isEqualTo(9);
    }

    @Test
    void anNpChartNeedsOneDenominatorEverywhereItHasAValue() {
        var np = ChartDesign.of(ChartKind.NP);
        List<Observation> varying = List.of(new Ratio(3, 10), new Ratio(4, 10), new Ratio(4, 12));
        for (var design : List.of(np, np.phases(Phase.frozen(0, 2)), np.excluding(2))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ControlCharts.draw(design, varying))
                    .withMessageContaining("same denominator");
        }
        List<Observation> gapped = List.of(Observation.MISSING, new Ratio(3, 10), new Ratio(4, 10));
        assertThat(ControlCharts.draw(np, gapped).last().orElseThrow().centre()).isEqualTo(3.5);
    }

    @Test
    void limitsFromTwentyPointsAreNoTrial() {
        assertThat(ControlCharts.draw(XMR, rising(19)).trial()).isTrue();
        assertThat(ControlCharts.draw(XMR, rising(20)).trial()).isFalse();
        assertThat(ControlCharts.draw(XMR.excluding(3), rising(20)).trial()).isTrue();
        assertThat(ControlCharts.draw(XMR.phases(Phase.from(0), Phase.from(20)), rising(39))
                        .trial())
                .isTrue();
    }

    @Test
    void limitsThatAShortBaselineFixesAreATrialHoweverLongTheirPhase() {
        var chart = ControlCharts.draw(XMR.phases(Phase.frozen(0, 5)), rising(30));
        assertThat(chart.trial()).isTrue();
        assertThat(chart.lastPhase().baseline()).isEqualTo(5);
        assertThat(chart.lastPhase().known()).isEqualTo(30);
        assertThat(ControlCharts.draw(XMR.phases(Phase.frozen(0, 20)), rising(30))
                        .trial())
                .isFalse();
    }

    @Test
    void missingAndExcludedPeriodsOfABaselineFixNothing() {
        var gapped = new ArrayList<Observation>(rising(30));
        gapped.set(2, Observation.MISSING);
        var chart = ControlCharts.draw(XMR.phases(Phase.frozen(0, 21)).excluding(3), gapped);
        assertThat(chart.lastPhase().baseline()).isEqualTo(19);
        assertThat(chart.trial()).isTrue();
        assertThat(ControlCharts.draw(XMR, List.of(Observation.MISSING))
                        .lastPhase()
                        .baseline())
                .isZero();
    }

    @Test
    void kindsSayWhatTheyAreAbout() {
        assertThat(ChartKind.values())
                .filteredOn(ChartKind::isAboutMedian)
                .containsExactly(ChartKind.RUN, ChartKind.XMR_MEDIAN, ChartKind.XMR_MEDIAN_MEDIAN, ChartKind.G);
        assertThat(ChartKind.values()).filteredOn(kind -> !kind.hasLimits()).containsExactly(ChartKind.RUN);
        assertThat(ChartKind.values()).filteredOn(kind -> !kind.hasRuns()).containsExactly(ChartKind.MOVING_RANGE);
    }
}
