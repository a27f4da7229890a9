package ca.qmhcn.platform.disclosure;

import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.engine.definitions.Statistic;
import ca.qmhcn.platform.access.OrganizationId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// All that is shown of an indicator, to whomever, as sums over the same finest counts: months, quarters and years,
/// organizations and totals, parts and denominators. It is protected as one, since one number may tell another.
public record Family(String indicator, List<Inner> inner, List<FamilyCell> cells) {

    private static final String INDICATOR = "indicator=";

    /// @throws IllegalArgumentException if a key stands twice, or a cell adds up nothing or a count that is not there
    public Family {
        inner = List.copyOf(inner);
        cells = List.copyOf(cells);
        var keys = new HashSet<String>();
        inner.forEach(count -> isNew(keys.add(count.key()), count.key()));
        keys.clear();
        for (var cell : cells) {
            isNew(keys.add(cell.key()), cell.key());
            if (cell.members().isEmpty()) {
                throw new IllegalArgumentException(cell.key() + " adds up nothing");
            }
            for (var member : cell.members()) {
                if (member < 0 || member >= inner.size()) {
                    throw new IllegalArgumentException(cell.key() + " adds up a count that is not there");
                }
            }
        }
    }

    private static void isNew(boolean added, String key) {
        if (!added) {
            throw new IllegalArgumentException(key + " stands twice in a family");
        }
    }

    /// What the family of an indicator is called. Shares over the same rows are one family, since they tell of each
    /// other; everything else is one by itself.
    public static String of(IndicatorDefinition definition) {
        return definition.shows() == Statistic.PROPORTION ? definition.fact().orElse(definition.id()) : definition.id();
    }

    /// The indicator a cell is of: named in its key where a family holds several.
    String subject(FamilyCell cell) {
        return named(cell.key()).orElse(indicator);
    }

    /// The indicator a key names, where it names one.
    static Optional<String> named(String key) {
        return Stream.of(key.split("\\|"))
                .filter(part -> part.startsWith(INDICATOR))
                .map(part -> part.substring(INDICATOR.length()))
                .findFirst();
    }

    /// The same in the order of the keys, so that equal families are protected equally however they are put.
    Family sorted() {
        var order = IntStream.range(0, inner.size())
                .boxed()
                .sorted(Comparator.comparing(place -> inner.get(place).key()))
                .toList();
        var places = new int[inner.size()];
        for (var place = 0; place < places.length; place++) {
            places[order.get(place)] = place;
        }
        return new Family(
                indicator,
                order.stream().map(inner::get).toList(),
                cells.stream()
                        .map(cell -> cell.with(cell.members().stream()
                                .map(member -> places[member])
                                .sorted()
                                .toList()))
                        .sorted(Comparator.comparing(FamilyCell::key))
                        .toList());
    }

    /// The true value of a cell.
    long value(FamilyCell cell) {
        return cell.members().stream()
                .mapToLong(member -> inner.get(member).count())
                .sum();
    }

    long value(int cell) {
        return value(cells.get(cell));
    }

    /// Whose counts a cell adds up.
    Set<OrganizationId> owners(FamilyCell cell) {
        return cell.members().stream()
                .map(member -> inner.get(member).owner())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Whose counts it holds.
    Set<OrganizationId> owners() {
        return inner.stream().map(Inner::owner).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// What each organization adds to a cell.
    Map<OrganizationId, Long> contributions(FamilyCell cell) {
        return cell.members().stream()
                .map(inner::get)
                .collect(Collectors.groupingBy(Inner::owner, Collectors.summingLong(Inner::count)));
    }

    /// The same with other counts.
    Family with(UnaryOperator<Inner> counts) {
        return new Family(indicator, inner.stream().map(counts).toList(), cells);
    }

    /// Totals and what guards them, without the cells that speak of one organization by name.
    Family totals() {
        var totals = cells.stream().filter(cell -> !cell.isOfOne()).toList();
        var added = totals.stream().flatMap(cell -> cell.members().stream()).collect(Collectors.toSet());
        return with(added::contains, totals);
    }

    /// The same without some organizations: totals lack them, and what was theirs alone is gone.
    Family without(Set<OrganizationId> left) {
        if (owners().stream().noneMatch(left::contains)) {
            return this;
        }
        return with(place -> !left.contains(inner.get(place).owner()), cells);
    }

    /// These cells over the counts that stay; those that add up none of them are gone.
    private Family with(IntPredicate stays, List<FamilyCell> from) {
        var places = new HashMap<Integer, Integer>();
        var stay = new ArrayList<Inner>();
        for (var place = 0; place < inner.size(); place++) {
            if (stays.test(place)) {
                places.put(place, stay.size());
                stay.add(inner.get(place));
            }
        }
        var rest = from.stream()
                .map(cell -> cell.with(cell.members().stream()
                        .filter(places::containsKey)
                        .map(places::get)
                        .toList()))
                .filter(cell -> !cell.members().isEmpty())
                .toList();
        return new Family(indicator, stay, rest);
    }
}
