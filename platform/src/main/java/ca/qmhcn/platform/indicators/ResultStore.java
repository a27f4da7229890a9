package ca.qmhcn.platform.indicators;

import ca.qmhcn.engine.counting.Count;
import ca.qmhcn.engine.counting.Overlap;
import ca.qmhcn.platform.access.OrganizationId;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// All SQL on an organization's counted results; needs a transaction of that organization.
@Component
class ResultStore {

    private static final String COLUMNS = """
            SELECT indicator, profile, month, numerator, denominator, cases, behind, left_out_why, left_out, days, day_cases, mature
            FROM indicator_result WHERE organization_id = :organization AND stratum = ''""";

    private final JdbcClient jdbc;
    private final JdbcTemplate many;

    ResultStore(JdbcClient jdbc, JdbcTemplate many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    /// A count and the version of the definition it was made by.
    record Versioned(Count count, int definition) {}

    /// When counting began and when it was done; `ended` is empty while it goes on.
    ///
    /// @param failed      the figures that are kept are older than the files
    /// @param definitions the content that counted
    record Recount(Instant began, Optional<Instant> ended, boolean failed, String definitions) {}

    /// All months of all indicators, for everybody.
    List<Counted> all(OrganizationId organization) {
        return jdbc.sql(COLUMNS + " ORDER BY indicator, profile, month")
                .param("organization", organization.value())
                .query(ResultStore::counted)
                .list();
    }

    /// How the shares of the same rows hang together, by fact, month and what is made of the rows.
    List<Overlap> overlaps(OrganizationId organization) {
        return jdbc.sql("""
                        SELECT fact, placed_by, month, states, rows FROM indicator_overlap
                        WHERE organization_id = ? ORDER BY fact, placed_by, month, states COLLATE "C\"""")
                .param(organization.value())
                .query((row, _) -> new Overlap(
                        row.getString("fact"),
                        row.getString("placed_by"),
                        YearMonth.from(row.getDate("month").toLocalDate()),
                        states(row.getString("states")),
                        row.getLong("rows")))
                .list();
    }

    /// Puts these in the place of all there were.
    void replace(OrganizationId organization, List<Versioned> counts, List<Overlap> overlaps) {
        replaceOverlaps(organization, overlaps);
        jdbc.sql("DELETE FROM indicator_result WHERE organization_id = ?")
                .param(organization.value())
                .update();
        many.batchUpdate("""
                INSERT INTO indicator_result (organization_id, indicator, profile, stratum, month, definition, numerator, denominator,
                                              cases, behind, left_out_why, left_out, days, day_cases, mature)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?::bigint[], ?::int[], ?::bigint[], ?)""", counts, 500, (row, versioned) -> {
            var count = versioned.count();
            row.setString(1, organization.value());
            row.setString(2, count.indicator());
            row.setString(3, count.profile());
            row.setString(4, count.stratum());
            row.setDate(5, Date.valueOf(count.month().atDay(1)));
            row.setInt(6, versioned.definition());
            row.setBigDecimal(7, count.numerator());
            row.setBigDecimal(8, count.denominator());
            row.setLong(9, count.cases());
            row.setLong(10, count.behind());
            row.setString(11, array(count.leftOut().keySet()));
            row.setString(12, array(count.leftOut().values()));
            row.setString(13, array(count.days().keySet()));
            row.setString(14, array(count.days().values()));
            row.setBoolean(15, count.mature());
        });
    }

    private void replaceOverlaps(OrganizationId organization, List<Overlap> overlaps) {
        jdbc.sql("DELETE FROM indicator_overlap WHERE organization_id = ?")
                .param(organization.value())
                .update();
        many.batchUpdate("""
                INSERT INTO indicator_overlap (organization_id, fact, placed_by, month, states, rows)
                VALUES (?, ?, ?, ?, ?, ?)""", overlaps, 500, (row, overlap) -> {
            row.setString(1, organization.value());
            row.setString(2, overlap.fact());
            row.setString(3, overlap.on());
            row.setDate(4, Date.valueOf(overlap.month().atDay(1)));
            row.setString(
                    5,
                    overlap.states().entrySet().stream()
                            .map(state -> state.getKey() + "=" + state.getValue())
                            .collect(Collectors.joining(",")));
            row.setLong(6, overlap.rows());
        });
    }

    void began(OrganizationId organization, Instant at, String definitions) {
        jdbc.sql("""
                        INSERT INTO recount (organization_id, began_at, definitions) VALUES (?, ?, ?)
                        ON CONFLICT (organization_id) DO UPDATE
                        SET began_at = excluded.began_at, definitions = excluded.definitions, ended_at = NULL, failed = false""")
                .params(organization.value(), Timestamp.from(at), definitions)
                .update();
    }

    void failed(OrganizationId organization) {
        jdbc.sql("UPDATE recount SET failed = true WHERE organization_id = ?")
                .param(organization.value())
                .update();
    }

    void ended(OrganizationId organization, Instant at) {
        jdbc.sql("UPDATE recount SET ended_at = ? WHERE organization_id = ?")
                .params(Timestamp.from(at), organization.value())
                .update();
    }

    Optional<Recount> recount(OrganizationId organization) {
        return jdbc.sql("SELECT began_at, ended_at, failed, definitions FROM recount WHERE organization_id = ?")
                .param(organization.value())
                .query((row, _) -> new Recount(
                        row.getTimestamp("began_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant),
                        row.getBoolean("failed"),
                        row.getString("definitions")))
                .optional();
    }

    private static Counted counted(ResultSet row, int number) throws SQLException {
        return new Counted(
                row.getString("indicator"),
                row.getString("profile"),
                YearMonth.from(row.getDate("month").toLocalDate()),
                row.getBigDecimal("numerator"),
                row.getBigDecimal("denominator"),
                row.getLong("cases"),
                row.getLong("behind"),
                counts(row.getArray("left_out_why"), row.getArray("left_out")),
                counts(row.getArray("days"), row.getArray("day_cases")),
                row.getBoolean("mature"));
    }

    private static SortedMap<String, String> states(String written) {
        var states = new TreeMap<String, String>();
        for (var state : written.split(",", -1)) {
            var end = state.indexOf('=');
            states.put(state.substring(0, end), state.substring(end + 1));
        }
        return states;
    }

    @SuppressWarnings("unchecked")
    static <K extends Comparable<K>> SortedMap<K, Long> counts(Array keys, Array values) throws SQLException {
        var counts = new TreeMap<K, Long>();
        var names = (K[]) keys.getArray();
        var numbers = (Long[]) values.getArray();
        for (var i = 0; i < names.length; i++) {
            counts.put(names[i], numbers[i]);
        }
        return counts;
    }

    /// Reasons are words with hyphens and the rest are numbers: nothing in them needs quoting.
    static String array(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /// What was counted of one indicator in one month, for everybody. Raw: it never leaves this package.
    ///
    /// @param profile    the named variant of the definition; empty where there is one only
    /// @param cases      rows counted in
    /// @param behind     people or events behind the numerator; decides what may be shown
    /// @param leftOut    why rows were left out, and how many
    /// @param days       for waits: whole days to cases
    /// @param mature     whether the look-ahead of the definition has elapsed
    record Counted(
            String indicator,
            String profile,
            YearMonth month,
            BigDecimal numerator,
            BigDecimal denominator,
            long cases,
            long behind,
            SortedMap<String, Long> leftOut,
            SortedMap<Integer, Long> days,
            boolean mature) {}
}
