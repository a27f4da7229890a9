package ca.qmhcn.methods.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// The attacker by brute force is itself held against tables worked out by hand, and against counting all there is.
class BruteForceSearchTest {

    /// Two organizations by improved and not, with all margins.
    ///
    /// ```
    ///            improved  not   all
    /// one            2      8     10
    /// other          7      9     16
    /// all            9     17     26
    /// ```
    private static final Table TWO_BY_TWO = table(
            new long[] {2, 8, 7, 9}, new int[][] {{0}, {1}, {2}, {3}, {0, 1}, {2, 3}, {0, 2}, {1, 3}, {0, 1, 2, 3}});

    @Test
    void oneHiddenCellIsFoundByTakingTheOthersAway() {
        var attacker = new BruteForce(TWO_BY_TWO, bits(0), Intruder.OUTSIDER);
        assertThat(attacker.isExact(0)).isTrue();
        assertThat(attacker.least(0)).isEqualTo(2);
        assertThat(attacker.most(0)).hasValue(2);
        assertThat(attacker.findsOut(new Sensitive(0, 1, 4))).isTrue();
    }

    @Test
    void fourHiddenCellsLeaveWhatTheMarginsLeave() {
        var attacker = new BruteForce(TWO_BY_TWO, bits(0, 1, 2, 3), Intruder.OUTSIDER);
        assertThat(range(attacker, 0)).containsExactly(0L, 9L);
        assertThat(range(attacker, 1)).containsExactly(1L, 10L);
        assertThat(range(attacker, 2)).containsExactly(0L, 9L);
        assertThat(range(attacker, 3)).containsExactly(7L, 16L);
        assertThat(attacker.findsOut(new Sensitive(0, 1, 4))).isFalse();
        assertThat(attacker.findsOut(new Sensitive(0, 0, 9))).isFalse();
        assertThat(attacker.findsOut(new Sensitive(0, 0, 10))).isTrue();
        assertThat(attacker.findsOut(new Sensitive(1, 1, 10))).isFalse();
        assertThat(attacker.findsOut(new Sensitive(1, 0, 10))).isTrue();
    }

    @Test
    void whoeverKnowsOneOfTheFourKnowsAll() {
        var one = new Intruder(bits(1));
        var attacker = new BruteForce(TWO_BY_TWO, bits(0, 1, 2, 3), one);
        assertThat(IntStream.range(0, 4)).allMatch(attacker::isExact);
        assertThat(attacker.findsOut(new Sensitive(0, 1, 4))).isTrue();
    }

    @Test
    void aZeroIsNoComplement() {
        var table = table(new long[] {2, 0, 5}, new int[][] {{0}, {1}, {2}, {0, 1, 2}, {1}});
        assertThat(new BruteForce(table, bits(0, 1), Intruder.OUTSIDER).isExact(0))
                .isTrue();
    }

    @Test
    void tooFewTogetherIsNarrow() {
        var table = table(new long[] {1, 1, 23}, new int[][] {{0}, {1}, {2}, {0, 1, 2}});
        var attacker = new BruteForce(table, bits(0, 1), Intruder.OUTSIDER);
        assertThat(range(attacker, 0)).containsExactly(0L, 2L);
        assertThat(attacker.findsOut(new Sensitive(0, 1, 4))).isTrue();
        assertThat(attacker.findsOut(new Sensitive(0, 1, 2))).isFalse();
    }

    @Test
    void whatIsInNothingShownHasNoEnd() {
        var table = table(new long[] {2, 4, 5}, new int[][] {{0}, {1}, {0, 1}, {1, 2}});
        var attacker = new BruteForce(table, bits(0, 2, 3), Intruder.OUTSIDER);
        assertThat(attacker.most(0)).isEmpty();
        assertThat(attacker.most(2)).isEmpty();
        assertThat(attacker.least(2)).isEqualTo(4);
        assertThat(attacker.isPossible(2, 3)).isFalse();
        assertThat(attacker.isPossible(2, 1_000)).isTrue();
        assertThat(attacker.isExact(1)).isTrue();
        assertThat(attacker.isExact(2)).isFalse();
        assertThat(attacker.findsOut(new Sensitive(0, 0, 100))).isFalse();
    }

