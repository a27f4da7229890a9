package ca.qmhcn.methods.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Everything of one family that is shown together, as one linear system: each cell is the sum of some inner
/// counts.
///
/// Rows and totals, levels of a hierarchy, strata that overlap, months and rolling windows are all cells over the
/// same inner counts, which themselves need not be shown. A cell may be derived: not shown, but a difference or
/// sum of shown ones and therefore to be guarded like them.
public final class Table {

    private final long[] inner;
    private final int[][] members;
    private final long[] values;
    private final BitSet derived;
    private final int[][] coordinates;

    /// @param inner   the finest counts, none negative
    /// @param members for each cell the inner counts it adds up, each named once
    /// @param derived cells that are not shown
    /// @throws IllegalArgumentException if a count is negative or a member does not exist or is named twice
    public Table(long[] inner, int[][] members, BitSet derived) {
        this(inner, members, derived, new int[0][]);
    }

    /// A table whose inner counts have places, such as organization, month and group. They change nothing of what is
    /// safe; they let a good pattern be found much faster.
    ///
    /// @param coordinates for each inner count its place, all of the same length; two counts may share one
    public Table(long[] inner, int[][] members, BitSet derived, int[][] coordinates) {
        if (LongStream.of(inner).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("A count is negative");
        }
        this.inner = inner.clone();
        this.members =
                Arrays.stream(members).map(cell -> sorted(cell, inner.length)).toArray(int[][]::new);
        this.derived = (BitSet) derived.clone();
        this.coordinates = placed(coordinates, inner.length);
        values = IntStream.range(0, members.length)
                .mapToLong(cell -> valueAt(cell, this.inner))
                .toArray();
    }

    public int innerCounts() {
        return inner.length;
    }

    public int cells() {
        return members.length;
    }

    public long inner(int count) {
        return inner[count];
    }

    /// The true value of a cell.
    public long value(int cell) {
        return values[cell];
    }

    /// The inner counts a cell adds up, ascending.
    public int[] members(int cell) {
        return members[cell].clone();
    }

    public boolean isDerived(int cell) {
        return derived.get(cell);
    }

    /// What the cell would hold if the inner counts were these.
    public long valueAt(int cell, long[] counts) {
        var sum = 0L;
        for (var member : members[cell]) {
            sum = Math.addExact(sum, counts[member]);
        }
        return sum;
    }

    /// Empty if the inner counts have no places.
    int[][] coordinates() {
        return coordinates;
    }

    /// Without copying, for the package's own loops.
    int[] membersOf(int cell) {
        return members[cell];
    }

    private static int[][] placed(int[][] coordinates, int counts) {
        var dimensions = coordinates.length == 0 ? 0 : coordinates[0].length;
        if (coordinates.length != 0 && coordinates.length != counts
                || Arrays.stream(coordinates).anyMatch(each -> each.length != dimensions)) {
            throw new IllegalArgumentException("Not every inner count has a place of " + dimensions + " coordinates");
        }
        return Arrays.stream(coordinates).map(int[]::clone).toArray(int[][]::new);
    }

    private static int[] sorted(int[] cell, int counts) {
        var sorted = cell.clone();
        Arrays.sort(sorted);
        for (var each = 0; each < sorted.length; each++) {
            if (sorted[each] < 0 || sorted[each] >= counts || (each > 0 && sorted[each] == sorted[each - 1])) {
                throw new IllegalArgumentException("A cell names inner count " + sorted[each] + " wrongly or twice");
            }
        }
        return sorted;
    }
}
