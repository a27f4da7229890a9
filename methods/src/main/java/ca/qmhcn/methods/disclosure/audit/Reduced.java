package ca.qmhcn.methods.disclosure.audit;

import ca.qmhcn.methods.disclosure.Roots;
import ca.qmhcn.methods.disclosure.audit.Knowledge.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Knowledge with the plain consequences drawn: unknowns that are settled taken out, statements on one unknown
/// made bounds, and the rest in pieces that have no unknown in common.
final class Reduced {

    private static final double SLACK = 1e-9;

    private final double[] least;
    private final double[] most;
    private List<Statement> open;
    private boolean contradicts;
    private List<Piece> pieces = List.of();
    private int[] pieceOf = {};

    private Reduced(Knowledge knowledge) {
        least = new double[knowledge.unknowns()];
        most = new double[knowledge.unknowns()];
        Arrays.setAll(most, knowledge::most);
        open = knowledge.statements();
    }

    /// @return empty if it contradicts itself plainly
    static Optional<Reduced> of(Knowledge knowledge) {
        var reduced = new Reduced(knowledge);
        reduced.draw();
        return reduced.contradicts ? Optional.empty() : Optional.of(reduced);
    }

    boolean isSettled(int unknown) {
        return least[unknown] == most[unknown];
    }

    double settled(int unknown) {
        return least[unknown];
    }

    Piece pieceOf(int unknown) {
        return pieces.get(pieceOf[unknown]);
    }

    List<Piece> pieces() {
        return pieces;
    }

    private void draw() {
        var before = -1;
        while (!contradicts && before != open.size()) {
            before = open.size();
            var left = new ArrayList<Statement>();
            for (var statement : open) {
                var rest = withoutSettled(statement);
                if (!settles(rest)) {
                    left.add(rest);
                }
            }
            open = left;
        }
        contradicts |= anyEmpty();
        if (!contradicts) {
            Independent.of(open).ifPresentOrElse(this::split, () -> contradicts = true);
        }
    }

    private Statement withoutSettled(Statement statement) {
        var unknowns = new int[statement.unknowns().length];
        var factors = new double[unknowns.length];
        var count = 0;
        var sum = 0.0;
        for (var each = 0; each < unknowns.length; each++) {
            var unknown = statement.unknowns()[each];
            if (isSettled(unknown)) {
                sum += statement.factors()[each] * settled(unknown);
            } else if (statement.factors()[each] != 0) {
                unknowns[count] = unknown;
                factors[count++] = statement.factors()[each];
            }
        }
        return count == unknowns.length && sum == 0
                ? statement
                : new Statement(
                        Arrays.copyOf(unknowns, count),
                        Arrays.copyOf(factors, count),
                        statement.least() - sum,
                        statement.most() - sum);
    }

    /// Whether all that the statement says went into bounds.
    private boolean settles(Statement statement) {
        var unknowns = statement.unknowns();
        if (unknowns.length == 0) {
            contradicts |= statement.least() > SLACK || statement.most() < -SLACK;
            return true;
        }
        if (unknowns.length == 1) {
            bound(unknowns[0], statement.factors()[0], statement.least(), statement.most());
            return true;
        }
        if (statement.most() == 0 && Arrays.stream(statement.factors()).allMatch(factor -> factor > 0)) {
            for (var unknown : unknowns) {
                bound(unknown, 1, 0, 0);
            }
            contradicts |= statement.least() > SLACK;
            return true;
        }
        return false;
    }

    private void bound(int unknown, double factor, double low, double high) {
        var one = low / factor;
        var other = high / factor;
        least[unknown] = Math.max(least[unknown], Math.min(one, other));
        most[unknown] = Math.min(most[unknown], Math.max(one, other));
    }

    private boolean anyEmpty() {
        for (var unknown = 0; unknown < least.length; unknown++) {
            if (least[unknown] > most[unknown] + SLACK) {
                return true;
            }
            most[unknown] = Math.max(most[unknown], least[unknown]);
        }
        return false;
    }

    private void split(List<Statement> statements) {
        var roots = new Roots(least.length);
        statements.forEach(statement -> {
            for (var unknown : statement.unknowns()) {
                roots.join(statement.unknowns()[0], unknown);
            }
        });
        var number = new int[least.length];
        Arrays.fill(number, -1);
        var found = new ArrayList<Piece>();
        pieceOf = new int[least.length];
        for (var unknown = 0; unknown < least.length; unknown++) {
            var root = roots.of(unknown);
            if (number[root] < 0) {
                number[root] = found.size();
                found.add(new Piece(least, most));
            }
            pieceOf[unknown] = number[root];
            if (!isSettled(unknown)) {
                found.get(number[root]).add(unknown);
            }
        }
        statements.forEach(each -> found.get(pieceOf[each.unknowns()[0]]).add(each));
        pieces = List.copyOf(found);
    }
}
