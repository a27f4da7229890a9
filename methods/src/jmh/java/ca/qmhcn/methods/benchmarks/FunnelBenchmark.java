package ca.qmhcn.methods.benchmarks;

import ca.qmhcn.methods.funnel.Funnel;
import ca.qmhcn.methods.funnel.Funnels;
import ca.qmhcn.methods.funnel.Funnels.Count;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// A funnel of 1 500 units' shares with overdispersion: target, spread, and the limits of every unit.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FunnelBenchmark {

    private static final List<Double> REACHES = Stream.of(0.975, 0.999).toList();

    private final List<Count> units = units(new Random(2));

    private static List<Count> units(Random random) {
        return IntStream.range(0, 1_500)
                .mapToObj(_ -> 20 + random.nextInt(2_000))
                .map(size -> new Count(Math.rint(size * Math.clamp(0.3 + 0.05 * random.nextGaussian(), 0, 1)), size))
                .toList();
    }

    @Benchmark
    public Optional<Funnel> ours() {
        return Funnels.shares(units);
    }

    /// One pass of a stream for each figure and each unit, boxed, the quantile asked for each time.
    @Benchmark
    public List<List<Double>> plain() {
        var target = units.stream().collect(Collectors.summingDouble(Count::numerator))
                / units.stream().collect(Collectors.summingDouble(Count::denominator));
        var scores = units.stream()
                .map(unit -> (root(unit.numerator() / unit.denominator()) - root(target))
                        * 2
                        * Math.sqrt(unit.denominator()))
                .toList();
        var sorted = scores.stream().sorted().toList();
        var pulled = scores.stream()
                .map(score -> Math.clamp(score, quantile(sorted, 0.1), quantile(sorted, 0.9)))
                .toList();
        var phi = pulled.stream().collect(Collectors.averagingDouble(score -> score * score));
        var between = between(phi);
        return units.stream()
                .map(unit -> limits(target, unit.denominator(), between))
                .toList();
    }

    private double between(double phi) {
        var n = units.size();
        var weights = units.stream().map(unit -> 4 * unit.denominator()).toList();
        var sum = weights.stream().collect(Collectors.summingDouble(weight -> weight));
        var squares = weights.stream().collect(Collectors.summingDouble(weight -> weight * weight));
        return Math.max(0, (n * phi - (n - 1)) / (sum - squares / sum));
    }

    private static List<Double> limits(double target, double size, double between) {
        return REACHES.stream()
                .map(p -> NormalDistribution.of(0, 1).inverseCumulativeProbability(p)
                        * Math.sqrt(1 / (4 * size) + between))
                .flatMap(reach -> Stream.of(root(target) - reach, root(target) + reach))
                .map(scaled -> Math.pow(Math.sin(Math.clamp(scaled, 0, Math.PI / 2)), 2))
                .toList();
    }

    private static double root(double share) {
        return Math.asin(Math.sqrt(share));
    }

    private static double quantile(List<Double> sorted, double p) {
        var position = (sorted.size() - 1) * p;
        var below = (int) Math.floor(position);
        var above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (position - below) * (sorted.get(above) - sorted.get(below));
    }
}
