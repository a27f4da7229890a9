package ca.qmhcn.platform.intake;

import ca.qmhcn.platform.access.OrganizationId;
import java.util.Set;

/// An organization's warehouse is again as if the batch had never come.
///
/// @param tables the tables that now hold other rows
public record BatchUndone(OrganizationId organization, BatchId batch, Set<String> tables) {

    public BatchUndone {
        tables = Set.copyOf(tables);
    }
}
