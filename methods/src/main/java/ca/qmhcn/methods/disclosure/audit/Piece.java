package ca.qmhcn.methods.disclosure.audit;

import ca.qmhcn.methods.disclosure.audit.Knowledge.Statement;
import ca.qmhcn.methods.programs.IntegerProgram;
import ca.qmhcn.methods.programs.LinearProgram;
import ca.qmhcn.methods.programs.Outcome;
import ca.qmhcn.methods.programs.Outcome.Optimum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Unknowns that hang together, and what is known of them.
final class Piece {

    /// Linear programs before it is left undecided.
    private static final int BRANCHES = 2_000;

    private static final double ROUNDING = 1e-9;

    private final double[] least;
    private final double[] most;
    private final List<Integer> unknowns = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();

    Piece(double[] least, double[] most) {
        this.least = least;
        this.most = most;
    }

    void add(int unknown) {
        unknowns.add(unknown);
    }

    void add(Statement statement) {
        statements.add(statement);
    }

    /// The least value of a sum over this piece's unknowns.
    ///
    /// @param factors by unknown; those that are not named have none
    Outcome minimise(Map<Integer, Double> factors, boolean whole) {
        var columns = cheapestOfAlike(factors);
        var program = new LinearProgram(columns.length);
        var cost = new double[columns.length];
        var position = new int[least.length];
        Arrays.fill(position, -1);
        for (var column = 0; column < columns.length; column++) {
            var unknown = columns[column];
            position[unknown] = column;
            program.bound(column, lowest(unknown, whole), highest(unknown, whole));
            cost[column] = factors.getOrDefault(unknown, 0.0);
        }
        statements.forEach(statement -> row(program, statement, position));
        var outcome = whole ? IntegerProgram.minimise(program, cost, BRANCHES) : program.minimise(cost);
        return outcome instanceof Optimum(var value, var at) ? new Optimum(value, spread(columns, at)) : outcome;
    }

    private double lowest(int unknown, boolean whole) {
        return whole ? Math.ceil(least[unknown] - ROUNDING) : least[unknown];
    }

    private double highest(int unknown, boolean whole) {
        return whole ? Math.max(Math.floor(most[unknown] + ROUNDING), lowest(unknown, true)) : most[unknown];
    }

    /// Unknowns that stand in the same statements alike are as one to an attacker: the cheapest does for all.
    private int[] cheapestOfAlike(Map<Integer, Double> factors) {
        var signature = new LinkedHashMap<Integer, List<Double>>();
        unknowns.forEach(unknown -> signature.put(unknown, new ArrayList<>()));
        for (var number = 0; number < statements.size(); number++) {
            var statement = statements.get(number);
            for (var each = 0; each < statement.unknowns().length; each++) {
                var list =
                        java.util.Objects.requireNonNull(signature.get(statement.unknowns()[each]));
                list.add((double) number);
                list.add(statement.factors()[each]);
            }
        }
        var cheapest = new LinkedHashMap<List<Double>, Integer>();
        signature.forEach((unknown, signs) -> {
            if (least[unknown] != 0 || most[unknown] != Double.POSITIVE_INFINITY) {
                signs.add((double) unknown);
            }
            cheapest.merge(
                    signs,
                    unknown,
                    (one, other) -> factors.getOrDefault(other, 0.0) < factors.getOrDefault(one, 0.0) ? other : one);
        });
        return cheapest.values().stream().mapToInt(Integer::intValue).toArray();
    }

    private static void row(LinearProgram program, Statement statement, int[] position) {
        var factors = new TreeMap<Integer, Double>();
        for (var each = 0; each < statement.unknowns().length; each++) {
            var column = position[statement.unknowns()[each]];
            if (column >= 0) {
                factors.put(column, statement.factors()[each]);
            }
        }
        program.row(
                factors.keySet().stream().mapToInt(Integer::intValue).toArray(),
                factors.values().stream().mapToDouble(Double::doubleValue).toArray(),
                statement.least(),
                statement.most());
    }

    /// By unknown; those that took no part are 0.
    private double[] spread(int[] columns, double[] at) {
        var spread = new double[least.length];
        for (var column = 0; column < columns.length; column++) {
            spread[columns[column]] = at[column];
        }
        return spread;
    }
}
