package ca.qmhcn.methods.rates;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;

/// The mean of measurements.
///
/// @param size      how many, at least 1
/// @param deviation their standard deviation with `size - 1`; 0 for one
public record SampleMean(int size, double value, double deviation) {

    public SampleMean {
        if (size < 1 || !Double.isFinite(value) || !(deviation >= 0) || !Double.isFinite(deviation)) {
            throw new IllegalArgumentException("Not a mean of %d: %s".formatted(size, value));
        }
    }

    /// @param values at least one
    public static SampleMean of(double... values) {
        var mean = Arrays.stream(values).average().orElseThrow(() -> new IllegalArgumentException("No values"));
        var squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return new SampleMean(values.length, mean, values.length == 1 ? 0 : Math.sqrt(squares / (values.length - 1)));
    }

    /// By Student's t with `size - 1` degrees of freedom; empty for one measurement.
    ///
    /// Student (1908), doi 10.1093/biomet/6.1.1.
    public Optional<Interval> interval(Confidence confidence) {
        if (size == 1) {
            return Optional.empty();
        }
        var t = TDistribution.of(size - 1.0).inverseSurvivalProbability((1 - confidence.level()) / 2);
        var reach = t * deviation / Math.sqrt(size);
        return Optional.of(new Interval(value - reach, value + reach));
    }
}
