package ca.qmhcn.methods.disclosure;

import java.util.ArrayDeque;
import java.util.BitSet;

/// Columns that can move at all while some cells stay: a column of a cell that stays and is zero cannot, nor can one
/// that
/// is the last of its cell that could.
final class Live {

    private final Columns columns;
    private final BitSet live = new BitSet();
    private final int[] left;
    private final BitSet stays;

    Live(Table table, Columns columns, BitSet stays) {
        this.columns = columns;
        this.stays = stays;
        left = new int[table.cells()];
        live.set(0, columns.size());
        var dying = new ArrayDeque<Integer>();
        for (var cell = stays.nextSetBit(0); cell >= 0; cell = stays.nextSetBit(cell + 1)) {
            left[cell] = columns.of(cell).length;
            if (left[cell] == 1 || table.value(cell) == 0) {
                for (var column : columns.of(cell)) {
                    dying.add(column);
                }
            }
        }
        dying.forEach(live::clear);
        settle(dying);
    }

    private void settle(ArrayDeque<Integer> dead) {
        var counted = new BitSet();
        while (!dead.isEmpty()) {
            var column = dead.poll();
            if (!counted.get(column)) {
                counted.set(column);
                for (var cell : columns.cells(column)) {
                    if (stays.get(cell) && --left[cell] == 1) {
                        last(cell, dead);
                    }
                }
            }
        }
    }

    private void last(int cell, ArrayDeque<Integer> dead) {
        for (var column : columns.of(cell)) {
            if (live.get(column)) {
                live.clear(column);
                dead.add(column);
            }
        }
    }

    boolean may(int column) {
        return live.get(column);
    }
}
