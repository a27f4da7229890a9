package ca.qmhcn.methods.benchmarks;

import ca.qmhcn.methods.rules.Findings;
import ca.qmhcn.methods.rules.PChartBatch;
import ca.qmhcn.methods.rules.RuleSet;
import ca.qmhcn.methods.spc.ControlCharts;
import ca.qmhcn.methods.spc.Observation;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// 10 000 p charts of 36 periods: limits, points outside them, Anhøj's runs, Making Data Count.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PChartBenchmark {

    private static final int SERIES = 10_000;
    private static final int PERIODS = 36;

    private final double[] numerators = new double[SERIES * PERIODS];
    private final double[] denominators = new double[SERIES * PERIODS];
    private final PChartBatch batch = new PChartBatch(SERIES, PERIODS);
    private final List<List<Observation>> lists;

    public PChartBenchmark() {
        var random = new Random(4);
        for (var i = 0; i < numerators.length; i++) {
            denominators[i] = 20 + random.nextInt(400);
            numerators[i] = Math.rint(denominators[i] * Math.clamp(0.4 + 0.05 * random.nextGaussian(), 0, 1));
        }
        lists = IntStream.range(0, SERIES)
                .mapToObj(one -> IntStream.range(one * PERIODS, (one + 1) * PERIODS)
                        .mapToObj(at -> Observation.ratio(numerators[at], denominators[at]))
                        .toList())
                .toList();
        if (signals() != plainSignals()) {
            throw new IllegalStateException("Ours finds %d, the plain way %d".formatted(signals(), plainSignals()));
        }
    }

    private long signals() {
        batch.draw(numerators, denominators);
        return IntStream.range(0, SERIES)
                .mapToLong(one -> Long.bitCount(batch.outside(one))
                        + Long.bitCount(batch.shift(one))
                        + Long.bitCount(batch.trend(one))
                        + Long.bitCount(batch.twoInThree(one))
                        + (batch.runsSignal(one) ? 1 : 0))
                .sum();
    }

    private long plainSignals() {
        return lists.stream()
                .map(PlainPChart::new)
                .mapToLong(PlainPChart::signals)
                .sum();
    }

    @Benchmark
    public PChartBatch batch() {
        batch.draw(numerators, denominators);
        return batch;
    }

    /// The same by the general charts and rules, one object after the other.
    @Benchmark
    public long oneByOne() {
        var found = 0L;
        for (var series : lists) {
            var chart = ControlCharts.p(series);
            found += Findings.of(chart, RuleSet.THREE_SIGMA_ANHOEJ).any() ? 1 : 0;
            found += Findings.of(chart, RuleSet.MAKING_DATA_COUNT).any() ? 1 : 0;
        }
        return found;
    }

    @Benchmark
    public long plain() {
        return plainSignals();
    }
}
