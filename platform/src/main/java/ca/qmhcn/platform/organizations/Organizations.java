package ca.qmhcn.platform.organizations;

import ca.qmhcn.engine.language.Bilingual;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.OrganizationNames;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The organizations of the network.
@Service
public class Organizations implements OrganizationNames {

    private final OrganizationStore store;

    Organizations(OrganizationStore store) {
        this.store = store;
    }

    @Transactional
    public void add(Organization organization) {
        store.add(organization);
    }

    @Transactional(readOnly = true)
    public Optional<Organization> find(OrganizationId id) {
        return store.find(id);
    }

    /// Those that measure care, without the secretariat.
    @Transactional(readOnly = true)
    public List<Organization> members() {
        return store.all().stream()
                .filter(organization -> organization.kind() != Organization.Kind.NETWORK)
                .toList();
    }

    /// Those that agreed to be named where anybody can read.
    @Transactional(readOnly = true)
    public List<Organization> namedInPublic() {
        return members().stream().filter(Organization::namedInPublic).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Bilingual name(OrganizationId organization) {
        return store.find(organization)
                .map(Organization::name)
                .orElseGet(() -> new Bilingual(organization.value(), organization.value()));
    }
}
