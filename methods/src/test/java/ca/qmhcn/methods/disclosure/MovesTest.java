package ca.qmhcn.methods.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The parts the search is made of, on tables small enough to be worked out by hand.
class MovesTest {

    private static final BitSet NONE = new BitSet();
    private static final List<Intruder> OUTSIDER = List.of(Intruder.OUTSIDER);

    /// Two rows of three with their sums: cells 0 to 5, rows 6 and 7, columns 8 to 10.
    private static final int[][] TWO_BY_THREE = {
        {0}, {1}, {2}, {3}, {4}, {5}, {0, 1, 2}, {3, 4, 5}, {0, 3}, {1, 4}, {2, 5}
    };

    private static Table table(long... counts) {
        return new Table(
                counts,
                TWO_BY_THREE,
                NONE,
                IntStream.range(0, 6)
                        .mapToObj(count -> new int[] {count / 3, count % 3})
                        .toArray(int[][]::new));
    }

    @Test
    void countsThatNobodyTellsApartAreOneColumn() {
        var table = new Table(new long[] {2, 3, 4, 9}, new int[][] {{0, 1, 2}, {2}}, NONE);
        var columns = new Columns(table, OUTSIDER);
        assertThat(columns.size()).as("what is in no cell is no column").isEqualTo(2);
        assertThat(columns.innerOf(0)).containsExactly(0, 1);
        assertThat(columns.count(0)).isEqualTo(5);
        assertThat(columns.cells(1)).containsExactly(0, 1);
        assertThat(columns.of(0)).containsExactly(0, 1);
        assertThat(columns.of(1)).containsExactly(1);
        var first = new Intruder(bits(0));
        var told = new Columns(table, List.of(Intruder.OUTSIDER, first));
        assertThat(told.size())
                .as("somebody who knows one of them tells them apart")
                .isEqualTo(3);
        assertThat(told.isKnown(0, first)).isTrue();
        assertThat(told.isKnown(1, first)).isFalse();
        assertThat(told.isKnown(0, Intruder.OUTSIDER)).isFalse();
    }

    @Test
    void aMoveIsSpreadOverTheCountsOfItsColumn() {
        var table = new Table(new long[] {2, 3, 4}, new int[][] {{0, 1}, {2}}, NONE);
        var columns = new Columns(table, OUTSIDER);
        assertThat(columns.after(Move.of(new TreeMap<>(Map.of(0, -4L)), columns)))
                .containsExactlyEntriesOf(new TreeMap<>(Map.of(0, 0L, 1, 1L)));
        assertThat(columns.after(Move.of(new TreeMap<>(Map.of(0, -2L, 1, 3L)), columns)))
                .containsExactlyEntriesOf(new TreeMap<>(Map.of(0, 0L, 2, 7L)));
        assertThat(columns.after(Move.of(new TreeMap<>(Map.of(0, 5L)), columns)))
                .containsExactlyEntriesOf(new TreeMap<>(Map.of(0, 7L)));
    }

    @Test
    void aMoveIsSeenByWhoSeesOneOfItsCellsAndKnownByWhoKnowsOneOfItsColumns() {
        var columns = new Columns(table(2, 8, 7, 9, 6, 5), List.of(Intruder.OUTSIDER, new Intruder(bits(4))));
        var move = Move.of(new TreeMap<>(Map.of(0, 1L, 1, -1L, 3, -1L, 4, 1L)), columns);
        assertThat(move.cells().stream()).containsExactly(0, 1, 3, 4);
        assertThat(move.of(0)).isEqualTo(1);
        assertThat(move.of(6)).as("a sum that stays").isZero();
        assertThat(move.isUnseen(bits(0, 1, 3, 4))).isTrue();
        assertThat(move.isUnseen(bits(0, 1, 3, 4, 9))).isTrue();
        assertThat(move.isUnseen(bits(0, 1, 3))).isFalse();
        assertThat(move.isUnknownTo(Intruder.OUTSIDER, columns)).isTrue();
        assertThat(move.isUnknownTo(new Intruder(bits(4)), columns)).isFalse();
        assertThat(move.isUnknownTo(new Intruder(bits(5)), columns)).isTrue();
    }

    @Test
    void aTargetIsReachedByWhatGoesFarEnough() {
        var columns = new Columns(table(2, 8, 7, 9, 6, 5), OUTSIDER);
        var up = Move.of(new TreeMap<>(Map.of(0, 2L, 1, -2L, 3, -2L, 4, 2L)), columns);
        assertThat(new Target(0, 0, 2).isReachedBy(up)).isTrue();
        assertThat(new Target(0, 0, 1).isReachedBy(up)).isTrue();
        assertThat(new Target(0, 0, 3).isReachedBy(up)).isFalse();
        assertThat(new Target(1, 0, -2).isReachedBy(up)).isTrue();
        assertThat(new Target(1, 0, -3).isReachedBy(up)).isFalse();
        assertThat(new Target(0, 0, -1).isReachedBy(up)).isFalse();
    }

