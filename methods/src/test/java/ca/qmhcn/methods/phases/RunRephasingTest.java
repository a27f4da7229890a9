package ca.qmhcn.methods.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.qmhcn.methods.phases.RunRephasing.Options;
import ca.qmhcn.methods.phases.Suggestion.Period;
import ca.qmhcn.methods.rules.Direction;
import ca.qmhcn.methods.spc.ChartDesign;
import ca.qmhcn.methods.spc.ChartKind;
import ca.qmhcn.methods.spc.Observation;
import ca.qmhcn.methods.spc.Observation.Single;
import ca.qmhcn.methods.spc.Phase;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunRephasingTest {

    /// A median of three points, runs of four.
    private static final Options SMALL = new Options(3, 4);

    private static final ChartDesign RUN = ChartDesign.of(ChartKind.RUN);

    private static List<Observation> values(double... values) {
        return Arrays.stream(values)
                .mapToObj(value -> Double.isNaN(value) ? Observation.MISSING : (Observation) new Single(value))
                .toList();
    }

    private static List<Period> suggest(double... values) {
        return RunRephasing.suggest(RUN, values(values), SMALL).periods();
    }

    @Test
    void aLongRunGivesANewMedianFromJustThatRun() {
        assertThat(suggest(5, 6, 7, 9, 8, 9, 10, 30, 30))
                .containsExactly(
                        new Period(0, 3, 3, 6, Direction.NEITHER, List.of()),
                        new Period(3, 4, 6, 9, Direction.UP, List.of()));
    }

    @Test
    void oneMoreTurnsIntoTheNextMedian() {
        assertThat(suggest(5, 6, 7, 9, 8, 9, 10, 2, 3, 1, 2))
                .extracting(Period::centre)
                .containsExactly(6.0, 9.0, 2.0);
        assertThat(suggest(5, 6, 7, 9, 8, 9, 10, 2, 3, 1, 2).getLast().direction())
                .isEqualTo(Direction.DOWN);
    }

    @Test
    void aRunThatIsOneShortGivesNone() {
        assertThat(suggest(5, 6, 7, 9, 8, 9, 5, 9, 9, 9)).hasSize(1);
    }

    @Test
    void theBaselineIsNoPartOfARun() {
        assertThat(suggest(5, 6, 9, 9, 9, 9)).hasSize(1);
        assertThat(suggest(5, 6, 9, 9, 9, 9, 9)).extracting(Period::start).containsExactly(0, 3);
    }

    @Test
    void aPointOnTheMedianIsPassedOverAndCountsForNothing() {
        assertThat(suggest(5, 6, 7, 6, 9, 6, 8, 9, 10, 6))
                .containsExactly(
                        new Period(0, 3, 4, 6, Direction.NEITHER, List.of()),
                        new Period(4, 5, 6, 9, Direction.UP, List.of(5)));
    }

    @Test
    void aPeriodWithoutAValueIsPassedOver() {
        var none = Double.NaN;
        assertThat(suggest(none, 5, 6, none, 7, 9, none, 8, 9, 10))
                .containsExactly(
                        new Period(0, 5, 3, 6, Direction.NEITHER, List.of()),
                        new Period(5, 5, 4, 9, Direction.UP, List.of()));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "2, 0", "3, 1", "6, 1", "7, 2"})
    void aShortSeriesHasNothingToSuggest(int points, int periods) {
        var series = values(5, 6, 7, 9, 8, 9, 10).subList(0, points);
        var suggestion = RunRephasing.suggest(RUN, series, SMALL);
        assertThat(suggestion.periods()).hasSize(periods);
        assertThat(suggestion.rejected()).isEmpty();
        assertThat(suggestion.preview(series).points()).hasSize(points);
    }

    @Test
    void aNewMedianOfNineHasNotEnoughPointsYet() {
        var up = new double[22];
        for (var i = 0; i < up.length; i++) {
            up[i] = i < 13 ? i % 3 : 5;
        }
        var shift = RunRephasing.suggest(values(up)).shifts().getFirst();
        assertThat(shift.points()).isEqualTo(9);
        assertThat(shift.shown()).containsExactly(Condition.SUSTAINED);
    }

    @Test
    void acceptingKeepsTheMedianWhateverComesLater() {
        var series = values(5, 6, 7, 6, 9, 6, 8, 9, 10, 30, 30, 2);
        var suggestion = RunRephasing.suggest(RUN, series, SMALL);
        var accepted = suggestion.accepting(1);
        assertThat(accepted.phases()).containsExactly(Phase.frozen(0, 3), Phase.frozen(4, 5));
        assertThat(accepted.excluded()).containsExactly(5);
        assertThat(RunRephasing.suggest(accepted, series, SMALL).shifts()).isEmpty();
    }

    @Test
    void aMedianThatAPersonFixedIsTakenAsItIs() {
        var fixed = RUN.phases(Phase.frozen(0, 2));
        assertThat(RunRephasing.suggest(fixed, values(5, 6, 9, 9, 9, 9), SMALL).periods())
                .containsExactly(
                        new Period(0, 2, 2, 5.5, Direction.NEITHER, List.of()),
                        new Period(2, 4, 4, 9, Direction.UP, List.of()));
    }

    @Test
    void aSeriesOfGapsHasNothingToSuggest() {
        var gaps = values(Double.NaN, Double.NaN, Double.NaN);
        assertThat(RunRephasing.suggest(RUN, gaps, SMALL).periods()).isEmpty();
        assertThat(RunRephasing.suggest(RUN.phases(Phase.frozen(0, 2)), gaps, SMALL)
                        .periods())
                .isEmpty();
    }

    @Test
    void otherChartsAndImpossibleOptionsAreRefused() {
        var xmr = ChartDesign.of(ChartKind.XMR);
        assertThatThrownBy(() -> RunRephasing.suggest(xmr, values(1, 2), SMALL))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Options(0, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Options(3, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Options(1, 2).run()).isEqualTo(2);
    }
}
