package ca.qmhcn.platform.indicators;

import ca.qmhcn.engine.counting.Counting;
import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.database.Tenant;
import ca.qmhcn.platform.intake.BatchAccepted;
import ca.qmhcn.platform.intake.BatchUndone;
import ca.qmhcn.platform.warehouse.Warehouses;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/// Counts an organization's files anew when a batch came or went, and tells the network what the gate lets through.
///
/// Not a listener with a transaction of its own: the organization must be bound before the transaction begins (T3).
@Component
class Recounting {

    private final Warehouses warehouses;
    private final ResultStore results;
    private final NetworkFigures network;
    private final TransactionTemplate transaction;
    private final InstantSource time;
    private final Set<OrganizationId> waiting = ConcurrentHashMap.newKeySet();
    private final Map<OrganizationId, ReentrantLock> turns = new ConcurrentHashMap<>();

    Recounting(
            Warehouses warehouses,
            ResultStore results,
            NetworkFigures network,
            TransactionTemplate transaction,
            InstantSource time) {
        this.warehouses = warehouses;
        this.results = results;
        this.network = network;
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

    /// News that arrives while an organization waits for its turn is covered by that turn.
    void recount(OrganizationId organization) {
        if (!waiting.add(organization)) {
            return;
        }
        var turn = turns.computeIfAbsent(organization, _ -> new ReentrantLock());
        turn.lock();
        try {
            waiting.remove(organization);
            countNow(organization);
        } finally {
            turn.unlock();
        }
    }

    private void countNow(OrganizationId organization) {
        Tenant.of(organization.value()).run(() -> {
            transaction.executeWithoutResult(_ -> results.began(organization, time.instant()));
            var catalogue = warehouses.catalogue();
            var today = LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
            var counts = warehouses.use(organization, warehouse -> Counting.count(warehouse, catalogue, today)).stream()
                    .map(count -> new ResultStore.Versioned(
                            count,
                            catalogue
                                    .indicator(count.indicator())
                                    .map(IndicatorDefinition::version)
                                    .orElseThrow()))
                    .toList();
            transaction.executeWithoutResult(_ -> {
                results.replace(organization, counts);
                network.tell(organization, results.all(organization));
                results.ended(organization, time.instant());
            });
        });
    }
}
