package ca.qmhcn.methods.change;

/// Reliable change by a number of points that an authority has fixed, so that all places count alike.
///
/// @param least above 0; a difference of exactly so many points is reliable
public record FixedChange(double least, Better better) {

    public FixedChange {
        if (!Double.isFinite(least) || least <= 0) {
            throw new IllegalArgumentException("Not a number of points: %s".formatted(least));
        }
    }

    /// `IMPROVED`, `DETERIORATED` or `UNCHANGED`.
    public Change of(double start, double end) {
        var gain = better.sign() * (end - start);
        if (!Double.isFinite(gain)) {
            throw new IllegalArgumentException("Not scores: %s and %s".formatted(start, end));
        }
        if (Math.abs(gain) < least) {
            return Change.UNCHANGED;
        }
        return gain > 0 ? Change.IMPROVED : Change.DETERIORATED;
    }
}
