package ca.qmhcn.platform.intake;

import ca.qmhcn.engine.checking.Checking;
import ca.qmhcn.engine.checking.Mapping;
import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.reading.Rows;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.organizations.Organization;
import ca.qmhcn.platform.organizations.Organizations;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/// Holds an organization's rows against a table: in its dates, with its pseudonyms.
@Component
class Examining {

    /// For those that are not (yet) in the list of members.
    private static final ZoneId USUAL = ZoneId.of("America/Toronto");

    private final Organizations organizations;
    private final Pseudonyms pseudonyms;
    private final InstantSource time;

    Examining(Organizations organizations, Pseudonyms pseudonyms, InstantSource time) {
        this.organizations = organizations;
        this.pseudonyms = pseudonyms;
        this.time = time;
    }

    Checking checking(OrganizationId organization, Rows rows, TableDefinition table, Mapping mapping) {
        var today = LocalDate.ofInstant(time.instant(), zone(organization));
        return new Checking(rows, table, mapping, today, pseudonyms.of(organization));
    }

    ZoneId zone(OrganizationId organization) {
        return organizations.find(organization).map(Organization::zone).orElse(USUAL);
    }
}
