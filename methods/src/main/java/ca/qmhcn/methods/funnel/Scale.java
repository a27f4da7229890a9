package ca.qmhcn.methods.funnel;

import ca.qmhcn.methods.funnel.Funnel.Limits;
import ca.qmhcn.methods.rates.Confidence;
import ca.qmhcn.methods.rates.PoissonLimits;

/// The scale on which a kind of funnel judges units and draws limits. Sizes are denominators, or expected numbers.
record Scale(FunnelKind kind, double target) {

    /// Less would make limits that no double can hold.
    private static final double LEAST = 0.5;

    double of(double value) {
        return switch (kind) {
            case SHARES -> Math.asin(Math.sqrt(value));
            case RATES, RATIOS_OF_COUNTS, STANDARDIZED_LOG -> Math.log(value);
            case STANDARDIZED_ROOT -> Math.sqrt(value);
        };
    }

    private double back(double scaled) {
        return switch (kind) {
            case SHARES -> {
                var sine = Math.sin(Math.clamp(scaled, 0, Math.PI / 2));
                yield sine * sine;
            }
            case RATES, RATIOS_OF_COUNTS, STANDARDIZED_LOG -> Math.min(Math.exp(scaled), Double.MAX_VALUE);
            case STANDARDIZED_ROOT -> Math.max(0, scaled) * Math.max(0, scaled);
        };
    }

    /// A unit's own value on the scale. Half an event is added where the logarithm of none would be lost.
    double unit(double numerator, double size) {
        return switch (kind) {
            case SHARES, STANDARDIZED_ROOT -> of(numerator / size);
            // Half an exposure would be half a day or half a year, as it happens to be counted.
            case RATES -> Math.log((numerator + 0.5) / size);
            case RATIOS_OF_COUNTS -> Math.log((numerator + 0.5) / (size + 0.5));
            case STANDARDIZED_LOG -> Math.log((numerator == 0 ? 0.5 : numerator) / size);
        };
    }

    /// The standard error on the scale that judges a unit.
    double error(double numerator, double size) {
        return kind == FunnelKind.RATIOS_OF_COUNTS
                ? Math.sqrt(numerator / square(numerator + 0.5) + size / square(size + 0.5))
                : error(size);
    }

    /// The standard error on the scale of a unit of one size that is as expected.
    double error(double size) {
        return switch (kind) {
            case SHARES, STANDARDIZED_ROOT -> 1 / (2 * Math.sqrt(size));
            case RATES -> 1 / Math.sqrt(Math.max(size * target, LEAST));
            case RATIOS_OF_COUNTS -> Math.sqrt(1 / Math.max(size * target, LEAST) + 1 / size);
            case STANDARDIZED_LOG -> 1 / Math.sqrt(size);
        };
    }

    private static double square(double x) {
        return x * x;
    }

    Limits limits(double size, double between, Levels levels) {
        return around(error(size), between, levels);
    }

    /// Limits about the target by any standard error on the scale.
    Limits around(double error, double between, Levels levels) {
        var centre = of(target);
        var sigma = Math.hypot(error, Math.sqrt(between));
        return new Limits(
                back(centre - levels.near() * sigma),
                back(centre + levels.near() * sigma),
                back(centre - levels.far() * sigma),
                back(centre + levels.far() * sigma));
    }

    /// Wider than by counting alone only where units spread more than that.
    Limits judging(double size, double between, Levels levels) {
        return between > 0 ? limits(size, between, levels) : plain(size, levels);
    }

    /// By counting alone: exact where something was expected.
    Limits plain(double size, Levels levels) {
        return kind.isStandardized()
                ? new Limits(
                        lower(size, Confidence.PERCENT_95),
                        upper(size, Confidence.PERCENT_95),
                        lower(size, Confidence.PERCENT_99_8),
                        upper(size, Confidence.PERCENT_99_8))
                : limits(size, 0, levels);
    }

    private static double lower(double expected, Confidence confidence) {
        return PoissonLimits.lower(expected, confidence) / expected;
    }

    private static double upper(double expected, Confidence confidence) {
        return PoissonLimits.upper(expected, confidence) / expected;
    }
}
