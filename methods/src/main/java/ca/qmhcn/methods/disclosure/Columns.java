package ca.qmhcn.methods.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The inner counts of a table, those that no cell and no intruder tells apart taken as one column.
final class Columns {

    private final Table table;
    private final List<int[]> inner;
    private final long[] counts;
    private final int[][] cellsOf;
    private final int[][] ofCell;

    Columns(Table table, List<Intruder> intruders) {
        this.table = table;
        var cells = cellsOfInner(table);
        inner = List.copyOf(alike(cells, intruders));
        counts = inner.stream()
                .mapToLong(
                        column -> IntStream.of(column).mapToLong(table::inner).sum())
                .toArray();
        cellsOf = inner.stream().map(column -> cells.get(column[0])).toArray(int[][]::new);
        ofCell = columnsOfCells(table.cells(), cellsOf);
    }

    int size() {
        return counts.length;
    }

    long count(int column) {
        return counts[column];
    }

    int[] cells(int column) {
        return cellsOf[column];
    }

    int[] of(int cell) {
        return ofCell[cell];
    }

    int[] innerOf(int column) {
        return inner.get(column);
    }

    boolean isKnown(int column, Intruder intruder) {
        return intruder.knowsInner(inner.get(column)[0]);
    }

    /// The inner counts after a move, where they differ.
    SortedMap<Integer, Long> after(Move move) {
        var changed = new TreeMap<Integer, Long>();
        move.changes().forEach((column, change) -> spread(inner.get(column), change, changed));
        return changed;
    }

    private void spread(int[] column, long change, Map<Integer, Long> changed) {
        var left = change;
        for (var each : column) {
            var now = Math.max(table.inner(each) + left, 0);
            left -= now - table.inner(each);
            if (now != table.inner(each)) {
                changed.put(each, now);
            }
            if (left == 0) {
                return;
            }
        }
    }

    private static List<int[]> cellsOfInner(Table table) {
        var cells = new ArrayList<List<Integer>>();
        IntStream.range(0, table.innerCounts()).forEach(_ -> cells.add(new ArrayList<>()));
        for (var cell = 0; cell < table.cells(); cell++) {
            for (var member : table.membersOf(cell)) {
                cells.get(member).add(cell);
            }
        }
        return cells.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    private static List<int[]> alike(List<int[]> cells, List<Intruder> intruders) {
        var groups = new LinkedHashMap<List<Object>, List<Integer>>();
        for (var count = 0; count < cells.size(); count++) {
            var of = count;
            if (cells.get(count).length > 0) {
                List<Object> key = List.of(
                        IntStream.of(cells.get(count)).boxed().toList(),
                        intruders.stream().map(each -> each.knowsInner(of)).toList());
                groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(count);
            }
        }
        return groups.values().stream()
                .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    private static int[][] columnsOfCells(int cells, int[][] cellsOf) {
        var columns = new ArrayList<List<Integer>>();
        IntStream.range(0, cells).forEach(_ -> columns.add(new ArrayList<>()));
        for (var column = 0; column < cellsOf.length; column++) {
            for (var cell : cellsOf[column]) {
                columns.get(cell).add(column);
            }
        }
        return columns.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }
}