    @Test
    void whatTheIntruderKnowsOfACellIsItsLeast() {
        var table = table(new long[] {3, 1, 20, 30}, new int[][] {{0, 1}, {2}, {0, 1, 2, 3}});
        var insider = new Intruder(bits(0));
        var attacker = new BruteForce(table, bits(0), insider);
        assertThat(attacker.least(0)).isEqualTo(3);
        assertThat(attacker.most(0)).hasValue(34);
        assertThat(attacker.findsOut(new Sensitive(0, 3, 5))).isFalse();
        assertThat(attacker.findsOut(new Sensitive(0, 2, 5))).isTrue();
    }

    /// a11: windows of twelve months and two quarters bound single months.
    @Test
    void windowsThatRollBoundSingleMonths() {
        long[] months = {8, 2, 6, 9, 1, 3, 5, 4, 7, 6, 5, 5, 2, 7, 1};
        var windows = new int[][] {
            IntStream.range(0, 12).toArray(),
            IntStream.range(1, 13).toArray(),
            IntStream.range(2, 14).toArray(),
            IntStream.range(3, 15).toArray(),
            {0, 1, 2},
            {12, 13, 14},
            {0},
            {1},
            {2},
            {12},
            {13},
            {14}
        };
        var attacker = new BruteForce(table(months, windows), bits(6, 7, 8, 9, 10, 11), Intruder.OUTSIDER);
        assertThat(range(attacker, 6)).containsExactly(6L, 11L);
        assertThat(range(attacker, 7)).containsExactly(0L, 5L);
        assertThat(range(attacker, 8)).containsExactly(5L, 10L);
        assertThat(range(attacker, 9)).containsExactly(0L, 5L);
        assertThat(range(attacker, 10)).containsExactly(5L, 10L);
        assertThat(range(attacker, 11)).containsExactly(0L, 5L);
    }

    /// a27: three tables of two bound the cells of three.
    @Test
    void tablesOfTwoBoundCellsOfThree() {
        long[] counts = {2, 4, 4, 1, 4, 1, 1, 3};
        var cells = new ArrayList<int[]>();
        for (var one = 0; one < 8; one++) {
            cells.add(new int[] {one});
            for (var other = one + 1; other < 8; other++) {
                if (Integer.bitCount(one ^ other) == 1) {
                    cells.add(new int[] {one, other});
                }
            }
        }
        var table = table(counts, cells.toArray(int[][]::new));
        var single = new BitSet();
        IntStream.range(0, cells.size())
                .filter(cell -> table.members(cell).length == 1)
                .forEach(single::set);
        var attacker = new BruteForce(table, single, Intruder.OUTSIDER);
        assertThat(single.stream().mapToObj(cell -> range(attacker, cell)))
                .containsExactly(
                        List.of(1L, 5L),
                        List.of(1L, 5L),
                        List.of(1L, 5L),
                        List.of(0L, 4L),
                        List.of(1L, 5L),
                        List.of(0L, 4L),
                        List.of(0L, 4L),
                        List.of(0L, 4L));
    }

    /// Every vector there is, one after the other, for up to five counts of up to six.
    @Test
    void nothingIsMissedAndNothingInvented() {
        var chance = new Random(25);
        for (var round = 0; round < 300; round++) {
            var counts = 2 + chance.nextInt(4);
            var cells = new int[2 + chance.nextInt(6)][];
            for (var cell = 0; cell < cells.length; cell++) {
                cells[cell] = some(counts, chance);
            }
            cells[0] = IntStream.range(0, counts).toArray();
            var table = table(
                    LongStream.range(0, counts).map(_ -> chance.nextInt(4)).toArray(), cells);
            var hidden = new BitSet();
            IntStream.range(1, cells.length).filter(_ -> chance.nextBoolean()).forEach(hidden::set);
            var intruder = new Intruder(chance.nextInt(3) == 0 ? bits(chance.nextInt(counts)) : new BitSet());
            assertAgrees(table, hidden, intruder);
        }
    }

