package ca.qmhcn.methods.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ca.qmhcn.methods.Vectors;
import ca.qmhcn.methods.spc.ChartDesign;
import ca.qmhcn.methods.spc.ChartKind;
import ca.qmhcn.methods.spc.ControlCharts;
import ca.qmhcn.methods.spc.Observation;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MonitoringTest {

    private static void agrees(double actual, double expected, String what) {
        assertThat(actual).as(what).isCloseTo(expected, Offset.offset(Math.max(1e-12, Math.abs(expected) * 1e-10)));
    }

    /// qicharts2 0.8.1; the risk is that of the first 200 cases.
    @Test
    void deathsOneAfterTheOtherAreWatchedAsTheReferenceWatchesThem() {
        var cases = Vectors.input("bcusum_cabg").stream()
                .map(row -> row.number("y") == 1)
                .toList();
        var expected = Vectors.expected("bcusum_cabg");
        var risk = cases.subList(0, 200).stream().filter(yes -> yes).count() / 200.0;
        var cusum = new BernoulliCusum(risk, 2, 3.5);
        var points = cusum.watch(cases);
        for (var i = 0; i < expected.size(); i++) {
            var row = expected.get(i);
            agrees(risk, row.number("p0"), "p0");
            agrees(cusum.riskAt(2), row.number("p1"), "p1");
            agrees(cusum.riskAt(0.5), row.number("p2"), "p2");
            agrees(points.get(i).up(), row.number("cusum_up"), "up at " + i);
            agrees(points.get(i).down(), row.number("cusum_down"), "down at " + i);
            assertThat(points.get(i).upSignal()).isEqualTo(row.yes("signal_up"));
            assertThat(points.get(i).downSignal()).isEqualTo(row.yes("signal_down"));
        }
        assertThat(points).anyMatch(BernoulliCusum.Point::downSignal);
    }

    @Test
    void aSumThatReachesTheLimitIsASignalAndStartsAgain() {
        var step = Math.log(2.0 / 3 / 0.5);
        var points = new BernoulliCusum(0.5, 2, 2 * step).watch(Collections.nCopies(4, true));
        assertThat(points).extracting(BernoulliCusum.Point::upSignal).containsExactly(false, true, false, true);
        assertThat(points.get(0).up()).isCloseTo(step, within(1e-12));
        assertThat(points.get(1).up()).isZero();
        assertThat(points).extracting(BernoulliCusum.Point::down).containsOnly(0.0);
    }

    @Test
    void fewerCasesThanExpectedAddUpDownward() {
        var points = new BernoulliCusum(0.5, 2, 1).watch(Collections.nCopies(5, false));
        assertThat(points)
                .extracting(BernoulliCusum.Point::downSignal)
                .containsExactly(false, false, false, true, false);
        assertThat(points.get(2).down()).isCloseTo(-3 * Math.log(2.0 / 3 / 0.5), within(1e-12));
        assertThat(points).noneMatch(BernoulliCusum.Point::upSignal);
    }

    /// qcc 3.0: sigma of individuals by their moving range.
    @Test
    void averagesAndSumsAreThoseOfTheReference() {
        var rows = Vectors.input("ewma_cusum_shared");
        var values = rows.stream().mapToDouble(row -> row.number("y")).toArray();
        var chart = ControlCharts.draw(
                ChartDesign.of(ChartKind.XMR).screened(false),
                DoubleStream.of(values).mapToObj(Observation.Single::new).toList());
        var last = chart.last().orElseThrow();
        var sigma = (last.upper().orElseThrow() - last.centre()) / 3;
        var averages = new Ewma(last.centre(), sigma, 0.2, 3).watch(values);
        var sums = new TabularCusum(last.centre(), sigma, 0.5, 5).watch(values);
        var expected = Vectors.expected("ewma_cusum_shared");
        for (var i = 0; i < expected.size(); i++) {
            var row = expected.get(i);
            agrees(last.centre(), row.number("ewma_center"), "centre");
            agrees(sigma, row.number("sd"), "sd");
            agrees(averages.get(i).average(), row.number("ewma"), "ewma");
            agrees(averages.get(i).lower(), row.number("ewma_lcl"), "lcl");
            agrees(averages.get(i).upper(), row.number("ewma_ucl"), "ucl");
            agrees(sums.get(i).up(), row.number("cusum_pos"), "up");
            agrees(sums.get(i).down(), row.number("cusum_neg"), "down");
        }
    }

    @Test
    void anAverageOnItsLimitIsNoSignal() {
        assertThat(new Ewma.Point(3, -3, 3).signal()).isFalse();
        assertThat(new Ewma.Point(3.001, -3, 3).signal()).isTrue();
        assertThat(new Ewma.Point(-3, -3, 3).signal()).isFalse();
        assertThat(new Ewma.Point(-3.001, -3, 3).signal()).isTrue();
    }

    @Test
    void aWeightOfOneIsTheValueItselfWithinThreeSigma() {
        var points = new Ewma(10, 2, 1, 3).watch(11, 17);
        assertThat(points).containsExactly(new Ewma.Point(11, 4, 16), new Ewma.Point(17, 4, 16));
        assertThat(points.get(1).signal()).isTrue();
    }

    @Test
    void aSumBeyondTheLimitIsASignalAndOnItIsNot() {
        var points = new TabularCusum(0, 1, 0, 2).watch(2, 0.5, -5);
        assertThat(points.get(0)).isEqualTo(new TabularCusum.Point(2, false, 0, false));
        assertThat(points.get(1)).isEqualTo(new TabularCusum.Point(2.5, true, 0, false));
        assertThat(points.get(2)).isEqualTo(new TabularCusum.Point(0, false, -5, true));
        assertThat(new TabularCusum(0, 1, 0, 2).watch(-2).getFirst().downSignal())
                .isFalse();
    }

    @Test
    void aMirroredSeriesHasMirroredSumsAndAverages() {
        for (var seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            var values = random.doubles(1 + random.nextInt(40), -4, 4).toArray();
            var mirrored = DoubleStream.of(values).map(value -> -value).toArray();
            var sums = new TabularCusum(0, 1, 0.5, 3);
            assertThat(sums.watch(mirrored).stream()
                            .map(point -> 0 - point.down())
                            .toList())
                    .isEqualTo(sums.watch(values).stream()
                            .map(TabularCusum.Point::up)
                            .toList());
            var averages = new Ewma(0, 1, 0.3, 3);
            assertThat(averages.watch(mirrored).stream()
                            .map(point -> 0 - point.average())
                            .toList())
                    .isEqualTo(averages.watch(values).stream()
                            .map(Ewma.Point::average)
                            .toList());
        }
    }

    @Test
    void whatCannotBeWatchedIsRefused() {
        assertThat(new BernoulliCusum(0.1, 2, 3).watch(List.of())).isEmpty();
        Stream.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
                        () -> new BernoulliCusum(0, 2, 3),
                        () -> new BernoulliCusum(1, 2, 3),
                        () -> new BernoulliCusum(0.1, 1, 3),
                        () -> new BernoulliCusum(0.1, 2, 0),
                        () -> new BernoulliCusum(0.1, Double.POSITIVE_INFINITY, 3),
                        () -> new BernoulliCusum(0.1, 2, Double.POSITIVE_INFINITY),
                        () -> new Ewma(Double.NaN, 1, 0.2, 3),
                        () -> new Ewma(0, -1, 0.2, 3),
                        () -> new Ewma(0, 1, 0, 3),
                        () -> new Ewma(0, 1, 1.1, 3),
                        () -> new Ewma(0, 1, 0.2, 0),
                        () -> new Ewma(0, Double.POSITIVE_INFINITY, 0.2, 3),
                        () -> new Ewma(0, 1, 0.2, 3).watch(Double.NaN),
                        () -> new TabularCusum(0, 0, 0.5, 5),
                        () -> new TabularCusum(0, 1, -0.1, 5),
                        () -> new TabularCusum(0, 1, 0.5, 0),
                        () -> new TabularCusum(Double.NaN, 1, 0.5, 5),
                        () -> new TabularCusum(0, Double.POSITIVE_INFINITY, 0.5, 5),
                        () -> new TabularCusum(0, 1, 0.5, 5).watch(Double.POSITIVE_INFINITY))
                .forEach(attempt -> assertThatThrownBy(attempt).isInstanceOf(IllegalArgumentException.class));
    }
}
