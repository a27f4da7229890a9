package ca.qmhcn.platform.disclosure;

import ca.qmhcn.methods.disclosure.Intruder;
import ca.qmhcn.methods.disclosure.Sensitive;
import ca.qmhcn.methods.disclosure.Table;
import ca.qmhcn.platform.access.OrganizationId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A new release and all earlier ones of its family as one linear system.
///
/// An inner count that was another before is taken apart: what both have in common, and what came or went. That is all
/// somebody knows who reads both, and what came or went is kept like any other number. A count that stayed the same is
/// one unknown, so that what is hidden in one release
/// and shown in the other is seen through. Cells that add up the same unknowns are one cell.
final class JointTable {

    private static final int TALK_TOGETHER = 5;

    private final List<Long> counts = new ArrayList<>();
    private final List<OrganizationId> owners = new ArrayList<>();
    private final List<List<String>> keys = new ArrayList<>();
    private final Map<String, TreeMap<Long, Integer>> unknowns = new TreeMap<>();
    private final List<int[]> cells = new ArrayList<>();
    private final Map<List<Integer>, Integer> places = new LinkedHashMap<>();
    private final Map<String, Set<List<Integer>>> versions = new TreeMap<>();
    private final Map<Integer, Sensitive> guarded = new TreeMap<>();
    private final BitSet known = new BitSet();
    private final BitSet open = new BitSet();

    /// @param all every family whose cells will be entered
    JointTable(List<Family> all) {
        var values = new TreeMap<String, NavigableSet<Long>>();
        var owned = new TreeMap<String, OrganizationId>();
        for (var family : all) {
            for (var inner : family.inner()) {
                values.computeIfAbsent(inner.key(), _ -> new TreeSet<>()).add(inner.count());
                owned.put(inner.key(), inner.owner());
            }
        }
        values.forEach((key, seen) -> {
            var layers = new TreeMap<Long, Integer>();
            var below = 0L;
            for (var value : seen) {
                layers.put(value, counts.size());
                counts.add(value - below);
                owners.add(java.util.Objects.requireNonNull(owned.get(key)));
                keys.add(parts(key, layers.size()));
                below = value;
            }
            unknowns.put(key, layers);
        });
    }

    /// Enters a cell that is shown, or may be; gives its place.
    int show(Family family, FamilyCell cell) {
        var place = place(family, cell);
        open.set(place);
        return place;
    }

    /// Enters a cell that everybody knows already.
    void know(Family family, FamilyCell cell) {
        known.set(show(family, cell));
    }

    /// Asks that a cell be kept, whether it is shown by itself or not.
    ///
    /// The cell stays one that could be shown only if it was entered as such.
    void guard(Family family, FamilyCell cell, Primary.Mark mark) {
        guard(place(family, cell), mark);
    }

    private void guard(int place, Primary.Mark mark) {
        guarded.merge(
                place,
                new Sensitive(place, mark.least(), mark.most()),
                (one, other) ->
                        new Sensitive(place, Math.min(one.least(), other.least()), Math.max(one.most(), other.most())));
    }

    /// Remembers what a number added up in one release, shown or not: from two versions of it their difference is read.
    void remember(Family family, FamilyCell cell) {
        versions.computeIfAbsent(cell.key(), _ -> new LinkedHashSet<>()).add(members(family, cell));
    }

    /// Asks that the difference of two versions of a number be kept where it speaks of a few people.
    ///
    /// @param floors of each number, by key
    void guardDifferences(ToLongFunction<String> floors) {
        versions.forEach((key, seen) -> {
            var all = List.copyOf(seen);
            for (var one : all) {
                for (var other : all) {
                    if (one.size() < other.size() && Set.copyOf(other).containsAll(one)) {
                        var rest = Set.copyOf(one);
                        guardBetween(
                                other.stream()
                                        .filter(unknown -> !rest.contains(unknown))
                                        .toList(),
                                floors.applyAsLong(key));
                    }
                }
            }
        });
    }

    private void guardBetween(List<Integer> between, long floor) {
        var value = between.stream().mapToLong(counts::get).sum();
        if (value > 0 && value < floor) {
            guard(place(between), new Primary.Mark(Primary.Why.SMALL_COUNT, 1, floor - 1));
        }
    }

    private int place(Family family, FamilyCell cell) {
        return place(members(family, cell));
    }

