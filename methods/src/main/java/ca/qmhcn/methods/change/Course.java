package ca.qmhcn.methods.change;

import java.util.Optional;

/// A course of care with its first and last scores on two scales, one of low mood and one of anxiety.
///
/// @param discharged whether it ended within the period
/// @param attended   treatment contacts that the person attended
public record Course(boolean discharged, int attended, Scores mood, Scores anxiety) {

    private static final int FEWEST_CONTACTS = 2;

    public Course {
        if (attended < 0) {
            throw new IllegalArgumentException("Not a number of contacts: %d".formatted(attended));
        }
    }

    /// Ended, with at least two contacts attended.
    public boolean finished() {
        return discharged && attended >= FEWEST_CONTACTS;
    }

    /// Empty unless both scales have both scores.
    public Optional<CourseOutcome> outcome(OutcomeMeasure ofMood, OutcomeMeasure ofAnxiety) {
        if (!mood.paired() || !anxiety.paired()) {
            return Optional.empty();
        }
        var moodEnd = mood.end().getAsDouble();
        var anxietyEnd = anxiety.end().getAsDouble();
        var atStart = caseAtStart(ofMood, ofAnxiety).orElseThrow();
        var atEnd = ofMood.caseAt(moodEnd) || ofAnxiety.caseAt(anxietyEnd);
        var change = together(
                ofMood.change(mood.start().getAsDouble(), moodEnd),
                ofAnxiety.change(anxiety.start().getAsDouble(), anxietyEnd));
        return Optional.of(new CourseOutcome(atStart, atEnd, change));
    }

    /// At caseness on at least one scale at the start; empty unless both were asked.
    public Optional<Boolean> caseAtStart(OutcomeMeasure ofMood, OutcomeMeasure ofAnxiety) {
        return mood.start().isPresent() && anxiety.start().isPresent()
                ? Optional.of(ofMood.caseAt(mood.start().getAsDouble())
                        || ofAnxiety.caseAt(anxiety.start().getAsDouble()))
                : Optional.empty();
    }

    /// One scale up and one down is no reliable change.
    private static Change together(Change one, Change other) {
        var better = one == Change.IMPROVED || other == Change.IMPROVED;
        var worse = one == Change.DETERIORATED || other == Change.DETERIORATED;
        if (better == worse) {
            return Change.UNCHANGED;
        }
        return better ? Change.IMPROVED : Change.DETERIORATED;
    }
}
