package ca.qmhcn.methods.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.qmhcn.methods.Vectors.Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// D16, as the policies use it: fewer than three, or one that is more than three quarters, make no total.
class ContributorsTest {

    private static final Contributors THREE = new Contributors(3, 75);

    static List<Row> cells() {
        return DominanceTest.cells();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aTotalIsShownWhereTheReferenceFlagsNeither(Row cell) {
        assertThat(THREE.allow(DominanceTest.contributions(cell)))
                .isEqualTo(!DominanceTest.flag(cell, "n3") && !DominanceTest.flag(cell, "nk1_75"));
    }

    @Test
    void whoAddsNothingIsNoContributor() {
        assertThat(THREE.allow(List.of(30L, 30L, 30L))).isTrue();
        assertThat(THREE.allow(List.of(30L, 30L))).isFalse();
        assertThat(THREE.allow(List.of(30L, 30L, 0L))).isFalse();
        assertThat(THREE.allow(List.of())).isFalse();
    }

    @Test
    void theLimitItselfIsWithinIt() {
        assertThat(THREE.allow(List.of(75L, 20L, 5L))).isTrue();
        assertThat(THREE.allow(List.of(76L, 20L, 4L))).isFalse();
        assertThat(THREE.allow(List.of(1L, 1L, 1L))).isTrue();
        var most = 75_000_000_000_000_000L;
        assertThat(THREE.allow(List.of(most, 15_000_000_000_000_000L, 10_000_000_000_000_000L)))
                .isTrue();
        assertThat(THREE.allow(List.of(most + 1, 15_000_000_000_000_000L, 10_000_000_000_000_000L)))
                .as("no digit is rounded away")
                .isFalse();
    }

    @Test
    void whereOneMayBeAllNothingIsRefused() {
        var any = new Contributors(0, 100);
        assertThat(any.allow(List.of())).isTrue();
        assertThat(any.allow(List.of(7L))).isTrue();
    }

    @Test
    void itIsMadeOfWhatCanBe() {
        assertThat(new Contributors(0, 1).largestPercent()).isEqualTo(1);
        assertThatThrownBy(() -> new Contributors(-1, 75)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Contributors(3, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Contributors(3, 101)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> THREE.allow(List.of(Long.MAX_VALUE, 1L))).isInstanceOf(ArithmeticException.class);
    }
}
