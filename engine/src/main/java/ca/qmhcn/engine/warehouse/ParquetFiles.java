package ca.qmhcn.engine.warehouse;

import ca.qmhcn.engine.definitions.TableDefinition.Stored;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes rows of several tables, in whatever order they come, each table to a Parquet file of its
/// own. For files that stand by themselves; what an organization keeps is written by [Warehouse].
public final class ParquetFiles {

    private ParquetFiles() {}

    /// A file `<name>.parquet` to be written.
    ///
    /// @param name letters, digits and `_`
    public record Contents(String name, List<Stored> columns) {

        public Contents {
            if (!name.matches("[A-Za-z][A-Za-z0-9_]{0,99}")) {
                throw new IllegalArgumentException("A file cannot be named «" + name + "»");
            }
            columns = List.copyOf(columns);
        }

        private String head() {
            return columns.stream()
                    .map(column -> "\"%s\"".formatted(column.name()))
                    .collect(Collectors.joining(", "));
        }
    }

    /// Takes rows.
    @FunctionalInterface
    public interface Taker {

        /// @param table  its place in the list of contents
        /// @param values as its columns: `String`, `Long`, `BigDecimal`, `Boolean`, or null
        void row(int table, List<@Nullable Object> values);
    }

    /// @param rows is given where to put each row
    /// @return the rows written to each file, all of which arrived
    public static List<Long> write(Path folder, List<Contents> contents, Limits limits, Consumer<Taker> rows) {
        var within = folder.toAbsolutePath().normalize();
        try (var engine = DuckDb.over(within, within.resolve("spill.part"), limits)) {
            var files = contents.stream()
                    .map(file -> new File(engine, within, file))
                    .toList();
            var ended = false;
            try {
                rows.accept((int table, List<@Nullable Object> values) ->
                        files.get(table).take(values));
                files.forEach(File::end);
                ended = true;
            } finally {
                if (!ended) {
                    files.forEach(File::breakOff);
                }
            }
            return files.stream().map(file -> file.arrived(engine)).toList();
        }
    }

    /// One file on its way: a query of its own takes the rows and writes them as they come.
    private static final class File {

        private final String name;
        private final String path;
        private final HandingOver rows;
        private final CompletableFuture<Void> written;
        private long given;

        File(DuckDb engine, Path folder, Contents contents) {
            name = contents.name();
            path = Engine.text(folder.resolve(name + ".parquet").toString());
            rows = new HandingOver(contents.columns());
            engine.register("rows_of_" + name, rows);
            var copy = "COPY (SELECT %s FROM \"rows_of_%s\"()) TO %s (FORMAT parquet, COMPRESSION zstd)"
                    .formatted(contents.head(), name, path);
            written = CompletableFuture.runAsync(
                    () -> run(engine, copy),
                    work -> Thread.ofPlatform().daemon().name("parquet-" + name).start(work));
        }

        private static void run(DuckDb engine, String copy) {
            try (var beside = engine.beside()) {
                beside.run(copy);
            }
        }

        void take(List<@Nullable Object> values) {
            rows.add(values, written::isDone);
            given++;
        }

        void end() {
            rows.end(written::isDone);
        }

        /// Ends the query without a file to rely on, and waits until it has ended.
        void breakOff() {
            rows.breakOff();
            written.exceptionally(_ -> null).join();
        }

        long arrived(DuckDb engine) {
            try {
                written.join();
            } catch (CompletionException failed) {
                throw new UnansweredQuery(failed);
            }
            var arrived = engine.number("SELECT count(*) FROM read_parquet(%s)".formatted(path));
            if (arrived != given) {
                throw new LostRows(name, given, arrived);
            }
            return given;
        }
    }
}
