package ca.qmhcn.methods.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.qmhcn.methods.disclosure.Protection.Protected;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a table, a floor and a range may be made of, and what an intruder's knowledge does to a range.
class TableTest {

    private static final BitSet NONE = new BitSet();

    @Test
    void aCellAddsUpItsCountsInAnyOrder() {
        var derived = new BitSet();
        derived.set(1);
        var table = new Table(new long[] {2, 0, 5}, new int[][] {{2, 0}, {1}}, derived);
        assertThat(table.value(0)).isEqualTo(7);
        assertThat(table.value(1)).isZero();
        assertThat(table.members(0)).containsExactly(0, 2);
        assertThat(table.isDerived(0)).isFalse();
        assertThat(table.isDerived(1)).isTrue();
        assertThat(table.inner(2)).isEqualTo(5);
        assertThat(table.innerCounts()).isEqualTo(3);
        assertThat(table.cells()).isEqualTo(2);
        assertThat(table.valueAt(0, new long[] {1, 9, 1})).isEqualTo(2);
    }

    @Test
    void countsAndMembersThatCannotBeAreRefused() {
        refused(new long[] {-1}, new int[][] {{0}});
        refused(new long[] {1}, new int[][] {{1}});
        refused(new long[] {1}, new int[][] {{-1}});
        refused(new long[] {1, 1}, new int[][] {{1, 0, 1}});
        assertThat(new Table(new long[] {0}, new int[][] {{0}}, NONE).value(0)).isZero();
    }

