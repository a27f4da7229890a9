package ca.qmhcn.engine.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The files of a warehouse: `<table>/<batch>.parquet`, and `manifest`, which names the batches that are visible.
///
/// A file appears under its name only when all of it is on the disk: it is written beside, synced, then renamed.
final class BatchFiles {

    private static final String HALF_WRITTEN = ".part";
    private static final String PARQUET = ".parquet";

    private final Path folder;

    BatchFiles(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        attempt(() -> Files.createDirectories(this.folder));
    }

    Path folder() {
        return folder;
    }

    /// Where the engine may spill to; emptied by [#sweepUnfinished].
    Path spill() {
        return folder.resolve("spill" + HALF_WRITTEN);
    }

    /// Where a batch's file is written before it gets its name.
    Path unfinished(String table, String batch) {
        var file = file(table, batch);
        attempt(() -> Files.createDirectories(parent(file)));
        return file.resolveSibling(file.getFileName() + HALF_WRITTEN);
    }

    Path file(String table, String batch) {
        return folder.resolve(table).resolve(named(batch) + PARQUET);
    }

    boolean has(String table, String batch) {
        return Files.isRegularFile(file(table, batch));
    }

    /// Gives a file that was written beside its name, once the disk has it.
    void finish(String table, String batch) {
        publish(unfinished(table, batch), file(table, batch));
        sync(folder);
    }

    /// The visible batches, oldest first.
    List<String> manifest() {
        try {
            return Files.readAllLines(folder.resolve("manifest"));
        } catch (NoSuchFileException nothingYet) {
            return List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void writeManifest(List<String> batches) {
        var beside = folder.resolve("manifest" + HALF_WRITTEN);
        var lines = batches.stream().map(batch -> named(batch) + "\n").toList();
        attempt(() -> Files.writeString(beside, String.join("", lines), StandardCharsets.UTF_8));
        publish(beside, folder.resolve("manifest"));
    }

    void forget(Path file) {
        attempt(() -> Files.deleteIfExists(file));
    }

    /// Deletes what a crash left half written or spilled.
    void sweepUnfinished() {
        sweep(file -> file.toString().contains(HALF_WRITTEN));
    }

    /// Deletes the files of every batch but these.
    void sweepAllBut(Collection<String> batches) {
        var kept = batches.stream().map(batch -> batch + PARQUET).collect(Collectors.toSet());
        sweep(file -> file.toString().endsWith(PARQUET) && kept.stream().noneMatch(file::endsWith));
    }

    /// @param swept is asked with the path within the folder
    private void sweep(Predicate<Path> swept) {
        attempt(() -> {
            try (Stream<Path> files = Files.walk(folder, 2)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    if (swept.test(folder.relativize(file))) {
                        Files.delete(file);
                    }
                }
            }
            return folder;
        });
    }

    /// Whether of just these files of a table it is remembered that no key comes twice.
    boolean remembered(String table, List<Path> parquet) {
        try {
            return Files.readString(apart(table)).equals(names(parquet));
        } catch (IOException nothingYet) {
            return false;
        }
    }

    void remember(String table, List<Path> parquet) {
        attempt(() -> Files.writeString(apart(table), names(parquet)));
    }

    private Path apart(String table) {
        return folder.resolve(table).resolve("_no-key-twice");
    }

    /// With size and time: a batch that was not seen may be written again under its name.
    private static String names(List<Path> parquet) throws IOException {
        var names = new StringBuilder();
        for (var file : parquet) {
            names.append("%s %d %s%n".formatted(file.getFileName(), Files.size(file), Files.getLastModifiedTime(file)));
        }
        return names.toString();
    }

    private void publish(Path beside, Path file) {
        sync(beside);
        attempt(() -> Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
        sync(parent(file));
    }

    /// Waits until the disk has a file, or a folder's list of names where the system can be asked for that.
    private static void sync(Path path) {
        var isFolder = Files.isDirectory(path);
        try (var channel = FileChannel.open(path, isFolder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException refused) {
            if (!isFolder) {
                throw new UncheckedIOException(refused);
            }
        }
    }

    /// A batch's name becomes a file's name and must not lead elsewhere.
    private static String named(String batch) {
        if (!batch.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,99}")) {
            throw new IllegalArgumentException("A batch cannot be named «" + batch + "»");
        }
        return batch;
    }

    private static Path parent(Path file) {
        return Optional.ofNullable(file.getParent()).orElseThrow();
    }

    private interface Step {
        Object run() throws IOException;
    }

    private static void attempt(Step step) {
        try {
            step.run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
