package ca.qmhcn.platform.disclosure;

import ca.qmhcn.platform.access.OrganizationId;

/// One of the finest counts of a family: people or events of one organization that are never split further.
///
/// Keys are canonical text, the same for ever: parts `name=value` joined by `|`, the last of which is `part=…`, as
/// `org=amberwick|month=2025-04|part=numerator`. Counts whose keys differ in nothing but their `part` change together.
///
/// @param owner whose people they are; it knows the count
public record Inner(OrganizationId owner, String key, long count) {

    public Inner {
        if (count < 0) {
            throw new IllegalArgumentException("A count is negative");
        }
    }

    /// The key without its `part`.
    String row() {
        return FamilyCell.rowOf(key);
    }

    Inner with(long other) {
        return new Inner(owner, key, other);
    }
}
