package ca.qmhcn.methods.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Moves found so far, and which of them proves which target.
final class Proofs {

    private final List<Intruder> intruders;
    private final Columns columns;
    private final List<List<Move>> byCell = new ArrayList<>();

    Proofs(Table table, List<Intruder> intruders, Columns columns) {
        this.intruders = intruders;
        this.columns = columns;
        for (var cell = 0; cell < table.cells(); cell++) {
            byCell.add(new ArrayList<>());
        }
    }

    /// Keeps a move for all sensitive cells that it moves.
    void add(Move move, BitSet sensitive) {
        move.cellMoves().keySet().stream()
                .filter(sensitive::get)
                .forEach(cell -> byCell.get(cell).add(move));
    }

    /// A move that proves the target while only these cells are unseen.
    Optional<Move> of(Target target, BitSet unseen) {
        for (var move : byCell.get(target.cell())) {
            if (proves(move, target, unseen)) {
                return Optional.of(move);
            }
        }
        return Optional.empty();
    }

    private boolean proves(Move move, Target target, BitSet unseen) {
        return target.isReachedBy(move)
                && move.isUnseen(unseen)
                && move.isUnknownTo(intruders.get(target.intruder()), columns);
    }
}
