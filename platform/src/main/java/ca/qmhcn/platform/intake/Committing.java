package ca.qmhcn.platform.intake;

import ca.qmhcn.engine.checking.CheckedRow;
import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.warehouse.Changes;
import ca.qmhcn.engine.warehouse.Warehouse;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.PersonId;
import ca.qmhcn.platform.database.OwnTransaction;
import ca.qmhcn.platform.database.Tenant;
import ca.qmhcn.platform.warehouse.Warehouses;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Makes a batch true, or untrue again.
///
/// The order is the promise: rows are written and synced, then PostgreSQL commits the batch and its news, then the
/// warehouse shows what PostgreSQL knows. Whoever hears the news waits for the warehouse, which is ours until it shows.
@Component
class Committing {

    private final Warehouses warehouses;
    private final BatchStore store;
    private final OwnTransaction transaction;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    Committing(
            Warehouses warehouses,
            BatchStore store,
            OwnTransaction transaction,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.warehouses = warehouses;
        this.store = store;
        this.transaction = transaction;
        this.events = events;
        this.time = time;
    }

    /// Stores the rows as one batch; a file that is in already stays the batch it is.
    BatchId commit(OrganizationId organization, PersonId by, Incoming incoming) {
        return warehouses.use(organization, warehouse -> {
            var known = transaction.of(
                    tenant(organization),
                    () -> store.ofFile(organization, incoming.table().name(), incoming.sha256()));
            return known.map(Batch::id).orElseGet(() -> write(warehouse, organization, by, incoming));
        });
    }

    private BatchId write(Warehouse warehouse, OrganizationId organization, PersonId by, Incoming incoming) {
        var id = new BatchId(UUID.randomUUID());
        try {
            var rows = warehouse.write(id.toString(), incoming.table(), incoming.rows());
            var changes = warehouse.compare(id.toString(), incoming.table());
            var batch = batch(id, by, incoming, rows, changes);
            transaction.of(tenant(organization), () -> {
                store.add(organization, batch, incoming.sha256(), incoming.upload());
                events.publishEvent(new BatchAccepted(
                        organization, id, Set.of(incoming.table().name())));
                return id;
            });
        } catch (RuntimeException failed) {
            forget(warehouse, organization, failed);
            throw failed;
        }
        show(warehouse, organization);
        return id;
    }

    /// What was written and not committed is swept by showing what is.
    private void forget(Warehouse warehouse, OrganizationId organization, RuntimeException why) {
        try {
            show(warehouse, organization);
        } catch (RuntimeException alsoFailed) {
            why.addSuppressed(alsoFailed);
        }
    }

    private Batch batch(BatchId id, PersonId by, Incoming incoming, long rows, Changes changes) {
        return new Batch(
                id,
                0,
                incoming.table().name(),
                by,
                incoming.file(),
                rows,
                incoming.leftOut(),
                changes.fresh(),
                changes.changed(),
                changes.same(),
                time.instant(),
                Optional.empty());
    }

    /// What the rows would change, without keeping them.
    Changes compare(OrganizationId organization, TableDefinition table, Consumer<Consumer<CheckedRow>> rows) {
        return warehouses.use(organization, warehouse -> {
            var draft = UUID.randomUUID().toString();
            try {
                warehouse.write(draft, table, rows);
                return warehouse.compare(draft, table);
            } finally {
                show(warehouse, organization);
            }
        });
    }

    /// Takes a batch back; one that was taken back before stays so.
    void undo(OrganizationId organization, PersonId by, Batch batch) {
        warehouses.use(organization, warehouse -> {
            transaction.of(tenant(organization), () -> {
                var undone = store.undo(organization, batch.id(), by, time.instant());
                if (undone) {
                    events.publishEvent(new BatchUndone(organization, batch.id(), Set.of(batch.table())));
                }
                return undone;
            });
            show(warehouse, organization);
            return true;
        });
    }

    private void show(Warehouse warehouse, OrganizationId organization) {
        warehouse.show(transaction.of(tenant(organization), () -> store.shown(organization)));
    }

    private static Tenant tenant(OrganizationId organization) {
        return Tenant.of(organization.value());
    }
}
