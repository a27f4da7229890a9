package ca.qmhcn.platform.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What a file is called and what names its content.
public final class FileNames {

    private static final int LONGEST = 120;

    private FileNames() {}

    /// The name without folders, without what cannot be seen, and without what a spreadsheet would take for a formula.
    public static String harmless(String given) {
        var name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var visible = new StringBuilder();
        name.codePoints()
                .filter(point -> !Character.isISOControl(point) && Character.getType(point) != Character.FORMAT)
                .limit(LONGEST)
                .forEach(visible::appendCodePoint);
        var harmless = visible.toString().strip().replaceFirst("^[=+\\-@.\\s]+", "");
        return harmless.isEmpty() ? "file.csv" : harmless;
    }

    /// What names the content of a file.
    public static String sha256(Path file) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var out = new DigestOutputStream(java.io.OutputStream.nullOutputStream(), digest)) {
                Files.copy(file, out);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
