package ca.qmhcn.platform.uploads;

import ca.qmhcn.platform.access.NotHere;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.database.DataProperties;
import ca.qmhcn.platform.database.OwnTransaction;
import ca.qmhcn.platform.database.Tenant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Files people are working on: the bytes in a folder, the rest in PostgreSQL. Neither outlives the work.
@Component
class Uploads {

    /// What nobody finished within a day is thrown away.
    private static final Duration LONGEST = Duration.ofDays(1);

    private final UploadStore store;
    private final OwnTransaction transaction;
    private final InstantSource time;
    private final Path home;

    Uploads(UploadStore store, OwnTransaction transaction, InstantSource time, DataProperties properties) {
        this.store = store;
        this.transaction = transaction;
        this.time = time;
        this.home = properties.own("uploads");
    }

    /// Where the bytes of an upload lie.
    Path file(OrganizationId organization, UploadId upload) {
        return home.resolve(organization.value()).resolve(upload.toString());
    }

    /// Puts bytes aside for a look; [#keep] or [#discard] must follow.
    Path receive(OrganizationId organization, UploadId upload, InputStream bytes) {
        try (bytes) {
            var file = file(organization, upload);
            Files.createDirectories(file.resolveSibling(""));
            Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    void keep(OrganizationId organization, Upload upload) {
        in(organization, () -> {
            store.keep(organization, upload);
            return true;
        });
    }

    /// The upload, with its bytes.
    ///
    /// @throws NotHere when there is none, or it is another organization's
    Upload find(OrganizationId organization, UploadId upload) {
        return maybe(organization, upload).orElseThrow(NotHere::new);
    }

    Optional<Upload> maybe(OrganizationId organization, UploadId upload) {
        return in(organization, () -> store.find(organization, upload))
                .filter(_ -> Files.exists(file(organization, upload)));
    }

    /// Gives an upload the bytes that were put aside.
    void replace(OrganizationId organization, UploadId aside, Upload upload) {
        try {
            Files.move(file(organization, aside), file(organization, upload.id()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        keep(organization, upload);
    }

    List<Upload> open(OrganizationId organization) {
        return in(organization, () -> store.all(organization));
    }

    /// Leaves nothing of it.
    void discard(OrganizationId organization, UploadId upload) {
        delete(file(organization, upload));
        in(organization, () -> store.drop(organization, upload));
    }

    void remember(OrganizationId organization, String table, Answers answers) {
        in(organization, () -> {
            store.remember(organization, table, answers);
            return true;
        });
    }

    Optional<Answers> remembered(OrganizationId organization, String table) {
        return in(organization, () -> store.remembered(organization, table));
    }

    /// Throws away what nobody finished in time.
    void purge() {
        var before = time.instant().minus(LONGEST);
        for (var folder : list(home)) {
            if (!OrganizationId.isPossible(folder.getFileName().toString())) {
                continue;
            }
            var organization = new OrganizationId(folder.getFileName().toString());
            in(organization, () -> store.dropOlder(organization, before))
                    .forEach(upload -> delete(file(organization, upload)));
            // bytes that no row names come from a look that was broken off
            var open = open(organization).stream().map(Upload::id).toList();
            list(folder).stream()
                    .filter(file ->
                            named(file).filter(upload -> !open.contains(upload)).isPresent())
                    .filter(file -> modified(file) < before.toEpochMilli())
                    .forEach(Uploads::delete);
        }
    }

    /// Whatever else lies in the folder is nobody's upload, and must not keep the rest from being thrown away.
    private static Optional<UploadId> named(Path file) {
        try {
            return Optional.of(new UploadId(UUID.fromString(file.getFileName().toString())));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static long modified(Path file) {
        return file.toFile().lastModified();
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    private <T> T in(OrganizationId organization, Supplier<T> work) {
        return transaction.of(Tenant.of(organization.value()), work);
    }
}
