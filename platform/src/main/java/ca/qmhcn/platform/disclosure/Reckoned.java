package ca.qmhcn.platform.disclosure;

import ca.qmhcn.platform.disclosure.FamilyCell.Kind;
import ca.qmhcn.platform.disclosure.Primary.Why;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/// What a release hides and what that costs, told of the whole and made from what is shown: a sum over hidden cells
/// would be one more number to work with.
///
/// @param shown     cells that are shown
/// @param hidden    cells that are hidden, by reason
/// @param untold    of the people in denominators that are shown, the share whose figure is hidden
/// @param countless rows of which not even the denominator is shown
record Reckoned(int shown, Map<Why, Integer> hidden, OptionalDouble untold, int countless) {

    private static final int REASONS_FROM = 20;

    static Reckoned of(Family family, Map<Integer, Why> hidden) {
        var reasons = new EnumMap<Why, Integer>(Why.class);
        var shown = 0;
        var silent = new HashSet<String>();
        for (var place = 0; place < family.cells().size(); place++) {
            var cell = family.cells().get(place);
            var why = hidden.get(place);
            if (why == null && !cell.derived()) {
                shown++;
            } else if (why != null) {
                reasons.merge(why, 1, Integer::sum);
                silent.add(cell.row());
            }
        }
        return people(family, hidden, shown, reasons, silent);
    }

    private static Reckoned people(
            Family family, Map<Integer, Why> hidden, int shown, Map<Why, Integer> reasons, Set<String> silent) {
        var all = 0L;
        var untold = 0L;
        var countless = 0;
        for (var place = 0; place < family.cells().size(); place++) {
            var cell = family.cells().get(place);
            if (cell.kind() != Kind.GROUP || cell.derived()) {
                continue;
            }
            if (hidden.containsKey(place)) {
                countless++;
            } else {
                all += family.value(place);
                untold += silent.contains(cell.row()) ? family.value(place) : 0;
            }
        }
        return new Reckoned(
                shown,
                reasons,
                all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) untold / all),
                countless);
    }

    /// Of fewer, a reason would say something of single numbers.
    boolean tellsReasons() {
        return hiddenInAll() >= REASONS_FROM;
    }

    int hiddenInAll() {
        return hidden.values().stream().mapToInt(Integer::intValue).sum();
    }
}
