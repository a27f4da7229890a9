package ca.qmhcn.methods.change;

/// One of the two scales on which a course of care is judged; lower is better.
///
/// @param caseness       a person at or above it is at caseness
/// @param reliableChange so many points or more are reliable
public record OutcomeMeasure(double caseness, double reliableChange) {

    public OutcomeMeasure {
        if (!Double.isFinite(caseness) || !Double.isFinite(reliableChange) || reliableChange <= 0) {
            throw new IllegalArgumentException(
                    "Not a measure: caseness %s, reliable change %s".formatted(caseness, reliableChange));
        }
    }

    boolean caseAt(double score) {
        return score >= caseness;
    }

    Change change(double start, double end) {
        return new FixedChange(reliableChange, Better.LOWER).of(start, end);
    }
}
