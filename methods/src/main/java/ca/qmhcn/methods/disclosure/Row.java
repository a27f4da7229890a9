package ca.qmhcn.methods.disclosure;

import java.util.List;

/// One row of a table: what it is about, and counts that add up to the row's total, each person in one of them.
public record Row<K>(K key, List<Cell> parts) {

    public Row {
        parts = List.copyOf(parts);
    }
}