    /// A column of a cell that stays and is alone in it cannot move, nor what is left alone by that.
    @Test
    void whatIsTheLastThatCouldMoveInACellThatStaysDoesNot() {
        var table = table(2, 8, 7, 9, 6, 5);
        var columns = new Columns(table, OUTSIDER);
        var sums = bits(6, 7, 8, 9, 10);
        var all = new Live(table, columns, sums);
        assertThat(IntStream.range(0, 6)).allMatch(all::may);
        sums.set(0);
        var rest = new Live(table, columns, sums);
        assertThat(IntStream.range(0, 6).filter(rest::may))
                .as("3 is alone with 0")
                .containsExactly(1, 2, 4, 5);
        sums.set(1);
        var none = new Live(table, columns, sums);
        assertThat(IntStream.range(0, 6).filter(none::may)).isEmpty();
    }

    @Test
    void whatAddsUpToNothingDoesNotMove() {
        var table = table(0, 0, 0, 9, 6, 5);
        var columns = new Columns(table, OUTSIDER);
        var live = new Live(table, columns, bits(6));
        assertThat(IntStream.range(0, 6).filter(live::may)).containsExactly(3, 4, 5);
        var free = new Live(table, columns, NONE);
        assertThat(IntStream.range(0, 6)).allMatch(free::may);
    }

    /// 0 can be swapped with 1 or with 2; hiding 1 and 4 costs 7, hiding 2 and 5 costs 5.
    @Test
    void theCheapestSwapIsTaken() {
        var table = table(2, 8, 7, 9, 6, 5);
        var columns = new Columns(table, OUTSIDER);
        var cubes = new Cubes(table, columns, OUTSIDER);
        assertThat(cubes.areThere()).isTrue();
        var prices = prices(0, 4, 3, 1, 3, 2);
        assertThat(cubes.cheapest(new Target(0, 0, 2), prices))
                .hasValueSatisfying(move -> assertThat(move.changes())
                        .containsExactlyEntriesOf(new TreeMap<>(Map.of(0, 2L, 2, -2L, 3, -2L, 5, 2L))));
        assertThat(cubes.cheapest(new Target(0, 0, -2), prices))
                .hasValueSatisfying(move -> assertThat(move.changes())
                        .containsExactlyEntriesOf(new TreeMap<>(Map.of(0, -2L, 2, 2L, 3, 2L, 5, -2L))));
        prices[5] = 4;
        assertThat(cubes.cheapest(new Target(0, 0, 2), prices))
                .as("of two equal ones the first")
                .hasValueSatisfying(move -> assertThat(move.changes()).containsKeys(0, 1, 3, 4));
        prices[4] = Mover.STAYS;
        assertThat(cubes.cheapest(new Target(0, 0, 2), prices))
                .hasValueSatisfying(move -> assertThat(move.changes()).containsKeys(0, 2, 3, 5));
        prices[2] = Mover.STAYS;
        assertThat(cubes.cheapest(new Target(0, 0, 2), prices)).isEmpty();
    }

    @Test
    void nothingIsTakenFromWhereThereIsTooLittle() {
        var table = table(2, 3, 7, 9, 6, 5);
        var columns = new Columns(table, OUTSIDER);
        var cubes = new Cubes(table, columns, OUTSIDER);
        var prices = prices(0, 1, 9, 1, 1, 9);
        assertThat(cubes.cheapest(new Target(0, 0, 3), prices))
                .hasValueSatisfying(move -> assertThat(move.changes()).containsKeys(0, 1, 3, 4));
        assertThat(cubes.cheapest(new Target(0, 0, 4), prices))
                .as("there are but three")
                .hasValueSatisfying(move -> assertThat(move.changes()).containsKeys(0, 2, 3, 5));
        assertThat(cubes.cheapest(new Target(0, 0, 8), prices)).isEmpty();
    }

    @Test
    void nothingMovesThatTheIntruderKnows() {
        var table = table(2, 8, 7, 9, 6, 5);
        var readers = List.of(Intruder.OUTSIDER, new Intruder(bits(1)));
        var columns = new Columns(table, readers);
        var cubes = new Cubes(table, columns, readers);
        var prices = prices(0, 1, 3, 1, 1, 2);
        assertThat(cubes.cheapest(new Target(0, 0, 2), prices))
                .hasValueSatisfying(move -> assertThat(move.changes()).containsKeys(1));
        assertThat(cubes.cheapest(new Target(0, 1, 2), prices))
                .hasValueSatisfying(move -> assertThat(move.changes()).containsKeys(2));
    }

