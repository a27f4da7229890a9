package ca.qmhcn.platform.disclosure;

import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.organizations.Organization;
import ca.qmhcn.platform.organizations.Organizations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Service;

/// Protects a family as a whole, audits it, and keeps what may be seen of it. Pages read what is kept.
@Service
public class Releases {

    private static final Logger LOG = LoggerFactory.getLogger(Releases.class);

    private final Ledger ledger;
    private final Policies policies;
    private final Organizations organizations;
    private final ApplicationEventPublisher events;
    private final Map<String, ReentrantLock> turns = new ConcurrentHashMap<>();

    Releases(Ledger ledger, Policies policies, Organizations organizations, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.policies = policies;
        this.organizations = organizations;
        this.events = events;
    }

    /// News that releases were prepared anew without new files: an organization left, or raised its floor. What hangs
    /// on
    /// releases has to follow.
    ///
    /// @param releases how many
    public record Renewed(int releases) {}

    /// What is in force for an indicator; empty where nothing was released yet. What members see, an organization's own
    /// people see too.
    public Optional<Released> current(String indicator, Tier tier) {
        return ledger.current(indicator, tier)
                .or(() -> tier == Tier.OWN ? ledger.current(indicator, Tier.NETWORK) : Optional.empty())
                .flatMap(ledger::released);
    }

    /// Protects, audits and keeps a family. The same family from the same sources under the same policy gives the
    /// release that is kept already. Organizations that left are not in it, and for the public no single one is.
    ///
    /// Takes a while; to be called where nobody waits for a page. What could not be made safe comes back held, and
    /// the release before it stays in force.
    public Released prepare(Family family, Tier tier, Sources sources) {
        return inTurn(family.indicator(), () -> {
            var entered = Optional.<Released>empty();
            while (entered.isEmpty()) {
                var without = family.without(ledger.left());
                entered = prepareNow(seenBy(tier, without).sorted(), tier, sources);
            }
            return entered.get();
        });
    }

    private static Family seenBy(Tier tier, Family family) {
        return tier == Tier.PUBLIC ? family.totals() : family;
    }

    /// Prepares these anew, under the policies and choices of now; in the background.
    @Async
    void prepareAgain(List<UUID> releases) {
        for (var release : releases) {
            try {
                ledger.kept(release).ifPresent(this::prepareAgain);
            } catch (RuntimeException unexpected) {
                // The others must not wait for it; nothing of this one is shown meanwhile.
                LOG.error("Release {} could not be prepared anew", release, unexpected);
            }
        }
        events.publishEvent(new Renewed(releases.size()));
    }

    /// The public sees a part of what members see now.
    private void prepareAgain(Kept kept) {
        var tier = kept.about().tier();
        var source = tier == Tier.PUBLIC
                ? ledger.current(kept.about().indicator(), Tier.NETWORK)
                        .flatMap(ledger::kept)
                        .orElse(kept)
                : kept;
        prepare(source.family(), tier, source.about().sources());
    }

    /// Prepares for the public what members see; in the background.
    @Async
    void prepareForPublic(UUID release) {
        ledger.kept(release)
                .ifPresent(
                        kept -> prepare(kept.family(), Tier.PUBLIC, kept.about().sources()));
    }

    /// How many numbers a release would hide if its floor were higher; empty where nothing could be shown. Nothing of
    /// it
    /// is kept. In the background.
    @Async
    CompletableFuture<OptionalInt> tryFloor(UUID release, int floor) {
        var hidden = tried(release, floor)
                .filter(draft -> draft.held().isEmpty())
                .map(draft -> OptionalInt.of(draft.pattern().hidden().size()));
        return CompletableFuture.completedFuture(hidden.orElse(OptionalInt.empty()));
    }

    private Optional<Drafting.Draft> tried(UUID release, int floor) {
        return ledger.kept(release).map(kept -> {
            var tier = kept.about().tier();
            var earlier = ledger.everRead(kept.about().indicator()).stream()
                    .filter(other -> !other.about().id().equals(release) && isBefore(other, kept))
                    .toList();
            return draft(kept.family(), tier, policies.pattern(tier).from(floor), earlier);
        });
    }

    private static boolean isBefore(Kept other, Kept kept) {
        return other.about().at().isBefore(kept.about().at());
    }

    /// @return empty when things changed meanwhile
    private Optional<Released> prepareNow(Family family, Tier tier, Sources sources) {
        var floors = floors(family);
        var policy = policies.version(tier) + said(floors);
        var decides = tier == Tier.PUBLIC
                ? policy + sortedNames() + ledger.current(family.indicator(), Tier.NETWORK)
                : policy;
        var fingerprint = Shelf.fingerprint(family, tier, decides, sources);
        return ledger.again(family.indicator(), tier, fingerprint).or(() -> {
            var everRead = ledger.everRead(family.indicator());
            var draft = draft(family, tier, policies.pattern(tier), everRead);
            var about = new Kept.About(
                    UUID.randomUUID(),
                    family.indicator(),
                    tier,
                    ledger.nextNumber(family.indicator(), tier),
                    fingerprint,
                    policy,
                    ledger.now(),
                    draft.held(),
                    sources);
            return ledger.enter(
                    new Kept(about, draft.family(), draft.pattern()),
                    policies.pattern(tier).roundTo(),
                    everRead);
        });
    }

    private Drafting.Draft draft(Family family, Tier tier, TierPolicy policy, List<Kept> everRead) {
        var drafting = new Drafting(floors(family), named());
        return tier == Tier.PUBLIC
                ? drafting.forPublic(
                        family,
                        policy,
                        ledger.current(family.indicator(), Tier.NETWORK).flatMap(ledger::kept),
                        everRead)
                : drafting.within(family, tier, policy, everRead);
    }

    private Map<OrganizationId, Integer> floors(Family family) {
        var floors = new HashMap<>(ledger.floors());
        floors.keySet().retainAll(family.owners());
        return floors;
    }

    private Set<OrganizationId> named() {
        return organizations.namedInPublic().stream().map(Organization::id).collect(Collectors.toUnmodifiableSet());
    }

    private List<String> sortedNames() {
        return named().stream().map(OrganizationId::value).sorted().toList();
    }

    private static String said(Map<OrganizationId, Integer> floors) {
        var sorted = new TreeMap<String, Integer>();
        floors.forEach((organization, floor) -> sorted.put(organization.value(), floor));
        return sorted.entrySet().stream()
                .map(floor -> ", " + floor.getKey() + " " + floor.getValue())
                .collect(Collectors.joining());
    }

    private <T> T inTurn(String indicator, Supplier<T> work) {
        var turn = turns.computeIfAbsent(indicator, _ -> new ReentrantLock());
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }
}
