package ca.qmhcn.methods.benchmarks;

import ca.qmhcn.methods.equity.Estimate;
import ca.qmhcn.methods.equity.Group;
import ca.qmhcn.methods.equity.Scale;
import ca.qmhcn.methods.equity.Slope;
import ca.qmhcn.methods.equity.SlopeIndex;
import ca.qmhcn.methods.equity.SlopeOfInequality;
import ca.qmhcn.methods.rates.Confidence;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// The slope index of inequality of ten groups in closed form, with its interval; a hundred of them are one call.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(EquityBenchmark.TABLES)
public class EquityBenchmark {

    static final int TABLES = 100;

    private final List<List<Group>> tables;

    public EquityBenchmark() {
        var random = new Random(5);
        tables = IntStream.range(0, TABLES)
                .mapToObj(_ -> IntStream.range(0, 10)
                        .mapToObj(i -> Group.of(
                                1_000 + random.nextInt(500), 70 + i + random.nextGaussian(), 0.5 + random.nextDouble()))
                        .toList())
                .toList();
        for (var groups : tables) {
            var exact = ((SlopeIndex) slope(groups)).sii().interval().upper();
            if (Math.abs(exact - plain(groups).getLast()) > 1e-9) {
                throw new IllegalStateException("Ours %s, the plain way %s".formatted(exact, plain(groups)));
            }
        }
    }

    private static Slope slope(List<Group> groups) {
        return SlopeOfInequality.of(groups, Scale.PLAIN, Confidence.PERCENT_95);
    }

    @Benchmark
    public double ours() {
        var sum = 0.0;
        for (var groups : tables) {
            sum += slope(groups) instanceof SlopeIndex index
                    ? index.sii().interval().upper()
                    : 0;
        }
        return sum;
    }

    @Benchmark
    public double plain() {
        return tables.stream().mapToDouble(groups -> plain(groups).getLast()).sum();
    }

    /// A stream for each sum, the ranks by adding up from the start each time.
    private static List<Double> plain(List<Group> groups) {
        var people = groups.stream().collect(Collectors.summingDouble(Group::people));
        var shares = groups.stream().map(group -> group.people() / people).toList();
        var ranks = IntStream.range(0, groups.size())
                .mapToObj(i -> shares.stream().limit(i).collect(Collectors.summingDouble(a -> a)) + shares.get(i) / 2)
                .toList();
        var middle = sum(groups, i -> shares.get(i) * ranks.get(i));
        var spread = sum(groups, i -> shares.get(i) * Math.pow(ranks.get(i) - middle, 2));
        var weights = IntStream.range(0, groups.size())
                .mapToObj(i -> shares.get(i) * (ranks.get(i) - middle) / spread)
                .toList();
        var slope = sum(groups, i -> weights.get(i) * estimate(groups.get(i)).value());
        var error = Math.sqrt(sum(
                groups, i -> Math.pow(weights.get(i) * estimate(groups.get(i)).standardError(), 2)));
        var reach = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975) * error;
        return DoubleStream.of(slope - reach, slope, slope + reach).boxed().toList();
    }

    private static Estimate estimate(Group group) {
        return group.estimate().orElseThrow();
    }

    private static double sum(List<Group> groups, IntToDoubleFunction term) {
        return IntStream.range(0, groups.size()).mapToDouble(term).sum();
    }
}
