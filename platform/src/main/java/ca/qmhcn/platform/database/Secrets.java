package ca.qmhcn.platform.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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
        synchronized (Secrets.class) {
            if (!Files.exists(file)) {
                make(file);
            }
        }
        var secret = Files.readString(file).strip();
        if (secret.isEmpty()) {
            throw new IOException(
                    "The secret in " + file + " is empty. Put the file back from a backup; if there is none and"
                            + " nothing was stored with it yet, remove it and start again.");
        }
        return secret;
    }

    /// Written beside and moved into its place, so that a stop in between never leaves half a secret.
    private void make(Path file) throws IOException {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var fresh = Files.createTempFile(
                folder,
                "secret",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
