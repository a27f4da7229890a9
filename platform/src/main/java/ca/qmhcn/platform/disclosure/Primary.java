package ca.qmhcn.platform.disclosure;

import ca.qmhcn.methods.disclosure.Floor;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.disclosure.FamilyCell.Kind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Which cells of a family a policy hides for what they hold themselves, and how little may be learnt of each.
///
/// Gives no answer for cells that may be shown, as far as they alone are concerned.
final class Primary {

    /// Why, and the range that whoever tries must not be able to narrow.
    ///
    /// @param least the same as `most` where the cell is hidden without a secret in it
    record Mark(Why why, long least, long most) {

        boolean isGuarded() {
            return least < most;
        }
    }

    /// Why a cell is hidden. Told of whole releases only, never of a cell.
    enum Why {
        SMALL_COUNT,
        /// 0 or 100 % of a small group, where that tells something of everybody in it.
        EVERYBODY,
        SMALL_GROUP,
        CONTRIBUTORS,
        /// Guards another cell.
        COMPLEMENT,
        /// Members do not see it either.
        NOT_FOR_MEMBERS
    }

    private static final int WITHIN = 10;

    private final Family family;
    private final TierPolicy policy;
    private final Map<OrganizationId, Integer> floors;
    private final Predicate<OrganizationId> named;
    private final Map<String, FamilyCell> groups = new HashMap<>();

    /// @param floors higher ones that organizations chose for their own figures
    /// @param named  who agreed that its figures be shown to this tier under its name
    Primary(Family family, TierPolicy policy, Map<OrganizationId, Integer> floors, Predicate<OrganizationId> named) {
        this.family = family;
        this.policy = policy;
        this.floors = floors;
        this.named = named;
        family.cells().stream().filter(cell -> cell.kind() == Kind.GROUP).forEach(cell -> groups.put(cell.row(), cell));
    }

    /// Cells that are too small, by their place in the family.
    Map<Integer, Mark> small() {
        var marks = new LinkedHashMap<Integer, Mark>();
        for (var place = 0; place < family.cells().size(); place++) {
            var at = place;
            small(family.cells().get(place)).ifPresent(mark -> marks.put(at, mark));
        }
        return marks;
    }

    /// Cells that would tell of a single organization, by their place in the family. Of nobody there is nothing to
    /// tell.
    Map<Integer, Mark> dominated() {
        var marks = new LinkedHashMap<Integer, Mark>();
        for (var place = 0; place < family.cells().size(); place++) {
            if (isOfOneOrganization(family.cells().get(place))) {
                var value = family.value(place);
                var apart = Math.ceilDiv(value, WITHIN);
                marks.put(place, new Mark(Why.CONTRIBUTORS, value - apart, value + apart));
            }
        }
        return marks;
    }

    private Optional<Mark> small(FamilyCell cell) {
        var value = family.value(cell);
        return switch (cell.kind()) {
            case GROUP -> below(value, groupFloor(cell), Why.SMALL_GROUP);
            case STATISTIC_BASE -> below(value, Math.max(policy.medianFrom(), floor(cell)), Why.SMALL_GROUP);
            case PEOPLE -> people(cell, value);
        };
    }

    private Optional<Mark> people(FamilyCell cell, long value) {
        var floor = floor(cell);
        var group = Optional.ofNullable(groups.get(cell.row()));
        var all = group.map(family::value).orElse(0L);
        var rule = policy.people(family.subject(cell), floor, all);
        if (rule.hides(value)) {
            return Optional.of(
                    new Mark(value > 0 ? Why.SMALL_COUNT : Why.EVERYBODY, rule.zerosToo() ? 0 : 1, rule.floor() - 1));
        }
        return group.filter(row -> all > 0 && all < groupFloor(row)).map(_ -> new Mark(Why.SMALL_GROUP, value, value));
    }

    private static Optional<Mark> below(long value, long floor, Why why) {
        return new Floor(floor, false).hides(value) ? Optional.of(new Mark(why, 1, floor - 1)) : Optional.empty();
    }

    private long groupFloor(FamilyCell cell) {
        return Math.max(policy.smallestShown(), chosen(cell));
    }

    private int floor(FamilyCell cell) {
        return Math.max(policy.floor(family.subject(cell)), chosen(cell));
    }

    /// How many people a number of that key must at least speak of, in this release or an earlier one.
    long floor(String key) {
        var chosen = floors.entrySet().stream()
                .filter(floor -> isOf(floor.getKey(), key))
                .mapToInt(Map.Entry::getValue)
                .findFirst()
                .orElse(0);
        return Math.max(policy.floor(Family.named(key).orElse(family.indicator())), chosen);
    }

    /// What the organization chose whose figures alone these are.
    private int chosen(FamilyCell cell) {
        var owners = family.owners(cell);
        return owners.size() == 1 ? floors.getOrDefault(owners.iterator().next(), 0) : 0;
    }

    /// The denominator decides for its row, as it is what the row speaks of.
    private boolean isOfOneOrganization(FamilyCell cell) {
        if (isWithoutOne(cell)) {
            return false;
        }
        var subject = groups.getOrDefault(cell.row(), cell);
        var owners = family.owners(subject);
        if (isItsOwn(subject, owners)) {
            return !owners.stream().allMatch(owner -> mayStandAlone(owner, subject));
        }
        return family.value(subject) > 0
                && !policy.contributors().allow(family.contributions(subject).values());
    }

    private boolean mayStandAlone(OrganizationId owner, FamilyCell cell) {
        return named.test(owner)
                && (policy.sensitive().ofOneOrganization() || !policy.isSensitive(family.subject(cell)));
    }

    private static boolean isOf(OrganizationId owner, String key) {
        return (key + "|").startsWith("org=" + owner + "|");
    }

    /// Whether a cell is what a total leaves to one who takes its own part away. It is one contributor short by
    /// nature; what each of the others adds is guarded by itself.
    private static boolean isWithoutOne(FamilyCell cell) {
        return cell.key().contains("|without=");
    }

    /// Whether a cell is meant to speak of one organization, not a total to which only one adds.
    private static boolean isItsOwn(FamilyCell cell, Set<OrganizationId> owners) {
        return owners.stream().anyMatch(owner -> isOf(owner, cell.key()));
    }
}
