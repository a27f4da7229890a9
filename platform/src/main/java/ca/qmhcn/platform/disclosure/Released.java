package ca.qmhcn.platform.disclosure;

import ca.qmhcn.methods.disclosure.Cell;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A release: what may be seen of a family, fixed for ever.
///
/// @param policyVersion the policy it was protected by, with what organizations made stricter
/// @param held          why nothing of it is shown; empty when it may be
/// @param cells         by key; all of them withheld while it is held
/// @param organizations how many add to a cell that adds up several, shown or not, by key
public record Released(
        UUID id,
        String indicator,
        Tier tier,
        String policyVersion,
        Instant preparedAt,
        Optional<Held> held,
        Map<String, Cell> cells,
        Map<String, Integer> organizations) {

    /// Why a release is not shown; what weighs more comes later.
    public enum Held {
        /// No pattern was found that keeps everybody safe.
        UNGUARDED,
        /// What changed since an earlier release would tell of a few people.
        DIFFERENCE,
        /// The attacker program did not find out, within its allowed work, whether somebody can work something out.
        UNDECIDED,
        /// The attacker program worked something out.
        FOUND_BY_AUDIT,
        /// The counts contradict each other.
        CONTRADICTION,
        /// What would be printed leaves too few sizes of a group open, although they are rounded.
        PRINTED_TOO_EXACTLY,
        /// The public sees nothing that members do not see yet.
        NOT_RELEASED_TO_MEMBERS
    }

    public Released {
        cells = Map.copyOf(cells);
        organizations = Map.copyOf(organizations);
    }

    /// What may be seen of one cell; missing where the family has none of that key.
    public Cell cell(String key) {
        return cells.getOrDefault(key, new Cell.Missing());
    }

    /// How many organizations add to a cell.
    public int organizations(String key) {
        return organizations.getOrDefault(key, 1);
    }

    public boolean isHeld() {
        return held.isPresent();
    }
}
