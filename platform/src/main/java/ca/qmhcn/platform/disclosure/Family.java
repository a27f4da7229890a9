package ca.qmhcn.platform.disclosure;

import java.util.HashSet;
import java.util.List;

/// All that is shown of an indicator, to whomever, as sums over the same finest counts: months, quarters and years,
/// organizations and totals, parts and denominators. It is protected as one, since one number may tell another.
public record Family(String indicator, List<Inner> inner, List<FamilyCell> cells) {

    /// @throws IllegalArgumentException if a key stands twice, or a cell adds up a count that is not there
    public Family {
        inner = List.copyOf(inner);
        cells = List.copyOf(cells);
        var keys = new HashSet<String>();
        inner.forEach(count -> isNew(keys.add(count.key()), count.key()));
        keys.clear();
        for (var cell : cells) {
            isNew(keys.add(cell.key()), cell.key());
            for (var member : cell.members()) {
                if (member < 0 || member >= inner.size()) {
                    throw new IllegalArgumentException(cell.key() + " adds up a count that is not there");
                }
            }
        }
    }

    private static void isNew(boolean added, String key) {
        if (!added) {
            throw new IllegalArgumentException(key + " stands twice in a family");
        }
    }
}
