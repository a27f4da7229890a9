package ca.qmhcn.methods.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/// A questionnaire and its rules. Wording and names are elsewhere; ids refer to them.
///
/// @param warnings what must be said wherever a score is shown, such as that it holds for groups and never
///     for a person
public record Instrument(
        String id,
        List<Item> items,
        List<Scale> scales,
        List<TopShare> topShares,
        List<Alert> alerts,
        List<String> warnings) {

    public Instrument {
        items = List.copyOf(items);
        scales = List.copyOf(scales);
        topShares = List.copyOf(topShares);
        alerts = List.copyOf(alerts);
        warnings = List.copyOf(warnings);
        different("items", items.stream().map(Item::id));
        different("scales", scales.stream().map(Scale::id));
        var known = items.stream().map(Item::id).toList();
        var named = Stream.of(
                        scales.stream().flatMap(scale -> scale.terms().stream()).flatMap(term -> term.items().stream()),
                        topShares.stream().flatMap(share -> share.items().stream()),
                        alerts.stream().map(Alert::item))
                .flatMap(names -> names);
        named.filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("%s has no item %s".formatted(id, name));
        });
    }

    private static void different(String what, Stream<String> ids) {
        var seen = new HashSet<String>();
        ids.filter(name -> !seen.add(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("Two %s are called %s".formatted(what, name));
        });
    }

    /// Items and scales; the rest can be added.
    public static Instrument of(String id, List<Item> items, Scale... scales) {
        return new Instrument(id, items, List.of(scales), List.of(), List.of(), List.of());
    }

    public Instrument withTopShares(TopShare... shares) {
        return new Instrument(id, items, scales, List.of(shares), alerts, warnings);
    }

    public Instrument withAlerts(Alert... raised) {
        return new Instrument(id, items, scales, topShares, List.of(raised), warnings);
    }

    public Instrument withWarnings(String... said) {
        return new Instrument(id, items, scales, topShares, alerts, List.of(said));
    }
}
