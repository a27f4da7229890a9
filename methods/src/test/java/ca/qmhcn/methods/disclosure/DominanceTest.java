package ca.qmhcn.methods.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.qmhcn.methods.Vectors;
import ca.qmhcn.methods.Vectors.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// D16: a total that would tell on one of its contributors is known as such, exactly at every limit.
class DominanceTest {

    static List<Row> cells() {
        return Vectors.rows("disclosure", "dominance.csv");
    }

    @Test
    void thereAreFortyEightCells() {
        assertThat(cells()).hasSize(48);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void eachRuleSaysWhatTheReferenceSays(Row cell) {
        assertThat(Dominance.of(contributions(cell)))
                .isEqualTo(
                        new Dominance(flag(cell, "n3"), flag(cell, "nk1_75"), flag(cell, "nk2_90"), flag(cell, "p10")));
    }

    @Test
    void theOrderOfContributionsAndThoseOfNothingChangeNothing() {
        var chance = new Random(16);
        for (var cell : cells()) {
            var shuffled = new ArrayList<>(contributions(cell));
            shuffled.add(0L);
            Collections.shuffle(shuffled, chance);
            assertThat(Dominance.of(shuffled)).isEqualTo(Dominance.of(contributions(cell)));
        }
    }

    @Test
    void theUnitOfMeasureChangesNothing() {
        for (var cell : cells()) {
            var inMinutes =
                    contributions(cell).stream().map(each -> each * 1440).toList();
            assertThat(Dominance.of(inMinutes)).isEqualTo(Dominance.of(contributions(cell)));
        }
    }

    @Test
    void aLimitReachedIsNotOverstepped() {
        assertThat(Dominance.of(List.of(75L, 15L, 10L))).isEqualTo(new Dominance(false, false, false, false));
        assertThat(Dominance.of(List.of(76L, 14L, 10L))).isEqualTo(new Dominance(false, true, false, false));
        assertThat(Dominance.of(List.of(50L, 41L, 9L))).isEqualTo(new Dominance(false, false, true, false));
        assertThat(Dominance.of(List.of(100L, 50L, 10L))).isEqualTo(new Dominance(false, false, true, false));
        assertThat(Dominance.of(List.of(101L, 50L, 10L))).isEqualTo(new Dominance(false, false, true, true));
        assertThat(Dominance.of(List.of(6L, 5L))).isEqualTo(new Dominance(true, false, true, true));
    }

    @Test
    void manySmallDigitsAreNotRoundedAway() {
        var most = 750_000_000_000_000_000L;
        assertThat(Dominance.of(List.of(most, 150_000_000_000_000_000L, 100_000_000_000_000_000L))
                        .oneOverThreeQuarters())
                .isFalse();
        assertThat(Dominance.of(List.of(most + 1, 150_000_000_000_000_000L, 100_000_000_000_000_000L))
                        .oneOverThreeQuarters())
                .isTrue();
    }

    @Test
    void nothingContributedIsOverNoShare() {
        assertThat(Dominance.of(List.of())).isEqualTo(new Dominance(true, false, false, false));
        assertThat(Dominance.of(List.of(0L, 0L, 0L))).isEqualTo(new Dominance(true, false, false, false));
    }

    @Test
    void aNegativeContributionIsRefusedAndTooLargeATotalIsNoWrongAnswer() {
        assertThatThrownBy(() -> Dominance.of(List.of(5L, -1L))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Dominance.of(List.of(Long.MAX_VALUE, 1L))).isInstanceOf(ArithmeticException.class);
    }

    static List<Long> contributions(Row cell) {
        return Stream.of(cell.text("contributions").split(";", -1))
                .map(Long::valueOf)
                .toList();
    }

    static boolean flag(Row cell, String column) {
        return cell.text(column).equals("1");
    }
}
