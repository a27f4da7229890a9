package ca.qmhcn.platform.disclosure;

import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.disclosure.FamilyCell.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Families as the figures of a network make them: each organization and month with numerator, rest and denominator,
/// the year of each, and the totals of all of them.
final class Families {

    private final String indicator;
    private final SortedMap<String, SortedMap<String, long[]>> counts = new TreeMap<>();

    private Families(String indicator) {
        this.indicator = indicator;
    }

    static Families of(String indicator) {
        return new Families(indicator);
    }

    Families with(String organization, String month, long numerator, long rest) {
        counts.computeIfAbsent(organization, _ -> new TreeMap<>()).put(month, new long[] {numerator, rest});
        return this;
    }

    Family family() {
        var inner = new ArrayList<Inner>();
        counts.forEach((organization, months) -> months.forEach((month, parts) -> {
            var key = "org=" + organization + "|month=" + month + "|part=";
            inner.add(new Inner(new OrganizationId(organization), key + "numerator", parts[0]));
            inner.add(new Inner(new OrganizationId(organization), key + "rest", parts[1]));
        }));
        var cells = new ArrayList<FamilyCell>();
        var months = new TreeSet<String>();
        counts.forEach((organization, own) -> {
            own.keySet().forEach(month -> {
                months.add(month);
                row(
                        cells,
                        inner,
                        "org=" + organization + "|month=" + month,
                        key -> key.startsWith("org=" + organization + "|month=" + month + "|"));
            });
            row(cells, inner, "org=" + organization + "|year=2025", key -> key.startsWith("org=" + organization + "|"));
        });
        months.forEach(month -> row(cells, inner, "all|month=" + month, key -> key.contains("|month=" + month + "|")));
        row(cells, inner, "all|year=2025", _ -> true);
        return new Family(indicator, inner, cells);
    }

    private static void row(List<FamilyCell> cells, List<Inner> inner, String key, Predicate<String> whose) {
        var parts = Map.of("numerator", Kind.PEOPLE, "rest", Kind.PEOPLE, "denominator", Kind.GROUP);
        new TreeMap<>(parts).forEach((part, kind) -> {
            var members = new ArrayList<Integer>();
            for (var place = 0; place < inner.size(); place++) {
                var name = inner.get(place).key();
                if (whose.test(name) && (part.equals("denominator") || name.endsWith("=" + part))) {
                    members.add(place);
                }
            }
            cells.add(new FamilyCell(key + "|part=" + part, members, kind, false));
        });
    }
}
