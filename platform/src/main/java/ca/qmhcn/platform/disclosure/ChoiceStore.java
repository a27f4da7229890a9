package ca.qmhcn.platform.disclosure;

import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// All SQL on what organizations chose: a higher floor, or to leave.
@Component
class ChoiceStore {

    private final JdbcClient jdbc;

    ChoiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A floor, who chose it and when.
    record Choice(int floor, PersonId by, Instant at) {}

    /// Within a transaction of the organization.
    void choose(OrganizationId organization, Choice choice) {
        jdbc.sql("""
                        INSERT INTO organization_floor (organization_id, number, floor, person_id, at)
                        SELECT :organization, coalesce(max(number), 0) + 1, :floor, :by, :at
                        FROM organization_floor WHERE organization_id = :organization""")
                .param("organization", organization.value())
                .param("floor", choice.floor())
                .param("by", choice.by().value())
                .param("at", Timestamp.from(choice.at()))
                .update();
    }

    /// The last first. Within a transaction of the organization.
    List<Choice> choices(OrganizationId organization) {
        return jdbc.sql(
                        "SELECT floor, person_id, at FROM organization_floor WHERE organization_id = ? ORDER BY number DESC")
                .param(organization.value())
                .query((row, _) -> new Choice(
                        row.getInt("floor"),
                        new PersonId(row.getObject("person_id", java.util.UUID.class)),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /// What holds now, for all who chose: a floor is never lowered. Within a transaction of the gate.
    Map<OrganizationId, Integer> floors() {
        return jdbc
                .sql("""
                        SELECT organization_id, max(floor) AS floor
                        FROM organization_floor GROUP BY organization_id ORDER BY organization_id""")
                .query((row, _) -> Map.entry(new OrganizationId(row.getString("organization_id")), row.getInt("floor")))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, java.util.LinkedHashMap::new));
    }

    /// Within a transaction of the gate; false when it left before.
    boolean leave(OrganizationId organization, PersonId by, Instant at) {
        return jdbc.sql("""
                                INSERT INTO organization_withdrawal (organization_id, person_id, at) VALUES (?, ?, ?)
                                ON CONFLICT DO NOTHING""")
                        .params(organization.value(), by.value(), Timestamp.from(at))
                        .update()
                == 1;
    }

    /// Who left. Within a transaction of the gate.
    Set<OrganizationId> left() {
        return Set.copyOf(jdbc.sql("SELECT organization_id FROM organization_withdrawal")
                .query((row, _) -> new OrganizationId(row.getString("organization_id")))
                .list());
    }

    /// When an organization left. Within a transaction of the gate.
    Optional<Instant> leftAt(OrganizationId organization) {
        return jdbc.sql("SELECT at FROM organization_withdrawal WHERE organization_id = ?")
                .param(organization.value())
                .query((row, _) -> row.getTimestamp("at").toInstant())
                .optional();
    }
}
