package ca.qmhcn.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// Random passwords kept in files that only this program's account may read.
public record Secrets(Path folder) {

    public static Secrets in(Path home) throws IOException {
        return new Secrets(Files.createDirectories(home.resolve("secrets")));
    }

    /// The secret of that name; made at its first use.
    public String secret(String name) throws IOException {
        var file = folder.resolve(name);
        if (!Files.exists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file).strip();
    }
}
