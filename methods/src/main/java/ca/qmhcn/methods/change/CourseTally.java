package ca.qmhcn.methods.change;

import ca.qmhcn.methods.rates.Proportion;
import java.util.List;
import java.util.Optional;

/// How the finished courses of a period ended, counted as NHS Talking Therapies in England counts them.
///
/// Recovery and reliable recovery are shares of the finished courses less those known not to be at caseness at
/// the start; improvement, deterioration and no reliable change are shares of all finished courses, so that
/// courses without both pairs of scores lower them all. National Collaborating Centre for Mental Health, NHS
/// Talking Therapies manual, version 7 (2024).
///
/// @param finished  courses
/// @param notCase   of them, not at caseness at the start
/// @param improved  reliably, see [Course]
/// @param recovered at caseness at the start and not at the end
public record CourseTally(
        long finished,
        long notCase,
        long recovered,
        long reliablyRecovered,
        long improved,
        long deteriorated,
        long unchanged) {

    public CourseTally {
        var smallest = Math.min(Math.min(notCase, reliablyRecovered), Math.min(deteriorated, unchanged));
        if (smallest < 0
                || reliablyRecovered > Math.min(recovered, improved)
                || recovered + notCase > finished
                || improved + deteriorated + unchanged > finished) {
            throw new IllegalArgumentException("These are not parts of %d finished courses".formatted(finished));
        }
    }

    /// Courses that are not finished are left aside.
    public static CourseTally of(List<Course> courses, OutcomeMeasure ofMood, OutcomeMeasure ofAnxiety) {
        var finished = courses.stream().filter(Course::finished).toList();
        var outcomes = finished.stream()
                .flatMap(course -> course.outcome(ofMood, ofAnxiety).stream())
                .toList();
        var notCase = finished.stream()
                .filter(course -> !course.caseAtStart(ofMood, ofAnxiety).orElse(true))
                .count();
        return new CourseTally(
                finished.size(),
                notCase,
                outcomes.stream().filter(CourseOutcome::recovered).count(),
                outcomes.stream().filter(CourseOutcome::reliablyRecovered).count(),
                changed(outcomes, Change.IMPROVED),
                changed(outcomes, Change.DETERIORATED),
                changed(outcomes, Change.UNCHANGED));
    }

    private static long changed(List<CourseOutcome> outcomes, Change change) {
        return outcomes.stream().filter(outcome -> outcome.change() == change).count();
    }

    /// Empty when nobody could recover.
    public Optional<Proportion> recovery() {
        return share(recovered, finished - notCase);
    }

    /// Empty when nobody could recover.
    public Optional<Proportion> reliableRecovery() {
        return share(reliablyRecovered, finished - notCase);
    }

    /// Empty without a finished course.
    public Optional<Proportion> reliableImprovement() {
        return share(improved, finished);
    }

    /// Empty without a finished course.
    public Optional<Proportion> reliableDeterioration() {
        return share(deteriorated, finished);
    }

    /// Empty without a finished course.
    public Optional<Proportion> noReliableChange() {
        return share(unchanged, finished);
    }

    /// Of the finished courses, those with both scores on both scales; empty without a finished course.
    public Optional<Proportion> completeness() {
        return share(improved + deteriorated + unchanged, finished);
    }

    private static Optional<Proportion> share(long some, long all) {
        return all > 0 ? Optional.of(new Proportion(some, all)) : Optional.empty();
    }
}
