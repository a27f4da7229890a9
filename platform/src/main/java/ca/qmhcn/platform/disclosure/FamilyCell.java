package ca.qmhcn.platform.disclosure;

import java.util.List;

/// One number of a family: a sum of inner counts that is shown, or that can be worked out from what is shown.
///
/// Cells of one row share all of their key but its last part:
/// `org=amberwick|month=2025-04|part=numerator`, `…|part=rest`
/// and `…|part=denominator` stand and fall together where the denominator is too small.
///
/// @param members  which of the family's inner counts it adds up, by their place in the list
/// @param derived  not shown, but to be guarded like what is
public record FamilyCell(String key, List<Integer> members, Kind kind, boolean derived) {

    /// What a cell counts, which decides when it is too small.
    public enum Kind {
        /// People or events: numerators, and what they leave of the denominator.
        PEOPLE,
        /// Denominators.
        GROUP,
        /// How many people a median or percentile speaks of.
        STATISTIC_BASE
    }

    public FamilyCell {
        members = List.copyOf(members);
    }

    /// Whether it speaks of one organization by name.
    boolean isOfOne() {
        return key.startsWith("org=");
    }

    /// Whether it is a total over the whole network.
    boolean isOfAll() {
        return key.startsWith("network|");
    }

    /// The key without its last part.
    String row() {
        return rowOf(key);
    }

    FamilyCell with(List<Integer> others) {
        return new FamilyCell(key, others, kind, derived);
    }

    static String rowOf(String key) {
        var end = key.lastIndexOf('|');
        return end < 0 ? "" : key.substring(0, end);
    }
}
