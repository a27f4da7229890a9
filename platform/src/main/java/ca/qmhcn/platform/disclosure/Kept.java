package ca.qmhcn.platform.disclosure;

import ca.qmhcn.methods.disclosure.Cell;
import ca.qmhcn.platform.disclosure.Primary.Mark;
import ca.qmhcn.platform.disclosure.Primary.Why;
import ca.qmhcn.platform.disclosure.Released.Held;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A release as the ledger keeps it, with the counts behind it. Never leaves this package.
///
/// @param about   what stands over it
/// @param family  with the counts that were told
/// @param pattern which cells were hidden, and what was guarded
record Kept(About about, Family family, Pattern pattern) {

    /// @param number      counts the releases of an indicator for a tier
    /// @param fingerprint of all that decided it
    /// @param policy      with what organizations made stricter
    record About(
            UUID id,
            String indicator,
            Tier tier,
            int number,
            String fingerprint,
            String policy,
            Instant at,
            Optional<Held> held,
            Sources sources) {}

    /// @param hidden    why, by place in the family; empty for a release that is held, of which nothing is shown
    /// @param guarded   what must not be narrowed, by place in the family
    /// @param waiting   rows whose last corrections are not told yet, as they concern too few people
    /// @param intruders how many kinds of attackers tried
    /// @param programs  how many programs they solved
    record Pattern(
            Map<Integer, Why> hidden, Map<Integer, Mark> guarded, Set<String> waiting, int intruders, int programs) {

        Pattern {
            hidden = Map.copyOf(hidden);
            guarded = Map.copyOf(guarded);
            waiting = Set.copyOf(waiting);
        }
    }

    boolean shows(int cell) {
        return about.held().isEmpty()
                && !family.cells().get(cell).derived()
                && !pattern.hidden().containsKey(cell);
    }

    /// What may be seen of it. Why a single cell is hidden is not told: whether it is small itself or guards another
    /// would say something of it.
    Released released(int roundTo) {
        var cells = new HashMap<String, Cell>();
        var organizations = new HashMap<String, Integer>();
        for (var place = 0; place < family.cells().size(); place++) {
            var cell = family.cells().get(place);
            if (!cell.derived()) {
                cells.put(
                        cell.key(),
                        shows(place)
                                ? new Cell.Shown(rounded(family.value(place), roundTo))
                                : new Cell.Withheld(reason(place)));
                var owners = family.owners(cell).size();
                if (owners > 1) {
                    organizations.put(cell.key(), owners);
                }
            }
        }
        return new Released(
                about.id(),
                about.indicator(),
                about.tier(),
                about.policy(),
                about.at(),
                about.held(),
                cells,
                organizations);
    }

    private Cell.Reason reason(int place) {
        return pattern.hidden().get(place) == Why.CONTRIBUTORS ? Cell.Reason.DOMINATED : Cell.Reason.SMALL_COUNT;
    }

    static long rounded(long value, int roundTo) {
        return (value + roundTo / 2) / roundTo * roundTo;
    }

    /// What stands in the books of several releases.
    static List<Family> families(List<Kept> releases) {
        return releases.stream().map(Kept::family).toList();
    }
}
