package ca.qmhcn.methods.phases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StableShiftTest {

    /// Ten points fix limits, five make a run, two may be left out.
    static final Options SMALL = new Options(10, 5, 2);

    static final ChartDesign XMR = ChartDesign.of(ChartKind.XMR);

    /// Goes up and down about a level, which no rule minds.
    static List<Observation> about(double level, int points) {
        return IntStream.range(0, points)
                .mapToObj(i -> (Observation) new Single(level + (i % 2 == 0 ? 1 : -1)))
                .toList();
    }

    @SafeVarargs
    static List<Observation> joined(List<Observation>... parts) {
        var all = new ArrayList<Observation>();
        for (var part : parts) {
            all.addAll(part);
        }
        return all;
    }

    private static List<Observation> values(double... values) {
        return Arrays.stream(values)
                .mapToObj(value -> (Observation) new Single(value))
                .toList();
    }

    static Suggestion suggest(List<Observation> series) {
        return StableShift.suggest(XMR, series, SMALL);
    }

    @Test
    void aSeriesThatMovedAndStayedBeginsAnewWhereItMoved() {
        var suggestion = StableShift.suggest(ChartKind.XMR, joined(about(20, 30), about(30, 21)));
        assertThat(suggestion.periods())
                .containsExactly(
                        new Period(0, 21, 30, 20 + 1 / 21.0, Direction.NEITHER, List.of()),
                        new Period(30, 21, 21, 30 + 1 / 21.0, Direction.UP, List.of()));
        assertThat(suggestion.rejected()).isEmpty();
        assertThat(suggestion.shifts()).containsExactly(suggestion.periods().getLast());
    }

    @Test
    void withOnePointFewerItWaitsAndSaysSo() {
        var suggestion = StableShift.suggest(ChartKind.XMR, joined(about(20, 31), about(10, 20)));
        assertThat(suggestion.shifts()).isEmpty();
        assertThat(suggestion.periods()).hasSize(1);
        assertThat(suggestion.rejected()).containsExactly(new Rejected(31, Direction.DOWN, 20, Reason.TOO_FEW_POINTS));
    }

    @ParameterizedTest
    @CsvSource({"4, 0", "5, 1"})
    void aRunShorterThanAskedForIsNotConsidered(int length, int considered) {
        var away = joined(about(20, 10), about(30, length), values(19), about(20, 10));
        assertThat(suggest(away).rejected()).hasSize(considered);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "9, 0", "10, 1", "19, 1"})
    void aShortSeriesHasNoPeriodAndIsDrawnAsItIs(int points, int periods) {
        var series = about(20, points);
        var suggestion = suggest(series);
        assertThat(suggestion.periods()).hasSize(periods);
        assertThat(suggestion.shifts()).isEmpty();
        assertThat(suggestion.rejected()).isEmpty();
        assertThat(suggestion.accepting(0)).isEqualTo(XMR);
        assertThat(suggestion.preview(series).points()).hasSize(points);
        assertThat(suggestion.preview(series).phases()).hasSize(1);
    }

    @Test
    void aRunStraddlingTheBaselineCountsOnlyFromItsEnd() {
        // Five on one side, but only the last four after the baseline.
        var series = joined(about(20, 8), values(19, 24), values(24, 24, 24, 24, 19), about(20, 12));
        assertThat(suggest(series).rejected()).isEmpty();
        var longer = joined(about(20, 8), values(19, 24), values(24, 24, 24, 24, 24, 19), about(20, 12));
        assertThat(suggest(longer).rejected())
                .first()
                .extracting(Rejected::start)
                .isEqualTo(10);
    }

    @Test
    void whatTurnsBackIsNotANewLevel() {
        var series = joined(about(20, 10), about(30, 5), values(19), about(20, 14));
        var suggestion = suggest(series);
        assertThat(suggestion.shifts()).isEmpty();
        assertThat(suggestion.rejected()).containsExactly(new Rejected(10, Direction.UP, 20, Reason.TURNS_BACK));
    }

    @Test
    void afterARejectionTheNextBeginningIsConsideredOnePointLater() {
        // From 34 on, a run below the new line begins after the first point; one later, it is the first run.
        var series =
                joined(about(20, 10), values(34, 24, 24.5, 24, 24.5, 24), values(35, 36, 35, 36, 35, 36, 35, 36, 35));
        var suggestion = StableShift.suggest(XMR, series, new Options(10, 5, 0));
        assertThat(suggestion.rejected()).containsExactly(new Rejected(10, Direction.UP, 15, Reason.TURNS_BACK));
        assertThat(suggestion.shifts()).extracting(Period::start).containsExactly(11);
    }

    @Test
    void aWayBackThatIsTooShortToShowIsWaitedFor() {
        // Ten points about 30 to 40; the last four lie below their mean.
        var moved = values(40, 41, 40, 41, 40, 41, 30, 31, 30, 31);
        var suggestion = suggest(joined(about(20, 10), moved));
        assertThat(suggestion.shifts()).isEmpty();
        assertThat(suggestion.rejected()).containsExactly(new Rejected(10, Direction.UP, 10, Reason.MAY_TURN_BACK));
        assertThat(suggest(joined(about(20, 10), moved, values(40))).shifts())
                .extracting(Period::start)
                .containsExactly(10);
        assertThat(suggest(joined(about(20, 10), moved, values(30))).rejected())
                .first()
                .isEqualTo(new Rejected(10, Direction.UP, 11, Reason.TURNS_BACK));
    }

    @Test
    void aPointOnTheLineEndsARun() {
        var series = joined(about(20, 10), values(24, 24, 20, 24, 24), about(20, 12));
        assertThat(suggest(series).rejected()).isEmpty();
        var off = joined(about(20, 10), values(24, 24, 20.5, 24, 24), about(20, 12));
        assertThat(suggest(off).rejected()).isNotEmpty();
    }

    @Test
    void aLineIsANumber() {
        assertThatThrownBy(() -> new Period(0, 10, 10, Double.NaN, Direction.UP, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sharesBeginAnewByTheirOwnLimits() {
        var series = new ArrayList<Observation>();
        for (var i = 0; i < 20; i++) {
            series.add(new Ratio(i % 2 == 0 ? 21 : 19, 100));
        }
        for (var i = 0; i < 10; i++) {
            series.add(new Ratio(i % 2 == 0 ? 77 : 83, 200));
        }
        var suggestion = StableShift.suggest(ChartDesign.of(ChartKind.P), series, SMALL);
        assertThat(suggestion.periods())
                .containsExactly(
                        new Period(0, 10, 20, 0.2, Direction.NEITHER, List.of()),
                        new Period(20, 10, 10, 0.4, Direction.UP, List.of()));
    }

    @Test
    void aBaselineThatAPersonFixedIsTakenAsItIs() {
        var series = new ArrayList<>(joined(about(20, 12), about(30, 12)));
        series.set(2, new Single(60));
        var fixed = XMR.phases(Phase.frozen(0, 8));
        var suggestion = StableShift.suggest(fixed, series, SMALL);
        assertThat(suggestion.periods().getFirst())
                .isEqualTo(new Period(0, 8, 12, (160 + 39) / 8.0, Direction.NEITHER, List.of()));
        assertThat(suggestion.accepting(1).phases()).containsExactly(Phase.frozen(0, 8), Phase.frozen(12, 10));
    }

    @Test
    void earlierPhasesAreLeftAloneAndTheLastIsSearched() {
        var series = joined(about(50, 15), about(20, 12), about(30, 12));
        var design = XMR.phases(Phase.from(0), Phase.from(15));
        var suggestion = StableShift.suggest(design, series, SMALL);
        assertThat(suggestion.periods()).extracting(Period::start).containsExactly(15, 27);
        assertThat(suggestion.accepting(1).phases())
                .containsExactly(Phase.from(0), Phase.frozen(15, 10), Phase.frozen(27, 10));
        assertThat(suggestion.preview(series).phases()).hasSize(3);
    }

    @Test
    void nothingIsAcceptedThatIsNotThere() {
        var suggestion = suggest(joined(about(20, 10), about(30, 10)));
        assertThat(suggestion.accepting(0)).isEqualTo(XMR);
        assertThatThrownBy(() -> suggestion.accepting(2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> suggestion.accepting(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersShowTwoConditionsAndAPersonSaysTheOthers() {
        var period = suggest(joined(about(20, 10), about(30, 12))).shifts().getFirst();
        assertThat(period.shown()).containsExactlyInAnyOrder(Condition.SUSTAINED, Condition.ENOUGH_POINTS);
        assertThat(period.open())
                .containsExactlyInAnyOrder(Condition.KNOWN_CAUSE, Condition.INTENDED)
                .allMatch(Condition::isForAPerson);
        var short11 = suggest(joined(about(20, 10), about(30, 11))).shifts().getFirst();
        assertThat(short11.shown()).containsExactly(Condition.SUSTAINED);
        assertThat(short11.open()).contains(Condition.ENOUGH_POINTS);
        assertThat(Condition.SUSTAINED.isForAPerson()).isFalse();
        assertThat(Condition.ENOUGH_POINTS.isForAPerson()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"RUN", "MOVING_RANGE"})
    void chartsWithoutLimitsOrRunsAreRefused(ChartKind kind) {
        assertThatThrownBy(() -> StableShift.suggest(kind, about(20, 50))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"8, 8, 0", "10, 1, 0", "10, 5, -1", "10, 5, 9"})
    void optionsThatGiveNoLimitsAreRefused(int points, int run, int exclusions) {
        assertThatThrownBy(() -> new Options(points, run, exclusions)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void optionsAtTheirEdgesAreTaken() {
        assertThat(new Options(9, 8, 0).points()).isEqualTo(9);
        assertThat(new Options(10, 2, 8).exclusions()).isEqualTo(8);
        assertThat(Options.MONTHLY.points()).isEqualTo(24);
    }

    @Test
    void aFlatSeriesThatStepsUpBeginsAnewWithItsLimitsOnTheLine() {
        var flat = IntStream.range(0, 20)
                .mapToObj(i -> (Observation) new Single(i < 10 ? 5 : 6))
                .toList();
        var suggestion = suggest(flat);
        assertThat(suggestion.shifts()).containsExactly(new Period(10, 10, 10, 6, Direction.UP, List.of()));
        var chart = suggestion.preview(flat);
        assertThat(chart.points().getLast().reading().orElseThrow().upper().orElseThrow())
                .isEqualTo(6, within(0.0));
    }
}
