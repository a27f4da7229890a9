package ca.qmhcn.methods.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/// Which cells are hidden, and what it costs to hide another.
final class Pattern {

    /// A complement costs about this much; its size weighs in between complements only.
    static final long PRICE = 1_000;

    private static final long ALREADY_HIDDEN = 1;

    private final Table table;
    /// Hidden whatever happens: sensitive and derived cells.
    private final BitSet free;
    /// Never to be hidden.
    private final BitSet fixed;
    /// What it costs to hide each cell, the same throughout a search.
    private final long[] price;
    private final BitSet complementary = new BitSet();

    private Pattern(Table table, BitSet free, BitSet fixed, long[] price) {
        this.table = table;
        this.free = free;
        this.fixed = fixed;
        this.price = price;
    }

    /// Hides what is sensitive and nothing else.
    ///
    /// @param known cells that cannot be hidden
    static Pattern start(Table table, BitSet known, BitSet sensitive) {
        var free = (BitSet) sensitive.clone();
        var fixed = (BitSet) known.clone();
        for (var cell = 0; cell < table.cells(); cell++) {
            if (table.isDerived(cell)) {
                free.set(cell);
            }
            if (table.value(cell) == 0) {
                fixed.set(cell);
            }
        }
        free.andNot(known);
        fixed.andNot(free);
        return new Pattern(
                table,
                free,
                fixed,
                IntStream.range(0, table.cells())
                        .mapToLong(cell -> price(table.value(cell)))
                        .toArray());
    }

    Pattern(Pattern of) {
        this(of.table, of.free, of.fixed, of.price);
        complementary.or(of.complementary);
    }

    BitSet hidden() {
        var hidden = unseen();
        for (var cell = 0; cell < table.cells(); cell++) {
            if (table.isDerived(cell)) {
                hidden.clear(cell);
            }
        }
        return hidden;
    }

    BitSet complementary() {
        return (BitSet) complementary.clone();
    }

    /// Hidden cells, and those that are not part of what is shown.
    BitSet unseen() {
        var unseen = (BitSet) free.clone();
        unseen.or(complementary);
        return unseen;
    }

    void hide(BitSet cells) {
        complementary.or(cells);
        complementary.andNot(free);
    }

    void show(int cell) {
        complementary.clear(cell);
    }

    /// What is lost: first how many complements, then how much they hold.
    long cost() {
        return complementary.stream().mapToLong(cell -> price[cell]).sum();
    }

    private static long price(long value) {
        return PRICE + Math.round(20 * Math.log1p((double) value));
    }

    /// Prices for a move that may hide more cells.
    long[] prices() {
        var prices = price.clone();
        fixed.stream().forEach(cell -> prices[cell] = Mover.STAYS);
        return discounted(prices);
    }

    /// Prices for a move among cells that are hidden already.
    long[] pricesAsItIs() {
        var prices = new long[table.cells()];
        Arrays.fill(prices, Mover.STAYS);
        return discounted(prices);
    }

    private long[] discounted(long[] prices) {
        complementary.stream().forEach(cell -> prices[cell] = ALREADY_HIDDEN);
        free.stream().forEach(cell -> prices[cell] = 0);
        return prices;
    }
}