    @Test
    void placesAreForAllCountsOrForNone() {
        var two = new long[] {1, 2};
        var cells = new int[][] {{0, 1}};
        assertThat(new Table(two, cells, NONE, new int[][] {{0, 0}, {0, 1}}).coordinates())
                .hasDimensions(2, 2);
        assertThat(new Table(two, cells, NONE).coordinates()).isEmpty();
        assertThatThrownBy(() -> new Table(two, cells, NONE, new int[][] {{0}}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Table(two, cells, NONE, new int[][] {{0}, {0, 1}}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFloorHidesWhatIsBelowIt() {
        var table = new Table(new long[] {0, 4, 5}, new int[][] {{0}, {1}, {2}}, NONE);
        assertThat(new Floor(5, false).in(table)).containsExactly(new Sensitive(1, 1, 4));
        assertThat(new Floor(5, true).in(table)).containsExactly(new Sensitive(0, 0, 4), new Sensitive(1, 0, 4));
        assertThat(new Floor(0, true).in(table)).isEmpty();
        assertThatThrownBy(() -> new Floor(-1, false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRangeGoesFromItsLeastToItsMost() {
        assertThat(new Sensitive(0, 3, 3).most()).isEqualTo(3);
        assertThatThrownBy(() -> new Sensitive(-1, 0, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sensitive(0, -1, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sensitive(0, 4, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatSomebodyKnowsOfACellIsWhereItsRangeStarts() {
        var table = new Table(new long[] {3, 4, 9}, new int[][] {{0, 1}}, NONE);
        var range = new Sensitive(0, 1, 5);
        assertThat(range.openTo(Intruder.OUTSIDER, table)).isEqualTo(range);
        assertThat(range.openTo(knows(0, 2), table)).isEqualTo(new Sensitive(0, 3, 5));
        assertThat(range.openTo(knows(0, 1), table)).isEqualTo(new Sensitive(0, 7, 7));
        assertThat(Target.of(table, List.of(range), List.of(knows(0, 1)))).isEmpty();
    }

    @Test
    void endsThatTheTruthReachesAskForNothing() {
        var table = new Table(new long[] {3}, new int[][] {{0}}, NONE);
        var outsider = List.of(Intruder.OUTSIDER);
        assertThat(Target.of(table, List.of(new Sensitive(0, 1, 4)), outsider))
                .containsExactly(new Target(0, 0, -2), new Target(0, 0, 1));
        assertThat(Target.of(table, List.of(new Sensitive(0, 3, 4)), outsider)).containsExactly(new Target(0, 0, 1));
        assertThat(Target.of(table, List.of(new Sensitive(0, 1, 3)), outsider)).containsExactly(new Target(0, 0, -2));
    }

    /// Two halves without a count in common, in turn: each is hidden as it would be alone.
    @Test
    void partsThatShareNothingAreProtectedEachByItself() {
        var one = new int[][] {{0}, {1}, {2}, {3}, {0, 1}, {2, 3}, {0, 2}, {1, 3}, {0, 1, 2, 3}};
        var both = new int[18][];
        for (var cell = 0; cell < one.length; cell++) {
            both[2 * cell] = one[cell].clone();
            both[2 * cell + 1] =
                    java.util.Arrays.stream(one[cell]).map(count -> count + 4).toArray();
        }
        var table = new Table(new long[] {2, 8, 7, 9, 30, 40, 3, 50}, both, NONE);
        var sensitive = new Floor(5, false).in(table);
        assertThat(sensitive).extracting(Sensitive::cell).containsExactly(0, 5);
        var readers = List.of(Intruder.OUTSIDER, knows(0, 1), knows(4, 5), Intruder.OUTSIDER);
        var done = (Protected) Suppression.of(table, sensitive, readers);
        assertThat(done.hidden().stream().filter(cell -> cell % 2 == 0).map(cell -> cell / 2))
                .as("a small one and three that hide it")
                .hasSize(4)
                .contains(0);
        assertThat(done.hidden().stream().filter(cell -> cell % 2 == 1).map(cell -> cell / 2))
                .hasSize(4)
                .contains(2);
        assertThat(done.complementary().cardinality()).isEqualTo(6);
        for (var reader = 0; reader < readers.size(); reader++) {
            for (var low : List.of(true, false)) {
                proven(done, table, 5, reader, low);
            }
        }
        assertThat(done.proofs()).noneMatch(proof -> proof.cell() == 0 && proof.intruder() == 1);
        assertThat(done.proofs())
                .allSatisfy(proof -> assertThat(readers.get(proof.intruder()).knows().stream())
                        .doesNotContainAnyElementsOf(proof.inner().keySet()));
    }

    private static void proven(Protected done, Table table, int cell, int reader, boolean low) {
        assertThat(done.proofs())
                .filteredOn(proof -> proof.cell() == cell && proof.intruder() == reader && proof.low() == low)
                .singleElement()
                .satisfies(proof -> {
                    var counts = new long[table.innerCounts()];
                    java.util.Arrays.setAll(counts, table::inner);
                    proof.inner().forEach((count, now) -> counts[count] = now);
                    assertThat(table.valueAt(cell, counts)).isEqualTo(low ? 1 : 4);
                });
    }

    @Test
    void whatEverybodyKnowsIsNotHidden() {
        var table = new Table(new long[] {2, 8}, new int[][] {{0}, {1}, {0, 1}}, NONE);
        var known = new BitSet();
        known.set(1, 3);
        assertThat(Suppression.of(table, known, new Floor(5, false).in(table), List.of(Intruder.OUTSIDER)))
                .isEqualTo(new Protection.NotPublished(List.of(0)));
        known.clear(1);
        var done = (Protected) Suppression.of(table, known, new Floor(5, false).in(table), List.of(Intruder.OUTSIDER));
        assertThat(done.hidden().stream()).containsExactly(0, 1);
        assertThat(done.complementary().stream()).containsExactly(1);
    }

    private static void refused(long[] counts, int[][] cells) {
        assertThatThrownBy(() -> new Table(counts, cells, NONE)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Intruder knows(int... counts) {
        var knows = new BitSet();
        for (var count : counts) {
            knows.set(count);
        }
        return new Intruder(knows);
    }
}
