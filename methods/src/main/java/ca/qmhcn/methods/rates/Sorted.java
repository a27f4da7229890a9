package ca.qmhcn.methods.rates;

import java.util.Arrays;
import java.util.function.LongToDoubleFunction;

/// Numbers from small to large: where one of them stands, and what stands at a place.
public final class Sorted {

    /// A hair beside a whole place is that place: 0.7 × 10 is 7.
    private static final double HAIR = 1e-9;

    private final double[] values;

    private Sorted(double[] values) {
        this.values = values;
    }

    /// @param values in any order, finite; they are copied
    public static Sorted of(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        // Not a number sorts last, the infinities to the ends.
        if (sorted.length > 0 && !(Double.isFinite(sorted[0]) && Double.isFinite(sorted[sorted.length - 1]))) {
            throw new IllegalArgumentException(
                    "Not numbers: from %s to %s".formatted(sorted[0], sorted[sorted.length - 1]));
        }
        return new Sorted(sorted);
    }

    public int size() {
        return values.length;
    }

    /// How many lie below.
    public int below(double value) {
        var low = 0;
        var high = values.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (values[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The mean of the ranks that equal values share, from 1.
    ///
    /// @param value one of them
    public double rank(double value) {
        return (below(value) + below(Math.nextUp(value)) + 1) / 2.0;
    }

    /// Type 7 of Hyndman and Fan (1996), doi 10.1080/00031305.1996.10473566: at `(n - 1) p` from 0.
    ///
    /// @param p from 0 to 1
    public double quantile(double p) {
        return at((values.length - 1) * p);
    }

    /// Between two places, as far along the straight line; before the first and after the last it stays.
    ///
    /// @param place from 0, of at least one number
    public double at(double place) {
        return at(place, values.length, rank -> values[Math.toIntExact(rank)]);
    }

    /// The same where there are too many to list.
    ///
    /// @param sorted what stands at each whole place
    static double at(double place, long size, LongToDoubleFunction sorted) {
        var near = Math.rint(place);
        var within = Math.clamp(Math.abs(place - near) < HAIR ? near : place, 0, size - 1.0);
        var first = (long) Math.floor(within);
        var lower = sorted.applyAsDouble(first);
        return lower + (within - first) * (sorted.applyAsDouble(Math.min(first + 1, size - 1)) - lower);
    }
}
