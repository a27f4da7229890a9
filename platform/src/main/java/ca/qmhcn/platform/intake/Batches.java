package ca.qmhcn.platform.intake;

import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.database.OwnTransaction;
import ca.qmhcn.platform.database.Tenant;
import ca.qmhcn.platform.warehouse.CommittedBatches;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/// What an organization brought in, and when.
@Service
public class Batches implements CommittedBatches {

    private final BatchStore store;
    private final OwnTransaction transaction;
    private final ObjectProvider<Deliveries> deliveries;

    Batches(BatchStore store, OwnTransaction transaction, ObjectProvider<Deliveries> deliveries) {
        this.store = store;
        this.transaction = transaction;
        this.deliveries = deliveries;
    }

    /// Whether more files are known to be on their way now.
    public boolean isMoreComing() {
        return deliveries.stream().anyMatch(Deliveries::isMoreComing);
    }

    /// The last batch of a table that was not undone.
    public Optional<Batch> latest(OrganizationId organization, String table) {
        return in(organization, () -> store.latest(organization, table));
    }

    /// All of them, the last first, with those that were undone.
    public List<Batch> all(OrganizationId organization) {
        return in(organization, () -> store.all(organization));
    }

    Optional<Batch> find(OrganizationId organization, BatchId batch) {
        return in(organization, () -> store.find(organization, batch));
    }

    /// The batch that the work on a file became.
    public Optional<Batch> ofUpload(OrganizationId organization, UUID upload) {
        return in(organization, () -> store.ofUpload(organization, upload));
    }

    /// The batch that came from the very same file, unless it was undone.
    public Optional<Batch> ofFile(OrganizationId organization, String table, String sha256) {
        return in(organization, () -> store.ofFile(organization, table, sha256));
    }

    @Override
    public List<String> of(OrganizationId organization) {
        return in(organization, () -> store.shown(organization));
    }

    private <T> T in(OrganizationId organization, Supplier<T> work) {
        return transaction.of(Tenant.of(organization.value()), work);
    }
}
