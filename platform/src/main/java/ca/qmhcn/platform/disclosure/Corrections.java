package ca.qmhcn.platform.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Corrections that concern a few people wait until they concern enough: whoever reads the figures before and after
/// would learn something of those few (D8).
///
/// What stands in one row is told together or not at all. A row that waits is told as it last was.
final class Corrections {

    private final Family family;
    private final List<Kept> earlier;
    private final int floor;
    private final List<Map<String, Map<String, Integer>>> rows = new ArrayList<>();
    private final Map<String, Integer> waiting = new TreeMap<>();

    /// @param family  with the counts that are told
    /// @param waiting rows whose last corrections are not told yet
    record Told(Family family, Set<String> waiting) {

        Told {
            waiting = new TreeSet<>(waiting);
        }
    }

    private Corrections(Family family, List<Kept> earlier, int floor) {
        this.family = family;
        this.earlier = earlier;
        this.floor = floor;
        earlier.forEach(release -> rows.add(rows(release.family())));
    }

    /// @param earlier what was released of the family before, the oldest first
    /// @param floor   how many people a correction must concern
    static Told hold(Family family, List<Kept> earlier, int floor) {
        var corrections = new Corrections(family, earlier, floor);
        corrections.find();
        return new Told(corrections.waiting.isEmpty() ? family : corrections.told(), corrections.waiting.keySet());
    }

    private void find() {
        var now = rows(family);
        now.forEach((row, cells) -> {
            var last = -1;
            var close = false;
            for (var release = 0; release < earlier.size(); release++) {
                var before = rows.get(release).get(row);
                if (before != null) {
                    last = release;
                    close |= isClose(earlier.get(release), before, cells);
                }
            }
            if (close) {
                waiting.put(row, last);
            }
        });
    }

    /// Whether something that could be read before differs by so few that it would tell of them.
    private boolean isClose(Kept release, Map<String, Integer> before, Map<String, Integer> now) {
        return before.entrySet().stream().anyMatch(cell -> {
            var place = now.get(cell.getKey());
            if (place == null || !canBeRead(release, cell.getValue())) {
                return false;
            }
            var apart = Math.abs(family.value(place) - release.family().value(cell.getValue()));
            return apart > 0 && apart < floor;
        });
    }

    private static boolean canBeRead(Kept release, int cell) {
        return release.shows(cell) || release.family().cells().get(cell).derived();
    }

    /// The cells that lie in one row, by row and key.
    private static Map<String, Map<String, Integer>> rows(Family family) {
        var rows = new LinkedHashMap<String, Map<String, Integer>>();
        for (var place = 0; place < family.cells().size(); place++) {
            var cell = family.cells().get(place);
            var of = cell.members().stream()
                    .map(member -> family.inner().get(member).row())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (of.size() == 1) {
                rows.computeIfAbsent(of.iterator().next(), _ -> new HashMap<>()).put(cell.key(), place);
            }
        }
        return rows;
    }

    private Family told() {
        var inner = new ArrayList<Inner>();
        family.inner().stream()
                .filter(count -> !waiting.containsKey(count.row()))
                .forEach(inner::add);
        for (var release : new TreeSet<>(waiting.values())) {
            earlier.get(release).family().inner().stream()
                    .filter(count -> release.equals(waiting.get(count.row())))
                    .forEach(inner::add);
        }
        var places = new HashMap<String, Integer>();
        for (var place = 0; place < inner.size(); place++) {
            places.put(inner.get(place).key(), place);
        }
        var before = before();
        var cells = new ArrayList<FamilyCell>();
        for (var cell : family.cells()) {
            members(cell, before, places.keySet())
                    .filter(members -> !members.isEmpty())
                    .map(members -> members.stream()
                            .map(key -> Objects.requireNonNull(places.get(key)))
                            .sorted()
                            .toList())
                    .ifPresent(members -> cells.add(cell.with(members)));
        }
        return new Family(family.indicator(), inner, cells).sorted();
    }

    /// What the cells of earlier releases added up of the rows that wait, by release and cell.
    private Map<Integer, Map<String, Set<String>>> before() {
        var before = new TreeMap<Integer, Map<String, Set<String>>>();
        for (var release : new TreeSet<>(waiting.values())) {
            var last = earlier.get(release).family();
            var cells = new HashMap<String, Set<String>>();
            for (var cell : last.cells()) {
                cells.put(
                        cell.key(),
                        cell.members().stream()
                                .map(last.inner()::get)
                                .filter(inner -> release.equals(waiting.get(inner.row())))
                                .map(Inner::key)
                                .collect(Collectors.toSet()));
            }
            before.put(release, cells);
        }
        return before;
    }

    /// The keys a cell adds up when rows are as they last were; empty where that cannot be known.
    private Optional<Set<String>> members(
            FamilyCell cell, Map<Integer, Map<String, Set<String>>> before, Set<String> there) {
        var members = new HashSet<String>();
        before.values().forEach(cells -> members.addAll(cells.getOrDefault(cell.key(), Set.of())));
        for (var member : cell.members()) {
            var inner = family.inner().get(member);
            var last = waiting.get(inner.row());
            if (last == null) {
                members.add(inner.key());
            } else if (!Objects.requireNonNull(before.get(last)).containsKey(cell.key())) {
                // A cell that is new, over a row of which something is gone: what it held then is not known.
                if (!isAllNamed(inner.row(), earlier.get(last).family())) {
                    return Optional.empty();
                }
                if (there.contains(inner.key())) {
                    members.add(inner.key());
                }
            }
        }
        return Optional.of(members);
    }

    private boolean isAllNamed(String row, Family last) {
        var names = family.inner().stream()
                .filter(inner -> inner.row().equals(row))
                .map(Inner::key)
                .collect(Collectors.toSet());
        return last.inner().stream()
                .filter(inner -> inner.row().equals(row))
                .allMatch(inner -> names.contains(inner.key()));
    }
}
