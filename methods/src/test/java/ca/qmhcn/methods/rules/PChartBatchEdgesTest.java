package ca.qmhcn.methods.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PChartBatchEdgesTest {

    private static PChartBatch drawn(double[] numerators, double size) {
        var denominators = new double[numerators.length];
        Arrays.fill(denominators, size);
        var batch = new PChartBatch(1, numerators.length);
        batch.draw(numerators, denominators);
        return batch;
    }

    /// Not even in the interpreter, which cannot do away with an object that was made.
    @Test
    void noSeriesMakesAnObject() {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var numerators = new double[500 * 36];
        var denominators = new double[numerators.length];
        Arrays.setAll(numerators, i -> i % 40);
        Arrays.fill(denominators, 60);
        var batch = new PChartBatch(500, 36);
        batch.draw(numerators, denominators);
        var before = threads.getCurrentThreadAllocatedBytes();
        for (var i = 0; i < 10; i++) {
            batch.draw(numerators, denominators);
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(5_000);
    }

    @Test
    void sevenOnOneSideAreAShiftAndSixAreNot() {
        var seven = drawn(new double[] {6, 6, 6, 6, 6, 6, 6, 1, 1, 1, 9, 1, 1, 1}, 10);
        assertThat(seven.shift(0)).isEqualTo(0b1111111);
        var six = drawn(new double[] {6, 6, 6, 6, 6, 6, 1, 1, 1, 9, 1, 1, 9, 1}, 10);
        assertThat(six.shift(0)).isZero();
    }

    @Test
    void sevenThatFallAreATrendAndSixAreNot() {
        assertThat(drawn(new double[] {8, 7, 6, 5, 4, 3, 2, 9, 1, 9, 1, 9, 1}, 10)
                        .trend(0))
                .isEqualTo(0b1111111);
        assertThat(drawn(new double[] {8, 7, 6, 5, 4, 3, 9, 1, 9, 1, 9, 1, 9}, 10)
                        .trend(0))
                .isZero();
        assertThat(drawn(new double[] {8, 7, 6, 5, 5, 4, 3, 2, 9, 1, 9, 1, 9}, 10)
                        .trend(0))
                .isZero();
    }

    @Test
    void withFewPointsNothingIsMarked() {
        var numerators = new double[] {8, 7, 6, 5, 4, 3, 2, 0, 0, 0, 0, 99, 99};
        var thirteen = drawn(numerators, 100);
        assertThat(thirteen.outside(0)).isNotZero();
        assertThat(thirteen.shift(0)).isNotZero();
        assertThat(thirteen.trend(0)).isNotZero();
        assertThat(thirteen.runsSignal(0)).isTrue();
        var twelve = drawn(Arrays.copyOf(numerators, 12), 100);
        assertThat(twelve.outside(0)).isNotZero();
        assertThat(twelve.runsSignal(0)).isTrue();
        assertThat(twelve.shift(0) | twelve.trend(0) | twelve.twoInThree(0)).isZero();
        var eleven = drawn(Arrays.copyOfRange(numerators, 1, 12), 100);
        assertThat(eleven.outside(0) | eleven.shift(0) | eleven.trend(0) | eleven.twoInThree(0))
                .isZero();
        assertThat(eleven.runsSignal(0)).isFalse();
    }

    @Test
    void aShareThatIsAlwaysWholeOrNothingIsOnItsLineAndWithinItsLimits() {
        for (var share : new double[] {0, 10}) {
            var batch = drawn(new double[] {share, share, share, share, share, share, share, share}, 10);
            assertThat(batch.centre(0)).isEqualTo(share / 10);
            assertThat(batch.lower(0, 7)).isEqualTo(share / 10);
            assertThat(batch.upper(0, 7)).isEqualTo(share / 10);
            assertThat(batch.outside(0) | batch.shift(0) | batch.trend(0) | batch.twoInThree(0))
                    .isZero();
            assertThat(batch.runsSignal(0)).isFalse();
        }
    }

    @Test
    void oneSeriesDoesNotSpeakForAnother() {
        var batch = new PChartBatch(2, 2);
        batch.draw(new double[] {1, 3, 0, 0}, new double[] {4, 4, 5, 0});
        assertThat(batch.centre(0)).isEqualTo(0.5);
        assertThat(batch.centre(1)).isZero();
        assertThat(batch.value(0, 1)).isEqualTo(0.75);
        assertThat(batch.value(1, 0)).isZero();
        assertThat(batch.lower(0, 0)).isZero();
        assertThat(batch.upper(0, 1)).isEqualTo(1);
        assertThat(batch.known(0)).isEqualTo(0b11);
        assertThat(batch.known(1)).isEqualTo(0b01);
    }

    @Test
    void fewestAndMostPeriods() {
        var most = drawn(new double[PChartBatch.MOST_PERIODS], 3);
        assertThat(most.known(0)).isEqualTo(-1L);
        assertThatIllegalArgumentException().isThrownBy(() -> new PChartBatch(-1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new PChartBatch(1, 65));
        var batch = new PChartBatch(1, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> batch.draw(new double[] {1}, new double[] {1, 1}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> batch.draw(new double[] {1}, new double[] {Double.POSITIVE_INFINITY}));
    }

    @Test
    void halfOnEachSideOfALongSeriesAreRunsThatChanceDoesNotGive() {
        var numerators = new double[PChartBatch.MOST_PERIODS];
        Arrays.fill(numerators, 0, 32, 6);
        Arrays.fill(numerators, 32, 64, 4);
        assertThat(drawn(numerators, 10).runsSignal(0)).isTrue();
        Arrays.setAll(numerators, i -> i % 2 == 0 ? 6 : 4);
        assertThat(drawn(numerators, 10).runsSignal(0)).isFalse();
    }
}
