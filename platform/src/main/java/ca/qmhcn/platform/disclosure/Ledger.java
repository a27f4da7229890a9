package ca.qmhcn.platform.disclosure;

import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.PersonId;
import ca.qmhcn.platform.database.OwnTransaction;
import ca.qmhcn.platform.database.Tenant;
import ca.qmhcn.platform.disclosure.ReleaseStore.Row;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// The books of all releases. Entries are added, never changed; what was released once is held against all that comes
/// later.
@Component
class Ledger {

    /// Under which the database lets releases be read and written: no organization can be called so.
    private static final String GATE = "~releases";

    private static final int REMEMBERED = 500;

    private final ReleaseStore store;
    private final ChoiceStore choices;
    private final OwnTransaction transaction;
    private final InstantSource time;
    private final Map<UUID, Released> remembered = new ConcurrentHashMap<>();
    private final Map<OrganizationId, Integer> chosen = new ConcurrentHashMap<>();

    Ledger(ReleaseStore store, ChoiceStore choices, OwnTransaction transaction, InstantSource time) {
        this.store = store;
        this.choices = choices;
        this.transaction = transaction;
        this.time = time;
    }

    /// Enters a release. It is there once its first step is: a broken start leaves nothing that is told.
    ///
    /// @param beside what it was held against
    /// @return empty when more was read meanwhile, or an organization of it left: it has to be prepared anew
    Optional<Released> enter(Kept kept, int roundTo, List<Kept> beside) {
        var first = first(kept);
        var row = Shelf.row(kept, first, roundTo);
        var owned = Shelf.counts(kept.family());
        gate(() -> {
            store.add(
                    row,
                    List.copyOf(owned.keySet()),
                    beside.stream().map(other -> other.about().id()).toList());
            return true;
        });
        owned.forEach((owner, counts) -> of(owner, () -> {
            store.addCounts(owner, row.id(), counts);
            return true;
        }));
        var told = gate(() -> {
            store.alone();
            var still = store.isBesideAll(row.id()) && Collections.disjoint(owned.keySet(), choices.left());
            if (still) {
                store.addStep(row.id(), first, null, kept.about().at());
            }
            return still;
        });
        return told ? Optional.of(Shelf.released(row)) : Optional.empty();
    }

    private static ReleaseState first(Kept kept) {
        if (kept.about().held().isPresent()) {
            return ReleaseState.HELD;
        }
        return kept.about().tier() == Tier.PUBLIC ? ReleaseState.PREPARED : ReleaseState.IN_FORCE;
    }

    int nextNumber(String indicator, Tier tier) {
        return gate(() -> store.lastNumber(indicator, tier)) + 1;
    }

    /// The release that the same decided, where it is in force, waits for people, or would be held once more. An older
    /// one is not: what came between has taken its place.
    Optional<Released> again(String indicator, Tier tier, String fingerprint) {
        return gate(() -> store.current(indicator, tier)
                        .flatMap(store::find)
                        .filter(row -> row.fingerprint().equals(fingerprint))
                        .or(() -> store.newest(indicator, tier)
                                .filter(row -> row.fingerprint().equals(fingerprint))
                                .filter(row -> row.state().isOpen()
                                        || (tier != Tier.PUBLIC && row.state() == ReleaseState.HELD))))
                .map(Shelf::released);
    }

    /// What readers saw at any time, the oldest first, with its counts.
    List<Kept> everRead(String indicator) {
        return kept(gate(() -> store.everRead(indicator)));
    }

    Optional<UUID> current(String indicator, Tier tier) {
        return gate(() -> store.current(indicator, tier));
    }

    /// All that readers see now.
    Set<UUID> inForce() {
        return gate(store::inForce);
    }

    /// Whether no other was told after it.
    boolean isNewest(UUID id) {
        return gate(() -> isNewestNow(id));
    }

