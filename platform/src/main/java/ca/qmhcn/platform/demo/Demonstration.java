package ca.qmhcn.platform.demo;

import ca.qmhcn.platform.access.People;
import ca.qmhcn.platform.intake.Deliveries;
import ca.qmhcn.platform.organizations.Organization;
import ca.qmhcn.platform.organizations.Organizations;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/// Fills an empty database with the made-up network; leaves a filled one as it is.
///
/// Each step is noted when it is done: an interrupted first start goes on where it stopped.
@Service
@Profile("demo")
class Demonstration implements Deliveries {

    private static final String FILLED = "filled";

    private final Organizations organizations;
    private final People people;
    private final FileLoading loading;
    private final DemonstrationStore steps;
    private volatile boolean bringing;

    Demonstration(Organizations organizations, People people, FileLoading loading, DemonstrationStore steps) {
        this.organizations = organizations;
        this.people = people;
        this.loading = loading;
        this.steps = steps;
    }

    boolean isFilled() {
        return steps.isDone(FILLED);
    }

    @Override
    public boolean isMoreComing() {
        return bringing;
    }

    /// @param members the members, or fewer of them for tests
    void fill(List<Member> members) {
        bringing = true;
        try {
            bring(members);
        } finally {
            bringing = false;
        }
        loading.awaitListeners();
        steps.done(FILLED);
    }

    private void bring(List<Member> members) {
        add(MadeUpNetwork.SECRETARIAT);
        members.forEach(member -> add(member.organization()));
        SignIn.all(members).forEach(this::add);
        for (var member : members) {
            if (!steps.isDone(member.id())) {
                loading.load(member, people.find(SignIn.quality(member).email()).orElseThrow());
                steps.done(member.id());
            }
        }
    }

    private void add(Organization organization) {
        if (organizations.find(organization.id()).isEmpty()) {
            organizations.add(organization);
        }
    }

    private void add(SignIn signIn) {
        var person =
                people.find(signIn.email()).orElseGet(() -> people.add(signIn.email(), signIn.name(), SignIn.PASSWORD));
        signIn.roles().forEach((organization, role) -> people.join(person, organization, role));
    }
}
