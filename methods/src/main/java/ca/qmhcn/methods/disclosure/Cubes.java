package ca.qmhcn.methods.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Moves over the corners of a cube: a column and its neighbours in some dimensions, added and taken away in turn, so
/// that every sum over one of these dimensions stays as it is.
///
/// In two dimensions it is the well-known swap of four counts. Most good moves in tables of a hierarchy are of this
/// kind,
/// and trying them costs no linear program.
final class Cubes {

    private static final int NEIGHBOURS = 4;
    private static final int STARTS = 4;

    private final Table table;
    private final Columns columns;
    private final List<Intruder> intruders;
    private final Map<List<Integer>, Integer> at = new HashMap<>();
    private final Map<List<Integer>, List<Integer>> neighbours = new HashMap<>();
    private final int dimensions;
    private final long[] net;

    Cubes(Table table, Columns columns, List<Intruder> intruders) {
        this.table = table;
        this.columns = columns;
        this.intruders = intruders;
        net = new long[table.cells()];
        dimensions = table.coordinates().length == 0 ? 0 : table.coordinates()[0].length;
        for (var column = 0; dimensions > 0 && column < columns.size(); column++) {
            for (var inner : columns.innerOf(column)) {
                at.putIfAbsent(boxed(table.coordinates()[inner]), column);
            }
        }
    }

    /// Whether the table's counts have places at all.
    boolean areThere() {
        return dimensions > 0;
    }

    /// The cheapest of the cubes nearby, if there is one.
    ///
    /// @param prices as for [Mover]
    Optional<Move> cheapest(Target target, long[] prices) {
        if (dimensions == 0) {
            return Optional.empty();
        }
        var look = new Look(target, prices);
        for (var start : starts(target)) {
            look.widen(List.of(new Corner(place(start), start, 1)), 0);
        }
        return look.best();
    }

    /// Columns of the cell that hold most, since what they hold can be taken away.
    private List<Integer> starts(Target target) {
        return Arrays.stream(columns.of(target.cell()))
                .boxed()
                .sorted(Comparator.comparingLong((Integer column) -> -columns.count(column))
                        .thenComparingInt(column -> column))
                .limit(STARTS)
                .toList();
    }

    private List<Integer> place(int column) {
        return boxed(table.coordinates()[columns.innerOf(column)[0]]);
    }

    /// Other values of one coordinate, those first whose columns share most cells with this one.
    private List<Integer> neighbours(List<Integer> place, int column, int dimension) {
        var key = new ArrayList<>(place);
        key.add(dimension);
        return neighbours.computeIfAbsent(
                key,
                _ -> at.entrySet().stream()
                        .filter(other -> differOnlyIn(dimension, place, other.getKey()))
                        .sorted(Comparator.comparingInt(
                                        (Map.Entry<List<Integer>, Integer> other) -> -shared(column, other.getValue()))
                                .thenComparingInt(other -> other.getKey().get(dimension)))
                        .limit(NEIGHBOURS)
                        .map(other -> other.getKey().get(dimension))
                        .toList());
    }

    private static boolean differOnlyIn(int dimension, List<Integer> one, List<Integer> other) {
        for (var each = 0; each < one.size(); each++) {
            if (one.get(each).equals(other.get(each)) == (each == dimension)) {
                return false;
            }
        }
        return true;
    }

    private int shared(int one, int other) {
        var cells = columns.cells(other);
        return (int) Arrays.stream(columns.cells(one))
                .filter(cell -> Arrays.binarySearch(cells, cell) >= 0)
                .count();
    }

    private static List<Integer> boxed(int[] place) {
        return Arrays.stream(place).boxed().toList();
    }

    private record Corner(List<Integer> place, int column, int sign) {}

    /// One look around for one target.
    private final class Look {

        private final Target target;
        private final long[] prices;
        private long bestPrice = Long.MAX_VALUE;
        private List<Corner> bestCorners = List.of();

        Look(Target target, long[] prices) {
            this.target = target;
            this.prices = prices;
        }

        void widen(List<Corner> corners, int from) {
            weigh(corners);
            var start = corners.getFirst();
            for (var dimension = from; dimension < dimensions; dimension++) {
                for (var value : neighbours(start.place, start.column, dimension)) {
                    var wider = mirrored(corners, dimension, value);
                    if (!wider.isEmpty()) {
                        widen(wider, dimension + 1);
                    }
                }
            }
        }

        private List<Corner> mirrored(List<Corner> corners, int dimension, int value) {
            var wider = new ArrayList<>(corners);
            for (var corner : corners) {
                var place = new ArrayList<>(corner.place);
                place.set(dimension, value);
                var column = at.get(place);
                if (column == null) {
                    return List.of();
                }
                wider.add(new Corner(place, column, -corner.sign));
            }
            return wider;
        }

        private void weigh(List<Corner> corners) {
            if (!corners.stream().allMatch(corner -> mayMove(corner, corners))) {
                return;
            }
            for (var corner : corners) {
                for (var cell : columns.cells(corner.column)) {
                    net[cell] += corner.sign;
                }
            }
            var price = net[target.cell()] == 1 ? price(corners) : Long.MAX_VALUE;
            clear(corners);
            if (price < bestPrice) {
                bestPrice = price;
                bestCorners = corners;
            }
        }

        /// Corners may fall on one column, which then moves as often.
        private boolean mayMove(Corner corner, List<Corner> corners) {
            var times = corners.stream()
                    .filter(other -> other.column == corner.column)
                    .mapToLong(Corner::sign)
                    .sum();
            return columns.count(corner.column) + times * target.change() >= 0
                    && !columns.isKnown(corner.column, intruders.get(target.intruder()));
        }

        private long price(List<Corner> corners) {
            var price = 0L;
            for (var corner : corners) {
                for (var cell : columns.cells(corner.column)) {
                    if (net[cell] != 0) {
                        if (prices[cell] == Mover.STAYS) {
                            return Long.MAX_VALUE;
                        }
                        price += prices[cell];
                        net[cell] = 0;
                    }
                }
                if (price >= bestPrice) {
                    return Long.MAX_VALUE;
                }
            }
            return price;
        }

        private void clear(List<Corner> corners) {
            for (var corner : corners) {
                for (var cell : columns.cells(corner.column)) {
                    net[cell] = 0;
                }
            }
        }

        Optional<Move> best() {
            if (bestPrice == Long.MAX_VALUE) {
                return Optional.empty();
            }
            SortedMap<Integer, Long> changes = new TreeMap<>();
            bestCorners.forEach(corner -> changes.merge(corner.column, corner.sign * target.change(), Long::sum));
            changes.values().removeIf(change -> change == 0);
            return Optional.of(Move.of(changes, columns));
        }
    }
}
