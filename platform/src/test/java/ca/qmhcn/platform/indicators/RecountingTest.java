package ca.qmhcn.platform.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.qmhcn.engine.language.Bilingual;
import ca.qmhcn.platform.PlatformTest;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.People;
import ca.qmhcn.platform.access.PersonId;
import ca.qmhcn.platform.access.Role;
import ca.qmhcn.platform.database.Tenant;
import ca.qmhcn.platform.indicators.ResultStore.Counted;
import ca.qmhcn.platform.intake.Intake;
import ca.qmhcn.platform.organizations.Organization;
import ca.qmhcn.platform.organizations.Organizations;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// A batch that comes or goes changes what is counted, and nothing else does.
@PlatformTest
class RecountingTest {

    private static final Path VISITS =
            Path.of("../content/indicators/over-12-hours-in-emergency/example/given/emergency_visit.csv");

    @Autowired
    private Intake intake;

    @Autowired
    private ResultStore results;

    @Autowired
    private People people;

    @Autowired
    private Organizations organizations;

    @Autowired
    private TransactionTemplate transaction;

    private final OrganizationId riverbend = new OrganizationId("counted-" + UUID.randomUUID());
    private PersonId lead = new PersonId(new UUID(0, 0));

    @BeforeEach
    void anOrganizationWithALead() {
        organizations.add(new Organization(
                riverbend,
                new Bilingual("Riverbend", "Riverbend"),
                "ON",
                Organization.Kind.HOSPITAL,
                Organization.Size.SMALL,
                ZoneId.of("America/Toronto"),
                false));
        lead = people.add(UUID.randomUUID() + "@example.org", "Lead", "four horses by a lake");
        people.join(lead, riverbend, Role.QUALITY_LEAD);
    }

    @Test
    void aBatchIsCountedWhenItIsThereAndForgottenWhenItIsUndone() {
        assertThat(counted(riverbend)).isEmpty();
        var batch = intake.load(riverbend, lead, "emergency_visit", VISITS);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> isDone() && !counted(riverbend).isEmpty());
        assertThat(counted(riverbend))
                .filteredOn(count -> count.indicator().equals("over-12-hours-in-emergency"))
                .isNotEmpty()
                .allSatisfy(count -> assertThat(count.cases()).isPositive());
        assertThat(counted(new OrganizationId("nobody")))
                .as("as another organization")
                .isEmpty();
        intake.undo(riverbend, lead, batch);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> isDone() && counted(riverbend).isEmpty());
        assertThat(counted(riverbend)).as("everything as before").isEmpty();
    }

    private boolean isDone() {
        return Tenant.of(riverbend.value())
                .get(() -> Objects.requireNonNull(transaction.execute(_ -> results.recount(riverbend)
                        .flatMap(ResultStore.Recount::ended)
                        .isPresent())));
    }

    private List<Counted> counted(OrganizationId as) {
        return Tenant.of(as.value())
                .get(() -> Objects.requireNonNull(transaction.execute(_ -> results.all(riverbend))));
    }
}
