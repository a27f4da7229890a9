package ca.qmhcn.platform.warehouse;

import ca.qmhcn.engine.definitions.Catalogue;
import ca.qmhcn.engine.definitions.Content;
import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.definitions.Tables;
import ca.qmhcn.engine.warehouse.Warehouse;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.database.DataProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/// Opens an organization's warehouse, lets one piece of work at a time into it, and closes it when nobody comes.
@Service
public class Warehouses implements AutoCloseable {

    private static final Duration IDLE = Duration.ofMinutes(10);

    private final Path home;
    private final String trino;
    private final ObjectProvider<CommittedBatches> committed;
    private final InstantSource time;
    private final List<TableDefinition> tables;
    private final Catalogue catalogue;
    private final Map<OrganizationId, Place> places = new ConcurrentHashMap<>();

    Warehouses(DataProperties properties, ObjectProvider<CommittedBatches> committed, InstantSource time) {
        this.home = properties.data().resolve("warehouse");
        this.trino = properties.trino();
        this.committed = committed;
        this.time = time;
        this.tables = Tables.of(Content.ofClasspath());
        this.catalogue = Catalogue.of(Content.ofClasspath(), tables);
    }

    /// The tables people may upload.
    public List<TableDefinition> tables() {
        return tables;
    }

    /// The facts and indicators that are counted over them.
    public Catalogue catalogue() {
        return catalogue;
    }

    public Optional<TableDefinition> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /// Works in the organization's warehouse while nobody else does; what another thread is doing there is waited for.
    ///
    /// Call it outside of a transaction: who holds a connection while waiting here can keep those from
    /// finishing who are inside and need one.
    public <T> T use(OrganizationId organization, Function<Warehouse, T> work) {
        var place = places.computeIfAbsent(organization, _ -> new Place());
        place.lock.lock();
        try {
            return work.apply(opened(place, organization));
        } finally {
            place.lastUsed = time.instant();
            place.lock.unlock();
            closeIdle();
        }
    }

    /// The organizations that have a warehouse on disk.
    public List<OrganizationId> organizations() {
        if (!Files.isDirectory(home)) {
            return List.of();
        }
        try (var folders = Files.list(home)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(OrganizationId::isPossible)
                    .map(OrganizationId::new)
                    .sorted(java.util.Comparator.comparing(OrganizationId::value))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// What PostgreSQL does not know did not happen: opening shows exactly the batches it knows and sweeps the rest.
    private Warehouse opened(Place place, OrganizationId organization) {
        if (place.warehouse == null) {
            var warehouse = Warehouse.open(home.resolve(organization.value()), tables);
            warehouse.show(committed.stream()
                    .flatMap(batches -> batches.of(organization).stream())
                    .toList());
            if (!trino.isEmpty()) {
                warehouse.askTrino(trino);
            }
            place.warehouse = warehouse;
            return warehouse;
        }
        return place.warehouse;
    }

    private void closeIdle() {
        var since = time.instant().minus(IDLE);
        for (var place : places.values()) {
            if (place.lastUsed.isBefore(since) && place.lock.tryLock()) {
                try {
                    place.close(since);
                } finally {
                    place.lock.unlock();
                }
            }
        }
    }

    /// Closes all of them; the next use opens again.
    @Override
    public void close() {
        places.values().forEach(place -> {
            place.lock.lock();
            try {
                place.close(Instant.MAX);
            } finally {
                place.lock.unlock();
            }
        });
    }

    private static final class Place {

        private final ReentrantLock lock = new ReentrantLock(true);
        private volatile Instant lastUsed = Instant.MAX;
        private @Nullable Warehouse warehouse;

        void close(Instant since) {
            if (warehouse != null && (since.equals(Instant.MAX) || lastUsed.isBefore(since))) {
                warehouse.close();
                warehouse = null;
            }
        }
    }
}
