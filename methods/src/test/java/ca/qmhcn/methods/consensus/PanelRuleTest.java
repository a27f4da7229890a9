package ca.qmhcn.methods.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.methods.consensus.PanelRule.Agreement;
import ca.qmhcn.methods.consensus.Rounds.Stability;
import ca.qmhcn.methods.rates.Proportion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelRuleTest {

    private static PanelRatings panel(int low, int middle, int high) {
        var ratings = new ArrayList<Integer>();
        IntStream.range(0, low).forEach(_ -> ratings.add(2));
        IntStream.range(0, middle).forEach(_ -> ratings.add(5));
        IntStream.range(0, high).forEach(_ -> ratings.add(8));
        return new PanelRatings(ratings);
    }

    private static Optional<Agreement> bySize(int low, int middle, int high) {
        return PanelRule.BY_SIZE.judge(panel(low, middle, high), HalfMedian.MIDDLE);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            low, middle, high, said
              3,      2,    3, DISAGREEMENT
              2,      0,    6, AGREEMENT
              2,      1,    5, NEITHER
              3,      3,    4, DISAGREEMENT
              2,      0,    8, AGREEMENT
              0,      3,    7, NEITHER
              3,      0,    8, AGREEMENT
              4,      3,    4, DISAGREEMENT
              3,      1,    7, NEITHER
              4,      5,    4, DISAGREEMENT
              3,      0,   10, AGREEMENT
              4,      0,   10, AGREEMENT
              4,      1,    9, NEITHER
              5,      4,    5, DISAGREEMENT
              4,      0,   12, AGREEMENT
              5,      6,    5, DISAGREEMENT
              5,      0,   11, DISAGREEMENT
             12,      4,    0, AGREEMENT
              2,     12,    2, AGREEMENT
            """)
    void panelsOfEachSizeHaveTheirOwnCounts(int low, int middle, int high, Agreement said) {
        assertThat(bySize(low, middle, high)).contains(said);
    }

    @Test
    void panelsOfOtherSizesAreNotJudged() {
        assertThat(bySize(0, 0, 7)).isEmpty();
        assertThat(bySize(0, 0, 8)).contains(Agreement.AGREEMENT);
        assertThat(bySize(0, 0, 16)).contains(Agreement.AGREEMENT);
        assertThat(bySize(0, 0, 17)).isEmpty();
    }

    @Test
    void aThirdAtEachEndIsDisagreementInAnyPanel() {
        assertThat(PanelRule.ONE_THIRD.judge(panel(1, 1, 1), HalfMedian.MIDDLE)).contains(Agreement.DISAGREEMENT);
        assertThat(PanelRule.ONE_THIRD.judge(panel(6, 7, 6), HalfMedian.MIDDLE)).contains(Agreement.NEITHER);
        assertThat(PanelRule.ONE_THIRD.judge(panel(7, 6, 7), HalfMedian.MIDDLE)).contains(Agreement.DISAGREEMENT);
        assertThat(PanelRule.ONE_THIRD.judge(panel(1, 0, 9), HalfMedian.MIDDLE)).contains(Agreement.NEITHER);
        assertThat(PanelRule.ONE_THIRD.judge(panel(0, 0, 0), HalfMedian.MIDDLE)).isEmpty();
        assertThat(PanelRule.ONE_THIRD.judge(panel(0, 0, 1), HalfMedian.MIDDLE)).contains(Agreement.NEITHER);
    }

    @Test
    void theRegionOfAHalfMedianIsASetting() {
        var ratings = new PanelRatings(List.of(5, 6, 6, 6, 7, 7, 7, 7));
        assertThat(PanelRule.BY_SIZE.judge(ratings, HalfMedian.MIDDLE)).contains(Agreement.NEITHER);
        var most = new PanelRatings(List.of(1, 6, 6, 6, 7, 7, 7, 7));
        assertThat(PanelRule.BY_SIZE.judge(most, HalfMedian.HIGHER_REGION)).contains(Agreement.NEITHER);
    }

    private static Map<String, Integer> round(int... ratings) {
        return IntStream.range(0, ratings.length)
                .boxed()
                .collect(Collectors.toMap(i -> "panelist " + i, i -> ratings[i]));
    }

    private static Rounds between(Map<String, Integer> first, Map<String, Integer> second) {
        return Rounds.between(first, second, RandUcla.DEFAULT).orElseThrow();
    }

    @Test
    void roundsAreComparedAmongThoseWhoRatedInBoth() {
        var second = new HashMap<>(round(4, 5, 9));
        second.put("new", 1);
        second.put("newer", 1);
        var rounds = between(round(3, 5, 7, 9), second);
        assertThat(rounds.before().panel()).isEqualTo(3);
        assertThat(rounds.after().panel()).isEqualTo(3);
        assertThat(rounds.moved()).isEqualTo(new Proportion(2, 3));
        assertThat(rounds.left()).isEqualTo(1);
        assertThat(rounds.joined()).isEqualTo(2);
        assertThat(rounds.medianChange()).isZero();
        // Of 3, 5, 7 the middle 40 % span 1.6; of 4, 5, 9: 4.6 to 6.6.
        assertThat(rounds.rangeChange()).isCloseTo(2.0 - 1.6, Offset.offset(1e-12));
        assertThat(Rounds.between(round(1), Map.of("other", 1), RandUcla.DEFAULT))
                .isEmpty();
        assertThat(Rounds.between(Map.of(), Map.of(), RandUcla.DEFAULT)).isEmpty();
    }

    @Test
    void panelistsWhoSwapMoveWithoutChangingThePanel() {
        var rounds = between(round(2, 5, 8), round(8, 5, 2));
        assertThat(rounds.moved()).isEqualTo(new Proportion(2, 3));
        assertThat(rounds.netChange()).isEqualTo(new Proportion(0, 3));
        assertThat(rounds.stable(Stability.NET_CHANGE_BELOW_15_PERCENT)).isTrue();
    }

    @Test
    void lessThanFifteenPercentIsStableAndFifteenIsNot() {
        var first = IntStream.range(0, 20).map(_ -> 5).toArray();
        var two = first.clone();
        two[0] = 6;
        two[1] = 4;
        var three = two.clone();
        three[2] = 9;
        assertThat(between(round(first), round(two)).stable(Stability.NET_CHANGE_BELOW_15_PERCENT))
                .isTrue();
        var moved = between(round(first), round(three));
        assertThat(moved.netChange()).isEqualTo(new Proportion(3, 20));
        assertThat(moved.stable(Stability.NET_CHANGE_BELOW_15_PERCENT)).isFalse();
        assertThat(moved.stable(Stability.SAME_VERDICT)).isTrue();
        assertThat(between(round(6, 6, 6), round(7, 7, 7)).stable(Stability.SAME_VERDICT))
                .isFalse();
        assertThat(between(round(6, 6, 6), round(7, 7, 7)).medianChange()).isEqualTo(1);
    }
}
