package ca.qmhcn.platform.disclosure;

import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.PersonId;
import ca.qmhcn.platform.disclosure.Released.Held;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// All SQL on releases and what happened to them. Needs a transaction of the gate, or of the organization for its
/// counts.
@Component
class ReleaseStore {

    private static final String RELEASE = """
            SELECT id, indicator, tier, number, fingerprint, policy, prepared_at, held, sources, shape, pattern, shown, last.state
            FROM release
            JOIN LATERAL (SELECT state FROM release_step WHERE release_id = release.id ORDER BY number DESC LIMIT 1) last ON true
            """;

    private final JdbcClient jdbc;

    ReleaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A release as it lies in the table: without the counts, and with JSON where the ledger has records.
    record Row(
            UUID id,
            String indicator,
            Tier tier,
            int number,
            String fingerprint,
            String policy,
            Instant at,
            Optional<Held> held,
            ReleaseState state,
            String sources,
            String shape,
            String pattern,
            String shown) {}

    /// What stands over a release, in a list of them.
    record Entry(
            UUID id,
            String indicator,
            Tier tier,
            int number,
            String policy,
            Instant at,
            Optional<Held> held,
            ReleaseState state,
            List<OrganizationId> owners) {}

    /// Something that happened to a release.
    ///
    /// @param by nobody where the platform did it
    record Step(int number, ReleaseState state, Optional<PersonId> by, Instant at) {}

