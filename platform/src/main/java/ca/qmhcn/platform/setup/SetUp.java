package ca.qmhcn.platform.setup;

import ca.qmhcn.engine.language.Bilingual;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.People;
import ca.qmhcn.platform.access.Role;
import ca.qmhcn.platform.database.Tenant;
import ca.qmhcn.platform.organizations.Organization;
import ca.qmhcn.platform.organizations.Organizations;
import java.security.SecureRandom;
import java.time.ZoneId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes the secretariat and its first person, once, while nobody can sign in yet.
@Service
@Profile(SetUpConfiguration.WHEN)
class SetUp {

    private static final OrganizationId SECRETARIAT = new OrganizationId("secretariat");

    private final People people;
    private final Organizations organizations;
    private final TransactionTemplate transaction;
    private final SetUpCode code = new SetUpCode(new SecureRandom());
    private volatile boolean done;

    SetUp(People people, Organizations organizations, TransactionTemplate transaction) {
        this.people = people;
        this.organizations = organizations;
        this.transaction = transaction;
    }

    SetUpCode code() {
        return code;
    }

    /// Whether nobody can sign in yet. Once somebody can, it stays closed.
    boolean isOpen() {
        done = done || !people.isEmpty();
        return !done;
    }

    /// All of it or nothing: an interrupted set-up leaves the installation as empty as it was.
    ///
    /// @return false when somebody else was faster
    synchronized boolean finish(SetUpForm form) {
        if (!isOpen()) {
            return false;
        }
        Tenant.of(SECRETARIAT.value())
                .run(() -> transaction.executeWithoutResult(_ -> {
                    organizations.add(secretariat());
                    var first = people.add(form.email(), form.name().strip(), form.password());
                    people.join(first, SECRETARIAT, Role.SECRETARIAT);
                }));
        code.spend();
        return true;
    }

    private static Organization secretariat() {
        return new Organization(
                SECRETARIAT,
                new Bilingual("Network secretariat", "Secrétariat du réseau"),
                "CA",
                Organization.Kind.NETWORK,
                Organization.Size.SMALL,
                ZoneId.of("America/Toronto"),
                false);
    }
}
