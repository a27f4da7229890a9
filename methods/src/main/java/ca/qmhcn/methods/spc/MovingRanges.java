package ca.qmhcn.methods.spc;

import java.util.Arrays;
import java.util.OptionalDouble;

/// What moving ranges come to.
final class MovingRanges {

    private MovingRanges() {}

    /// Those below `top` times their mean: one pass, strictly (Nelson 1982). Ranges that are all 0 are
    /// kept: of a flat
    /// series everything would be screened out.
    static double[] screened(double[] ranges, double top) {
        return below(ranges, top * mean(ranges).orElse(0));
    }

    /// All of them where the limit is 0.
    static double[] below(double[] ranges, double limit) {
        return limit == 0
                ? ranges
                : Arrays.stream(ranges).filter(range -> range < limit).toArray();
    }

    static OptionalDouble mean(double[] values) {
        return values.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Arrays.stream(values).sum() / values.length);
    }

    static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