    private static void assertAgrees(Table table, BitSet hidden, Intruder intruder) {
        var attacker = new BruteForce(table, hidden, intruder);
        var seen = new ArrayList<BitSet>();
        IntStream.range(0, table.cells()).forEach(_ -> seen.add(new BitSet()));
        count(table, hidden, intruder, new long[table.innerCounts()], 0, seen);
        for (var cell = 0; cell < table.cells(); cell++) {
            var values = seen.get(cell);
            assertThat(attacker.least(cell)).isEqualTo(values.nextSetBit(0));
            assertThat(attacker.most(cell)).hasValue(values.length() - 1);
            for (var value = 0; value <= values.length(); value++) {
                assertThat(attacker.isPossible(cell, value)).isEqualTo(values.get(value));
            }
        }
    }

    private static void count(
            Table table, BitSet hidden, Intruder intruder, long[] counts, int from, List<BitSet> seen) {
        if (from < counts.length) {
            for (counts[from] = 0; counts[from] <= table.value(0); counts[from]++) {
                count(table, hidden, intruder, counts, from + 1, seen);
            }
            return;
        }
        var same = IntStream.range(0, table.cells())
                        .filter(cell -> !hidden.get(cell))
                        .allMatch(cell -> table.valueAt(cell, counts) == table.value(cell))
                && intruder.knows().stream().allMatch(count -> counts[count] == table.inner(count));
        if (same) {
            IntStream.range(0, table.cells()).forEach(cell -> seen.get(cell).set((int) table.valueAt(cell, counts)));
        }
    }

    @Test
    void everyRandomTableIsSmallEnoughToTryEverything() {
        for (var seed = 1L; seed <= 2_000; seed++) {
            var made = RandomTables.of(seed);
            assertThat(made.table().innerCounts()).isBetween(4, 12);
            assertThat(made.intruders()).contains(Intruder.OUTSIDER);
            assertThat(made.floor().floor()).isBetween(3L, 6L);
            assertThat(IntStream.range(0, made.table().innerCounts()).mapToLong(made.table()::inner))
                    .allMatch(count -> count >= 0 && count <= 20);
        }
    }

    @Test
    void randomTablesAreOfEveryKindAndTheSameAgain() {
        var made = LongStream.rangeClosed(1, 200).mapToObj(RandomTables::of).toList();
        assertThat(made).extracting(RandomTables.Made::kind).contains("hierarchy", "strata", "time", "bands", "cross");
        assertThat(made).extracting(RandomTables.Made::toString).doesNotHaveDuplicates();
        assertThat(made.get(6)).hasToString(RandomTables.of(7).toString());
        assertThat(made).anyMatch(each -> each.floor().zerosToo());
        assertThat(made).anyMatch(each -> each.intruders().size() > 1);
        assertThat(made)
                .anyMatch(each -> IntStream.range(0, each.table().cells()).anyMatch(each.table()::isDerived));
    }

    @Test
    void hidingOnlyWhatIsSmallIsFoundOut() {
        var small = 0;
        var found = 0;
        var exact = 0;
        for (var seed = 1L; seed <= 500; seed++) {
            var made = RandomTables.of(seed);
            var hidden = new BitSet();
            made.sensitive().forEach(each -> hidden.set(each.cell()));
            var attacker = new BruteForce(made.table(), hidden, Intruder.OUTSIDER);
            for (var each : made.sensitive()) {
                small++;
                found += attacker.findsOut(each) ? 1 : 0;
                exact += attacker.isExact(each.cell()) ? 1 : 0;
            }
        }
        System.out.printf("of %d small cells %d found out, %d exactly%n", small, found, exact);
        assertThat(found).isGreaterThan(small / 2);
        assertThat(exact).isPositive().isLessThan(found);
    }

    private static List<Long> range(BruteForce attacker, int cell) {
        return List.of(attacker.least(cell), attacker.most(cell).orElseThrow());
    }

    private static int[] some(int counts, Random chance) {
        var some = IntStream.range(0, counts).filter(_ -> chance.nextBoolean()).toArray();
        return some.length > 0 ? some : new int[] {chance.nextInt(counts)};
    }

    private static Table table(long[] inner, int[][] members) {
        return new Table(inner, members, new BitSet());
    }

    private static BitSet bits(int... set) {
        var bits = new BitSet();
        IntStream.of(set).forEach(bits::set);
        return bits;
    }
}
