package ca.qmhcn.platform.access;

import ca.qmhcn.platform.database.Tenant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The people who can sign in, and what they are in which organization.
@Service
public class People {

    private final PersonStore store;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;

    People(PersonStore store, PasswordEncoder passwords, TransactionTemplate transaction) {
        this.store = store;
        this.passwords = passwords;
        this.transaction = transaction;
    }

    /// Adds a person who signs in with this e-mail address and password.
    public PersonId add(String email, String name, String password) {
        var hash = passwords.encode(password);
        return within(Tenant.NONE, () -> store.add(email, name, hash));
    }

    /// Who signs in with this e-mail address.
    public Optional<PersonId> find(String email) {
        return byEmail(email).map(person -> new PersonId(person.id()));
    }

    public void join(PersonId person, OrganizationId organization, Role role) {
        within(Tenant.of(organization.value()), () -> {
            store.join(person, organization, role);
            return true;
        });
    }

    /// Whether nobody can sign in yet.
    public boolean isEmpty() {
        return within(Tenant.NONE, store::isEmpty);
    }

    /// What a person is called; empty when nobody of that id was ever added.
    public Optional<String> name(PersonId person) {
        return within(Tenant.NONE, () -> store.byId(person).map(PersonStore.Person::name));
    }

    /// What the person is, in each of their organizations.
    List<Acting> capacities(PersonId id) {
        return within(new Tenant("", id.toString()), () -> {
            var name = store.byId(id).map(PersonStore.Person::name);
            return name.isEmpty()
                    ? List.<Acting>of()
                    : store.memberships(id).stream()
                            .map(membership -> new Acting(
                                    id, name.get(), new OrganizationId(membership.organizationId()), membership.role()))
                            .toList();
        });
    }

    Optional<PersonStore.Person> byEmail(String email) {
        return within(Tenant.NONE, () -> store.byEmail(email));
    }

    private <T> T within(Tenant tenant, java.util.function.Supplier<T> work) {
        return tenant.get(() -> java.util.Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}
