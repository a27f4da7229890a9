package ca.qmhcn.platform.indicators;

import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.indicators.ResultStore.Counted;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// All SQL on released figures: an organization's own, and those that members see of each other, without names.
@Component
class ReleasedStore {

    private static final String MONTHS = """
            SELECT indicator, profile, month, numerator, denominator, cases, behind, days, day_cases
            FROM released_figure WHERE organization_id = :organization""";

    private final JdbcClient jdbc;
    private final JdbcTemplate many;

    ReleasedStore(JdbcClient jdbc, JdbcTemplate many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    /// One organization's year, as an unnamed dot.
    record Dot(UUID dot, BigDecimal numerator, BigDecimal denominator) {}

    /// @param year in which the fiscal year begins
    record Yearly(String indicator, String profile, int year, BigDecimal numerator, BigDecimal denominator) {}

    /// The organization's own dot; needs a transaction of that organization.
    UUID dot(OrganizationId organization) {
        jdbc.sql("INSERT INTO network_dot (organization_id) VALUES (?) ON CONFLICT DO NOTHING")
                .param(organization.value())
                .update();
        return jdbc.sql("SELECT dot FROM network_dot WHERE organization_id = ?")
                .param(organization.value())
                .query(UUID.class)
                .single();
    }

    /// The organization's own dot, if it has one yet.
    Optional<UUID> find(OrganizationId organization) {
        return jdbc.sql("SELECT dot FROM network_dot WHERE organization_id = ?")
                .param(organization.value())
                .query(UUID.class)
                .optional();
    }

    /// Takes everything back that the dot showed.
    void takeBack(UUID dot) {
        jdbc.sql("DELETE FROM network_value WHERE dot = ?").param(dot).update();
    }

    /// Puts these in the place of what the dot showed of the indicators.
    void replace(UUID dot, UUID release, Collection<String> indicators, List<Yearly> released) {
        for (var indicator : indicators) {
            jdbc.sql("DELETE FROM network_value WHERE dot = ? AND indicator = ?")
                    .params(dot, indicator)
                    .update();
        }
        for (var value : released) {
            jdbc.sql("""
                            INSERT INTO network_value (indicator, profile, year, dot, numerator, denominator, release)
                            VALUES (?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            value.indicator(),
                            value.profile(),
                            value.year(),
                            dot,
                            value.numerator(),
                            value.denominator(),
                            release)
                    .update();
        }
    }

    /// Puts these months in the place of what was kept of the indicators.
    void keep(OrganizationId organization, UUID release, Collection<String> indicators, List<Counted> months) {
        for (var indicator : indicators) {
            jdbc.sql("DELETE FROM released_figure WHERE organization_id = ? AND indicator = ?")
                    .params(organization.value(), indicator)
                    .update();
        }
        many.batchUpdate("""
                INSERT INTO released_figure (organization_id, release, indicator, profile, month, numerator, denominator,
                                             cases, behind, days, day_cases)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::int[], ?::bigint[])""", months, 500, (row, month) -> {
            row.setString(1, organization.value());
            row.setObject(2, release);
            row.setString(3, month.indicator());
            row.setString(4, month.profile());
            row.setDate(5, Date.valueOf(month.month().atDay(1)));
            row.setBigDecimal(6, month.numerator());
            row.setBigDecimal(7, month.denominator());
            row.setLong(8, month.cases());
            row.setLong(9, month.behind());
            row.setString(10, ResultStore.array(month.days().keySet()));
            row.setString(11, ResultStore.array(month.days().values()));
        });
    }

    /// All months that are kept for an organization's own people.
    List<Counted> months(OrganizationId organization) {
        return months(jdbc.sql(MONTHS).param("organization", organization.value()));
    }

    /// The months that a release shows to an organization's own people.
    List<Counted> months(OrganizationId organization, UUID release) {
        return months(jdbc.sql(MONTHS + " AND release = :release")
                .param("organization", organization.value())
                .param("release", release));
    }

    private static List<Counted> months(JdbcClient.StatementSpec asked) {
        return asked.query((row, _) -> new Counted(
                        row.getString("indicator"),
                        row.getString("profile"),
                        YearMonth.from(row.getDate("month").toLocalDate()),
                        row.getBigDecimal("numerator"),
                        row.getBigDecimal("denominator"),
                        row.getLong("cases"),
                        row.getLong("behind"),
                        new TreeMap<>(),
                        ResultStore.counts(row.getArray("days"), row.getArray("day_cases")),
                        true))
                .list();
    }

    /// In an order that says nothing of whose they are.
    List<Dot> dots(UUID release, String indicator, String profile, int year) {
        return jdbc.sql("""
                        SELECT dot, numerator, denominator FROM network_value
                        WHERE release = ? AND indicator = ? AND profile = ? AND year = ?
                        ORDER BY denominator, numerator, dot""")
                .params(release, indicator, profile, year)
                .query((row, _) -> new Dot(
                        row.getObject("dot", UUID.class),
                        row.getBigDecimal("numerator"),
                        row.getBigDecimal("denominator")))
                .list();
    }

    /// The years there are figures for, the latest first.
    List<Integer> years(UUID release, String indicator, String profile) {
        return jdbc.sql("""
                        SELECT DISTINCT year FROM network_value
                        WHERE release = ? AND indicator = ? AND profile = ? ORDER BY year DESC""")
                .params(release, indicator, profile)
                .query((row, _) -> row.getInt("year"))
                .list();
    }
}
