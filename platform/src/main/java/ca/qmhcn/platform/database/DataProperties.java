package ca.qmhcn.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the platform keeps what must survive.
///
/// @param data            the folder of everything: database, warehouses, files being read
/// @param programs        where PostgreSQL's programs are unpacked
/// @param trino           the JDBC address of a Trino that counts; empty where this program counts by itself
/// @param postgresOptions settings of the own PostgreSQL; for tests
@ConfigurationProperties("qmhcn")
public record DataProperties(
        @DefaultValue("data/platform") Path data,
        @DefaultValue("data/programs") Path programs,
        @DefaultValue("") String trino,
        @DefaultValue List<String> postgresOptions) {

    /// A folder below `data` that only this program's account may look into.
    public Path own(String name) {
        var folder = data.resolve(name).toAbsolutePath();
        try {
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            return folder;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
