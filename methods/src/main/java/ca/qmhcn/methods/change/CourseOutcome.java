package ca.qmhcn.methods.change;

/// How a course of care ended for one person.
///
/// @param caseAtStart at caseness on at least one scale at the start
/// @param caseAtEnd   at caseness on at least one scale at the end
/// @param change      `IMPROVED`, `DETERIORATED` or `UNCHANGED`, by both scales together
public record CourseOutcome(boolean caseAtStart, boolean caseAtEnd, Change change) {

    /// At caseness at the start, below on both scales at the end.
    public boolean recovered() {
        return caseAtStart && !caseAtEnd;
    }

    public boolean reliablyRecovered() {
        return recovered() && change == Change.IMPROVED;
    }
}
