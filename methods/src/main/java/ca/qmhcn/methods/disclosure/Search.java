package ca.qmhcn.methods.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// The search for a pattern with few complements.
final class Search {

    private static final int WORK = 4_000;
    private static final int ROUNDS = 60;
    private static final long SEED = 20_250_401;

    private final Table table;
    private final List<Intruder> intruders;
    private final Columns columns;
    private final Mover mover;
    private final List<Target> targets;
    private Pattern pattern;
    private List<Move> moves = new ArrayList<>();

    Search(Table table, BitSet known, List<Sensitive> sensitive, List<Intruder> intruders) {
        this.table = table;
        this.intruders = intruders;
        columns = new Columns(table, intruders);
        mover = new Mover(table, columns, intruders);
        targets = Target.of(table, sensitive, intruders);
        var free = new BitSet();
        sensitive.forEach(each -> free.set(each.cell()));
        var fixed = (BitSet) known.clone();
        for (var cell = 0; cell < table.cells(); cell++) {
            if (table.isDerived(cell)) {
                free.set(cell);
            }
            if (table.value(cell) == 0) {
                fixed.set(cell);
            }
        }
        free.andNot(known);
        fixed.andNot(free);
        pattern = new Pattern(table, free, fixed);
    }

    Columns columns() {
        return columns;
    }

    Pattern pattern() {
        return pattern;
    }

    /// Hides what the cheapest moves need, one target after the other.
    ///
    /// @return sensitive cells that cannot be guarded
    List<Integer> cover() {
        var unguarded = new LinkedHashSet<Integer>();
        for (var target : targets) {
            if (proof(target).isEmpty()) {
                mover.cheapest(target, pattern.prices())
                        .ifPresentOrElse(this::take, () -> unguarded.add(target.cell()));
            }
        }
        return List.copyOf(unguarded);
    }

    private void take(Move move) {
        moves.add(move);
        pattern.hide(move.cells());
    }

    /// Shows cells again where the rest stays safe, then tears down and rebuilds parts as long as work is left.
    void improve() {
        showAgain();
        var random = new SplittableRandom(SEED);
        for (var round = 0; round < ROUNDS && mover.programs() < WORK; round++) {
            var kept = new Pattern(pattern);
            var keptMoves = moves;
            rebuild(random);
            if (pattern.cost() > kept.cost()) {
                pattern = kept;
                moves = keptMoves;
            }
        }
    }

    private void rebuild(SplittableRandom random) {
        var complements = pattern.complementary().stream().toArray();
        if (complements.length == 0) {
            return;
        }
        var torn = new BitSet();
        var count = 1 + random.nextInt(Math.min(4, complements.length));
        for (var each = 0; each < count; each++) {
            torn.set(complements[random.nextInt(complements.length)]);
        }
        pattern = new Pattern(pattern);
        moves = new ArrayList<>(moves);
        torn.stream().forEach(pattern::show);
        for (var target : shuffled(random)) {
            if (proof(target).isEmpty()) {
                var prices = pattern.prices();
                torn.stream().filter(cell -> prices[cell] >= Pattern.PRICE).forEach(cell -> prices[cell] *= 3);
                mover.cheapest(target, prices).ifPresent(this::take);
            }
        }
        showAgain();
    }

    private List<Target> shuffled(SplittableRandom random) {
        var order = new ArrayList<>(targets);
        for (var each = order.size() - 1; each > 0; each--) {
            java.util.Collections.swap(order, each, random.nextInt(each + 1));
        }
        return order;
    }

    private void showAgain() {
        pattern.complementary().stream()
                .boxed()
                .sorted(Comparator.comparingLong((Integer cell) -> -table.value(cell)))
                .forEach(this::tryToShow);
    }

    private void tryToShow(int cell) {
        var without = new Pattern(pattern);
        without.show(cell);
        var unseen = without.unseen();
        var found = new ArrayList<Move>();
        for (var target : targets) {
            if (proof(target, moves, unseen).isEmpty()
                    && proof(target, found, unseen).isEmpty()) {
                var move = mover.cheapestNearby(target, without.pricesAsItIs());
                if (move.isEmpty()) {
                    return;
                }
                found.add(move.get());
            }
        }
        pattern = without;
        moves.addAll(found);
    }

    private Optional<Move> proof(Target target) {
        return proof(target, moves, pattern.unseen());
    }

    private Optional<Move> proof(Target target, List<Move> among, BitSet unseen) {
        var intruder = intruders.get(target.intruder());
        return among.stream()
                .filter(target::isReachedBy)
                .filter(move -> move.isUnseen(unseen) && move.isUnknownTo(intruder, columns))
                .findFirst();
    }

    /// The move that proves each target.
    Map<Target, Move> proven() {
        var proven = new LinkedHashMap<Target, Move>();
        targets.forEach(target -> proven.put(target, proof(target).orElseThrow()));
        return proven;
    }
}
