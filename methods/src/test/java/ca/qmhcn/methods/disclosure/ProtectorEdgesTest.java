package ca.qmhcn.methods.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.qmhcn.methods.disclosure.Cell.Missing;
import ca.qmhcn.methods.disclosure.Cell.Reason;
import ca.qmhcn.methods.disclosure.Cell.Shown;
import ca.qmhcn.methods.disclosure.Cell.Withheld;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ProtectorEdgesTest {

    private static final Policy FLOOR_ALONE = new Policy(6, 0, 3, 0.75);
    private static final Withheld SMALL = new Withheld(Reason.SMALL_COUNT);
    private static final Withheld BESIDE = new Withheld(Reason.COMPLEMENTARY);

    private static List<Cell> shown(Policy policy, long... counts) {
        return of(policy, LongStream.of(counts).<Cell>mapToObj(Shown::new).toList());
    }

    private static List<Cell> of(Policy policy, List<Cell> parts) {
        return Protector.protect(List.of(new Row<>("row", parts)), policy)
                .getFirst()
                .parts();
    }

    @Test
    void zerosBesideASmallCountAreHiddenWhenNothingElseIsThere() {
        assertThat(shown(FLOOR_ALONE, 3, 0)).containsExactly(SMALL, BESIDE);
        assertThat(shown(FLOOR_ALONE, 0, 3, 0)).containsExactly(BESIDE, SMALL, BESIDE);
        assertThat(shown(FLOOR_ALONE, 2, 3, 0)).containsExactly(SMALL, SMALL, BESIDE);
        assertThat(of(FLOOR_ALONE, List.of(new Shown(3), new Missing(), new Shown(0))))
                .containsExactly(SMALL, new Missing(), BESIDE);
    }

    @Test
    void zerosStayWhereALargerCountCanHideTheSmallOne() {
        assertThat(shown(FLOOR_ALONE, 3, 0, 30)).containsExactly(SMALL, new Shown(0), BESIDE);
    }

    @Test
    void theSmallestThatIsLeftIsTheOneThatHides() {
        assertThat(shown(FLOOR_ALONE, 50, 2, 9, 30)).containsExactly(new Shown(50), SMALL, BESIDE, new Shown(30));
    }

    @Test
    void twoThatHoldTheFloorTogetherHideEachOther() {
        assertThat(shown(FLOOR_ALONE, 3, 3, 30)).containsExactly(SMALL, SMALL, new Shown(30));
        assertThat(shown(FLOOR_ALONE, 3, 2, 30)).containsExactly(SMALL, SMALL, BESIDE);
    }

    @Test
    void allThatIsSmallIsHiddenAndNothingMoreCanBe() {
        assertThat(shown(FLOOR_ALONE, 1, 1)).containsExactly(SMALL, SMALL);
        assertThat(shown(FLOOR_ALONE, 5)).containsExactly(SMALL);
        assertThat(shown(FLOOR_ALONE, 0, 0)).containsExactly(new Shown(0), new Shown(0));
        assertThat(shown(FLOOR_ALONE)).isEmpty();
    }

    @Test
    void aGroupOfExactlyTheSmallestSizeIsLookedAtPartByPart() {
        var policy = new Policy(2, 6, 0, 1);
        assertThat(shown(policy, 2, 4)).containsExactly(new Shown(2), new Shown(4));
        assertThat(shown(policy, 2, 3)).containsOnly(new Withheld(Reason.SMALL_GROUP));
        assertThat(shown(policy, 0, 0)).containsOnly(new Shown(0));
        assertThat(of(policy, List.of(new Shown(5), new Missing())))
                .containsExactly(new Withheld(Reason.SMALL_GROUP), new Missing());
    }

    @Test
    void aPoolMayHoldExactlyTheLargestShareOfOne() {
        assertThat(Protector.mayPool(List.of(75L, 20L, 5L), FLOOR_ALONE)).isTrue();
        assertThat(Protector.mayPool(List.of(76L, 20L, 4L), FLOOR_ALONE)).isFalse();
        assertThat(Protector.mayPool(List.of(1L, 1L, 1L), FLOOR_ALONE)).isTrue();
        assertThat(Protector.mayPool(List.of(), FLOOR_ALONE)).isFalse();
        assertThat(Protector.mayPool(List.of(), Policy.EXACT)).isTrue();
    }

    @Test
    void aPolicyIsMadeOfWhatCanBe() {
        assertThat(new Policy(0, 0, 0, 1)).isEqualTo(Policy.EXACT);
        assertThat(new Policy(1, 1, 1, 1e-9).floor()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Policy(-1, 0, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Policy(0, -1, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Policy(0, 0, -1, 1));
        for (var share : new double[] {0, 1.01, -0.5, Double.NaN}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Policy(0, 0, 0, share));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Shown(-1)).withMessageContaining("-1");
        assertThat(new Shown(0).count()).isZero();
    }
}
