package ca.qmhcn.platform.indicators;

import ca.qmhcn.engine.counting.Counting;
import ca.qmhcn.engine.counting.Counts;
import ca.qmhcn.engine.definitions.Content;
import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.database.Tenant;
import ca.qmhcn.platform.intake.BatchAccepted;
import ca.qmhcn.platform.intake.BatchUndone;
import ca.qmhcn.platform.warehouse.Warehouses;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/// Counts an organization's files anew when a batch came or went, and has prepared what may be seen of it.
///
/// Not a listener with a transaction of its own: the organization must be bound before the transaction begins (T3).
@Component
class Recounting {

    /// Changes when more is counted than before, whatever the definitions say.
    private static final byte COUNTED_TOGETHER = 2;

    private final Warehouses warehouses;
    private final ResultStore results;
    private final ReleaseTask releaseTask;
    private final TransactionTemplate transaction;
    private final InstantSource time;
    private final String definitions = fingerprint(Content.ofClasspath());
    private final Set<OrganizationId> waiting = ConcurrentHashMap.newKeySet();
    private final Map<OrganizationId, ReentrantLock> turns = new ConcurrentHashMap<>();

    Recounting(
            Warehouses warehouses,
            ResultStore results,
            ReleaseTask releaseTask,
            TransactionTemplate transaction,
            InstantSource time) {
        this.warehouses = warehouses;
        this.results = results;
        this.releaseTask = releaseTask;
        this.transaction = transaction;
        this.time = time;
    }

    @Async
    @TransactionalEventListener(id = "indicators.recounting.accepted")
    void on(BatchAccepted batch) {
        recount(batch.organization());
    }

    @Async
    @TransactionalEventListener(id = "indicators.recounting.undone")
    void on(BatchUndone batch) {
        recount(batch.organization());
    }

    /// Figures that were counted by other definitions or another policy are counted anew at the start.
    @Async
    @EventListener
    void on(ApplicationReadyEvent started) {
        for (var organization : warehouses.organizations()) {
            var kept = Tenant.of(organization.value())
                    .get(() -> Objects.requireNonNull(transaction.execute(_ -> results.recount(organization))));
            if (kept.filter(known -> known.failed() || !known.definitions().equals(definitions))
                    .isPresent()) {
                count(organization);
            }
        }
        releaseTask.prepare();
    }

    /// Counts, and then prepares what may be seen of it; the news stays open until both are done.
    void recount(OrganizationId organization) {
        count(organization);
        releaseTask.prepare();
    }

    /// News that arrives while an organization waits for its turn is covered by that turn.
    ///
    /// A failure is kept and said on the pages; the news stays open and comes again at the next start.
    private void count(OrganizationId organization) {
        if (!waiting.add(organization)) {
            return;
        }
        var turn = turns.computeIfAbsent(organization, _ -> new ReentrantLock());
        turn.lock();
        try {
            waiting.remove(organization);
            countNow(organization);
        } catch (RuntimeException failed) {
            Tenant.of(organization.value())
                    .run(() -> transaction.executeWithoutResult(_ -> results.failed(organization)));
            throw failed;
        } finally {
            turn.unlock();
        }
    }

    private void countNow(OrganizationId organization) {
        Tenant.of(organization.value()).run(() -> {
            transaction.executeWithoutResult(_ -> results.began(organization, time.instant(), definitions));
            var counts = counted(organization);
            transaction.executeWithoutResult(_ -> {
                results.replace(organization, versioned(counts), counts.overlaps());
                results.ended(organization, time.instant());
            });
        });
    }

    private Counts counted(OrganizationId organization) {
        var catalogue = warehouses.catalogue();
        var today = LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
        return warehouses.use(organization, warehouse -> Counting.together(warehouse, catalogue, today));
    }

    private List<ResultStore.Versioned> versioned(Counts counts) {
        return counts.counts().stream()
                .map(count -> new ResultStore.Versioned(
                        count,
                        warehouses
                                .catalogue()
                                .indicator(count.indicator())
                                .map(IndicatorDefinition::version)
                                .orElseThrow()))
                .toList();
    }

    /// A fingerprint of all that decides what is counted.
    private static String fingerprint(Content content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(COUNTED_TOGETHER);
            for (var path : content.paths()) {
                if (path.startsWith("facts/") || path.startsWith("indicators/")) {
                    digest.update(path.getBytes(StandardCharsets.UTF_8));
                    digest.update(content.text(path).getBytes(StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
