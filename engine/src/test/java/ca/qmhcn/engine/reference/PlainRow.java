package ca.qmhcn.engine.reference;

import java.util.List;
import java.util.Optional;

/// A row that is being asked.
///
/// @param together the rows it stands for, where rows are grouped; else itself
/// @param outside  the row of the query around, or null
record PlainRow(PlainTable table, List<Object> values, List<List<Object>> together, PlainRow outside) {

    PlainRow with(List<Object> other) {
        return new PlainRow(table, other, List.of(other), outside);
    }

    PlainRow with(List<Object> other, List<List<Object>> rows) {
        return new PlainRow(table, other, rows, outside);
    }

    Object column(Optional<String> of, String name) {
        var place = table.place(of, name);
        if (place.isPresent()) {
            return values.get(place.get());
        }
        if (outside == null) {
            throw new IllegalArgumentException("There is no column " + of.orElse("") + "." + name);
        }
        return outside.column(of, name);
    }
}
