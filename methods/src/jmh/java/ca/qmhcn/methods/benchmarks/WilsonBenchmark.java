package ca.qmhcn.methods.benchmarks;

import ca.qmhcn.methods.rates.Confidence;
import ca.qmhcn.methods.rates.Proportion;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Wilson's interval of a thousand shares.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WilsonBenchmark {

    private final List<Proportion> shares = shares(new Random(1));

    private static List<Proportion> shares(Random random) {
        return Stream.generate(() -> 1 + random.nextInt(500))
                .limit(1_000)
                .map(size -> new Proportion(random.nextInt(size + 1), size))
                .toList();
    }

    @Benchmark
    public double ours() {
        var sum = 0.0;
        for (var share : shares) {
            var interval = share.wilson(Confidence.PERCENT_95);
            sum += interval.upper() - interval.lower();
        }
        return sum;
    }

    /// As one would write it from the book: the quantile asked for each time, numbers in lists.
    @Benchmark
    public double plain() {
        return shares.stream()
                .map(share -> interval(share.value(), share.denominator()))
                .mapToDouble(interval -> interval.getLast() - interval.getFirst())
                .sum();
    }

    private static List<Double> interval(double p, long n) {
        var z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);
        var centre = (p + z * z / (2 * n)) / (1 + z * z / n);
        var reach = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n));
        return Stream.of(centre - reach, centre + reach).toList();
    }
}