    private boolean isNewestNow(UUID id) {
        return store.find(id)
                .flatMap(row -> store.newest(row.indicator(), row.tier()))
                .filter(newest -> newest.id().equals(id))
                .isPresent();
    }

    Optional<Kept> kept(UUID id) {
        return row(id).map(row -> kept(List.of(row)).getFirst());
    }

    Optional<Row> row(UUID id) {
        return gate(() -> store.find(id));
    }

    /// Releases never change, so that those that were read lately need not be read again.
    Optional<Released> released(UUID id) {
        var known = remembered.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        if (remembered.size() > REMEMBERED) {
            remembered.clear();
        }
        var found = row(id).map(Shelf::released);
        found.ifPresent(released -> remembered.put(id, released));
        return found;
    }

    List<ReleaseStore.Entry> entries() {
        return gate(store::entries);
    }

    List<ReleaseStore.Step> steps(UUID release) {
        return gate(() -> store.steps(release));
    }

    /// Takes a step that the state allows; false when it does not, or another step came first.
    boolean step(UUID release, ReleaseState next, PersonId by) {
        try {
            return gate(() -> {
                store.alone();
                var allowed = store.find(release)
                                .filter(row -> row.state().mayBecome(next))
                                .isPresent()
                        && isStillAsJudged(release, next);
                if (allowed) {
                    store.addStep(release, next, by, now());
                }
                return allowed;
            });
        } catch (DuplicateKeyException anotherCameFirst) {
            return false;
        }
    }

    /// A newer one was held against other earlier ones; and what was read since was not in the attack.
    private boolean isStillAsJudged(UUID release, ReleaseState next) {
        return switch (next) {
            case ASKED, APPROVED -> isNewestNow(release);
            case PUBLISHED -> isNewestNow(release) && store.isBesideAll(release);
            case HELD, IN_FORCE, PREPARED, REFUSED, WITHDRAWN -> true;
        };
    }

    /// Floors that organizations chose for themselves.
    Map<OrganizationId, Integer> floors() {
        return gate(choices::floors);
    }

    Set<OrganizationId> left() {
        return gate(choices::left);
    }

    boolean leave(OrganizationId organization, PersonId by) {
        return gate(() -> {
            store.alone();
            return choices.leave(organization, by, now());
        });
    }

    void choose(OrganizationId organization, int floor, PersonId by) {
        of(organization, () -> {
            choices.choose(organization, new ChoiceStore.Choice(floor, by, now()));
            return true;
        });
        chosen.merge(organization, floor, Math::max);
    }

    /// The floor an organization chose for its own figures; 0 when it chose none. Asked for every single figure.
    int floor(OrganizationId organization) {
        return chosen.computeIfAbsent(organization, one -> Objects.requireNonNullElse(floors().get(one), 0));
    }

    List<ChoiceStore.Choice> choices(OrganizationId organization) {
        return of(organization, () -> choices.choices(organization));
    }

    /// As exactly as the database keeps it.
    Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// With their counts, fetched once from each organization.
    private List<Kept> kept(List<Row> rows) {
        var ids = rows.stream().map(Row::id).toList();
        var counts = new LinkedHashMap<UUID, Map<OrganizationId, List<Long>>>();
        ids.forEach(id -> counts.put(id, new LinkedHashMap<>()));
        rows.stream()
                .flatMap(row -> Shelf.owners(row).stream())
                .distinct()
                .forEach(owner -> of(owner, () -> store.counts(owner, ids))
                        .forEach((id, own) ->
                                counts.getOrDefault(id, new LinkedHashMap<>()).put(owner, own)));
        return rows.stream()
                .map(row -> Shelf.kept(row, counts.getOrDefault(row.id(), Map.of())))
                .toList();
    }

    private <T> T gate(Supplier<T> work) {
        return transaction.of(Tenant.of(GATE), work);
    }

    private <T> T of(OrganizationId organization, Supplier<T> work) {
        return transaction.of(Tenant.of(organization.value()), work);
    }
}
