package ca.qmhcn.platform.disclosure;

import ca.qmhcn.methods.disclosure.Intruder;
import ca.qmhcn.platform.disclosure.Primary.Mark;
import ca.qmhcn.platform.disclosure.Primary.Why;
import ca.qmhcn.platform.disclosure.Released.Held;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/// Works out what may be seen of a family, beside all that was released of it before.
///
/// Two systems, one after the other. Totals that would tell of one organization are guarded among the totals; then
/// small counts are guarded among everything. What the first hides is not shown in the second, and hiding more keeps
/// the first safe. Both are attacked as they will be shown.
final class Preparing {

    private final Family family;
    private final Tier tier;
    private final List<Kept> earlier;
    private final Primary primary;
    private final Map<Integer, Mark> small;
    private final Map<Integer, Mark> dominated;
    private final Map<Integer, Why> hidden = new TreeMap<>();
    private final Guard guard = new Guard();
    private final Map<String, Integer> places = new HashMap<>();

    /// @param earlier    what can still be read of earlier releases
    /// @param notMembers cells that members do not see, by place
    Preparing(Primary primary, Family family, Tier tier, List<Kept> earlier, Set<Integer> notMembers) {
        this.family = family;
        this.tier = tier;
        this.earlier = List.copyOf(earlier);
        this.primary = primary;
        small = primary.small();
        dominated = primary.dominated();
        for (var place = 0; place < family.cells().size(); place++) {
            places.put(family.cells().get(place).key(), place);
        }
        notMembers.forEach(place -> hidden.put(place, Why.NOT_FOR_MEMBERS));
    }

    /// @return why nothing may be shown; empty when the pattern is safe
    Optional<Held> work() {
        return hideTotals().or(this::hideCounts);
    }

    /// The network's total is hidden to guard a province's only where nothing else helps: members, who see each
    /// organization without its name, can add it up.
    private Optional<Held> hideTotals() {
        return dominated.isEmpty()
                ? Optional.empty()
                : hide(
                        place -> isTotal(family, place),
                        dominated,
                        Why.CONTRIBUTORS,
                        tier == Tier.PUBLIC ? _ -> JointTable.outsider() : JointTable::insiders,
                        List.of(FamilyCell::isOfAll, _ -> false));
    }

    private Optional<Held> hideCounts() {
        // Members see more than the public: what both let them know is tried when they read both.
        return hide(
                _ -> true,
                small,
                Why.COMPLEMENT,
                tier == Tier.PUBLIC ? _ -> JointTable.outsider() : JointTable::insidersAndPairs,
                List.of(_ -> false));
    }

    /// @param ways what is not to be hidden to guard other cells, tried one after the other
    private Optional<Held> hide(
            IntPredicate enters,
            Map<Integer, Mark> marks,
            Why complement,
            Function<JointTable, List<Intruder>> attackers,
            List<Predicate<FamilyCell>> ways) {
        for (var stays : ways) {
            var joint = joint(enters, marks, complement, stays);
            var all = attackers.apply(joint.table());
            var pattern = Guard.protect(joint.table(), all);
            if (pattern.isPresent()) {
                hide(joint, pattern.get(), marks, complement);
                return guard.attack(joint.table(), pattern.get(), all);
            }
        }
        return Optional.of(earlier.isEmpty() ? Held.UNGUARDED : Held.DIFFERENCE);
    }

    private void guardDifferences(JointTable table) {
        if (!earlier.isEmpty()) {
            for (var release : earlier) {
                release.family().cells().forEach(cell -> table.remember(release.family(), cell));
            }
            family.cells().forEach(cell -> table.remember(family, cell));
            table.guardDifferences(primary::floor);
        }
    }

    /// @param places of the family's cells in the table
    private record Joint(JointTable table, Map<Integer, Integer> places) {}

