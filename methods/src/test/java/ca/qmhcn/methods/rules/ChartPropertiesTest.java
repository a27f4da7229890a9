package ca.qmhcn.methods.rules;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.methods.rules.Signal.Wanted;
import ca.qmhcn.methods.spc.ChartDesign;
import ca.qmhcn.methods.spc.ChartKind;
import ca.qmhcn.methods.spc.ControlChart;
import ca.qmhcn.methods.spc.ControlChart.Point;
import ca.qmhcn.methods.spc.ControlChart.Reading;
import ca.qmhcn.methods.spc.ControlCharts;
import ca.qmhcn.methods.spc.Observation;
import ca.qmhcn.methods.spc.Observation.Ratio;
import ca.qmhcn.methods.spc.Observation.Single;
import ca.qmhcn.methods.spc.Observation.Subgroup;
import ca.qmhcn.methods.spc.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// What holds of charts and rules whatever the series, over a thousand seeds each.
class ChartPropertiesTest {

    private static final int SEEDS = 1_000;

    static void forSeeds(Consumer<Random> property) {
        for (var seed = 0; seed < SEEDS; seed++) {
            property.accept(new Random(seed));
        }
    }

    /// Steps, waves and noise, so that every rule has something to find.
    static double[] values(Random random) {
        var length = 8 + random.nextInt(53);
        var step = random.nextGaussian() * 2;
        var slope = random.nextInt(3) == 0 ? random.nextGaussian() * 0.3 : 0;
        var swing = random.nextInt(4) == 0 ? 3 : 0;
        return IntStream.range(0, length)
                .mapToDouble(i -> 50
                        + random.nextGaussian()
                        + (i > length / 2 ? step : 0)
                        + slope * i
                        + (i % 2 == 0 ? swing : -swing))
                .toArray();
    }

    static List<Observation> singles(double[] values) {
        return DoubleStream.of(values).<Observation>mapToObj(Single::new).toList();
    }

    private static Stream<Reading> readings(ControlChart chart) {
        return chart.points().stream().map(Point::reading).flatMap(java.util.Optional::stream);
    }

    @ParameterizedTest
    @EnumSource(
            value = ChartKind.class,
            names = {"RUN", "XMR", "XMR_MEDIAN", "XMR_MEDIAN_MEDIAN"})
    void shiftingAndStretchingASeriesShiftsAndStretchesItsLines(ChartKind kind) {
        forSeeds(random -> {
            var values = values(random);
            var scale = 0.1 + 5 * random.nextDouble();
            var shift = random.nextGaussian() * 100;
            DoubleUnaryOperator moved = value -> value * scale + shift;
            var before = ControlCharts.draw(ChartDesign.of(kind), singles(values));
            var after = ControlCharts.draw(
                    ChartDesign.of(kind),
                    singles(DoubleStream.of(values).map(moved).toArray()));
            sameAfter(before, after, moved);
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = ChartKind.class,
            names = {"T", "MOVING_RANGE"})
    void aLongerUnitOfTimeStretchesAllLinesAlike(ChartKind kind) {
        forSeeds(random -> {
            var values = DoubleStream.of(values(random)).map(Math::abs).toArray();
            var scale = 0.1 + 5 * random.nextDouble();
            sameAfter(
                    ControlCharts.draw(ChartDesign.of(kind), singles(values)),
                    ControlCharts.draw(
                            ChartDesign.of(kind),
                            singles(DoubleStream.of(values)
                                    .map(value -> value * scale)
                                    .toArray())),
                    value -> value * scale);
        });
    }

    private static void sameAfter(ControlChart before, ControlChart after, DoubleUnaryOperator moved) {
        var old = readings(before).toList();
        var now = readings(after).toList();
        assertThat(now).hasSameSizeAs(old);
        for (var i = 0; i < old.size(); i++) {
            close(now.get(i).centre(), moved.applyAsDouble(old.get(i).centre()));
            assertThat(now.get(i).zones().isPresent())
                    .isEqualTo(old.get(i).zones().isPresent());
            for (var sigmas = 1; sigmas <= 3 && now.get(i).zones().isPresent(); sigmas++) {
                var zones = old.get(i).zones().orElseThrow();
                close(now.get(i).zones().orElseThrow().upper(sigmas), moved.applyAsDouble(zones.upper(sigmas)));
                close(now.get(i).zones().orElseThrow().lower(sigmas), moved.applyAsDouble(zones.lower(sigmas)));
            }
        }
    }

    private static void close(double actual, double expected) {
        if (!(Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected)))) {
            assertThat(actual).isEqualTo(expected);
        }
    }

