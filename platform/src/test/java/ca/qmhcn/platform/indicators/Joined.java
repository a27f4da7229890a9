package ca.qmhcn.platform.indicators;

import ca.qmhcn.methods.disclosure.audit.Attack;
import ca.qmhcn.methods.disclosure.audit.Knowledge;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.disclosure.Family;
import ca.qmhcn.platform.disclosure.FamilyCell;
import ca.qmhcn.platform.disclosure.FamilyCell.Kind;
import ca.qmhcn.platform.indicators.FunnelRead.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What somebody works out who read one family at several times and puts all of it together.
///
/// A finest count that was another before is taken apart: what both have in common, and what
/// came. Written apart from the table that protects releases, so that one does not repeat the
/// other's mistakes.
final class Joined {

    private static final Set<String> SENSITIVE =
            Set.of("restraint-hours", "seclusion-hours", "talked-over-with-the-person");

    private final List<Moment> moments;
    private final Map<String, NavigableMap<Long, Integer>> layers = new TreeMap<>();
    private final List<Long> sizes = new ArrayList<>();
    private final List<OrganizationId> owners = new ArrayList<>();
    private final Map<List<Integer>, Secret> secrets = new LinkedHashMap<>();

    /// One time of reading.
    ///
    /// @param told     the family as it was told then
    /// @param read     what was read of its cells, by key
    /// @param measured what lengths in pictures tell of its cells, by key
    record Moment(Family told, Map<String, Long> read, Map<String, Range> measured) {}

    /// A number of a few people, which must stay one of many.
    private record Secret(String name, int floor) {}

    Joined(List<Moment> moments) {
        this.moments = List.copyOf(moments);
        moments.forEach(moment -> moment.told()
                .inner()
                .forEach(inner -> layers.computeIfAbsent(inner.key(), _ -> new TreeMap<>())
                        .put(inner.count(), -1)));
        layers.forEach((key, values) -> {
            var below = 0L;
            for (var value : List.copyOf(values.keySet())) {
                values.put(value, sizes.size());
                sizes.add(value - below);
                owners.add(new OrganizationId(key.substring("org=".length(), key.indexOf('|'))));
                below = value;
            }
        });
        findSecrets();
    }

    /// Whose counts they are.
    Set<OrganizationId> owners() {
        return Set.copyOf(owners);
    }

    int secrets() {
        return secrets.size();
    }

    /// Secrets that these work out who put what they know of themselves together; nothing where
    /// all stay open.
    ///
    /// @throws IllegalStateException if what was read cannot be true
    List<String> workedOut(Set<OrganizationId> insiders) {
        var attack = Attack.on(knowledge(insiders));
        if (!attack.isConsistent()) {
            throw new IllegalStateException("What was read contradicts itself: "
                    + moments.getFirst().told().indicator());
        }
        var found = new ArrayList<String>();
        var nobody = nobody();
        secrets.forEach((members, secret) -> {
            var own = members.stream()
                    .filter(member -> insiders.contains(owners.get(member)) || nobody.contains(member))
                    .toList();
            var known = value(own);
            if (own.size() < members.size()
                    && !attack.leavesOpen(array(members), Math.max(1, known), Math.max(secret.floor() - 1, known))) {
                found.add(secret.name() + " = " + value(members) + " by " + new TreeSet<>(names(insiders)));
            }
        });
        return found;
    }

    /// Where a zero stands, everybody knows that nobody is.
    private Set<Integer> nobody() {
        var nobody = new TreeSet<Integer>();
        for (var moment : moments) {
            for (var cell : moment.told().cells()) {
                if (Long.valueOf(0).equals(moment.read().get(cell.key()))) {
                    nobody.addAll(members(moment.told(), cell));
                }
            }
        }
        return nobody;
    }

    private Knowledge knowledge(Set<OrganizationId> insiders) {
        var knowledge = new Knowledge(sizes.size());
        for (var unknown = 0; unknown < sizes.size(); unknown++) {
            if (insiders.contains(owners.get(unknown))) {
                knowledge.equal(new int[] {unknown}, sizes.get(unknown));
            }
        }
        for (var moment : moments) {
            for (var cell : moment.told().cells()) {
                var members = array(members(moment.told(), cell));
                var read = moment.read().get(cell.key());
                if (read != null) {
                    knowledge.equal(members, read);
                }
                var measured = moment.measured().get(cell.key());
                if (measured != null) {
                    var ones = new double[members.length];
                    Arrays.fill(ones, 1);
                    knowledge.between(members, ones, measured.least(), measured.most());
                }
            }
        }
        return knowledge;
    }

    /// Cells of a few people at any time, and what came to one or went from it between two times.
    private void findSecrets() {
        var versions = new TreeMap<String, Set<List<Integer>>>();
        for (var moment : moments) {
            for (var cell : moment.told().cells()) {
                var members = members(moment.told(), cell);
                add(cell.key(), members, floor(cell));
                var known = versions.computeIfAbsent(cell.key(), _ -> new LinkedHashSet<>());
                for (var before : known) {
                    between(before, members).forEach(rest -> add("change of " + cell.key(), rest, peopleFloor(cell)));
                }
                known.add(members);
            }
        }
    }

    private void add(String name, List<Integer> members, int floor) {
        var value = value(members);
        if (value > 0 && value < floor) {
            secrets.merge(members, new Secret(name, floor), (one, other) -> one.floor() >= other.floor() ? one : other);
        }
    }

    private static Stream<List<Integer>> between(List<Integer> one, List<Integer> other) {
        return Stream.of(List.of(one, other), List.of(other, one))
                .filter(pair -> pair.getFirst().size() < pair.getLast().size()
                        && Set.copyOf(pair.getLast()).containsAll(pair.getFirst()))
                .map(pair -> {
                    var less = Set.copyOf(pair.getFirst());
                    return pair.getLast().stream()
                            .filter(member -> !less.contains(member))
                            .toList();
                });
    }

    private static int floor(FamilyCell cell) {
        return cell.kind() == Kind.STATISTIC_BASE ? 10 : peopleFloor(cell);
    }

    private static int peopleFloor(FamilyCell cell) {
        return SENSITIVE.stream().anyMatch(indicator -> (cell.key() + "|").contains("|indicator=" + indicator + "|"))
                ? 10
                : 6;
    }

    private List<Integer> members(Family family, FamilyCell cell) {
        return cell.members().stream()
                .map(family.inner()::get)
                .flatMap(inner ->
                        layers
                                .getOrDefault(inner.key(), new TreeMap<>())
                                .headMap(inner.count(), true)
                                .values()
                                .stream())
                .sorted()
                .toList();
    }

    private long value(List<Integer> members) {
        return members.stream().mapToLong(sizes::get).sum();
    }

    private static int[] array(List<Integer> members) {
        return members.stream().mapToInt(Integer::intValue).toArray();
    }

    private static List<String> names(Set<OrganizationId> organizations) {
        return organizations.stream().map(OrganizationId::value).toList();
    }
}
