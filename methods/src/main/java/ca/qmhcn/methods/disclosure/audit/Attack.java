package ca.qmhcn.methods.disclosure.audit;

import ca.qmhcn.methods.disclosure.audit.Reckoning.Between;
import ca.qmhcn.methods.disclosure.audit.Reckoning.Contradiction;
import ca.qmhcn.methods.disclosure.audit.Reckoning.GaveUp;
import ca.qmhcn.methods.programs.Outcome;
import ca.qmhcn.methods.programs.Outcome.Endless;
import ca.qmhcn.methods.programs.Outcome.Impossible;
import ca.qmhcn.methods.programs.Outcome.Optimum;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;

/// Works out how closely sums of unknowns are known, by linear and integer programs.
///
/// Plain consequences are drawn first and the rest is taken apart into pieces, so that a bound costs as much as
/// the piece it lies in, whatever the size of the whole. Results depend on the knowledge alone.
public final class Attack {

    private final Optional<Reduced> reduced;
    private final Map<Piece, List<double[]>> points = new LinkedHashMap<>();
    private int programs;
    private int unanswered;

    private Attack(Optional<Reduced> reduced) {
        this.reduced = reduced;
    }

    public static Attack on(Knowledge knowledge) {
        return new Attack(Reduced.of(knowledge));
    }

    /// How many programs were solved so far.
    public int programs() {
        return programs;
    }

    /// How many programs were not solved within the allowed work: what was answered by them is not known.
    public int unanswered() {
        return unanswered;
    }

    /// The least and the most that a sum of unknowns can be.
    ///
    /// @param unknowns each named once
    /// @param factors  whole numbers, one for each
    /// @throws IllegalArgumentException if a factor is not whole or one is missing
    public Reckoning reckon(int[] unknowns, double[] factors) {
        refuseUnlessWhole(unknowns, factors);
        if (reduced.isEmpty()) {
            return new Contradiction();
        }
        var sum = new Sum(reduced.get(), unknowns, factors);
        var ends = new ArrayList<End>();
        for (var whole : List.of(false, true)) {
            ends.add(least(sum, whole));
            ends.add(least(sum.negated(), whole));
        }
        if (ends.stream().anyMatch(end -> end instanceof End.None)) {
            return new Contradiction();
        }
        if (ends.stream().anyMatch(end -> end instanceof End.Unknown)) {
            return new GaveUp();
        }
        return new Between(
                ends.get(0).real(1),
                ends.get(1).real(-1),
                ends.get(2).whole(1),
                ends.get(3).whole(-1));
    }

    /// Whether every end of a range stays possible for a sum of unknowns: not more than `least`, and not less
    /// than `most`. Uses what earlier questions found, so that many questions cost less than so many reckonings.
    ///
    /// @return false too if it was not found out
    public boolean leavesOpen(int[] unknowns, long least, long most) {
        if (reduced.isEmpty()) {
            return false;
        }
        var ones = new double[unknowns.length];
        java.util.Arrays.fill(ones, 1);
        var sum = new Sum(reduced.get(), unknowns, ones);
        return reaches(sum, least) && reaches(sum.negated(), -most);
    }

    /// Whether numbers can agree with all that is known; false too if it was not found out.
    public boolean isConsistent() {
        return reduced.isPresent()
                && reduced.get().pieces().stream()
                        .allMatch(piece ->
                                points.containsKey(piece) || minimise(piece, Map.of(), true) instanceof Optimum);
    }

    private boolean reaches(Sum sum, long goal) {
        var known = sum.settled();
        for (var part : sum.parts().entrySet()) {
            known += points.getOrDefault(part.getKey(), List.of()).stream()
                    .mapToDouble(point -> value(part.getValue(), point))
                    .min()
                    .orElse(Double.POSITIVE_INFINITY);
        }
        if (known <= goal) {
            return true;
        }
        return switch (least(sum, true)) {
            case End.At(var value) -> value <= goal;
            case End.Without _ -> true;
            case End.None _, End.Unknown _ -> false;
        };
    }

    private End least(Sum sum, boolean whole) {
        var least = sum.settled();
        var endless = false;
        for (var part : sum.parts().entrySet()) {
            switch (minimise(part.getKey(), part.getValue(), whole)) {
                case Optimum optimum -> least += optimum.value();
                case Endless _ -> endless = true;
                case Impossible _ -> {
                    return new End.None();
                }
                case Outcome.GaveUp _ -> {
                    return new End.Unknown();
                }
            }
        }
        return endless ? new End.Without() : new End.At(least);
    }

    private Outcome minimise(Piece piece, Map<Integer, Double> factors, boolean whole) {
        programs++;
        var outcome = piece.minimise(factors, whole);
        if (outcome instanceof Outcome.GaveUp) {
            unanswered++;
        }
        if (whole && outcome instanceof Optimum optimum) {
            points.computeIfAbsent(piece, _ -> new ArrayList<>()).add(optimum.at());
        }
        return outcome;
    }

    private static double value(Map<Integer, Double> factors, double[] point) {
        var value = 0.0;
        for (var factor : factors.entrySet()) {
            value += factor.getValue() * point[factor.getKey()];
        }
        return value;
    }

    private static void refuseUnlessWhole(int[] unknowns, double[] factors) {
        if (unknowns.length != factors.length) {
            throw new IllegalArgumentException("Not as many factors as unknowns");
        }
        for (var factor : factors) {
            if (factor != Math.rint(factor) || Double.isInfinite(factor)) {
                throw new IllegalArgumentException("Factor " + factor + " is not whole");
            }
        }
    }

    /// A sum taken apart: what is settled, and factors by piece.
    private record Sum(double settled, Map<Piece, Map<Integer, Double>> parts) {

        Sum(Reduced reduced, int[] unknowns, double[] factors) {
            this(settled(reduced, unknowns, factors), new LinkedHashMap<>());
            for (var each = 0; each < unknowns.length; each++) {
                if (!reduced.isSettled(unknowns[each])) {
                    parts.computeIfAbsent(reduced.pieceOf(unknowns[each]), _ -> new TreeMap<>())
                            .put(unknowns[each], factors[each]);
                }
            }
        }

        private static double settled(Reduced reduced, int[] unknowns, double[] factors) {
            var settled = 0.0;
            for (var each = 0; each < unknowns.length; each++) {
                if (reduced.isSettled(unknowns[each])) {
                    settled += factors[each] * reduced.settled(unknowns[each]);
                }
            }
            return settled;
        }

        Sum negated() {
            var negated = new LinkedHashMap<Piece, Map<Integer, Double>>();
            parts.forEach((piece, factors) -> {
                var opposite = new TreeMap<Integer, Double>();
                factors.forEach((unknown, factor) -> opposite.put(unknown, -factor));
                negated.put(piece, opposite);
            });
            return new Sum(-settled, negated);
        }
    }

    private sealed interface End {

        record At(double value) implements End {}

        record Without() implements End {}

        /// There is no point at all.
        record None() implements End {}

        record Unknown() implements End {}

        default OptionalDouble real(int sign) {
            return this instanceof At(var value) ? OptionalDouble.of(sign * value + 0.0) : OptionalDouble.empty();
        }

        default OptionalLong whole(int sign) {
            return this instanceof At(var value) ? OptionalLong.of(sign * Math.round(value)) : OptionalLong.empty();
        }
    }
}