    private int place(List<Integer> members) {
        return places.computeIfAbsent(members, _ -> {
            cells.add(members.stream().mapToInt(Integer::intValue).toArray());
            return cells.size() - 1;
        });
    }

    private List<Integer> members(Family family, FamilyCell cell) {
        return cell.members().stream()
                .map(family.inner()::get)
                .flatMap(
                        inner -> Optional.ofNullable(unknowns.get(inner.key()))
                                .orElseThrow()
                                .headMap(inner.count(), true)
                                .values()
                                .stream())
                .sorted()
                .toList();
    }

    Table table() {
        var derived = new BitSet();
        derived.set(0, cells.size());
        derived.andNot(open);
        return new Table(
                counts.stream().mapToLong(Long::longValue).toArray(),
                cells.toArray(int[][]::new),
                derived,
                coordinates());
    }

    /// Whose, when, and what else a count is of: counts that differ in one of these only are good to be swapped.
    private static List<String> parts(String key, int layer) {
        var parts = List.of(key.split("\\|", 3));
        return List.of(
                parts.get(0), parts.size() > 1 ? parts.get(1) : "", (parts.size() > 2 ? parts.get(2) : "") + layer);
    }

    private int[][] coordinates() {
        var values = List.of(new TreeSet<String>(), new TreeSet<String>(), new TreeSet<String>());
        keys.forEach(key ->
                IntStream.range(0, key.size()).forEach(each -> values.get(each).add(key.get(each))));
        var sorted = values.stream().map(List::copyOf).toList();
        return keys.stream()
                .map(key -> IntStream.range(0, key.size())
                        .map(each -> Collections.binarySearch(sorted.get(each), key.get(each)))
                        .toArray())
                .toArray(int[][]::new);
    }

    BitSet known() {
        return (BitSet) known.clone();
    }

    /// Cells to keep; what everybody knows can be kept no longer.
    List<Sensitive> guarded() {
        return guarded.values().stream().filter(cell -> !known.get(cell.cell())).toList();
    }

    /// Somebody who belongs to no organization.
    static List<Intruder> outsider() {
        return List.of(Intruder.OUTSIDER);
    }

    /// The outsider, and each organization with what it knows of itself.
    List<Intruder> insiders() {
        var intruders = new ArrayList<>(outsider());
        knowledge().values().forEach(own -> intruders.add(new Intruder(own)));
        return List.copyOf(intruders);
    }

    /// And each two of them, where they are few: those may know each other well (D15). They are few in the whole, or
    /// among those who add to one number.
    List<Intruder> insidersAndPairs() {
        var intruders = new ArrayList<>(insiders());
        var own = knowledge();
        var talking = new LinkedHashSet<List<String>>();
        talkTogether(own.keySet(), talking);
        cells.forEach(cell -> talkTogether(
                IntStream.of(cell)
                        .mapToObj(count -> owners.get(count).value())
                        .collect(Collectors.toCollection(TreeSet::new)),
                talking));
        for (var pair : talking) {
            var both = new BitSet();
            for (var one : pair) {
                both.or(own.getOrDefault(one, new BitSet()));
            }
            intruders.add(new Intruder(both));
        }
        return List.copyOf(intruders);
    }

    private static void talkTogether(Set<String> group, Set<List<String>> talking) {
        if (group.size() <= TALK_TOGETHER) {
            for (var one : group) {
                group.stream()
                        .filter(other -> one.compareTo(other) < 0)
                        .forEach(other -> talking.add(List.of(one, other)));
            }
        }
    }

    /// What each knows: its own, and that nobody is where a zero stands, which is never hidden to guard something.
    private SortedMap<String, BitSet> knowledge() {
        var knows = new TreeMap<String, BitSet>();
        for (var unknown = 0; unknown < owners.size(); unknown++) {
            knows.computeIfAbsent(owners.get(unknown).value(), _ -> new BitSet())
                    .set(unknown);
        }
        var nobody = nobody();
        knows.values().forEach(own -> own.or(nobody));
        return knows;
    }

    private BitSet nobody() {
        var nobody = new BitSet();
        for (var place = 0; place < cells.size(); place++) {
            if (open.get(place)
                    && !guarded.containsKey(place)
                    && IntStream.of(cells.get(place)).allMatch(count -> counts.get(count) == 0)) {
                IntStream.of(cells.get(place)).forEach(nobody::set);
            }
        }
        return nobody;
    }
}
