package ca.qmhcn.methods.benchmarks;

import ca.qmhcn.methods.agreement.Krippendorff;
import ca.qmhcn.methods.agreement.Metric;
import ca.qmhcn.methods.agreement.Rating;
import ca.qmhcn.methods.agreement.Ratings;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Krippendorff's alpha, interval metric: 200 units rated by five raters from 1 to 9.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class KrippendorffBenchmark {

    private final List<Rating> ratings = ratings(new Random(3));
    private final Ratings table = Ratings.of(ratings);

    private static List<Rating> ratings(Random random) {
        return IntStream.range(0, 1_000)
                .mapToObj(i -> new Rating("unit " + i / 5, "rater " + i % 5, 1 + random.nextInt(9)))
                .toList();
    }

    /// The ratings are in a table already.
    @Benchmark
    public OptionalDouble ours() {
        return Krippendorff.of(table, Metric.INTERVAL).alpha();
    }

    /// From the list of ratings, as the plain way begins.
    @Benchmark
    public OptionalDouble oursFromTheList() {
        return Krippendorff.of(Ratings.of(ratings), Metric.INTERVAL).alpha();
    }

    /// By the definition: the distance of every pair of ratings.
    @Benchmark
    public double plain() {
        var units = ratings.stream()
                .collect(Collectors.groupingBy(
                        Rating::unit, Collectors.mapping(Rating::value, Collectors.<Double>toList())));
        var all = ratings.stream().map(Rating::value).toList();
        var observed = units.values().stream()
                .mapToDouble(values -> distances(values) / (values.size() - 1))
                .sum();
        return 1 - (all.size() - 1) * observed / distances(all);
    }

    private static double distances(List<Double> values) {
        return values.stream()
                .mapToDouble(
                        a -> values.stream().mapToDouble(b -> (a - b) * (a - b)).sum())
                .sum();
    }
}
