package ca.qmhcn.methods.disclosure;

import java.util.List;
import java.util.stream.IntStream;

/// The primary rule for counts: those below the floor are hidden, zeros too where zero itself would tell.
///
/// A reader of the rule knows that a hidden small count is 1 to `floor - 1` (or 0 to `floor - 1`) and must learn
/// no more.
///
/// @param floor    the least count that is shown; 1 or 0 hides none
/// @param zerosToo whether a zero is hidden as well
public record Floor(long floor, boolean zerosToo) {

    public Floor {
        if (floor < 0) {
            throw new IllegalArgumentException("A floor cannot be " + floor);
        }
    }

    public boolean hides(long count) {
        return count < floor && (count > 0 || zerosToo);
    }

    /// The cells of a table that are too small, derived ones included, in the order of the table.
    public List<Sensitive> in(Table table) {
        return IntStream.range(0, table.cells())
                .filter(cell -> hides(table.value(cell)))
                .mapToObj(cell -> new Sensitive(cell, zerosToo ? 0 : 1, floor - 1))
                .toList();
    }
}
