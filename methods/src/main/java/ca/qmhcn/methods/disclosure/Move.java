package ca.qmhcn.methods.disclosure;

import java.util.BitSet;
import java.util.SortedMap;
import java.util.TreeMap;

/// A way from the truth to other counts: columns that change, and cells that change with them.
///
/// @param changes   by column, none of them 0
/// @param cellMoves by cell, none of them 0; any other cell stays as it is
record Move(SortedMap<Integer, Long> changes, SortedMap<Integer, Long> cellMoves, BitSet cells) {

    static Move of(SortedMap<Integer, Long> changes, Columns columns) {
        var cellMoves = new TreeMap<Integer, Long>();
        changes.forEach((column, change) -> {
            for (var cell : columns.cells(column)) {
                cellMoves.merge(cell, change, Long::sum);
            }
        });
        cellMoves.values().removeIf(change -> change == 0);
        var cells = new BitSet();
        cellMoves.keySet().forEach(cells::set);
        return new Move(changes, cellMoves, cells);
    }

    long of(int cell) {
        return cellMoves.getOrDefault(cell, 0L);
    }

    /// Whether somebody who sees the cells that are not hidden would see no difference.
    boolean isUnseen(BitSet hidden) {
        for (var cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
            if (!hidden.get(cell)) {
                return false;
            }
        }
        return true;
    }

    boolean isUnknownTo(Intruder intruder, Columns columns) {
        return changes.keySet().stream().noneMatch(column -> columns.isKnown(column, intruder));
    }
}
