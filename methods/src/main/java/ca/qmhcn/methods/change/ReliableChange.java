package ca.qmhcn.methods.change;

import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// Whether a person's change is reliable, and whether it crosses from the clinical to the functional side.
///
/// Each of the five methods is a weighted sum of the two scores, read against a normal quantile: 1.959964, where
/// the papers print 1.96; with Hageman and Arrindell 1.644854 to each side. The comparison is strict.
public final class ReliableChange {

    static final double TWO_SIDED = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);
    static final double ONE_SIDED = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.95);

    /// How to say that the end lies surely beyond the cut-off.
    private record Phase(double weight, double mean, double error) {

        /// `((y − c) r + (M − c) (1 − r)) / (√r SEM)`, with the reliability and the mean at the end.
        double index(double end, double cutOff) {
            return ((end - cutOff) * weight + (mean - cutOff) * (1 - weight)) / error;
        }
    }

    private final ChangeMethod method;
    private final Better better;
    private final double startWeight;
    private final double endWeight;
    private final double constant;
    private final double critical;
    private final Optional<Phase> phase;

    private ReliableChange(
            ChangeMethod method, Better better, double[] weights, double critical, Optional<Phase> phase) {
        this.method = method;
        this.better = better;
        this.startWeight = weights[0];
        this.endWeight = weights[1];
        this.constant = weights[2];
        this.critical = critical;
        this.phase = phase;
    }

    public static ReliableChange jacobsonTruax(Reference reference) {
        var weight = 1 / reference.differenceError();
        return new ReliableChange(
                ChangeMethod.JACOBSON_TRUAX,
                reference.better(),
                new double[] {weight, weight, 0},
                TWO_SIDED,
                Optional.empty());
    }

    public static ReliableChange gulliksenLordNovick(Reference reference) {
        var r = reference.reliability();
        return regressed(
                ChangeMethod.GULLIKSEN_LORD_NOVICK,
                reference,
                reference.clinical().deviation() * Math.sqrt(1 - r * r));
    }

    public static ReliableChange edwardsNunnally(Reference reference) {
        return regressed(ChangeMethod.EDWARDS_NUNNALLY, reference, reference.measurementError());
    }

    public static ReliableChange nunnallyKotsch(Reference reference) {
        var r = reference.reliability();
        return regressed(ChangeMethod.NUNNALLY_KOTSCH, reference, reference.measurementError() * Math.sqrt(1 + r * r));
    }

    private static ReliableChange regressed(ChangeMethod method, Reference reference, double error) {
        var r = reference.reliability();
        var weights = new double[] {
            r / error, 1 / error, (r - 1) * reference.clinical().mean() / error
        };
        return new ReliableChange(method, reference.better(), weights, TWO_SIDED, Optional.empty());
    }

    /// `((y − x) ρ + (M₂ − M₁) (1 − ρ)) / (√ρ √2 SEM)`, `ρ` being the reliability of the differences in the
    /// group: the part of their variance that is not `2 SEM²`. The end lies beyond the cut-off `c` when `((y − c)
    /// r₂ + (M₂ − c) (1 − r₂)) / (√r₂ SEM)` passes 1.644854, with the reliability at the end `r₂ = 1 − SEM² /
    /// SD₂²`. Errors of measurement are taken to be the same before and after.
    ///
    /// Hageman and Arrindell (1999), doi:10.1016/S0005-7967(99)00032-7. Empty when the differences or the scores
    /// at the end vary no more than errors do.
    public static Optional<ReliableChange> hagemanArrindell(Reference reference, Ends ends) {
        var errors = reference.measurementError() * reference.measurementError();
        var before = ends.start().deviation();
        var after = ends.end().deviation();
        var differences = before * before + after * after - 2 * before * after * ends.correlation();
        var ofDifferences = 1 - 2 * errors / differences;
        var atEnd = 1 - errors / (after * after);
        if (!(ofDifferences > 0 && atEnd > 0)) {
            return Optional.empty();
        }
        var error = Math.sqrt(ofDifferences) * reference.differenceError();
        var shift = (ends.end().mean() - ends.start().mean()) * (1 - ofDifferences);
        var weights = new double[] {ofDifferences / error, ofDifferences / error, shift / error};
        var phase = new Phase(atEnd, ends.end().mean(), Math.sqrt(atEnd) * reference.measurementError());
        return Optional.of(new ReliableChange(
                ChangeMethod.HAGEMAN_ARRINDELL, reference.better(), weights, ONE_SIDED, Optional.of(phase)));
    }

    public ChangeMethod method() {
        return method;
    }

    /// In errors of the difference; negative when the score fell.
    public double index(double start, double end) {
        var index = endWeight * end - startWeight * start + constant;
        if (!Double.isFinite(index)) {
            throw new IllegalArgumentException("Not scores: %s and %s".formatted(start, end));
        }
        return index;
    }

    /// The quantile beyond which an index is reliable.
    public double critical() {
        return critical;
    }

    /// What became of who scored so.
    ///
    /// @param cutOff between the clinical and the functional side, itself clinical; finite
    public Change of(double start, double end, double cutOff) {
        finite(cutOff);
        var gain = better.sign() * index(start, end);
        if (Math.abs(gain) <= critical) {
            return Change.UNCHANGED;
        }
        var startsFunctional = startsFunctional(start, cutOff);
        if (gain > 0) {
            return !startsFunctional && beyond(end, cutOff, 1) ? Change.RECOVERED : Change.IMPROVED;
        }
        return startsFunctional && beyond(end, cutOff, -1) ? Change.HARMED : Change.DETERIORATED;
    }

    /// Who starts on the functional side cannot recover.
    public boolean startsFunctional(double start, double cutOff) {
        finite(start);
        finite(cutOff);
        return better.functional(start, cutOff);
    }

    static void finite(double score) {
        if (!Double.isFinite(score)) {
            throw new IllegalArgumentException("Not a score: " + score);
        }
    }

    private boolean beyond(double end, double cutOff, int side) {
        if (phase.isPresent()) {
            return side * better.sign() * phase.get().index(end, cutOff) > critical;
        }
        return better.functional(end, cutOff) == side > 0;
    }
}
