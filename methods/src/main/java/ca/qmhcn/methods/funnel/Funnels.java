package ca.qmhcn.methods.funnel;

import ca.qmhcn.methods.funnel.Funnel.Limits;
import ca.qmhcn.methods.funnel.Funnel.Unit;
import ca.qmhcn.methods.rates.Sorted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Draws funnels: `target ± z √(s² + tau²)` on the scale of the kind, back on the scale of the values.
///
/// Where units spread more than counting explains, `phi = mean z²` of the judged scores, and
/// `tau² = (N phi - (N - 1)) / (Σ w - Σ w²/Σ w)` with `w = 1/s²`, widen the limits; no spread beyond counting leaves
/// them. A few extreme units must not hide themselves by widening: scores beyond the 10 % and 90 % quantiles (type 7)
/// are pulled in, or their units left out.
///
/// Spiegelhalter (2005), doi 10.1002/sim.1970; Spiegelhalter and others (2012), doi 10.1111/j.1467-985X.2011.01010.x;
/// NHS Digital, SHMI methodology.
public final class Funnels {

    private static final double EXTREME = 0.1;

    private Funnels() {}

    /// A unit's numerator, and its denominator or expected number.
    ///
    /// @param numerator   0, or from 1e-9 to 1e15: beyond, neither doubles nor their squares hold what is computed
    /// @param denominator from 1e-9 to 1e15
    public record Count(double numerator, double denominator) {

        private static final double SMALLEST = 1e-9;
        private static final double LARGEST = 1e15;

        public Count {
            if (!(numerator == 0 || isWithin(numerator)) || !isWithin(denominator)) {
                throw new IllegalArgumentException("Not a count: %s of %s".formatted(numerator, denominator));
            }
        }

        private static boolean isWithin(double number) {
            return number >= SMALLEST && number <= LARGEST;
        }
    }

    /// Limits stay within 0 to 1. Empty without units, or when nothing happened anywhere.
    ///
    /// @throws IllegalArgumentException for a numerator above its denominator
    public static Optional<Funnel> shares(List<Count> units) {
        return of(FunnelKind.SHARES, units, Levels.EXACT);
    }

    /// Events per exposure: limits stay above 0. Empty without units, or when nothing happened anywhere.
    public static Optional<Funnel> rates(List<Count> units) {
        return of(FunnelKind.RATES, units, Levels.EXACT);
    }

    /// Empty without units, or when nothing happened anywhere; for observed over expected, only without units.
    public static Optional<Funnel> of(FunnelKind kind, List<Count> units, Levels levels) {
        var n = units.size();
        var numerators = new double[n];
        var sizes = new double[n];
        for (var i = 0; i < n; i++) {
            numerators[i] = units.get(i).numerator();
            sizes[i] = units.get(i).denominator();
            if (kind == FunnelKind.SHARES && numerators[i] > sizes[i]) {
                throw new IllegalArgumentException("Not a share: " + units.get(i));
            }
        }
        var all = Arrays.stream(numerators).sum();
        if (n == 0 || all == 0 && !kind.isStandardized()) {
            return Optional.empty();
        }
        var target = kind.isStandardized() ? 1 : all / Arrays.stream(sizes).sum();
        return Optional.of(funnel(new Scale(kind, target), numerators, sizes, levels));
    }

    private static Funnel funnel(Scale scale, double[] numerators, double[] sizes, Levels levels) {
        var n = sizes.length;
        var centre = scale.of(scale.target());
        var errors = new double[n];
        var scores = new double[n];
        for (var i = 0; i < n; i++) {
            errors[i] = scale.error(numerators[i], sizes[i]);
            scores[i] = (scale.unit(numerators[i], sizes[i]) - centre) / errors[i];
        }
        var used = scores.clone();
        var kept = new boolean[n];
        Arrays.fill(kept, true);
        if (scale.kind() == FunnelKind.STANDARDIZED_LOG) {
            truncate(scores, kept);
        } else {
            winsorize(used);
        }
        var spread = Spread.of(used, errors, kept);
        var units = new ArrayList<Unit>(n);
        for (var i = 0; i < n; i++) {
            units.add(new Unit(
                    sizes[i],
                    numerators[i] / sizes[i],
                    scores[i],
                    kept[i] ? OptionalDouble.of(used[i]) : OptionalDouble.empty(),
                    scale.judging(sizes[i], spread.between(), levels),
                    numerators[i] == 0));
        }
        return new Funnel(
                scale.kind(), levels, scale.target(), units, spread.dispersion(), spread.between(), spread.judged());
    }

    /// Limits for a unit of another size, to draw the curve.
    public static Limits at(Funnel funnel, double size) {
        return new Scale(funnel.kind(), funnel.target()).judging(size, funnel.between(), funnel.levels());
    }

    /// The limits by counting alone, however much units spread.
    public static Limits byCounting(Funnel funnel, double size) {
        return new Scale(funnel.kind(), funnel.target()).plain(size, funnel.levels());
    }

    private record Spread(double dispersion, double between, int judged) {

        private static Spread of(double[] scores, double[] errors, boolean[] kept) {
            var judged = 0;
            var squares = 0.0;
            var weights = 0.0;
            var products = 0.0;
            for (var i = 0; i < scores.length; i++) {
                if (kept[i]) {
                    var weight = 1 / (errors[i] * errors[i]);
                    judged++;
                    squares += scores[i] * scores[i];
                    products += weight * weights;
                    weights += weight;
                }
            }
            if (judged == 0) {
                return new Spread(0, 0, 0);
            }
            // Σ w - Σ w²/Σ w without taking near equals from each other: of one unit it is 0, not what rounding leaves.
            var room = 2 * products / weights;
            var excess = squares - (judged - 1);
            return new Spread(squares / judged, excess > 0 && room > 0 ? excess / room : 0, judged);
        }
    }

    /// Scores beyond the quantiles are pulled in to them.
    private static void winsorize(double[] scores) {
        var sorted = Sorted.of(scores);
        var low = sorted.quantile(EXTREME);
        var high = sorted.quantile(1 - EXTREME);
        for (var i = 0; i < scores.length; i++) {
            scores[i] = Math.clamp(scores[i], low, high);
        }
    }

    /// Units in the first and the last tenth of ranks are left out; equal scores share the mean of their ranks.
    private static void truncate(double[] scores, boolean[] kept) {
        var sorted = Sorted.of(scores);
        for (var i = 0; i < scores.length; i++) {
            var tenth = (int) Math.floor(sorted.rank(scores[i]) * 10 / (scores.length + 1));
            kept[i] = tenth != 0 && tenth != 9;
        }
    }
}
