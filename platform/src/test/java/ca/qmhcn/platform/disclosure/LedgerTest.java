package ca.qmhcn.platform.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.platform.PlatformTest;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.PersonId;
import ca.qmhcn.platform.database.OwnTransaction;
import ca.qmhcn.platform.database.Tenant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The database itself keeps the books: nothing is changed, and no organization reads what is not its own.
@PlatformTest
class LedgerTest {

    @Autowired
    private Releases releases;

    @Autowired
    private Ledger ledger;

    @Autowired
    private OwnTransaction transaction;

    @Autowired
    private JdbcClient jdbc;

    private final String north = "north-" + UUID.randomUUID();
    private final String south = "south-" + UUID.randomUUID();
    private UUID release = new UUID(0, 0);

    @BeforeEach
    void aRelease() {
        var family = Families.of("made-up-" + UUID.randomUUID())
                .with(north, "2025-04", 4, 30)
                .with(south, "2025-04", 21, 33)
                .family();
        var sources = new Sources(Map.of(new OrganizationId(north), List.of("one")));
        release = releases.prepare(family, Tier.NETWORK, sources).id();
        ledger.choose(new OrganizationId(north), 8, new PersonId(UUID.randomUUID()));
        ledger.leave(new OrganizationId(south), new PersonId(UUID.randomUUID()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"release", "release_step", "organization_withdrawal"})
    void noOrganizationReadsTheBooks(String table) {
        assertThat(rows(north, table)).isZero();
        assertThat(rows("", table)).isZero();
        assertThat(rows("~releases", table)).isPositive();
    }

    @Test
    void anOrganizationHasItsOwnCountsAndChoicesAndNoOthers() {
        assertThat(owners(north, "release_count")).containsExactly(north);
        assertThat(owners(south, "release_count")).containsExactly(south);
        assertThat(owners("~releases", "release_count")).isEmpty();
        assertThat(owners(north, "organization_floor")).containsExactly(north);
        assertThat(owners(south, "organization_floor")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE release SET held = 'UNGUARDED'",
                "DELETE FROM release",
                "UPDATE release_step SET person_id = NULL",
                "DELETE FROM release_step",
                "UPDATE release_count SET counts = '{}'",
                "DELETE FROM release_count",
                "UPDATE organization_floor SET floor = 1",
                "DELETE FROM organization_floor",
                "DELETE FROM organization_withdrawal"
            })
    void nothingIsChangedOrTakenOut(String statement) {
        for (var tenant : List.of(north, "~releases")) {
            assertThat(transaction.of(
                            Tenant.of(tenant), () -> jdbc.sql(statement).update()))
                    .as(tenant)
                    .isZero();
        }
        assertThat(ledger.kept(release)).isPresent();
    }

    @Test
    void whatIsReadBackIsWhatWasEntered() {
        var kept = ledger.kept(release).orElseThrow();
        assertThat(kept.family().inner()).extracting(Inner::count).containsExactly(4L, 30L, 21L, 33L);
        assertThat(kept.released(1)).isEqualTo(ledger.released(release).orElseThrow());
    }

    private int rows(String tenant, String table) {
        return transaction.of(
                Tenant.of(tenant),
                () -> jdbc.sql("SELECT count(*) FROM " + table)
                        .query(Integer.class)
                        .single());
    }

    private List<String> owners(String tenant, String table) {
        return transaction.of(
                Tenant.of(tenant),
                () -> jdbc.sql("SELECT DISTINCT organization_id FROM " + table)
                        .query((row, _) -> row.getString(1))
                        .list());
    }
}
