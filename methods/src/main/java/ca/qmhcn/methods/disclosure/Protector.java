package ca.qmhcn.methods.disclosure;

import ca.qmhcn.methods.disclosure.Cell.Reason;
import ca.qmhcn.methods.disclosure.Cell.Shown;
import ca.qmhcn.methods.disclosure.Cell.Withheld;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Withholds what is small, and what would give the small away within its row.
///
/// A row's total is taken as known to every reader, so a row never withholds exactly one part. Two parts that are
/// withheld
/// must leave room for more than one answer: together they hold at least the floor. Equal tables give equal answers.
public final class Protector {

    private Protector() {}

    public static <K> List<Row<K>> protect(List<Row<K>> table, Policy policy) {
        return table.stream()
                .map(row -> new Row<>(row.key(), parts(row.parts(), policy)))
                .toList();
    }

    /// Whether a total over these contributors may be shown.
    ///
    /// @param contributions what each organization adds; one that adds nothing does not count
    public static boolean mayPool(List<Long> contributions, Policy policy) {
        var total = contributions.stream().mapToLong(Long::longValue).sum();
        var largest = contributions.stream().mapToLong(Long::longValue).max().orElse(0);
        var contributors = contributions.stream().filter(part -> part > 0).count();
        return contributors >= policy.fewestContributors() && largest <= policy.largestShare() * total;
    }

    private static List<Cell> parts(List<Cell> parts, Policy policy) {
        var total = parts.stream().mapToLong(Protector::count).sum();
        if (total > 0 && total < policy.smallestGroup()) {
            return parts.stream()
                    .map(part -> part instanceof Shown ? new Withheld(Reason.SMALL_GROUP) : part)
                    .toList();
        }
        var guarded = new ArrayList<Cell>(parts.stream()
                .map(part -> isSmall(part, policy) ? new Withheld(Reason.SMALL_COUNT) : part)
                .toList());
        hideComplements(parts, guarded, policy);
        return List.copyOf(guarded);
    }

    private static void hideComplements(List<Cell> parts, List<Cell> guarded, Policy policy) {
        while (isExposed(parts, guarded, policy)) {
            var next = IntStream.range(0, parts.size())
                    .filter(part -> guarded.get(part) instanceof Shown(long count) && count > 0)
                    .boxed()
                    .min(Comparator.comparingLong(part -> count(parts.get(part))));
            if (next.isEmpty()) {
                // Nothing but zeros is left beside it: they would tell that the rest is all there is.
                IntStream.range(0, parts.size())
                        .filter(part -> guarded.get(part) instanceof Shown)
                        .forEach(part -> guarded.set(part, new Withheld(Reason.COMPLEMENTARY)));
                return;
            }
            guarded.set(next.get(), new Withheld(Reason.COMPLEMENTARY));
        }
    }

    /// Whether a reader who knows the total could work out something small: one part withheld alone, or parts that
    /// hold
    /// too little together.
    private static boolean isExposed(List<Cell> parts, List<Cell> guarded, Policy policy) {
        var hidden = IntStream.range(0, parts.size())
                .filter(part -> guarded.get(part) instanceof Withheld)
                .toArray();
        if (hidden.length == 0 || guarded.stream().noneMatch(Shown.class::isInstance)) {
            return false;
        }
        var together =
                IntStream.of(hidden).mapToLong(part -> count(parts.get(part))).sum();
        return hidden.length == 1 || together < policy.floor();
    }

    private static boolean isSmall(Cell part, Policy policy) {
        return part instanceof Shown(long count) && count > 0 && count < policy.floor();
    }

    private static long count(Cell part) {
        return part instanceof Shown(long count) ? count : 0;
    }
}
