package ca.qmhcn.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.qmhcn.engine.warehouse.Warehouse;
import ca.qmhcn.platform.PlatformTest;
import ca.qmhcn.platform.access.NotHere;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.People;
import ca.qmhcn.platform.access.PersonId;
import ca.qmhcn.platform.access.Role;
import ca.qmhcn.platform.database.DataProperties;
import ca.qmhcn.platform.warehouse.Warehouses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/// A batch is whole or not there, and taking it back leaves nothing of it.
@PlatformTest
@RecordApplicationEvents
class IntakeTest {

    @Autowired
    private Intake intake;

    @Autowired
    private Batches batches;

    @Autowired
    private Warehouses warehouses;

    @Autowired
    private People people;

    @Autowired
    private DataProperties properties;

    @Autowired
    private ApplicationEvents events;

    @TempDir
    private Path folder;

    private final OrganizationId here = new OrganizationId("here-" + UUID.randomUUID());
    private final OrganizationId there = new OrganizationId("there-" + UUID.randomUUID());
    private PersonId person = new PersonId(new UUID(0, 0));

    @BeforeEach
    void somebodyBringsFiles() {
        person = people.add(UUID.randomUUID() + "@example.org", "Somebody", "four horses by a lake");
        people.join(person, here, Role.DATA_STEWARD);
    }

    @Test
    void whatIsLoadedIsThereAndWhatIsUndoneIsNot() throws IOException {
        var first = intake.load(
                here, person, "learning_month", months("a,2026-01,recovery,40,12", "b,2026-01,recovery,10,1"));
        assertThat(count()).isEqualTo(2);
        var second = intake.load(
                here, person, "learning_month", months("a,2026-01,recovery,40,13", "c,2026-01,recovery,5,5"));
        assertThat(count()).isEqualTo(3);
        assertThat(batches.all(here).getFirst()).satisfies(batch -> {
            assertThat(batch.id()).isEqualTo(second);
            assertThat(batch.number()).isEqualTo(2);
            assertThat(List.of(batch.rows(), batch.fresh(), batch.changed(), batch.same()))
                    .containsExactly(2L, 1L, 1L, 0L);
        });
        intake.undo(here, person, second);
        assertThat(count()).isEqualTo(2);
        assertThat(batches.latest(here, "learning_month").map(Batch::id)).contains(first);
        intake.undo(here, person, first);
        assertThat(count()).isZero();
        assertThat(batches.all(here))
                .hasSize(2)
                .allMatch(batch -> batch.undone().isPresent());
        assertThat(events.stream(BatchAccepted.class)
                        .filter(news -> news.organization().equals(here)))
                .hasSize(2);
        assertThat(events.stream(BatchUndone.class)
                        .filter(news -> news.organization().equals(here)))
                .hasSize(2);
        assertThat(files(here)).isEmpty();
    }

    @Test
    void theSameFileTwiceIsOneBatch() throws IOException {
        var file = months("a,2026-01,recovery,40,12");
        var first = intake.load(here, person, "learning_month", file);
        assertThat(intake.load(here, person, "learning_month", file)).isEqualTo(first);
        assertThat(batches.all(here)).hasSize(1);
        intake.undo(here, person, first);
        assertThat(intake.load(here, person, "learning_month", file)).isNotEqualTo(first);
    }

    @Test
    void aFileWithAnythingWrongIsNotLoaded() throws IOException {
        var file = months("a,2026-01,recovery,40,12", "b,last month,recovery,10,secret");
        assertThatThrownBy(() -> intake.load(here, person, "learning_month", file))
                .hasMessageContaining("DATE_FORMAT in «month»")
                .hasMessageNotContaining("secret")
                .hasMessageNotContaining("last month");
        assertThat(batches.all(here)).isEmpty();
        assertThat(files(here)).isEmpty();
    }

    @Test
    void anotherOrganizationsBatchIsNotThere() throws IOException {
        var batch = intake.load(here, person, "learning_month", months("a,2026-01,recovery,40,12"));
        assertThatThrownBy(() -> intake.undo(there, person, batch)).isInstanceOf(NotHere.class);
        assertThat(batches.all(there)).isEmpty();
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void whatPostgresDoesNotKnowDidNotHappen() throws IOException {
        intake.load(here, person, "learning_month", months("a,2026-01,recovery,40,12"));
        var table = warehouses.table("learning_month").orElseThrow();
        // the program stops after the rows were written and before PostgreSQL heard of them
        warehouses.use(here, warehouse -> warehouse.write(UUID.randomUUID().toString(), table, _ -> {}));
        warehouses.close();
        var unknown = files(here).size();
        warehouses.use(here, Warehouse::shown);
        assertThat(unknown).isEqualTo(2);
        assertThat(files(here)).hasSize(1);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void whatPostgresKnowsIsShownThoughTheProgramStopped() throws IOException {
        var batch = intake.load(here, person, "learning_month", months("a,2026-01,recovery,40,12"));
        // the program stops after PostgreSQL knew and before the warehouse said so
        Files.writeString(
                properties.data().resolve("warehouse").resolve(here.value()).resolve("manifest"), "");
        warehouses.close();
        assertThat(warehouses.use(here, Warehouse::shown)).containsExactly(batch.toString());
    }

    @Test
    void aPersonsKeyIsAnotherInEachOrganizationAndItsSecretIsOurs() throws IOException {
        var pseudonyms = new Pseudonyms(properties);
        assertThat(pseudonyms.of(here).apply("p-17"))
                .isEqualTo(pseudonyms.of(here).apply("p-17"))
                .isNotEqualTo(pseudonyms.of(there).apply("p-17"))
                .doesNotContain("p-17")
                .hasSize(22);
        var secret = properties.data().resolve("intake/secrets").resolve(here.value());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
    }

    private long count() {
        return warehouses.use(here, warehouse -> warehouse.count("learning_month"));
    }

    private List<Path> files(OrganizationId organization) throws IOException {
        var home = properties.data().resolve("warehouse").resolve(organization.value());
        if (!Files.exists(home)) {
            return List.of();
        }
        try (var files = Files.walk(home)) {
            return files.filter(file -> file.toString().endsWith(".parquet")).toList();
        }
    }

    private Path months(String... rows) throws IOException {
        var file = folder.resolve(UUID.randomUUID() + ".csv");
        return Files.writeString(file, "unit,month,course,eligible,in_date\n" + String.join("\n", rows) + "\n");
    }
}
