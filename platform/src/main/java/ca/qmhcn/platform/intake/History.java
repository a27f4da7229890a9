package ca.qmhcn.platform.intake;

import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.People;
import ca.qmhcn.platform.access.PersonId;
import ca.qmhcn.platform.language.Words;
import ca.qmhcn.platform.warehouse.Warehouses;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells an organization's batches to a reader: names instead of keys, times of the place.
@Component
public class History {

    private final Batches batches;
    private final Warehouses warehouses;
    private final People people;
    private final Examining examining;

    History(Batches batches, Warehouses warehouses, People people, Examining examining) {
        this.batches = batches;
        this.warehouses = warehouses;
        this.people = people;
        this.examining = examining;
    }

    /// A batch in words.
    ///
    /// @param undoneBy,undoneAt empty while it counts
    public record Entry(Batch batch, String table, String by, String at, String undoneBy, String undoneAt) {

        public boolean undone() {
            return batch.undone().isPresent();
        }
    }

    public List<Entry> of(OrganizationId organization, Words words) {
        return batches.all(organization).stream()
                .map(batch -> entry(organization, batch, words))
                .toList();
    }

    Entry entry(OrganizationId organization, Batch batch, Words words) {
        var zone = zone(organization);
        return new Entry(
                batch,
                warehouses
                        .table(batch.table())
                        .map(table -> words.say(table.title()))
                        .orElse(batch.table()),
                name(batch.by()),
                words.moment(batch.at(), zone),
                batch.undone().map(undone -> name(undone.by())).orElse(""),
                batch.undone().map(undone -> words.moment(undone.at(), zone)).orElse(""));
    }

    /// In whose times an organization is told what happened.
    public ZoneId zone(OrganizationId organization) {
        return examining.zone(organization);
    }

    private String name(PersonId person) {
        return people.name(person).orElse("–");
    }
}