    private static RuleSet any(Random random) {
        return RuleSet.all().get(random.nextInt(RuleSet.all().size()));
    }

    static List<List<Findings.Hit>> hits(Findings findings) {
        return IntStream.range(0, findings.chart().points().size())
                .mapToObj(findings::at)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void aSeriesInPhasesIsTheSeriesOfItsPhases(ChartKind kind) {
        forSeeds(random -> {
            var series = series(kind, random, 24 + random.nextInt(20));
            var split = 6 + random.nextInt(10);
            var design = ChartDesign.of(kind);
            var whole = ControlCharts.draw(design.phases(Phase.from(0), Phase.frozen(split, 8)), series);
            var first = ControlCharts.draw(design, series.subList(0, split));
            var second = ControlCharts.draw(design.phases(Phase.frozen(0, 8)), series.subList(split, series.size()));
            assertThat(whole.points().subList(0, split).equals(first.points())).isTrue();
            assertThat(whole.points().subList(split, series.size()).equals(second.points()))
                    .isTrue();
            assertThat(whole.phases().getLast().runs()).isEqualTo(second.runs());
            var rules = any(random);
            var parts = new ArrayList<>(hits(Findings.of(first, rules)));
            parts.addAll(hits(Findings.of(second, rules)));
            assertThat(hits(Findings.of(whole, rules)).equals(parts)).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void missingPeriodsBeforeAndAfterChangeNothingButTheAxis(ChartKind kind) {
        forSeeds(random -> {
            var series = series(kind, random, 12 + random.nextInt(20));
            var padded = new ArrayList<>(series);
            var before = random.nextInt(4);
            for (var i = 0; i < before; i++) {
                padded.addFirst(Observation.MISSING);
            }
            padded.add(Observation.MISSING);
            var design = ChartDesign.of(kind);
            var bare = ControlCharts.draw(design, series);
            var chart = ControlCharts.draw(design, padded);
            assertThat(chart.points().subList(before, before + series.size()).equals(bare.points()))
                    .isTrue();
            assertThat(chart.runs()).isEqualTo(bare.runs());
            var rules = any(random);
            var here = Findings.of(chart, rules);
            var there = Findings.of(bare, rules);
            assertThat(hits(here).subList(before, before + series.size()).equals(hits(there)))
                    .isTrue();
            assertThat(Signal.of(here, Wanted.HIGHER)).isEqualTo(Signal.of(there, Wanted.HIGHER));
        });
    }

    /// Where sigma comes from moving ranges, a gap takes two of them away.
    @ParameterizedTest
    @EnumSource(
            value = ChartKind.class,
            names = {"RUN", "P", "U", "C", "G", "XBAR", "S"})
    void aMissingPeriodWithinChangesNoLine(ChartKind kind) {
        forSeeds(random -> {
            var series = series(kind, random, 12 + random.nextInt(20));
            var place = 1 + random.nextInt(series.size() - 1);
            var gapped = new ArrayList<>(series);
            gapped.add(place, Observation.MISSING);
            var points = new ArrayList<>(
                    ControlCharts.draw(ChartDesign.of(kind), gapped).points());
            assertThat(points.remove(place).reading()).isEmpty();
            assertThat(points.equals(
                            ControlCharts.draw(ChartDesign.of(kind), series).points()))
                    .isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(ChartKind.class)
    void anExcludedPointMovesNoLine(ChartKind kind) {
        forSeeds(random -> {
            var series = series(kind, random, 12 + random.nextInt(20));
            var place = random.nextInt(series.size());
            var without = new ArrayList<>(series);
            without.remove(place);
            var chart = ControlCharts.draw(ChartDesign.of(kind).excluding(place), series);
            var bare = ControlCharts.draw(ChartDesign.of(kind), without);
            assertThat(chart.points().get(place).excluded()).isTrue();
            assertThat(chart.runs()).isEqualTo(bare.runs());
            assertThat(chart.last().map(Reading::centre)).isEqualTo(bare.last().map(Reading::centre));
        });
    }

    /// Zero, one, nothing and enormous, in every mixture that a chart accepts.
    @ParameterizedTest
    @EnumSource(value = ChartKind.class, mode = Mode.EXCLUDE, names = "NP")
    void noChartGivesNotANumberOrInfinity(ChartKind kind) {
        forSeeds(random -> {
            var series = IntStream.range(0, random.nextInt(14))
                    .mapToObj(_ -> random.nextInt(5) == 0 ? Observation.MISSING : nasty(kind, random))
                    .toList();
            var chart = ControlCharts.draw(ChartDesign.of(kind).screened(random.nextBoolean()), series);
            readings(chart).forEach(reading -> {
                assertThat(Double.isFinite(reading.value()) && Double.isFinite(reading.centre()))
                        .isTrue();
                reading.zones()
                        .ifPresent(zones -> assertThat(new double[] {
                                    zones.lower3(), zones.lower2(), zones.lower1(),
                                    zones.upper1(), zones.upper2(), zones.upper3()
                                })
                                .isSorted());
            });
            chart.sigmaZ()
                    .ifPresent(spread -> assertThat(Double.isFinite(spread)).isTrue());
            for (var rules : RuleSet.all()) {
                assertThat(Signal.each(Findings.of(chart, rules), Wanted.LOWER)).hasSameSizeAs(series);
            }
        });
    }

    private static Observation nasty(ChartKind kind, Random random) {
        var numbers = new double[] {0, 0, 1, 1, 2, 1e-12, 1e12, 1e-300, 3.5};
        var one = numbers[random.nextInt(numbers.length)];
        var other = numbers[random.nextInt(numbers.length)];
        return switch (kind) {
            case P, P_PRIME -> Observation.ratio(Math.min(one, other), Math.max(one, other));
            case U, U_PRIME -> other < 1e-20 ? Observation.MISSING : new Ratio(one, other);
            case T -> new Single(Math.max(one, 1e-9));
            case XBAR, S -> new Subgroup(1 + random.nextInt(3), one - other, random.nextBoolean() ? 0 : one);
            case I_PRIME -> new Subgroup(1 + random.nextInt(3), one - other, 0);
            case C, C_PRIME, G, NP -> new Single(one);
            case RUN, XMR, XMR_MEDIAN, XMR_MEDIAN_MEDIAN, MOVING_RANGE -> new Single(one - other);
        };
    }

    private static List<Observation> series(ChartKind kind, Random random, int length) {
        var values = values(random);
        return IntStream.range(0, length)
                .mapToObj(i -> one(kind, random, Math.abs(values[i % values.length])))
                .toList();
    }

    private static Observation one(ChartKind kind, Random random, double value) {
        var size = 20 + random.nextInt(60);
        return switch (kind) {
            case P, P_PRIME -> new Ratio(Math.rint(Math.min(1, value / 100) * size), size);
            case NP -> new Ratio(Math.rint(Math.min(1, value / 100) * 50), 50);
            case U, U_PRIME -> new Ratio(Math.rint(value), size);
            case C, C_PRIME, G -> new Single(Math.rint(value));
            case T -> new Single(value + 0.1);
            case XBAR, S, I_PRIME -> new Subgroup(2 + random.nextInt(6), value, 0.5 + random.nextDouble());
            case RUN, XMR, XMR_MEDIAN, XMR_MEDIAN_MEDIAN, MOVING_RANGE -> new Single(value);
        };
    }
}
