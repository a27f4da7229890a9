package ca.qmhcn.platform.access;

import ca.qmhcn.platform.database.Tenant;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds for each request in which capacity the signed-in person acts, and binds its tenant around the rest (T3, T4).
///
/// The membership is looked up anew each time: a role that was taken away is gone with the next click.
class ActingFilter extends OncePerRequestFilter {

    private static final String CHOSEN = "acting-for";

    private final People people;

    ActingFilter(People people) {
        this.people = people;
    }

    /// Every capacity the signed-in person has; empty when nobody is signed in.
    @SuppressWarnings("unchecked")
    static List<Acting> capacities(HttpServletRequest request) {
        return request.getAttribute(ActingFilter.class.getName()) instanceof List<?> found
                ? (List<Acting>) found
                : List.of();
    }

    /// The capacity they act in now: the chosen one, or the only one.
    static Optional<Acting> acting(HttpServletRequest request) {
        var capacities = capacities(request);
        var session = request.getSession(false);
        var chosen = session == null ? null : session.getAttribute(CHOSEN);
        return capacities.size() == 1
                ? Optional.of(capacities.getFirst())
                : capacities.stream()
                        .filter(acting -> acting.organization().value().equals(chosen))
                        .findFirst();
    }

    /// Acts for another organization from now on; the session gets a new name (T4).
    static void choose(HttpServletRequest request, OrganizationId organization) {
        if (capacities(request).stream()
                .noneMatch(acting -> acting.organization().equals(organization))) {
            throw new NotHere();
        }
        request.getSession().setAttribute(CHOSEN, organization.value());
        request.changeSessionId();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = person(request.getUserPrincipal());
        if (person.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        request.setAttribute(ActingFilter.class.getName(), people.capacities(person.get()));
        var tenant = acting(request)
                .map(Acting::tenant)
                .orElseGet(() -> new Tenant("", person.get().toString()));
        try {
            tenant.call(() -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<PersonId> person(java.security.@org.jspecify.annotations.Nullable Principal principal) {
        return Optional.ofNullable(principal)
                .map(Principal::getName)
                .map(UUID::fromString)
                .map(PersonId::new);
    }
}
