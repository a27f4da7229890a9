package ca.qmhcn.platform.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Corrections that concern a few people wait until they concern enough: whoever reads the figures before and after
/// would learn something of those few (D8).
///
/// Counts of one row change together or not at all.
final class Corrections {

    /// @param family  with the counts that are told
    /// @param waiting rows whose last corrections are not told yet
    record Told(Family family, int waiting) {}

    private Corrections() {}

    /// @param earlier what was released of the family before, the oldest first
    /// @param floor   how many people a correction must concern
    static Told hold(Family family, List<Family> earlier, int floor) {
        var before = earlier.stream().map(Corrections::rows).toList();
        var told = new LinkedHashMap<String, Long>();
        var waiting = 0;
        for (var row : rows(family).entrySet()) {
            var versions = new ArrayList<Map<String, Long>>();
            before.stream()
                    .map(release -> release.get(row.getKey()))
                    .filter(java.util.Objects::nonNull)
                    .forEach(versions::add);
            var counts = row.getValue();
            if (!versions.isEmpty() && versions.stream().anyMatch(version -> isClose(counts, version, floor))) {
                waiting++;
                var last = versions.getLast();
                told.putAll(last);
            }
        }
        return new Told(
                told.isEmpty()
                        ? family
                        : family.with(inner -> inner.with(told.getOrDefault(inner.key(), inner.count()))),
                waiting);
    }

    /// Whether the two differ, in a part or in all, by so few that it would tell of them.
    private static boolean isClose(Map<String, Long> counts, Map<String, Long> version, int floor) {
        var apart = version.entrySet().stream()
                .mapToLong(count -> counts.getOrDefault(count.getKey(), 0L) - count.getValue())
                .toArray();
        return LongStream.concat(
                        LongStream.of(apart), LongStream.of(LongStream.of(apart).sum()))
                .map(Math::abs)
                .anyMatch(difference -> difference > 0 && difference < floor);
    }

    private static Map<String, Map<String, Long>> rows(Family family) {
        return family.inner().stream()
                .collect(Collectors.groupingBy(
                        Inner::row, LinkedHashMap::new, Collectors.toMap(Inner::key, Inner::count)));
    }
}
