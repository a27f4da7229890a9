package ca.qmhcn.platform.disclosure;

import ca.qmhcn.methods.disclosure.Cell;
import ca.qmhcn.platform.access.People;
import ca.qmhcn.platform.disclosure.ReleaseStore.Entry;
import ca.qmhcn.platform.disclosure.Released.Held;
import ca.qmhcn.platform.disclosure.ReleasesController.ReleasesPage;
import ca.qmhcn.platform.language.Words;
import ca.qmhcn.platform.organizations.Organization;
import ca.qmhcn.platform.organizations.Organizations;
import ca.qmhcn.platform.warehouse.Warehouses;
import com.ibm.icu.text.Collator;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Tells stewards of releases: names instead of keys, and times of the network's secretariat.
@Component
class ReleaseTelling {

    private static final ZoneId SECRETARIAT = ZoneId.of("America/Toronto");

    private final Ledger ledger;
    private final People people;
    private final Organizations organizations;
    private final Warehouses warehouses;

    ReleaseTelling(Ledger ledger, People people, Organizations organizations, Warehouses warehouses) {
        this.ledger = ledger;
        this.people = people;
        this.organizations = organizations;
        this.warehouses = warehouses;
    }

    /// A release in a list.
    ///
    /// @param of     the indicators it is of, by name
    /// @param counts what is shown and hidden; empty where that was not looked up
    record Line(
            UUID id,
            List<String> of,
            Tier tier,
            int number,
            String policy,
            String at,
            Optional<Held> held,
            ReleaseState state,
            Optional<Counts> counts) {

        String title(Words words) {
            return of.size() == 1 ? of.getFirst() : words.of(Messages.class).andOthers(of.getFirst(), of.size() - 1);
        }
    }

    record Counts(int shown, int hidden) {}

    record Source(String organization, List<String> batches) {}

    /// @param by empty where the platform did it
    record Step(ReleaseState state, Optional<String> by, String at) {}

    ReleasesPage all(boolean done, Words words) {
        var newest = new HashSet<String>();
        var names = new HashMap<String, List<String>>();
        var attention = new ArrayList<Line>();
        var current = new ArrayList<Line>();
        var earlier = new ArrayList<Line>();
        var inForce = ledger.inForce();
        for (var entry : ledger.entries()) {
            var key = entry.indicator() + entry.tier();
            var isNewest = newest.add(key);
            if (inForce.contains(entry.id())) {
                current.add(line(entry, names, words));
            } else if (isNewest && needsAttention(entry.state())) {
                attention.add(line(entry, names, words));
            } else {
                earlier.add(plain(entry, names, words));
            }
        }
        var order = Comparator.comparing(
                        (Line line) -> line.of().getFirst(),
                        Collator.getInstance(words.language().locale())::compare)
                .thenComparing(Line::tier);
        attention.sort(order);
        current.sort(order);
        var left = ledger.left().stream()
                .map(organizations::name)
                .map(words::say)
                .sorted()
                .toList();
        return new ReleasesPage(attention, current, earlier, left, done);
    }

    private static boolean needsAttention(ReleaseState state) {
        return switch (state) {
            case HELD, PREPARED, ASKED, APPROVED -> true;
            case IN_FORCE, PUBLISHED, REFUSED, WITHDRAWN -> false;
        };
    }

    private Line line(Entry entry, Map<String, List<String>> names, Words words) {
        var released = ledger.released(entry.id());
        var keys = released.map(each -> each.cells().keySet().stream()).orElse(Stream.empty());
        var shown = released.stream()
                .flatMap(each -> each.cells().values().stream())
                .filter(Cell.Shown.class::isInstance)
                .count();
        var all = released.map(each -> each.cells().size()).orElse(0);
        return new Line(
                entry.id(),
                names.computeIfAbsent(entry.indicator(), family -> names(family, keys, words)),
                entry.tier(),
                entry.number(),
                entry.policy(),
                at(entry.at(), words),
                entry.held(),
                entry.state(),
                Optional.of(new Counts((int) shown, all - (int) shown)));
    }

    /// Called as the newest one of its family is.
    private Line plain(Entry entry, Map<String, List<String>> names, Words words) {
        return new Line(
                entry.id(),
                names.computeIfAbsent(entry.indicator(), family -> names(family, Stream.empty(), words)),
                entry.tier(),
                entry.number(),
                entry.policy(),
                at(entry.at(), words),
                entry.held(),
                entry.state(),
                Optional.empty());
    }

    Line line(Kept kept, ReleaseState state, Words words) {
        var about = kept.about();
        return new Line(
                about.id(),
                names(about.indicator(), kept.family().cells().stream().map(FamilyCell::key), words),
                about.tier(),
                about.number(),
                about.policy(),
                at(about.at(), words),
                about.held(),
                state,
                Optional.empty());
    }

    /// The names of the indicators a family holds; its own word where the catalogue knows none of them.
    private List<String> names(String family, Stream<String> keys, Words words) {
        var named = Stream.concat(
                        Stream.of(family),
                        keys.flatMap(key -> Family.named(key).stream()).distinct())
                .distinct()
                .flatMap(id -> warehouses.catalogue().indicator(id).stream())
                .map(definition -> words.say(definition.name()))
                .sorted(Collator.getInstance(words.language().locale())::compare)
                .toList();
        return named.isEmpty() ? List.of(family) : named;
    }

    List<Source> sources(Sources sources, Words words) {
        return Shelf.sources(sources).entrySet().stream()
                .map(source -> new Source(
                        words.say(organizations.name(new ca.qmhcn.platform.access.OrganizationId(source.getKey()))),
                        source.getValue()))
                .toList();
    }

    List<Step> steps(List<ReleaseStore.Step> steps, Words words) {
        return steps.stream()
                .map(step -> new Step(
                        step.state(), step.by().map(by -> people.name(by).orElse("–")), at(step.at(), words)))
                .toList();
    }

    /// Those that could leave.
    List<Organization> members(Words words) {
        var left = ledger.left();
        return organizations.members().stream()
                .filter(member -> !left.contains(member.id()))
                .sorted(Comparator.comparing(
                        member -> words.say(member.name()),
                        Collator.getInstance(words.language().locale())::compare))
                .toList();
    }

    private static String at(Instant at, Words words) {
        return words.moment(at, SECRETARIAT);
    }
}
