package ca.qmhcn.methods.disclosure;

import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/// The search for a pattern with few complements.
final class Search {

    private static final int ROUNDS = 60;
    /// Programs for the rebuilding of a table of a hundred cells; larger tables get fewer, as each costs more.
    private static final int WORK = 3_000;
    private static final int LEAST_WORK = 100;
    private static final long SEED = 20_250_401;

    private final Table table;
    private final Columns columns;
    private final Mover mover;
    private final List<Target> targets;
    private final BitSet sensitive = new BitSet();
    private final Proofs found;
    private Pattern pattern;
    private Move[] proofs;

    Search(Table table, BitSet known, List<Sensitive> sensitive, List<Intruder> intruders) {
        this.table = table;
        columns = new Columns(table, intruders);
        mover = new Mover(table, columns, intruders);
        targets = Target.of(table, sensitive, intruders);
        proofs = new Move[targets.size()];
        found = new Proofs(table, intruders, columns);
        sensitive.forEach(each -> this.sensitive.set(each.cell()));
        pattern = Pattern.start(table, known, this.sensitive);
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
        for (var target = 0; target < targets.size(); target++) {
            if (!prove(target, pattern.prices(), mover::cheap)) {
                unguarded.add(targets.get(target).cell());
            }
        }
        return List.copyOf(unguarded);
    }

    /// Proves a target by a move that is there or by the cheapest new one, and hides what that moves.
    private boolean prove(int target, long[] prices, BiFunction<Target, long[], Optional<Move>> by) {
        var known = found.of(targets.get(target), pattern.unseen());
        var move = known.isPresent() ? known : by.apply(targets.get(target), prices);
        if (move.isEmpty()) {
            return false;
        }
        if (known.isEmpty()) {
            found.add(move.get(), sensitive);
            pattern.hide(move.get().cells());
        }
        proofs[target] = move.get();
        return true;
    }

    /// Shows cells again where the rest stays safe, then tears down and rebuilds parts as long as work is left.
    void improve() {
        showAgain();
        var random = new SplittableRandom(SEED);
        var enough = mover.programs() + Math.max(LEAST_WORK, WORK * 100 / (100 + table.cells()));
        for (var round = 0; round < ROUNDS && mover.programs() < enough; round++) {
            var kept = pattern;
            var keptProofs = proofs.clone();
            pattern = new Pattern(pattern);
            if (!rebuild(random) || pattern.cost() > kept.cost()) {
                pattern = kept;
                proofs = keptProofs;
            }
        }
    }

    /// @return whether all is safe again
    private boolean rebuild(SplittableRandom random) {
        var complements = pattern.complementary().stream().toArray();
        if (complements.length == 0) {
            return false;
        }
        var torn = new BitSet();
        var count = 1 + random.nextInt(Math.min(4, complements.length));
        for (var each = 0; each < count; each++) {
            torn.set(complements[random.nextInt(complements.length)]);
        }
        var broken = shuffled(restingOn(torn), random);
        torn.stream().forEach(pattern::show);
        for (var target : broken) {
            var prices = pattern.prices();
            torn.stream().filter(cell -> prices[cell] >= Pattern.PRICE).forEach(cell -> prices[cell] *= 3);
            if (!prove(target, prices, mover::cheapest)) {
                return false;
            }
        }
        showAgain();
        return true;
    }

    /// Targets whose proof moves one of these cells.
    private int[] restingOn(BitSet cells) {
        return IntStream.range(0, proofs.length)
                .filter(target -> proofs[target].cells().intersects(cells))
                .toArray();
    }

    private static int[] shuffled(int[] order, SplittableRandom random) {
        for (var each = order.length - 1; each > 0; each--) {
            var other = random.nextInt(each + 1);
            var kept = order[each];
            order[each] = order[other];
            order[other] = kept;
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
        var cells = new BitSet();
        cells.set(cell);
        var instead = new LinkedHashMap<Integer, Move>();
        for (var target : restingOn(cells)) {
            var move = found.of(targets.get(target), unseen);
            if (move.isEmpty()) {
                move = mover.cheapNearby(targets.get(target), without.pricesAsItIs());
                move.ifPresent(each -> found.add(each, sensitive));
            }
            if (move.isEmpty()) {
                return;
            }
            instead.put(target, move.get());
        }
        pattern = without;
        instead.forEach((target, move) -> proofs[target] = move);
    }

    /// The move that proves each target.
    Map<Target, Move> proven() {
        var proven = new LinkedHashMap<Target, Move>();
        for (var target = 0; target < proofs.length; target++) {
            proven.put(targets.get(target), proofs[target]);
        }
        return proven;
    }
}
