package ca.qmhcn.engine.warehouse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some thousand rows, column by column.
final class Portion {

    private static final int MOST = 1 << 11;

    private final @Nullable Object[][] cells;
    private int size;

    Portion(int columns) {
        cells = new @Nullable Object[columns][MOST];
    }

    void add(List<@Nullable Object> values) {
        for (var i = 0; i < cells.length; i++) {
            cells[i][size] = values.get(i);
        }
        size++;
    }

    boolean isFull() {
        return size == MOST;
    }

    int size() {
        return size;
    }

    @Nullable
    Object cell(int column, int row) {
        return cells[column][row];
    }
}