    /// @param beside what could be read of the family when it was prepared
    void add(Row row, List<OrganizationId> owners, Collection<UUID> beside) {
        jdbc.sql("""
                        INSERT INTO release (id, indicator, tier, number, fingerprint, policy, prepared_at, held,
                                             sources, owners, shape, pattern, shown, beside)
                        VALUES (:id, :indicator, :tier, :number, :fingerprint, :policy, :at, :held,
                                :sources, string_to_array(:owners, ','), :shape, :pattern, :shown, :beside::uuid[])""")
                .param("id", row.id())
                .param("indicator", row.indicator())
                .param("tier", row.tier().name())
                .param("number", row.number())
                .param("fingerprint", row.fingerprint())
                .param("policy", row.policy())
                .param("at", Timestamp.from(row.at()))
                .param("held", row.held().map(Enum::name).orElse(null))
                .param("sources", row.sources())
                .param("owners", owners.stream().map(OrganizationId::value).collect(Collectors.joining(",")))
                .param("shape", row.shape())
                .param("pattern", row.pattern())
                .param("shown", row.shown())
                .param("beside", beside.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .update();
    }

    int lastNumber(String indicator, Tier tier) {
        return jdbc.sql("SELECT coalesce(max(number), 0) FROM release WHERE indicator = ? AND tier = ?")
                .params(indicator, tier.name())
                .query(Integer.class)
                .single();
    }

    void addStep(UUID release, ReleaseState state, @Nullable PersonId by, Instant at) {
        jdbc.sql("""
                        INSERT INTO release_step (release_id, number, state, person_id, at)
                        SELECT :release, coalesce(max(number), 0) + 1, :state, :by, :at
                        FROM release_step WHERE release_id = :release""")
                .param("release", release)
                .param("state", state.name())
                .param("by", by == null ? null : by.value(), java.sql.Types.OTHER)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Step> steps(UUID release) {
        return jdbc.sql("SELECT number, state, person_id, at FROM release_step WHERE release_id = ? ORDER BY number")
                .param(release)
                .query((row, _) -> new Step(
                        row.getInt("number"),
                        ReleaseState.valueOf(row.getString("state")),
                        Optional.ofNullable(row.getObject("person_id", UUID.class))
                                .map(PersonId::new),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /// All releases, the last one first.
    List<Entry> entries() {
        return jdbc.sql("""
                        SELECT id, indicator, tier, number, policy, prepared_at, held, owners, last.state
                        FROM release
                        JOIN LATERAL (SELECT state FROM release_step WHERE release_id = release.id
                            ORDER BY number DESC LIMIT 1) last ON true
                        ORDER BY prepared_at DESC, indicator, tier""")
                .query((row, _) -> new Entry(
                        row.getObject("id", UUID.class),
                        row.getString("indicator"),
                        Tier.valueOf(row.getString("tier")),
                        row.getInt("number"),
                        row.getString("policy"),
                        row.getTimestamp("prepared_at").toInstant(),
                        Optional.ofNullable(row.getString("held")).map(Held::valueOf),
                        ReleaseState.valueOf(row.getString("state")),
                        Arrays.stream((String[]) row.getArray("owners").getArray())
                                .map(OrganizationId::new)
                                .toList()))
                .list();
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql(RELEASE + "WHERE id = ?")
                .param(id)
                .query(ReleaseStore::row)
                .optional();
    }

    /// Those that readers saw at any time, the oldest first: what was read once is known for ever.
    List<Row> everRead(String indicator) {
        return jdbc.sql(RELEASE + """
                        WHERE indicator = ? AND EXISTS (SELECT 1 FROM release_step
                            WHERE release_id = release.id AND state IN ('IN_FORCE', 'PUBLISHED'))
                        ORDER BY prepared_at, tier, number""").param(indicator).query(ReleaseStore::row).list();
    }

    /// Waits until nobody else takes a step or leaves, and keeps others from it to the end of the transaction.
    void alone() {
        jdbc.sql("SELECT pg_advisory_xact_lock(20261125)").query((_, _) -> true).list();
    }

    /// Whether nothing of the family was read that it was not held against.
    boolean isBesideAll(UUID release) {
        return jdbc.sql("""
                        SELECT NOT EXISTS (SELECT 1 FROM release other
                            WHERE other.indicator = release.indicator AND other.id <> release.id
                                AND other.id <> ALL (release.beside)
                                AND EXISTS (SELECT 1 FROM release_step WHERE release_id = other.id
                                    AND state IN ('IN_FORCE', 'PUBLISHED')))
                        FROM release WHERE id = ?""").param(release).query(Boolean.class).single();
    }

    /// What readers see now: of each indicator and tier the newest they ever saw, unless that was withdrawn.
    Set<UUID> inForce() {
        return Set.copyOf(jdbc.sql("""
                        SELECT id FROM (
                            SELECT DISTINCT ON (indicator, tier) id, (SELECT state FROM release_step
                                WHERE release_id = release.id ORDER BY number DESC LIMIT 1) AS state
                            FROM release
                            WHERE EXISTS (SELECT 1 FROM release_step
                                WHERE release_id = release.id AND state IN ('IN_FORCE', 'PUBLISHED'))
                            ORDER BY indicator, tier, number DESC) newest
                        WHERE state IN ('IN_FORCE', 'PUBLISHED')""").query(UUID.class).list());
    }

    /// Of one indicator and tier, as in [#inForce()].
    Optional<UUID> current(String indicator, Tier tier) {
        return jdbc.sql("""
                        SELECT id FROM (
                            SELECT id, (SELECT state FROM release_step
                                WHERE release_id = release.id ORDER BY number DESC LIMIT 1) AS state
                            FROM release
                            WHERE indicator = ? AND tier = ? AND EXISTS (SELECT 1 FROM release_step
                                WHERE release_id = release.id AND state IN ('IN_FORCE', 'PUBLISHED'))
                            ORDER BY number DESC LIMIT 1) newest
                        WHERE state IN ('IN_FORCE', 'PUBLISHED')""").params(indicator, tier.name()).query(UUID.class).optional();
    }

    /// The last one that was told. A number without a step is of a start that broke.
    Optional<Row> newest(String indicator, Tier tier) {
        return jdbc.sql(RELEASE + "WHERE indicator = ? AND tier = ? ORDER BY number DESC LIMIT 1")
                .params(indicator, tier.name())
                .query(ReleaseStore::row)
                .optional();
    }

    /// Within a transaction of the organization.
    void addCounts(OrganizationId organization, UUID release, List<Long> counts) {
        jdbc.sql("INSERT INTO release_count (organization_id, release_id, counts) VALUES (?, ?, ?::bigint[])")
                .params(
                        organization.value(),
                        release,
                        counts.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")))
                .update();
    }

    /// By release. Within a transaction of the organization.
    Map<UUID, List<Long>> counts(OrganizationId organization, List<UUID> releases) {
        return jdbc
                .sql(
                        "SELECT release_id, counts FROM release_count WHERE organization_id = ? AND release_id = ANY (?::uuid[])")
                .params(
                        organization.value(),
                        releases.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .query((row, _) -> Map.entry(row.getObject("release_id", UUID.class), Arrays.asList((Long[])
                        row.getArray("counts").getArray())))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("indicator"),
                Tier.valueOf(row.getString("tier")),
                row.getInt("number"),
                row.getString("fingerprint"),
                row.getString("policy"),
                row.getTimestamp("prepared_at").toInstant(),
                Optional.ofNullable(row.getString("held")).map(Held::valueOf),
                ReleaseState.valueOf(row.getString("state")),
                row.getString("sources"),
                row.getString("shape"),
                row.getString("pattern"),
                row.getString("shown"));
    }
}
