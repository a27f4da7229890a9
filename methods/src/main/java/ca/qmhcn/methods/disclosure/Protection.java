package ca.qmhcn.methods.disclosure;

import java.util.BitSet;
import java.util.List;

/// What came of protecting a table.
public sealed interface Protection {

    /// A pattern that is safe, with the proof that it is.
    ///
    /// @param hidden        cells to hide: the sensitive ones, and complements
    /// @param complementary those of them that are hidden only to guard others
    /// @param proofs        for each sensitive cell, intruder and end of its range, other counts that look the
    ///     same
    record Protected(BitSet hidden, BitSet complementary, List<Proof> proofs) implements Protection {

        public Protected {
            hidden = (BitSet) hidden.clone();
            complementary = (BitSet) complementary.clone();
            proofs = List.copyOf(proofs);
        }

        @Override
        public BitSet hidden() {
            return (BitSet) hidden.clone();
        }

        @Override
        public BitSet complementary() {
            return (BitSet) complementary.clone();
        }
    }

    /// Nothing of the table may be shown.
    ///
    /// @param unguarded sensitive cells for which no safe pattern was found
    record NotPublished(List<Integer> unguarded) implements Protection {

        public NotPublished {
            unguarded = List.copyOf(unguarded);
        }
    }

    /// Inner counts under which every shown cell (and all the intruder knows) is as it is, but the sensitive cell
    /// is at an end of its range or beyond: whoever reads the table cannot rule that end out.
    ///
    /// @param intruder index in the list of intruders
    /// @param inner    changed inner counts, by index; the others are as they are
    record Proof(int cell, int intruder, boolean low, java.util.SortedMap<Integer, Long> inner) {}
}
