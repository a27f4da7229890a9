package ca.qmhcn.platform.indicators;

import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.language.Bilingual;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.intake.Batch;
import ca.qmhcn.platform.intake.Batches;
import ca.qmhcn.platform.intake.History;
import ca.qmhcn.platform.warehouse.Warehouses;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// From which files a figure comes.
@Component
class Origins {

    private final Warehouses warehouses;
    private final Batches batches;
    private final History history;

    Origins(Warehouses warehouses, Batches batches, History history) {
        this.warehouses = warehouses;
        this.batches = batches;
        this.history = history;
    }

    /// In whose time moments are told.
    ZoneId zone(OrganizationId organization) {
        return history.zone(organization);
    }

    /// @param latest the last batch of the table; empty while none was brought
    record Origin(Bilingual table, Optional<Batch> latest) {}

    /// The tables the indicator's fact reads, and the last batch of each.
    List<Origin> of(OrganizationId organization, IndicatorDefinition definition) {
        return warehouses.catalogue().facts().stream()
                .filter(fact -> definition.fact().filter(fact.name()::equals).isPresent())
                .flatMap(fact -> fact.tables().stream())
                .flatMap(name -> warehouses.table(name).stream())
                .map(table -> origin(organization, table))
                .toList();
    }

    private Origin origin(OrganizationId organization, TableDefinition table) {
        return new Origin(table.title(), batches.latest(organization, table.name()));
    }
}
