package ca.qmhcn.methods.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.qmhcn.methods.disclosure.audit.Printed;
import java.util.List;
import org.junit.jupiter.api.Test;

/// D12: which counts could stand behind a printed number, worked out by hand.
class PrintedTest {

    @Test
    void aNumberIsPrintedForAllThatRoundToIt() {
        var whole = new Printed(38, 0);
        assertThat(whole.shows(37.5)).as("half-way, either way").isTrue();
        assertThat(whole.shows(38.5)).isTrue();
        assertThat(whole.shows(37.49)).isFalse();
        assertThat(whole.shows(38.51)).isFalse();
        var tenth = new Printed(38.5, 1);
        assertThat(tenth.shows(38.45)).isTrue();
        assertThat(tenth.shows(38.56)).isFalse();
    }

    @Test
    void onlyNumbersCanBePrinted() {
        assertThatThrownBy(() -> new Printed(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Printed(Double.POSITIVE_INFINITY, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Printed(1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Printed(1, 0).decimals()).isZero();
    }

    /// 1 of 3 is 33.3 and 2 of 3 is 66.7: of the groups up to 8 only 3 and 6 have such shares.
    @Test
    void sharesTellTheSizeOfAGroup() {
        assertThat(Printed.groupSizes(List.of(new Printed(33.3, 1), new Printed(66.7, 1)), 8))
                .containsExactly(3L, 6L);
        assertThat(Printed.groupSizes(List.of(new Printed(33, 0), new Printed(67, 0)), 3))
                .containsExactly(3L);
        assertThat(Printed.groupSizes(List.of(new Printed(33, 0), new Printed(33, 0)), 3))
                .as("one of three cannot be missing")
                .isEmpty();
        assertThat(Printed.groupSizes(List.of(new Printed(67, 0), new Printed(67, 0)), 3))
                .as("four of three cannot be")
                .isEmpty();
        assertThat(Printed.groupSizes(List.of(new Printed(0, 0), new Printed(100, 0)), 2))
                .containsExactly(1L, 2L);
    }

    @Test
    void aShareOfAKnownGroupTellsWhoIsInIt() {
        assertThat(new Printed(50, 0).countsOf(4)).containsExactly(2L);
        assertThat(new Printed(0, 0).countsOf(201)).as("up to half a percent").containsExactly(0L, 1L);
        assertThat(new Printed(100, 0).countsOf(3)).containsExactly(3L);
        assertThat(new Printed(51, 0).countsOf(4)).isEmpty();
    }

    /// 2 of 5 is 40 % with 11.8 to 76.9; 4 of 10 has 16.8 to 68.7.
    @Test
    void anIntervalTellsTheSizeOfAGroup() {
        assertThat(Printed.shares(new Printed(40, 0), new Printed(11.8, 1), new Printed(76.9, 1), 30))
                .containsExactly(new Printed.Share(2, 5));
        assertThat(Printed.shares(new Printed(40, 0), new Printed(11.8, 1), new Printed(68.7, 1), 30))
                .isEmpty();
        assertThat(Printed.shares(new Printed(40, 0), new Printed(16.8, 1), new Printed(76.9, 1), 30))
                .isEmpty();
    }

    /// About 20 %: three standard deviations of 100 are 12.0, of 99 12.06, of 101 11.94.
    @Test
    void aLimitTellsTheSizeOfAGroup() {
        assertThat(Printed.groupSizesOfLimit(new Printed(20, 3), new Printed(32, 2), 200))
                .containsExactly(100L);
        assertThat(Printed.groupSizesOfLimit(new Printed(20, 1), new Printed(32, 1), 200))
                .contains(99L, 100L, 101L)
                .doesNotContain(95L, 106L);
        assertThat(Printed.groupSizesOfLimit(new Printed(90, 2), new Printed(100, 2), 81))
                .as("limits end at the whole")
                .contains(1L, 80L, 81L);
        assertThat(Printed.groupSizesOfLimit(new Printed(90, 2), new Printed(100, 2), 200))
                .doesNotContain(85L);
    }

    @Test
    void whoKnowsOneOfThreeKnowsTheOthers() {
        assertThat(Printed.othersOfThree(1, 2, 3, 2)).containsExactly(1.0, 3.0);
        assertThat(Printed.othersOfThree(2, 2, 3, 2)).containsExactly(2.0, 3.0);
        assertThatThrownBy(() -> Printed.othersOfThree(1, 2, 3, 4)).isInstanceOf(IllegalArgumentException.class);
    }
}
