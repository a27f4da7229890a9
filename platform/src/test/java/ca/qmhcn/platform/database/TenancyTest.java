package ca.qmhcn.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.qmhcn.platform.PlatformTest;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.People;
import ca.qmhcn.platform.access.PersonId;
import ca.qmhcn.platform.access.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The database itself keeps organizations apart (T1 to T3, T5).
@PlatformTest
class TenancyTest {

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private LocalPostgres postgres;

    private final String here = "here-" + UUID.randomUUID();
    private final String there = "there-" + UUID.randomUUID();

    @BeforeEach
    void eachOrganizationHasAPerson() {
        join(here);
        join(there);
    }

    @Test
    void anOrganizationSeesItsOwnRowsAndNoOther() {
        assertThat(Tenant.of(here).get(this::organizationsSeen)).containsExactly(here);
        assertThat(Tenant.of(there).get(this::organizationsSeen)).containsExactly(there);
    }

    @Test
    void nobodySeesNothing() {
        assertThat(organizationsSeen()).isEmpty();
        assertThat(Tenant.of(here).get(() -> seen()))
                .as("outside a transaction")
                .isEmpty();
    }

    @Test
    void aRowOfAnotherOrganizationCannotBeWritten() {
        var person = person();
        assertThatThrownBy(() -> Tenant.of(here)
                        .run(() -> transaction.executeWithoutResult(_ -> jdbc.sql(
                                        "INSERT INTO membership (organization_id, person_id, role) VALUES (?, ?, 'READER')")
                                .params(there, person.value())
                                .update())))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void tenThousandBorrowingsOfTheConnectionsLeakNothing() {
        var random = new Random(42);
        var foreign = new ArrayList<String>();
        for (var i = 0; i < 10_000; i++) {
            var mine = random.nextBoolean() ? here : there;
            var aborted = random.nextInt(10) == 0;
            try {
                var found = random.nextInt(5) == 0
                        ? seen()
                        : Tenant.of(mine)
                                .get(() -> Objects.requireNonNull(transaction.execute(_ -> {
                                    var rows = seen();
                                    if (aborted) {
                                        jdbc.sql("SELECT 1 / 0")
                                                .query(Integer.class)
                                                .single();
                                    }
                                    return rows;
                                })));
                found.stream().filter(row -> !row.equals(mine)).forEach(foreign::add);
            } catch (RuntimeException abortedOnPurpose) {
                assertThat(aborted).isTrue();
            }
        }
        assertThat(foreign).isEmpty();
    }

    @Test
    void theRoleThatRunsThePlatformIsSafe() {
        assertThat(TenancyCheck.dangers(jdbc)).isEmpty();
    }

    @Test
    void aSuperuserOrAnOwnerIsRefused() {
        assertThat(TenancyCheck.dangers(as("SET ROLE postgres"))).anyMatch(danger -> danger.contains("superuser"));
        assertThat(TenancyCheck.dangers(as("SET ROLE qmhcn_owner")))
                .anyMatch(danger -> danger.contains("owns the table membership"));
    }

    @Test
    void aTableThatForgetsItsPolicyIsRefused() {
        var owner = as("SET ROLE qmhcn_owner");
        owner.sql("CREATE TABLE forgotten (organization_id text)").update();
        try {
            assertThat(TenancyCheck.dangers(jdbc)).anyMatch(danger -> danger.contains("the table forgotten"));
            owner.sql("ALTER TABLE forgotten ENABLE ROW LEVEL SECURITY").update();
            owner.sql("CREATE POLICY p ON forgotten USING (true)").update();
            assertThat(TenancyCheck.dangers(jdbc))
                    .as("not forced yet")
                    .anyMatch(danger -> danger.contains("forgotten"));
        } finally {
            owner.sql("DROP TABLE forgotten").update();
        }
    }

    private JdbcClient as(String role) {
        try {
            var connection = postgres.connect(Roles.DATABASE);
            try (var statement = connection.createStatement()) {
                statement.execute(role);
            }
            return JdbcClient.create(
                    new org.springframework.jdbc.datasource.SingleConnectionDataSource(connection, true));
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private List<String> organizationsSeen() {
        return Objects.requireNonNull(transaction.execute(_ -> seen()));
    }

    private List<String> seen() {
        return jdbc.sql("SELECT DISTINCT organization_id FROM membership WHERE organization_id IN (?, ?)")
                .params(here, there)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private PersonId person() {
        return people.add(UUID.randomUUID() + "@example.org", "A person", "a long enough password");
    }

    private void join(String organization) {
        people.join(person(), new OrganizationId(organization), Role.READER);
    }
}
