package ca.qmhcn.methods.change;

/// What is published about a scale among people who seek care, before care. Never recomputed from the people
/// at hand, or the same change would be reliable here and not there.
///
/// @param clinical    scores before care
/// @param reliability above 0 and below 1; the source says of which kind
/// @param source      author, year, edition
public record Reference(Norm clinical, double reliability, Better better, String source) {

    public Reference {
        if (!(reliability > 0 && reliability < 1)) {
            throw new IllegalArgumentException("Not a reliability: %s".formatted(reliability));
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("A reference says where it is from");
        }
    }

    /// Standard error of one measurement, `SD √(1 − r)`.
    public double measurementError() {
        return clinical.deviation() * Math.sqrt(1 - reliability);
    }

    /// Standard error of the difference of two measurements, `√2 SD √(1 − r)`.
    public double differenceError() {
        return Math.sqrt(2) * measurementError();
    }

    /// The smallest difference that Jacobson and Truax hold for reliable: 1.96 errors of a difference.
    public double leastReliableDifference() {
        return ReliableChange.TWO_SIDED * differenceError();
    }

    /// Cut-off a: two deviations from the mean before care, toward the functional side.
    public double cutOffA() {
        return clinical.mean() + 2 * better.sign() * clinical.deviation();
    }

    /// Cut-off b: two deviations *of the functional group* from its mean, toward the clinical side.
    public double cutOffB(Norm functional) {
        return functional.mean() - 2 * better.sign() * functional.deviation();
    }

    /// Cut-off c: as likely in the one group as in the other, `(s₀ m₁ + s₁ m₀) / (s₀ + s₁)`.
    public double cutOffC(Norm functional) {
        var s = clinical.deviation();
        return (s * functional.mean() + functional.deviation() * clinical.mean()) / (s + functional.deviation());
    }
}
