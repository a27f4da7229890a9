package ca.qmhcn.methods.funnel;

import ca.qmhcn.methods.funnel.Funnel.Limits;
import ca.qmhcn.methods.funnel.Funnel.Unit;
import ca.qmhcn.methods.rates.Confidence;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Funnel limits after Spiegelhalter (2005, 2012), with overdispersion where units spread more than counting
/// explains.
public final class Funnels {

    /// The share of units pulled in at either end before the spread is judged.
    private static final double WINSORIZED = 0.1;

    private Funnels() {}

    /// A unit's numerator and denominator.
    public record Count(double numerator, double denominator) {

        public Count {
            if (!(denominator > 0) || !(numerator >= 0) || !Double.isFinite(numerator + denominator)) {
                throw new IllegalArgumentException("Not a count: %s of %s".formatted(numerator, denominator));
            }
        }
    }

    /// Shares, on the arcsine scale: limits stay within 0 to 1. Empty without units.
    public static Optional<Funnel> shares(List<Count> units) {
        return funnel(units, new Arcsine());
    }

    /// Ratios of two quantities, on the logarithmic scale: limits stay above 0. Empty without units or when nothing
    /// happened anywhere.
    public static Optional<Funnel> ratios(List<Count> units) {
        return funnel(units, new Logarithm());
    }

    /// Limits for a unit of another size, to draw the curve.
    public static Limits at(Funnel funnel, double size, boolean shares) {
        return limits(shares ? new Arcsine() : new Logarithm(), funnel.target(), size, funnel.between());
    }

    private sealed interface Scale {

        double of(double value);

        double back(double scaled);

        /// A unit's own value on the scale.
        double unit(Count count);

        /// The standard error on the scale that judges a unit.
        double error(Count count, double target);

        /// The standard error on the scale that draws the limits for a size.
        double limitError(double size, double target);
    }

    private record Arcsine() implements Scale {

        @Override
        public double of(double value) {
            return Math.asin(Math.sqrt(value));
        }

        @Override
        public double back(double scaled) {
            var sine = Math.sin(Math.clamp(scaled, 0, Math.PI / 2));
            return sine * sine;
        }

        @Override
        public double unit(Count count) {
            return of(count.numerator() / count.denominator());
        }

        @Override
        public double error(Count count, double target) {
            return limitError(count.denominator(), target);
        }

        @Override
        public double limitError(double size, double target) {
            return 1 / (2 * Math.sqrt(size));
        }
    }

    /// The numerator is taken as counted: its expected number gives the error.
    private record Logarithm() implements Scale {

        @Override
        public double of(double value) {
            return Math.log(value);
        }

        @Override
        public double back(double scaled) {
            return Math.exp(scaled);
        }

        @Override
        public double unit(Count count) {
            return Math.log((count.numerator() + 0.5) / (count.denominator() + 0.5));
        }

        @Override
        public double error(Count count, double target) {
            return limitError(count.denominator(), target);
        }

        @Override
        public double limitError(double size, double target) {
            return 1 / Math.sqrt(Math.max(size * target, 0.5));
        }
    }

    private static Optional<Funnel> funnel(List<Count> units, Scale scale) {
        var numerator = units.stream().mapToDouble(Count::numerator).sum();
        var denominator = units.stream().mapToDouble(Count::denominator).sum();
        if (units.isEmpty() || numerator == 0) {
            return Optional.empty();
        }
        var target = numerator / denominator;
        var z = winsorized(units.stream()
                .mapToDouble(unit -> (scale.unit(unit) - scale.of(target)) / scale.error(unit, target))
                .toArray());
        var phi = Arrays.stream(z).map(score -> score * score).average().orElse(0);
        var between = between(units, scale, target, phi);
        return Optional.of(new Funnel(
                target,
                units.stream()
                        .map(unit -> new Unit(
                                unit.denominator(),
                                unit.numerator() / unit.denominator(),
                                limits(scale, target, unit.denominator(), between)))
                        .toList(),
                phi,
                between));
    }

    private static Limits limits(Scale scale, double target, double size, double between) {
        var centre = scale.of(target);
        var error = scale.limitError(size, target);
        var sigma = Math.sqrt(error * error + between);
        var near = Confidence.PERCENT_95.z() * sigma;
        var far = Confidence.PERCENT_99_8.z() * sigma;
        return new Limits(
                scale.back(centre - near),
                scale.back(centre + near),
                scale.back(centre - far),
                scale.back(centre + far));
    }

    /// DerSimonian and Laird's variance between units, used only when the spread exceeds what counting explains.
    private static double between(List<Count> units, Scale scale, double target, double phi) {
        var n = units.size();
        var weights = units.stream()
                .mapToDouble(unit -> 1 / Math.pow(scale.error(unit, target), 2))
                .toArray();
        var sum = Arrays.stream(weights).sum();
        var squares = Arrays.stream(weights).map(weight -> weight * weight).sum();
        var room = sum - squares / sum;
        return n * phi < n - 1 || room <= 0 ? 0 : Math.max(0, (n * phi - (n - 1)) / room);
    }

    /// Scores beyond the 10 % and 90 % quantiles (type 7) are pulled in to them.
    private static double[] winsorized(double[] scores) {
        var sorted = scores.clone();
        Arrays.sort(sorted);
        var low = quantile(sorted, WINSORIZED);
        var high = quantile(sorted, 1 - WINSORIZED);
        return Arrays.stream(scores).map(score -> Math.clamp(score, low, high)).toArray();
    }

    private static double quantile(double[] sorted, double p) {
        var position = (sorted.length - 1) * p;
        var below = (int) Math.floor(position);
        var above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
