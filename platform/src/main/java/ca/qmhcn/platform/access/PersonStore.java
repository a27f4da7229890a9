package ca.qmhcn.platform.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// All SQL on people and what they are in which organization.
@Component
class PersonStore {

    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Person(UUID id, String email, String name, String passwordHash) {}

    record Membership(String organizationId, Role role) {}

    Optional<Person> byEmail(String email) {
        return jdbc.sql("SELECT id, email, name, password_hash FROM person WHERE email = ?")
                .param(email.strip().toLowerCase(Locale.ROOT))
                .query(Person.class)
                .optional();
    }

    Optional<Person> byId(PersonId id) {
        return jdbc.sql("SELECT id, email, name, password_hash FROM person WHERE id = ?")
                .param(id.value())
                .query(Person.class)
                .optional();
    }

    boolean isEmpty() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM person)")
                .query(Boolean.class)
                .single();
    }

    PersonId add(String email, String name, String passwordHash) {
        return new PersonId(jdbc.sql("INSERT INTO person (email, name, password_hash) VALUES (?, ?, ?) RETURNING id")
                .params(email.strip().toLowerCase(Locale.ROOT), name, passwordHash)
                .query(UUID.class)
                .single());
    }

    void join(PersonId person, OrganizationId organization, Role role) {
        jdbc.sql("""
                        INSERT INTO membership (organization_id, person_id, role) VALUES (?, ?, ?)
                        ON CONFLICT (organization_id, person_id) DO UPDATE SET role = excluded.role""").params(organization.value(), person.value(), role.name()).update();
    }

    /// The person's own memberships; needs a transaction of that person.
    List<Membership> memberships(PersonId person) {
        return jdbc.sql("SELECT organization_id, role FROM membership WHERE person_id = ? ORDER BY organization_id")
                .param(person.value())
                .query((row, _) ->
                        new Membership(row.getString("organization_id"), Role.valueOf(row.getString("role"))))
                .list();
    }
}
