package ca.qmhcn.methods.equity;

import ca.qmhcn.methods.rates.Interval;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a line through ordered groups says about the most and the least disadvantaged person.
///
/// @param atBottom    where the line stands at rank 0, the most disadvantaged person
/// @param atTop       where it stands at rank 1, the least disadvantaged person
/// @param sii         slope index of inequality: top − bottom
/// @param rii         relative index of inequality: top / bottom; empty unless both are above zero
/// @param riiInterval empty where the data do not bound the ratio
public record SlopeIndex(
        double atBottom, double atTop, Inequality sii, OptionalDouble rii, Optional<Interval> riiInterval)
        implements Slope {

    public SlopeIndex {
        if (!Double.isFinite(atBottom) || !Double.isFinite(atTop)) {
            throw new IllegalArgumentException("Not a line: %s to %s".formatted(atBottom, atTop));
        }
    }

    /// In another unit; a negative factor reads the gap from the other end, `bottom − top` and `bottom / top`.
    ///
    /// The ends of the line keep their sign.
    public SlopeIndex times(double factor) {
        if (!Double.isFinite(factor) || factor == 0) {
            throw new IllegalArgumentException("Not a factor: %s".formatted(factor));
        }
        var size = Math.abs(factor);
        var one = sii.interval().lower() * factor;
        var other = sii.interval().upper() * factor;
        var scaled = new Inequality(
                sii.value() * factor,
                sii.standardError() * size,
                new Interval(Math.min(one, other), Math.max(one, other)));
        return factor > 0
                ? new SlopeIndex(atBottom * size, atTop * size, scaled, rii, riiInterval)
                : new SlopeIndex(atBottom * size, atTop * size, scaled, turned(rii), riiInterval.flatMap(this::turned));
    }

    private static OptionalDouble turned(OptionalDouble ratio) {
        return ratio.isPresent() ? OptionalDouble.of(1 / ratio.getAsDouble()) : ratio;
    }

    private Optional<Interval> turned(Interval interval) {
        return interval.lower() > 0
                ? Optional.of(new Interval(1 / interval.upper(), 1 / interval.lower()))
                : Optional.empty();
    }
}
