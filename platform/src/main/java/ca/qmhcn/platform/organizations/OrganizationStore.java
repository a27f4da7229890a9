package ca.qmhcn.platform.organizations;

import ca.qmhcn.engine.language.Bilingual;
import ca.qmhcn.platform.access.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// All SQL on organizations.
@Component
class OrganizationStore {

    private static final String COLUMNS =
            "SELECT id, name_en, name_fr, province, kind, size, time_zone, named_in_public FROM organization ";

    private final JdbcClient jdbc;

    OrganizationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Organization organization) {
        jdbc.sql("""
                        INSERT INTO organization (id, name_en, name_fr, province, kind, size, time_zone, named_in_public)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        organization.id().value(),
                        organization.name().en(),
                        organization.name().fr(),
                        organization.province(),
                        organization.kind().name(),
                        organization.size().name(),
                        organization.zone().getId(),
                        organization.namedInPublic())
                .update();
    }

    List<Organization> all() {
        return jdbc.sql(COLUMNS + "ORDER BY id")
                .query(OrganizationStore::organization)
                .list();
    }

    Optional<Organization> find(OrganizationId id) {
        return jdbc.sql(COLUMNS + "WHERE id = ?")
                .param(id.value())
                .query(OrganizationStore::organization)
                .optional();
    }

    private static Organization organization(ResultSet row, int number) throws SQLException {
        return new Organization(
                new OrganizationId(row.getString("id")),
                new Bilingual(row.getString("name_en"), row.getString("name_fr")),
                row.getString("province"),
                Organization.Kind.valueOf(row.getString("kind")),
                Organization.Size.valueOf(row.getString("size")),
                ZoneId.of(row.getString("time_zone")),
                row.getBoolean("named_in_public"));
    }
}