    @Test
    void withoutPlacesThereAreNoCubes() {
        var table = new Table(new long[] {2, 8, 7, 9, 6, 5}, TWO_BY_THREE, NONE);
        var cubes = new Cubes(table, new Columns(table, OUTSIDER), OUTSIDER);
        assertThat(cubes.areThere()).isFalse();
        assertThat(cubes.cheapest(new Target(0, 0, 2), prices(0, 1, 1, 1, 1, 1)))
                .isEmpty();
    }

    @Test
    void theCheapestMoveAmongAllIsFoundWithoutPlacesToo() {
        var table = new Table(new long[] {2, 8, 7, 9, 6, 5}, TWO_BY_THREE, NONE);
        var mover = new Mover(table, new Columns(table, OUTSIDER), OUTSIDER);
        assertThat(mover.cheapest(new Target(0, 0, 2), prices(0, 4, 3, 1, 3, 2)))
                .hasValueSatisfying(move -> assertThat(move.changes())
                        .containsExactlyEntriesOf(new TreeMap<>(Map.of(0, 2L, 2, -2L, 3, -2L, 5, 2L))));
        assertThat(mover.programs()).isEqualTo(1);
        assertThat(mover.cheapNearby(new Target(0, 0, 2), prices(0, 4, 3, 1, 3, 2)))
                .isPresent();
        assertThat(mover.programs()).isEqualTo(2);
        assertThat(mover.cheapest(new Target(0, 0, 20), prices(0, 4, 3, 1, 3, 2)))
                .as("more than all the others hold")
                .isEmpty();
        var placed = new Mover(table(2, 8, 7, 9, 6, 5), new Columns(table, OUTSIDER), OUTSIDER);
        assertThat(placed.cheap(new Target(0, 0, 2), prices(0, 4, 3, 1, 3, 2))).isPresent();
        assertThat(placed.programs()).as("a cube costs none").isZero();
    }

    /// What is hidden anyway is nearly free, what is sensitive is free, what is known or nothing stays.
    @Test
    void aPatternPricesItsCells() {
        var table = table(2, 8, 0, 9, 6, 5);
        var pattern = Pattern.start(table, bits(6), bits(0));
        assertThat(pattern.hidden().stream()).containsExactly(0);
        var prices = pattern.prices();
        assertThat(prices[0]).isZero();
        assertThat(prices[1]).isEqualTo(1_000 + Math.round(20 * Math.log1p(8)));
        assertThat(prices[2]).isEqualTo(Mover.STAYS);
        assertThat(prices[6]).isEqualTo(Mover.STAYS);
        pattern.hide(bits(0, 1, 3, 4));
        assertThat(pattern.complementary().stream()).containsExactly(1, 3, 4);
        assertThat(pattern.hidden().stream()).containsExactly(0, 1, 3, 4);
        assertThat(pattern.unseen().stream()).containsExactly(0, 1, 3, 4);
        assertThat(pattern.prices()[1]).isEqualTo(1);
        assertThat(pattern.pricesAsItIs()[5]).isEqualTo(Mover.STAYS);
        assertThat(pattern.pricesAsItIs()[1]).isEqualTo(1);
        assertThat(pattern.pricesAsItIs()[0]).isZero();
        assertThat(pattern.cost()).isEqualTo(prices[1] + prices[3] + prices[4]);
        pattern.show(3);
        assertThat(pattern.complementary().stream()).containsExactly(1, 4);
    }

    @Test
    void whatIsDerivedIsNeverShownAndNeverHidden() {
        var derived = bits(10);
        var table = new Table(new long[] {2, 8, 7, 9, 6, 5}, TWO_BY_THREE, derived);
        var pattern = Pattern.start(table, bits(3), bits(0, 3));
        assertThat(pattern.hidden().stream()).as("what is known is not hidden").containsExactly(0);
        assertThat(pattern.unseen().stream()).containsExactly(0, 10);
        assertThat(pattern.prices()[10]).isZero();
        assertThat(pattern.prices()[3]).isEqualTo(Mover.STAYS);
    }

    /// By cell; sums stay.
    private static long[] prices(long... ofCells) {
        var prices = new long[TWO_BY_THREE.length];
        java.util.Arrays.fill(prices, Mover.STAYS);
        System.arraycopy(ofCells, 0, prices, 0, ofCells.length);
        return prices;
    }

    private static BitSet bits(int... set) {
        var bits = new BitSet();
        for (var each : set) {
            bits.set(each);
        }
        return bits;
    }
}
