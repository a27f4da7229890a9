package ca.qmhcn.platform.indicators;

import ca.qmhcn.platform.access.OrganizationId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// All SQL on the figures members see of each other: released ones only, without names.
@Component
class NetworkStore {

    private final JdbcClient jdbc;

    NetworkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /// Puts these in the place of all that the dot showed.
    void replace(UUID dot, List<Yearly> released) {
        jdbc.sql("DELETE FROM network_value WHERE dot = ?").param(dot).update();
        for (var value : released) {
            jdbc.sql("""
                            INSERT INTO network_value (indicator, profile, year, dot, numerator, denominator)
                            VALUES (?, ?, ?, ?, ?, ?)""")
                    .params(
                            value.indicator(),
                            value.profile(),
                            value.year(),
                            dot,
                            value.numerator(),
                            value.denominator())
                    .update();
        }
    }

    /// In an order that says nothing of whose they are.
    List<Dot> dots(String indicator, String profile, int year) {
        return jdbc.sql("""
                        SELECT dot, numerator, denominator FROM network_value
                        WHERE indicator = ? AND profile = ? AND year = ? ORDER BY denominator, numerator, dot""")
                .params(indicator, profile, year)
                .query((row, _) -> new Dot(
                        row.getObject("dot", UUID.class),
                        row.getBigDecimal("numerator"),
                        row.getBigDecimal("denominator")))
                .list();
    }

    /// The years there are figures for, the latest first.
    List<Integer> years(String indicator, String profile) {
        return jdbc.sql(
                        "SELECT DISTINCT year FROM network_value WHERE indicator = ? AND profile = ? ORDER BY year DESC")
                .params(indicator, profile)
                .query((row, _) -> row.getInt("year"))
                .list();
    }
}
