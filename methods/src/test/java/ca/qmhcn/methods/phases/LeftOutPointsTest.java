package ca.qmhcn.methods.phases;

import static ca.qmhcn.methods.phases.StableShiftTest.SMALL;
import static ca.qmhcn.methods.phases.StableShiftTest.XMR;
import static ca.qmhcn.methods.phases.StableShiftTest.about;
import static ca.qmhcn.methods.phases.StableShiftTest.joined;
import static ca.qmhcn.methods.phases.StableShiftTest.suggest;
import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.methods.phases.StableShift.Options;
import ca.qmhcn.methods.phases.Suggestion.Period;
import ca.qmhcn.methods.phases.Suggestion.Reason;
import ca.qmhcn.methods.phases.Suggestion.Rejected;
import ca.qmhcn.methods.rules.Direction;
import ca.qmhcn.methods.spc.ChartDesign;
import ca.qmhcn.methods.spc.ChartKind;
import ca.qmhcn.methods.spc.Observation;
import ca.qmhcn.methods.spc.Observation.Ratio;
import ca.qmhcn.methods.spc.Observation.Single;
import ca.qmhcn.methods.spc.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Points that are outside, missing or left out by a person while new limits are looked for.
class LeftOutPointsTest {

    @Test
    void pointsOutsideAreLeftOutTheFarthestFirstAndNoMoreThanAsked() {
        var series = new ArrayList<>(about(20, 12));
        series.set(3, new Single(50));
        series.set(4, new Single(80));
        assertThat(suggest(series).periods())
                .containsExactly(new Period(0, 10, 12, 20, Direction.NEITHER, List.of(3, 4)));
        assertThat(excluded(series, 1)).containsExactly(4);
        assertThat(excluded(series, 0)).isEmpty();
    }

    private static List<Integer> excluded(List<Observation> series, int exclusions) {
        return StableShift.suggest(XMR, series, new Options(10, 5, exclusions))
                .periods()
                .getFirst()
                .excluded();
    }

    /// Shares of 5 %, and two that lie far above: one of many people, one of few.
    private static List<Integer> leftOut(Ratio first, Ratio second) {
        var series = new ArrayList<Observation>(IntStream.range(0, 12)
                .mapToObj(i -> (Observation) new Ratio(i % 2 == 0 ? 49 : 51, 1000))
                .toList());
        series.set(3, first);
        series.set(6, second);
        return StableShift.suggest(ChartDesign.of(ChartKind.P), series, new Options(10, 5, 1))
                .periods()
                .getFirst()
                .excluded();
    }

    @Test
    void howFarOutsideIsMeasuredByEachPointsOwnLimits() {
        assertThat(leftOut(new Ratio(120, 1000), new Ratio(14, 50))).containsExactly(3);
        assertThat(leftOut(new Ratio(14, 50), new Ratio(120, 1000))).containsExactly(6);
        assertThat(leftOut(new Ratio(120, 1000), new Ratio(120, 1000))).containsExactly(3);
    }

    @Test
    void pointsBelowTheirLimitAreLeftOutToo() {
        var series = new ArrayList<>(about(20, 12));
        series.set(4, new Single(-40));
        assertThat(suggest(series).periods())
                .containsExactly(new Period(0, 10, 12, 182 / 9.0 - 2 / 9.0 - 1 / 9.0, Direction.NEITHER, List.of(4)));
    }

    @Test
    void aPeriodWithoutAValueIsPassedOverAndNotCounted() {
        var series = new ArrayList<>(joined(about(20, 10), about(30, 11)));
        series.add(15, Observation.MISSING);
        series.add(5, Observation.MISSING);
        series.addFirst(Observation.MISSING);
        series.add(Observation.MISSING);
        var suggestion = suggest(series);
        assertThat(suggestion.periods())
                .containsExactly(
                        new Period(0, 12, 10, 20, Direction.NEITHER, List.of()),
                        new Period(12, 11, 11, 30, Direction.UP, List.of()));
        assertThat(suggestion.preview(series).phases()).hasSize(2);
    }

    @Test
    void pointsThatHaveNoNeighboursGiveNoLimits() {
        var lonely = about(30, 10).stream()
                .flatMap(point -> Stream.of(point, Observation.MISSING))
                .toList();
        assertThat(suggest(lonely).periods()).isEmpty();
        var suggestion = suggest(joined(about(20, 10), lonely));
        assertThat(suggestion.shifts()).isEmpty();
        assertThat(suggestion.rejected())
                .containsExactly(
                        new Rejected(10, Direction.UP, 10, Reason.NO_LIMITS),
                        new Rejected(12, Direction.UP, 9, Reason.TOO_FEW_POINTS));
    }

    @Test
    void aSeriesOfGapsHasNothingToSuggest() {
        var gaps = List.of(Observation.MISSING, Observation.MISSING);
        assertThat(StableShift.suggest(XMR, gaps, SMALL).periods()).isEmpty();
        assertThat(StableShift.suggest(XMR.phases(Phase.frozen(0, 2)), gaps, SMALL)
                        .periods())
                .isEmpty();
    }

    @Test
    void whatAPersonLeftOutCountsNeitherForLimitsNorForRuns() {
        var series = new ArrayList<>(joined(about(20, 10), about(30, 11)));
        series.set(2, new Single(60));
        series.set(14, new Single(0));
        var design = XMR.excluding(2, 14);
        var suggestion = StableShift.suggest(design, joined(about(20, 1), series), SMALL);
        assertThat(suggestion.periods()).isNotEmpty();
        suggestion = StableShift.suggest(design, series, new Options(9, 5, 0));
        assertThat(suggestion.periods().getFirst().centre()).isEqualTo((200 - 21) / 9.0);
        assertThat(suggestion.shifts()).extracting(Period::start).containsExactly(10);
        assertThat(suggestion.accepting(1).excluded()).containsExactlyInAnyOrder(2, 14);
    }
}
