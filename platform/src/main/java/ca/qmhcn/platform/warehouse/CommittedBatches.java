package ca.qmhcn.platform.warehouse;

import ca.qmhcn.platform.access.OrganizationId;
import java.util.List;

/// Knows from PostgreSQL which batches an organization's warehouse shows; the module that commits them implements it.
public interface CommittedBatches {

    /// Their ids, oldest first, without those that were undone.
    List<String> of(OrganizationId organization);
}
