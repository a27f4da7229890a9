package ca.qmhcn.methods.spc;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.methods.spc.Observation.Single;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// One mask decides what counts for every statistic.
class BaselineTest {

    private static final double NONE = Double.NaN;

    private static Columns columns(double... values) {
        List<Observation> series = Arrays.stream(values)
                .mapToObj(value -> Double.isNaN(value) ? Observation.MISSING : (Observation) new Single(value))
                .toList();
        return Columns.of(ChartKind.XMR, series);
    }

    private static Baseline of(Columns columns, int start, int end, Integer... excluded) {
        return new Baseline(columns, ChartDesign.of(ChartKind.XMR).excluding(excluded), start, end);
    }

    @Test
    void whatIsKnownBetweenItsEndsCounts() {
        var columns = columns(1, 2, 4, NONE, 8, 16);
        var base = of(columns, 1, 5);
        assertThat(base.count()).isEqualTo(3);
        assertThat(base.first()).isEqualTo(1);
        assertThat(base.sum(columns.value)).isEqualTo(14);
        assertThat(base.mean(columns.value)).isEqualTo(14 / 3.0);
        assertThat(base.median(columns.value)).isEqualTo(4);
        assertThat(base.columns()).isSameAs(columns);
    }

    @Test
    void aGapBreaksTheRangesBesideIt() {
        var columns = columns(1, 2, NONE, 9, 11);
        assertThat(of(columns, 0, 5).ranges(columns.value)).containsExactly(1, 2);
    }

    @Test
    void theNeighboursOfWhatIsLeftOutAreJoined() {
        var columns = columns(1, 2, 50, 9, 11);
        var base = of(columns, 0, 5, 2);
        assertThat(base.ranges(columns.value)).containsExactly(1, 7, 2);
        assertThat(base.count()).isEqualTo(4);
        assertThat(base.mean(columns.value)).isEqualTo(23 / 4.0);
        assertThat(base.median(columns.value)).isEqualTo(5.5);
    }

    @Test
    void aGapBesideWhatIsLeftOutBreaksAllTheSame() {
        var columns = columns(1, NONE, 50, 9);
        assertThat(of(columns, 0, 4, 2).ranges(columns.value)).isEmpty();
        var turned = columns(1, 50, NONE, 9);
        assertThat(of(turned, 0, 4, 1).ranges(turned.value)).isEmpty();
    }

    @Test
    void rangesDoNotReachBackOverTheStart() {
        var columns = columns(100, 1, 2);
        assertThat(of(columns, 1, 3).ranges(columns.value)).containsExactly(1);
    }

    @Test
    void distancesAreAskedInTheOrderOfTime() {
        var columns = columns(1, NONE, 2, 4, 8);
        assertThat(of(columns, 0, 5, 3).ranges((before, now) -> 10 * before + now))
                .containsExactly(24);
    }

    @Test
    void whatIsTheSameEverywhereIsSaidToBe() {
        var columns = columns(7, 3, 3, NONE, 3);
        assertThat(of(columns, 1, 5).same(columns.value)).isTrue();
        assertThat(of(columns, 0, 5).same(columns.value)).isFalse();
        assertThat(of(columns, 0, 5, 0).same(columns.value)).isTrue();
        assertThat(of(columns, 0, 5).same(columns.size)).isTrue();
    }

    @Test
    void nothingKnownIsNothing() {
        var columns = columns(NONE, NONE);
        var base = of(columns, 0, 2);
        assertThat(base.count()).isZero();
        assertThat(base.ranges(columns.value)).isEmpty();
        assertThat(base.same(columns.value)).isTrue();
        assertThat(of(columns, 1, 1).count()).isZero();
    }

    @Test
    void largeRangesAreScreenedOutOnceAndStrictly() {
        // Their mean is 2.5; the limit 10 itself is screened out, and 1.5 of what stays would not have been.
        assertThat(MovingRanges.screened(new double[] {1, 1, 1, 1, 1, 10}, 4)).containsExactly(1, 1, 1, 1, 1);
        assertThat(MovingRanges.screened(new double[] {1, 1, 1, 1, 1, 9.9}, 4)).hasSize(6);
        assertThat(MovingRanges.screened(new double[] {0, 0, 0}, 4)).containsExactly(0, 0, 0);
        assertThat(MovingRanges.screened(new double[] {}, 4)).isEmpty();
        assertThat(MovingRanges.mean(new double[] {})).isEmpty();
        assertThat(MovingRanges.mean(new double[] {1, 4})).hasValue(2.5);
        assertThat(MovingRanges.median(new double[] {9, 1, 4})).isEqualTo(4);
        assertThat(MovingRanges.median(new double[] {9, 1, 4, 2})).isEqualTo(3);
    }
}
