package ca.qmhcn.methods.disclosure;

import java.util.BitSet;

/// Somebody who tries to work out what is hidden, by the inner counts they know beforehand: none for an outsider,
/// its own for an organization, those of both for two that put their knowledge together.
///
/// @param knows inner counts known to the intruder
public record Intruder(BitSet knows) {

    /// Knows only what is shown.
    public static final Intruder OUTSIDER = new Intruder(new BitSet());

    public Intruder {
        knows = (BitSet) knows.clone();
    }

    @Override
    public BitSet knows() {
        return (BitSet) knows.clone();
    }

    /// Whether all of a cell is known, so that hiding it would keep nothing from this intruder.
    boolean knowsAllOf(int[] members) {
        for (var member : members) {
            if (!knows.get(member)) {
                return false;
            }
        }
        return true;
    }

    boolean knowsInner(int count) {
        return knows.get(count);
    }
}
