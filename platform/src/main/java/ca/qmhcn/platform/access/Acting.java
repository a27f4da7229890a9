package ca.qmhcn.platform.access;

import ca.qmhcn.platform.database.Tenant;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// Who is signed in and for which organization they act. Comes from the membership, never from an address or a form
/// (T4).
///
/// A controller that asks for it as an argument is reached only by a person who acts for an organization.
public record Acting(PersonId person, String name, OrganizationId organization, Role role) {

    /// The capacity somebody acts in who asks for a page; empty for whoever is not signed in or has not chosen.
    public static Optional<Acting> of(HttpServletRequest request) {
        return ActingFilter.acting(request);
    }

    public boolean may(Permission permission) {
        return role.allows(permission);
    }

    /// Passes when the role includes the permission, else ends in the page that says so.
    public Acting require(Permission permission) {
        if (!may(permission)) {
            throw new NotAllowed();
        }
        return this;
    }

    /// Passes when the address speaks of the organization acted for; another's looks like a missing one (T7).
    public Acting in(OrganizationId organization) {
        if (!this.organization.equals(organization)) {
            throw new NotHere();
        }
        return this;
    }

    Tenant tenant() {
        return new Tenant(organization.value(), person.toString());
    }
}
