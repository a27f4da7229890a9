package ca.qmhcn.platform.intake;

import ca.qmhcn.platform.access.OrganizationId;
import java.util.Set;

/// An organization's rows passed every check and are in its warehouse.
///
/// @param tables the tables that now hold other rows
public record BatchAccepted(OrganizationId organization, BatchId batch, Set<String> tables) {

    public BatchAccepted {
        tables = Set.copyOf(tables);
    }
}
