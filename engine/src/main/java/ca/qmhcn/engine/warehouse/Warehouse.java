package ca.qmhcn.engine.warehouse;

import ca.qmhcn.engine.checking.CheckedRow;
import ca.qmhcn.engine.definitions.TableDefinition;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One organization's events: a folder of Parquet files, of which some batches are visible.
///
/// Writing and showing are two steps, so that what was written can be compared, refused or forgotten. One object at a
/// time may work on a folder; within it one thing happens at a time.
public final class Warehouse implements AutoCloseable {

    private final List<TableDefinition> tables;
    private final BatchFiles files;
    private final DuckDb engine;
    private List<String> visible = List.of();
    private @Nullable Engine trino;
    private boolean toldTrino;

    private Warehouse(BatchFiles files, List<TableDefinition> tables, Limits limits) {
        this.files = files;
        this.tables = List.copyOf(tables);
        this.engine = DuckDb.over(files.folder(), files.spill(), limits);
    }

    public static Warehouse open(Path folder, List<TableDefinition> tables) {
        return open(folder, tables, Limits.MODEST);
    }

    /// Opens or makes the folder; what was visible before is visible again.
    public static Warehouse open(Path folder, List<TableDefinition> tables, Limits limits) {
        var files = new BatchFiles(folder);
        files.sweepUnfinished();
        var warehouse = new Warehouse(files, tables, limits);
        try {
            warehouse.look(files.manifest());
            return warehouse;
        } catch (RuntimeException unusable) {
            warehouse.close();
            throw unusable;
        }
    }

    /// Writes a batch's rows of one table to disk; they are not visible yet. An earlier attempt is replaced.
    ///
    /// @param rows is given where to put each row
    /// @return the rows written, all of which arrived
    public synchronized long write(String batch, TableDefinition table, Consumer<Consumer<CheckedRow>> rows) {
        if (visible.contains(batch)) {
            throw new IllegalStateException("Batch " + batch + " is visible and cannot be written again");
        }
        var beside = files.unfinished(known(table.name()).name(), batch);
        engine.run("CREATE OR REPLACE TEMP TABLE qmhcn_arriving AS " + VisibleRows.none(table, Dialect.DUCKDB));
        try {
            var given = engine.append("qmhcn_arriving", rows);
            engine.run("COPY (SELECT * FROM qmhcn_arriving) TO %s (FORMAT parquet, COMPRESSION zstd)"
                    .formatted(Engine.text(beside.toString())));
            var arrived =
                    engine.number("SELECT count(*) FROM read_parquet(%s)".formatted(Engine.text(beside.toString())));
            if (arrived != given) {
                throw new LostRows(table.name(), given, arrived);
            }
            files.finish(table.name(), batch);
            return given;
        } finally {
            engine.run("DROP TABLE IF EXISTS temp.qmhcn_arriving");
            files.forget(beside);
        }
    }

    /// Makes exactly these batches visible; the files of all others are deleted.
    ///
    /// @param batches oldest first: a later one's row replaces an earlier one's with the same key
    /// @throws MissingBatch when one was never written; nothing changes then
    public synchronized void show(List<String> batches) {
        batches.stream()
                .filter(batch -> tables.stream().noneMatch(table -> files.has(table.name(), batch)))
                .findFirst()
                .ifPresent(batch -> {
                    throw new MissingBatch(batch);
                });
        var before = visible;
        try {
            look(batches);
        } catch (RuntimeException unreadable) {
            look(before);
            throw unreadable;
        }
        files.writeManifest(batches);
        files.sweepAllBut(batches);
    }

    /// The visible batches, oldest first.
    public synchronized List<String> shown() {
        return visible;
    }

    /// Visible rows.
    public synchronized long count(String table) {
        return engine.number("SELECT count(*) FROM " + known(table).name());
    }

    /// What showing a batch that was written would change.
    public synchronized Changes compare(String batch, TableDefinition table) {
        if (!files.has(known(table.name()).name(), batch)) {
            return new Changes(0, 0, 0);
        }
        var fresh = new VisibleRows(table, List.of(files.file(table.name(), batch))).all();
        if (table.key().isEmpty()) {
            return new Changes(engine.number("SELECT count(*) FROM (%s)".formatted(fresh)), 0, 0);
        }
        var key = table.key().stream()
                .map(column -> "old.%1$s IS NOT DISTINCT FROM new.%1$s".formatted(column))
                .collect(Collectors.joining(" AND "));
        var columns = table.stored().stream().map(TableDefinition.Stored::name).toList();
        var differs = columns.stream()
                .map(column -> "old.%1$s IS DISTINCT FROM new.%1$s".formatted(column))
                .collect(Collectors.joining(" OR "));
        var counted = engine.rows(
                """
                SELECT count_if(old.qmhcn_there IS NULL), count_if(old.qmhcn_there AND (%s)), count(*)
                FROM (%s) AS new
                LEFT JOIN (SELECT *, true AS qmhcn_there FROM %s) AS old ON %s
                """.formatted(differs, fresh, table.name(), key),
                row -> new Changes(row.whole(1), row.whole(2), row.whole(3) - row.whole(1) - row.whole(2)));
        return counted.getFirst();
    }

    /// Lets work ask questions, while nothing visible changes.
    public synchronized <T> T ask(Function<Workbench, T> work) {
        var bench = new Workbench(asked());
        try {
            return work.apply(bench);
        } finally {
            bench.clear();
        }
    }

    /// Lets a Trino answer from now on, which sees this folder at the same place; writing and showing stay here.
    ///
    /// @param address of JDBC, with a Hive catalog: `jdbc:trino://localhost:8080/lake?user=qmhcn`
    public synchronized void askTrino(String address) {
        if (trino != null) {
            trino.close();
        }
        trino = Trino.at(address, files.folder());
        toldTrino = false;
    }

    private Engine asked() {
        if (trino == null) {
            return engine;
        }
        if (!toldTrino) {
            for (var table : tables) {
                trino.show(table, files(table, visible), collide(table, visible));
            }
            toldTrino = true;
        }
        return trino;
    }

    public List<TableDefinition> tables() {
        return tables;
    }

    private void look(List<String> batches) {
        for (var table : tables) {
            engine.show(table, files(table, batches), collide(table, batches));
        }
        visible = List.copyOf(batches);
        toldTrino = false;
    }

    /// Choosing the latest of each key costs a sort of everything; mostly no key comes twice. To find that out costs a
    /// pass over all keys: once known of these files it is remembered beside them.
    private boolean collide(TableDefinition table, List<String> batches) {
        var rows = new VisibleRows(table, files(table, batches));
        if (!rows.mayCollide()) {
            return false;
        }
        if (!files.remembered(table.name(), rows.files())) {
            if (engine.number(rows.collisions()) > 0) {
                return true;
            }
            files.remember(table.name(), rows.files());
        }
        return false;
    }

    /// A batch's files, oldest first; not every batch has one of each table.
    private List<Path> files(TableDefinition table, List<String> batches) {
        return batches.stream()
                .filter(batch -> files.has(table.name(), batch))
                .map(batch -> files.file(table.name(), batch))
                .toList();
    }

    private TableDefinition known(String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no table " + name));
    }

    @Override
    public synchronized void close() {
        if (trino != null) {
            trino.close();
        }
        engine.close();
    }
}
