package ca.qmhcn.methods.disclosure;

import ca.qmhcn.methods.programs.IntegerProgram;
import ca.qmhcn.methods.programs.LinearProgram;
import ca.qmhcn.methods.programs.Outcome.GaveUp;
import ca.qmhcn.methods.programs.Outcome.Optimum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Finds the cheapest move that reaches a target: each cell that moves costs its price for every unit, a cell
/// without a price stays.
///
/// Looks in the neighbourhood of the cell first (columns that share small cells with it) and further away only
/// where that has no answer, so that the programs stay small in large tables.
final class Mover {

    static final long STAYS = -1;
    private static final int[] NEIGHBOURHOODS = {40, 160, 640, Integer.MAX_VALUE};
    private static final int NEARBY = 2;
    private static final int BRANCHES = 60;

    private final Table table;
    private final Columns columns;
    private final List<Intruder> intruders;
    private final Cubes cubes;
    private BitSet lastStays = new BitSet();
    private Live lastLive;
    private int programs;

    Mover(Table table, Columns columns, List<Intruder> intruders) {
        this.table = table;
        this.columns = columns;
        this.intruders = intruders;
        cubes = new Cubes(table, columns, intruders);
        lastLive = new Live(table, columns, lastStays);
    }

    /// How many programs were solved so far.
    int programs() {
        return programs;
    }

    /// @param prices by cell: 0 or more for every unit it moves, or [#STAYS]
    Optional<Move> cheapest(Target target, long[] prices) {
        return cheapest(target, prices, NEIGHBOURHOODS.length);
    }

    /// A cheap move where the columns have places, or else the cheapest: much faster than the cheapest.
    Optional<Move> cheap(Target target, long[] prices) {
        return cheap(target, prices, NEIGHBOURHOODS.length);
    }

    /// The same, but not from far away: none found does not mean that there is none.
    Optional<Move> cheapNearby(Target target, long[] prices) {
        return cheap(target, prices, cubes.areThere() ? 1 : NEARBY);
    }

    private Optional<Move> cheap(Target target, long[] prices, int neighbourhoods) {
        return cubes.cheapest(target, prices)
                .filter(move -> isSound(move, target))
                .or(() -> cheapest(target, prices, neighbourhoods));
    }

    private Optional<Move> cheapest(Target target, long[] prices, int neighbourhoods) {
        var stays = new BitSet();
        for (var cell = 0; cell < prices.length; cell++) {
            stays.set(cell, prices[cell] == STAYS);
        }
        var live = live(stays);
        var tried = 0;
        for (var each = 0; each < neighbourhoods; each++) {
            var limit = NEIGHBOURHOODS[each];
            var near = near(target, live, limit);
            if (near.length > tried) {
                var move = within(near, target, prices).filter(found -> isSound(found, target));
                if (move.isPresent()) {
                    return move;
                }
                tried = near.length;
            }
        }
        return Optional.empty();
    }

    /// Many targets are asked for one after the other while the same cells stay.
    private Live live(BitSet stays) {
        if (!stays.equals(lastStays)) {
            lastStays = stays;
            lastLive = new Live(table, columns, stays);
        }
        return lastLive;
    }

    /// In whole numbers, whatever found it: a proof does not rest on a solver's rounding.
    private boolean isSound(Move move, Target target) {
        return target.isReachedBy(move)
                && move.changes().entrySet().stream()
                        .allMatch(change -> columns.count(change.getKey()) + change.getValue() >= 0);
    }

    private int[] near(Target target, Live live, int limit) {
        var intruder = intruders.get(target.intruder());
        var found = new ArrayList<Integer>();
        var seen = new boolean[columns.size()];
        for (var column : columns.of(target.cell())) {
            seen[column] = true;
            if (mayMove(column, intruder, live)) {
                found.add(column);
            }
        }
        for (var next = 0; next < found.size() && found.size() < limit; next++) {
            for (var cell : smallestFirst(columns.cells(found.get(next)))) {
                for (var column : columns.of(cell)) {
                    if (!seen[column] && found.size() < limit) {
                        seen[column] = true;
                        if (mayMove(column, intruder, live)) {
                            found.add(column);
                        }
                    }
                }
            }
        }
        return found.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private int[] smallestFirst(int[] cells) {
        return Arrays.stream(cells)
                .boxed()
                .sorted(Comparator.comparingInt((Integer cell) -> columns.of(cell).length)
                        .thenComparingInt(cell -> cell))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private boolean mayMove(int column, Intruder intruder, Live live) {
        return live.may(column) && !columns.isKnown(column, intruder);
    }

    private Optional<Move> within(int[] near, Target target, long[] prices) {
        var rows = rows(near, prices);
        var priced = rows.values().stream().filter(price -> price > 0).count();
        var program = new LinearProgram(near.length + 2 * Math.toIntExact(priced));
        var cost = new double[program.columns()];
        for (var each = 0; each < near.length; each++) {
            program.bound(each, (double) -columns.count(near[each]), Double.POSITIVE_INFINITY);
        }
        var up = near.length;
        for (var row : rows.entrySet()) {
            var moves = row.getKey().stream().mapToInt(Integer::intValue).toArray();
            if (row.getValue() == STAYS) {
                program.row(moves, ones(moves.length), 0, 0);
            } else if (row.getValue() > 0) {
                program.row(with(moves, up), signed(moves.length), 0, 0);
                cost[up] = (double) row.getValue();
                cost[up + 1] = (double) row.getValue();
                up += 2;
            }
        }
        var of = positions(near, columns.of(target.cell()));
        program.row(of, ones(of.length), (double) target.change(), (double) target.change());
        programs++;
        return switch (IntegerProgram.minimise(program, cost, BRANCHES)) {
            case Optimum optimum -> Optional.of(move(near, optimum.at()));
            case GaveUp gaveUp -> gaveUp.soFar().map(point -> move(near, point.at()));
            default -> Optional.empty();
        };
    }

    /// What the cells ask of the columns nearby, cells that say the same taken together.
    private Map<List<Integer>, Long> rows(int[] near, long[] prices) {
        var touched = new LinkedHashMap<Integer, List<Integer>>();
        for (var each = 0; each < near.length; each++) {
            for (var cell : columns.cells(near[each])) {
                if (prices[cell] != 0) {
                    touched.computeIfAbsent(cell, _ -> new ArrayList<>()).add(each);
                }
            }
        }
        var rows = new LinkedHashMap<List<Integer>, Long>();
        touched.forEach((cell, moves) ->
                rows.merge(moves, prices[cell], (one, other) -> one == STAYS || other == STAYS ? STAYS : one + other));
        return rows;
    }

    private Move move(int[] near, double[] at) {
        var changes = new TreeMap<Integer, Long>();
        for (var each = 0; each < near.length; each++) {
            var change = Math.round(at[each]);
            if (change != 0) {
                changes.put(near[each], change);
            }
        }
        return Move.of(changes, columns);
    }

    private static int[] positions(int[] near, int[] of) {
        return Arrays.stream(of)
                .map(column -> Arrays.binarySearch(near, column))
                .filter(position -> position >= 0)
                .toArray();
    }

    private static double[] ones(int count) {
        var ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static int[] with(int[] moves, int up) {
        var all = Arrays.copyOf(moves, moves.length + 2);
        all[moves.length] = up;
        all[moves.length + 1] = up + 1;
        return all;
    }

    private static double[] signed(int count) {
        var factors = ones(count + 2);
        factors[count] = -1;
        return factors;
    }
}