    /// @param stays what cannot be hidden, unless it is marked itself
    private Joint joint(IntPredicate enters, Map<Integer, Mark> marks, Why kind, Predicate<FamilyCell> stays) {
        var table = together(earlier);
        for (var release : earlier) {
            enter(release, table, kind, marks);
        }
        var places = new HashMap<Integer, Integer>();
        for (var place = 0; place < family.cells().size(); place++) {
            var cell = family.cells().get(place);
            if (enters.test(place) && !cell.derived() && !hidden.containsKey(place)) {
                places.put(place, table.show(family, cell));
                if (stays.test(cell) && !marks.containsKey(place)) {
                    table.know(family, cell);
                }
            }
            var mark = marks.get(place);
            if (enters.test(place) && mark != null) {
                table.guard(family, cell, mark);
            }
        }
        if (kind != Why.CONTRIBUTORS) {
            guardDifferences(table);
        }
        return new Joint(table, places);
    }

    /// The family and other releases of it as one system, with nothing entered yet.
    private JointTable together(List<Kept> releases) {
        var families = new ArrayList<>(Kept.families(releases));
        families.add(family);
        return new JointTable(families);
    }

    /// What an earlier release showed is known, and what it guarded for the same readers is guarded still. A total that
    /// has grown beyond the few it was over is not: what each of them adds to it is guarded by itself.
    private void enter(Kept release, JointTable table, Why kind, Map<Integer, Mark> marks) {
        var contributors = kind == Why.CONTRIBUTORS;
        for (var place = 0; place < release.family().cells().size(); place++) {
            if (release.shows(place) && (!contributors || isTotal(release.family(), place))) {
                table.know(release.family(), release.family().cells().get(place));
            }
        }
        if (release.about().tier() == tier) {
            release.pattern().guarded().forEach((place, mark) -> {
                var cell = release.family().cells().get(place);
                if ((mark.why() == Why.CONTRIBUTORS) == contributors && !(contributors && hasGrown(cell, marks))) {
                    table.guard(release.family(), cell, mark);
                }
            });
        }
    }

    private boolean hasGrown(FamilyCell cell, Map<Integer, Mark> marks) {
        return places.containsKey(cell.key()) && !marks.containsKey(places.get(cell.key()));
    }

    /// Organizations' own cells stand beside the totals only where everybody sees both.
    private boolean isTotal(Family of, int place) {
        return tier == Tier.PUBLIC || !of.cells().get(place).isOfOne();
    }

    private void hide(Joint joint, BitSet pattern, Map<Integer, Mark> marks, Why complement) {
        joint.places().forEach((place, at) -> {
            var mark = marks.get(place);
            if (mark != null) {
                hidden.put(place, mark.why());
            } else if (pattern.get(at)) {
                hidden.put(place, complement);
            }
        });
    }

    /// Attacks the release once more, by those who see another tier as well.
    ///
    /// @param seen what they can read
    Optional<Held> attackedBy(List<Kept> seen, Tier theirs) {
        var table = together(seen);
        for (var release : seen) {
            for (var place = 0; place < release.family().cells().size(); place++) {
                var cell = release.family().cells().get(place);
                if (release.shows(place)) {
                    table.know(release.family(), cell);
                }
                var mark = release.pattern().guarded().get(place);
                if (release.about().tier() == theirs && mark != null && mark.why() != Why.CONTRIBUTORS) {
                    table.guard(release.family(), cell, mark);
                }
            }
        }
        for (var place = 0; place < family.cells().size(); place++) {
            if (!hidden.containsKey(place) && !family.cells().get(place).derived()) {
                table.know(family, family.cells().get(place));
            }
        }
        return guard.attack(table, new BitSet(), table.insidersAndPairs());
    }

    Kept.Pattern pattern(Set<String> waiting) {
        var guarded = new TreeMap<Integer, Mark>();
        dominated.forEach((place, mark) -> guarded.put(place, mark));
        small.forEach((place, mark) -> {
            if (mark.isGuarded()) {
                guarded.put(place, mark);
            }
        });
        return new Kept.Pattern(hidden, guarded, waiting, guard.intruders(), guard.programs());
    }
}
