package ca.qmhcn.platform.disclosure;

import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.PersonId;
import ca.qmhcn.platform.disclosure.ReleaseStore.Step;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/// What stewards decide: what becomes public, who leaves, and which organization wants a higher floor.
///
/// What becomes public is asked for by one person and approved by two others. Each step is kept with who took it.
@Service
class Stewards {

    private static final Set<ReleaseState> STANDING = EnumSet.of(
            ReleaseState.IN_FORCE,
            ReleaseState.PREPARED,
            ReleaseState.ASKED,
            ReleaseState.APPROVED,
            ReleaseState.PUBLISHED);

    /// The only ones that can be tried, and of each no more than a sum is told: whoever tries every floor sees where a
    /// hidden number lies.
    static final List<Integer> FLOORS = List.of(10, 15, 20, 30);

    private static final int TRIALS = 100;

    private final Ledger ledger;
    private final Releases releases;
    private final Policies policies;
    private final Map<Trial, CompletableFuture<OptionalInt>> trials = new ConcurrentHashMap<>();

    Stewards(Ledger ledger, Releases releases, Policies policies) {
        this.ledger = ledger;
        this.releases = releases;
        this.policies = policies;
    }

    private record Trial(UUID release, int floor) {}

    /// What came of a decision.
    enum Outcome {
        DONE,
        BEING_PREPARED,
        /// Somebody decided in the meantime, or a newer release took its place.
        TOO_LATE,
        /// Whoever asked or approved cannot approve.
        ANOTHER_PERSON;

        boolean isWell() {
            return this == DONE || this == BEING_PREPARED;
        }
    }

    /// Has a release prepared for the public of what members see.
    Outcome offer(UUID release) {
        var inForce = ledger.row(release)
                .filter(row -> row.tier() == Tier.NETWORK)
                .flatMap(row -> ledger.current(row.indicator(), row.tier()));
        if (!inForce.equals(Optional.of(release))) {
            return Outcome.TOO_LATE;
        }
        releases.prepareForPublic(release);
        return Outcome.BEING_PREPARED;
    }

    Outcome ask(UUID release, PersonId by) {
        return ledger.step(release, ReleaseState.ASKED, by) ? Outcome.DONE : Outcome.TOO_LATE;
    }

    /// The first approval, or the second, which publishes.
    Outcome approve(UUID release, PersonId by) {
        var state = ledger.row(release).map(ReleaseStore.Row::state);
        if (state.isEmpty() || !ledger.isNewest(release)) {
            return Outcome.TOO_LATE;
        }
        if (!mayApprove(ledger.steps(release), by)) {
            return Outcome.ANOTHER_PERSON;
        }
        var next = state.get() == ReleaseState.APPROVED ? ReleaseState.PUBLISHED : ReleaseState.APPROVED;
        return ledger.step(release, next, by) ? Outcome.DONE : Outcome.TOO_LATE;
    }

    Outcome refuse(UUID release, PersonId by) {
        return ledger.step(release, ReleaseState.REFUSED, by) ? Outcome.DONE : Outcome.TOO_LATE;
    }

    Outcome takeBack(UUID release, PersonId by) {
        var published = ledger.row(release)
                .filter(row -> row.state() == ReleaseState.PUBLISHED)
                .isPresent();
        return published && ledger.step(release, ReleaseState.WITHDRAWN, by) ? Outcome.DONE : Outcome.TOO_LATE;
    }

    static boolean mayApprove(List<Step> steps, PersonId by) {
        return steps.stream().noneMatch(step -> step.by().equals(Optional.of(by)));
    }

    /// Whether it can still be decided on: a newer one was held against other earlier ones, so that an older one must
    /// not come between. What is in force stays so beside a newer one that is held.
    boolean isNewest(UUID release) {
        return ledger.isNewest(release) || ledger.inForce().contains(release);
    }

    /// An organization leaves: what holds its figures is shown no longer, and what was in force is prepared anew
    /// without
    /// it. Older ones are not: members would read their figures again.
    void leave(OrganizationId organization, PersonId by) {
        ledger.leave(organization, by);
        var inForce = ledger.inForce();
        var its = ledger.entries().stream()
                .filter(entry ->
                        STANDING.contains(entry.state()) && entry.owners().contains(organization))
                .toList();
        its.forEach(entry -> ledger.step(entry.id(), ReleaseState.WITHDRAWN, by));
        // Members first: the public sees nothing that they do not see.
        releases.prepareAgain(its.stream()
                .filter(entry -> inForce.contains(entry.id()))
                .sorted(java.util.Comparator.comparing(ReleaseStore.Entry::tier))
                .map(ReleaseStore.Entry::id)
                .toList());
    }

    /// How many numbers a release would hide with one of [#FLOORS]. Worked out in the background, once.
    CompletableFuture<OptionalInt> tryFloor(UUID release, int floor) {
        if (trials.size() > TRIALS) {
            trials.clear();
        }
        return trials.compute(
                new Trial(release, floor),
                (_, known) ->
                        known == null || known.isCompletedExceptionally() ? releases.tryFloor(release, floor) : known);
    }

    /// The floor below which nothing of an organization is shown: everybody's, or the higher one it chose.
    int lowestFloor(OrganizationId organization) {
        return Math.max(policies.of(Tier.NETWORK).floor(), ledger.floor(organization));
    }

    /// Whether all that readers see of an organization was made with the floor it chose.
    boolean isInForce(OrganizationId organization) {
        var chosen = ledger.floor(organization);
        if (chosen == 0) {
            return true;
        }
        var inForce = ledger.inForce();
        return ledger.entries().stream()
                .filter(entry -> inForce.contains(entry.id()) && entry.owners().contains(organization))
                .allMatch(entry -> (entry.policy() + ",").contains(", " + organization + " " + chosen + ","));
    }

    /// Raises the floor of an organization's own figures.
    ///
    /// @return false for one that is lower than everybody's, or than the one it chose before
    boolean choose(OrganizationId organization, int floor, PersonId by) {
        if (floor < lowestFloor(organization)) {
            return false;
        }
        ledger.choose(organization, floor, by);
        releases.prepareAgain(ledger.entries().stream()
                .filter(entry -> (entry.state().isRead() || entry.state() == ReleaseState.PREPARED)
                        && entry.owners().contains(organization)
                        && isNewest(entry.id()))
                .sorted(java.util.Comparator.comparing(ReleaseStore.Entry::tier))
                .map(ReleaseStore.Entry::id)
                .toList());
        return true;
    }
}
