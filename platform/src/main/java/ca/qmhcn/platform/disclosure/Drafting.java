package ca.qmhcn.platform.disclosure;

import ca.qmhcn.methods.disclosure.audit.Printed;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.disclosure.FamilyCell.Kind;
import ca.qmhcn.platform.disclosure.Released.Held;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Works out what a release would show, without keeping it.
///
/// @param floors higher ones that organizations chose for their own figures
/// @param named  who agreed to be named in public
record Drafting(Map<OrganizationId, Integer> floors, Set<OrganizationId> named) {

    private static final int FEWEST_SIZES = 5;

    /// What came of it.
    ///
    /// @param held    why nothing may be shown; empty when the pattern is safe
    /// @param family  with the counts that are told
    record Draft(Optional<Held> held, Family family, Kept.Pattern pattern) {}

    /// For members, or those of one organization, beside all that was ever read.
    Draft within(Family family, Tier tier, TierPolicy policy, List<Kept> everRead) {
        var told = Corrections.hold(family, everRead, policy.highestFloor(family));
        var primary = new Primary(told.family(), policy, floors, _ -> true);
        var preparing = new Preparing(primary, told.family(), tier, everRead, Set.of());
        var held = preparing.work();
        return new Draft(held, told.family(), preparing.pattern(told.waiting()));
    }

    /// For anybody, from what members see; then attacked by members, who see both.
    ///
    /// @param members what members see now; nothing goes to the public before
    Draft forPublic(Family family, TierPolicy policy, Optional<Kept> members, List<Kept> everRead) {
        if (members.isEmpty()) {
            return new Draft(
                    Optional.of(Held.NOT_RELEASED_TO_MEMBERS),
                    family,
                    new Kept.Pattern(Map.of(), Map.of(), Set.of(), 0, 0));
        }
        refuseUnlessAmong(members.get().family(), family);
        var published = everRead.stream()
                .filter(release -> release.about().tier() == Tier.PUBLIC)
                .toList();
        var told = Corrections.hold(asTold(family, members.get()), published, policy.highestFloor(family));
        var primary = new Primary(told.family(), policy, floors, named::contains);
        var preparing = new Preparing(
                primary, told.family(), Tier.PUBLIC, published, notForMembers(told.family(), members.get()));
        var held = preparing.work().or(() -> preparing.attackedBy(everRead, Tier.NETWORK));
        var pattern = preparing.pattern(told.waiting());
        return new Draft(held.or(() -> printedTooExactly(told.family(), pattern, policy)), told.family(), pattern);
    }

    /// Everything the public reads is computed from rounded counts, so that it tells of a group what its rounded size
    /// tells: of that, enough true sizes must be possible (D12).
    private static Optional<Held> printedTooExactly(Family family, Kept.Pattern pattern, TierPolicy policy) {
        for (var place = 0; place < family.cells().size(); place++) {
            var cell = family.cells().get(place);
            var printed = Kept.rounded(family.value(place), policy.roundTo());
            if (cell.kind() == Kind.GROUP
                    && !cell.derived()
                    && family.value(place) > 0
                    && !pattern.hidden().containsKey(place)
                    && Printed.groupSizesOfRounded(printed, policy.roundTo(), policy.smallestGroup())
                                    .size()
                            < FEWEST_SIZES) {
                return Optional.of(Held.PRINTED_TOO_EXACTLY);
            }
        }
        return Optional.empty();
    }

    private static Family asTold(Family family, Kept members) {
        var counts = members.family().inner().stream().collect(Collectors.toMap(Inner::key, Inner::count));
        return family.with(inner -> inner.with(Objects.requireNonNull(counts.get(inner.key()))));
    }

    private static Set<Integer> notForMembers(Family family, Kept members) {
        var shown = new HashSet<String>();
        for (var place = 0; place < members.family().cells().size(); place++) {
            if (members.shows(place)) {
                shown.add(members.family().cells().get(place).key());
            }
        }
        var hidden = new HashSet<Integer>();
        for (var place = 0; place < family.cells().size(); place++) {
            if (!shown.contains(family.cells().get(place).key())) {
                hidden.add(place);
            }
        }
        return hidden;
    }

    /// A number that members' release does not hold was not guarded with theirs.
    private static void refuseUnlessAmong(Family members, Family family) {
        var theirs = new HashMap<String, Set<String>>();
        members.cells().forEach(cell -> theirs.put(cell.key(), keys(members, cell)));
        for (var cell : family.cells()) {
            if (!keys(family, cell).equals(theirs.get(cell.key()))) {
                throw new IllegalArgumentException(cell.key() + " is not among what members see");
            }
        }
    }

    private static Set<String> keys(Family family, FamilyCell cell) {
        return cell.members().stream()
                .map(member -> family.inner().get(member).key())
                .collect(Collectors.toSet());
    }
}
