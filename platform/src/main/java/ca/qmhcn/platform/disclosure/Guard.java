package ca.qmhcn.platform.disclosure;

import ca.qmhcn.methods.disclosure.Intruder;
import ca.qmhcn.methods.disclosure.Protection;
import ca.qmhcn.methods.disclosure.Suppression;
import ca.qmhcn.methods.disclosure.audit.Audit;
import ca.qmhcn.methods.disclosure.audit.Finding;
import ca.qmhcn.platform.disclosure.Released.Held;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Has a pattern found by one program and attacked by another. What is not proven safe is unsafe.
final class Guard {

    private int programs;
    private int intruders;

    /// What to hide, by place in the table; empty when nothing found keeps everybody safe.
    static Optional<BitSet> protect(JointTable joint, List<Intruder> attackers) {
        return switch (Suppression.of(joint.table(), joint.known(), joint.guarded(), attackers)) {
            case Protection.Protected safe -> Optional.of(safe.hidden());
            case Protection.NotPublished _ -> Optional.empty();
        };
    }

    /// Attacks what would be shown.
    ///
    /// @return why it may not be
    Optional<Held> attack(JointTable joint, BitSet hidden, List<Intruder> attackers) {
        var audit = Audit.of(joint.table(), hidden, joint.guarded(), attackers);
        programs += audit.programs();
        intruders = Math.max(intruders, attackers.size());
        return audit.findings().stream().map(Guard::why).max(Comparator.naturalOrder());
    }

    private static Held why(Finding finding) {
        return switch (finding) {
            case Finding.Undecided _ -> Held.UNDECIDED;
            case Finding.Narrowed _ -> Held.FOUND_BY_AUDIT;
            case Finding.Contradicted _ -> Held.CONTRADICTION;
        };
    }

    /// How many programs the attackers solved.
    int programs() {
        return programs;
    }

    /// How many kinds of attackers tried.
    int intruders() {
        return intruders;
    }
}
