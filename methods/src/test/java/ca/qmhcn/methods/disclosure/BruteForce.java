package ca.qmhcn.methods.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// An intruder who tries every whole number: what a cell can be, given all that is shown and what they know beforehand.
///
/// Written apart from the product's attacker and without linear programs, so that the two can be held against each
/// other. A value of a cell is possible if counts exist, whole and 0 or more, under which every shown cell and every
/// known count is as it is: depth first over the counts, each narrowed by what the sums leave it. Exact; for a dozen
/// unknown counts.
final class BruteForce {

    /// Cells that are to add up to a total.
    private static final class Sum {

        private final int[] members;
        private final long total;
        private final BitSet held = new BitSet();

        private Sum(int[] members, long total) {
            this.members = members;
            this.total = total;
            for (var member : members) {
                held.set(member);
            }
        }

        private boolean holds(int count) {
            return held.get(count);
        }
    }

    private final Table table;
    private final List<Sum> sums = new ArrayList<>();
    private final BitSet endless = new BitSet();
    private final long[] low;
    private final long[] high;

    /// @param hidden cells that are not shown, beside the derived ones
    BruteForce(Table table, BitSet hidden, Intruder intruder) {
        this.table = table;
        low = new long[table.innerCounts()];
        high = new long[table.innerCounts()];
        endless.set(0, table.innerCounts());
        var known = intruder.knows();
        known.stream().forEach(count -> sums.add(new Sum(new int[] {count}, table.inner(count))));
        for (var cell = 0; cell < table.cells(); cell++) {
            if (!hidden.get(cell) && !table.isDerived(cell)) {
                sums.add(new Sum(table.members(cell), table.value(cell)));
            }
        }
        for (var sum : sums) {
            for (var member : sum.members) {
                high[member] = endless.get(member) ? sum.total : Math.min(high[member], sum.total);
                endless.clear(member);
            }
        }
        if (!narrow(low, high, sums)) {
            throw new IllegalStateException("What is shown contradicts itself");
        }
    }

    /// The lowest value the cell can have.
    long least(int cell) {
        var value = sum(low, bounded(cell));
        while (!reaches(cell, value)) {
            value++;
        }
        return value;
    }

    /// The highest value, none if any is possible: a count in it is in nothing that is shown.
    OptionalLong most(int cell) {
        if (isEndless(cell)) {
            return OptionalLong.empty();
        }
        var value = sum(high, bounded(cell));
        while (!reaches(cell, value)) {
            value--;
        }
        return OptionalLong.of(value);
    }

    boolean isPossible(int cell, long value) {
        return isEndless(cell) ? value >= least(cell) : reaches(cell, value);
    }

    /// Whether the intruder learns more than the range of a sensitive cell, as it is open to them, allows.
    boolean findsOut(Sensitive open) {
        var most = most(open.cell());
        return least(open.cell()) > open.least() || (most.isPresent() && most.getAsLong() < open.most());
    }

    /// Whether only one value is left.
    boolean isExact(int cell) {
        var most = most(cell);
        return most.isPresent() && most.getAsLong() == least(cell);
    }

    private boolean isEndless(int cell) {
        for (var member : table.members(cell)) {
            if (endless.get(member)) {
                return true;
            }
        }
        return false;
    }

    private int[] bounded(int cell) {
        return Arrays.stream(table.members(cell))
                .filter(member -> !endless.get(member))
                .toArray();
    }

    /// Whether the counts of the cell that have an end can add up to a value.
    private boolean reaches(int cell, long value) {
        var asked = new ArrayList<>(sums);
        asked.add(new Sum(bounded(cell), value));
        var lower = new long[low.length];
        var upper = new long[high.length];
        for (var count = 0; count < low.length; count++) {
            var twin = firstLike(count, asked);
            lower[twin] += low[count];
            upper[twin] += high[count];
        }
        return exists(lower, upper, asked);
    }

    /// The first count that is in the same sums: no sum tells the two apart, so that one can stand for both and the
    /// other be nothing.
    private static int firstLike(int count, List<Sum> sums) {
        return IntStream.rangeClosed(0, count)
                .filter(other -> sums.stream().allMatch(sum -> sum.holds(other) == sum.holds(count)))
                .findFirst()
                .orElse(count);
    }

    private static boolean exists(long[] low, long[] high, List<Sum> sums) {
        if (!narrow(low, high, sums)) {
            return false;
        }
        var open = narrowest(low, high);
        if (open < 0) {
            return true;
        }
        for (var value = low[open]; value <= high[open]; value++) {
            var lower = low.clone();
            var upper = high.clone();
            lower[open] = value;
            upper[open] = value;
            if (exists(lower, upper, sums)) {
                return true;
            }
        }
        return false;
    }

    /// The count with the fewest values left, of those that have more than one; -1 if all are settled.
    private static int narrowest(long[] low, long[] high) {
        var found = -1;
        for (var count = 0; count < low.length; count++) {
            var width = high[count] - low[count];
            if (width > 0 && (found < 0 || width < high[found] - low[found])) {
                found = count;
            }
        }
        return found;
    }

    /// Takes away values that a sum rules out, until none goes; false if nothing is left.
    private static boolean narrow(long[] low, long[] high, List<Sum> sums) {
        for (var again = true; again; ) {
            again = false;
            for (var sum : sums) {
                var lows = sum(low, sum.members);
                var highs = sum(high, sum.members);
                if (sum.total < lows || sum.total > highs) {
                    return false;
                }
                for (var member : sum.members) {
                    var lower = Math.max(low[member], sum.total - (highs - high[member]));
                    var upper = Math.min(high[member], sum.total - (lows - low[member]));
                    again |= lower > low[member] || upper < high[member];
                    lows += lower - low[member];
                    highs += upper - high[member];
                    low[member] = lower;
                    high[member] = upper;
                }
            }
        }
        return true;
    }

    private static long sum(long[] values, int[] members) {
        var sum = 0L;
        for (var member : members) {
            sum += values[member];
        }
        return sum;
    }
}
