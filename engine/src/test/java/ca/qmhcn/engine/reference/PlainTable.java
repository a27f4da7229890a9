package ca.qmhcn.engine.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Columns and rows of a query; what is missing is null.
public record PlainTable(List<PlainColumn> columns, List<List<Object>> rows) {

    /// @param of the name that the query gives the table it is from
    public record PlainColumn(String of, String name) {}

    public static PlainTable of(String name, List<String> columns, List<List<Object>> rows) {
        return new PlainTable(
                columns.stream().map(column -> new PlainColumn(name, column)).toList(), rows);
    }

    PlainTable named(String name) {
        return of(name, columns.stream().map(PlainColumn::name).toList(), rows);
    }

    Optional<Integer> place(Optional<String> of, String name) {
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            if (column.name().equalsIgnoreCase(name)
                    && of.map(column.of()::equalsIgnoreCase).orElse(true)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /// Every row beside every row for which the condition is true, and where asked the rows that found none.
    PlainTable joined(PlainTable other, PlainTerm on, boolean keepLeft, boolean keepRight, PlainRow outside) {
        var both = new ArrayList<>(columns);
        both.addAll(other.columns);
        var found = new PlainTable(both, new ArrayList<>());
        var met = new boolean[other.rows.size()];
        for (var left : rows) {
            var alone = true;
            for (var i = 0; i < other.rows.size(); i++) {
                var row = beside(left, other.rows.get(i));
                if (Boolean.TRUE.equals(on.of(new PlainRow(found, row, List.of(row), outside)))) {
                    found.rows.add(row);
                    met[i] = true;
                    alone = false;
                }
            }
            if (alone && keepLeft) {
                found.rows.add(beside(left, nothing(other.columns.size())));
            }
        }
        for (var i = 0; keepRight && i < met.length; i++) {
            if (!met[i]) {
                found.rows.add(beside(nothing(columns.size()), other.rows.get(i)));
            }
        }
        return found;
    }

    static List<Object> nothing(int columns) {
        var row = new ArrayList<Object>();
        for (var i = 0; i < columns; i++) {
            row.add(null);
        }
        return row;
    }

    private static List<Object> beside(List<Object> left, List<Object> right) {
        var row = new ArrayList<>(left);
        row.addAll(right);
        return row;
    }
}
