package ca.qmhcn.methods.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.qmhcn.methods.rates.Proportion;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// The rules of NHS Talking Therapies, case by case.
class CourseTest {

    private static final OutcomeMeasure MOOD = new OutcomeMeasure(10, 6);
    private static final OutcomeMeasure ANXIETY = new OutcomeMeasure(8, 4);

    private static Course course(double mood, double moodEnd, double anxiety, double anxietyEnd) {
        return new Course(true, 2, Scores.of(mood, moodEnd), Scores.of(anxiety, anxietyEnd));
    }

    private static CourseOutcome outcome(double mood, double moodEnd, double anxiety, double anxietyEnd) {
        return course(mood, moodEnd, anxiety, anxietyEnd).outcome(MOOD, ANXIETY).orElseThrow();
    }

    @Test
    void belowBothWithoutAReliableChangeIsRecoveredButNotReliably() {
        var outcome = outcome(12, 7, 9, 6);
        assertThat(outcome.recovered()).isTrue();
        assertThat(outcome.change()).isEqualTo(Change.UNCHANGED);
        assertThat(outcome.reliablyRecovered()).isFalse();
    }

    @Test
    void stillAtCasenessOnOneScaleIsNotRecovered() {
        var outcome = outcome(18, 10, 12, 7);
        assertThat(outcome.change()).isEqualTo(Change.IMPROVED);
        assertThat(outcome.recovered()).isFalse();
        assertThat(outcome.reliablyRecovered()).isFalse();
        assertThat(outcome(18, 9, 12, 7).reliablyRecovered()).isTrue();
        assertThat(outcome(18, 9, 12, 8).recovered()).isFalse();
    }

    @Test
    void whoWasNotAtCasenessCannotRecoverButMayImproveReliably() {
        var outcome = outcome(9, 3, 7, 2);
        assertThat(outcome.caseAtStart()).isFalse();
        assertThat(outcome.recovered()).isFalse();
        assertThat(outcome.change()).isEqualTo(Change.IMPROVED);
        var tally = CourseTally.of(List.of(course(9, 3, 7, 2)), MOOD, ANXIETY);
        assertThat(tally.recovery()).isEmpty();
        assertThat(tally.reliableRecovery()).isEmpty();
        assertThat(tally.reliableImprovement()).contains(new Proportion(1, 1));
    }

    @Test
    void oneScaleBetterAndOneWorseIsNoReliableChange() {
        var outcome = outcome(15, 8, 6, 10);
        assertThat(outcome.change()).isEqualTo(Change.UNCHANGED);
        assertThat(outcome.recovered()).isFalse();
        assertThat(outcome(15, 8, 6, 9).change())
                .as("three points are not reliable")
                .isEqualTo(Change.IMPROVED);
        assertThat(outcome(15, 10, 6, 10).change()).isEqualTo(Change.DETERIORATED);
        assertThat(outcome(8, 15, 10, 6).change()).isEqualTo(Change.UNCHANGED);
    }

    @Test
    void eitherScaleMakesACase() {
        assertThat(outcome(10, 0, 0, 0).caseAtStart()).isTrue();
        assertThat(outcome(0, 0, 8, 0).caseAtStart()).isTrue();
        assertThat(outcome(9, 0, 7, 0).caseAtStart()).isFalse();
    }

    @Test
    void aCourseIsFinishedWithTwoContactsAndADischarge() {
        var scores = Scores.of(12, 7);
        assertThat(new Course(true, 2, scores, scores).finished()).isTrue();
        assertThat(new Course(true, 1, scores, scores).finished()).isFalse();
        assertThat(new Course(false, 5, scores, scores).finished()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Course(true, -1, scores, scores));
    }

    @Test
    void aCourseWithOneScoreStaysInTheDenominators() {
        var once = new Scores(OptionalDouble.of(20), OptionalDouble.empty());
        var low = new Scores(OptionalDouble.of(1), OptionalDouble.empty());
        var never = new Scores(OptionalDouble.empty(), OptionalDouble.empty());
        var courses = List.of(
                course(18, 5, 12, 3),
                course(15, 15, 10, 10),
                course(5, 15, 5, 5),
                new Course(true, 2, once, once),
                new Course(true, 2, low, low),
                new Course(true, 2, low, never),
                new Course(true, 1, Scores.of(20, 0), Scores.of(20, 0)));
        var tally = CourseTally.of(courses, MOOD, ANXIETY);
        assertThat(tally).isEqualTo(new CourseTally(6, 2, 1, 1, 1, 1, 1));
        assertThat(tally.recovery()).contains(new Proportion(1, 4));
        assertThat(tally.reliableRecovery()).contains(new Proportion(1, 4));
        assertThat(tally.reliableImprovement()).contains(new Proportion(1, 6));
        assertThat(tally.reliableDeterioration()).contains(new Proportion(1, 6));
        assertThat(tally.noReliableChange()).contains(new Proportion(1, 6));
        assertThat(tally.completeness()).contains(new Proportion(3, 6));
    }

    @Test
    void nobodyHasNoShares() {
        var tally = CourseTally.of(List.of(), MOOD, ANXIETY);
        assertThat(tally.reliableImprovement()).isEmpty();
        assertThat(tally.recovery()).isEmpty();
        assertThat(tally.completeness()).isEmpty();
    }

    @Test
    void partsThatExceedTheWholeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CourseTally(5, 3, 3, 0, 3, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CourseTally(5, 0, 2, 3, 3, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CourseTally(5, 0, 3, 3, 2, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CourseTally(5, 0, 0, 0, 2, 2, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new CourseTally(5, -1, 0, 0, 2, 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CourseTally(5, 0, 0, 0, 2, 2, -1));
        assertThat(new CourseTally(5, 2, 3, 3, 3, 1, 1).recovery()).contains(new Proportion(3, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new OutcomeMeasure(10, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new OutcomeMeasure(Double.NaN, 1));
    }
}
