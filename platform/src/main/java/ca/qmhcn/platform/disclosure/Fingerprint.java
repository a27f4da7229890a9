package ca.qmhcn.platform.disclosure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Names all that decides a release: equal ones give the same release.
final class Fingerprint {

    private Fingerprint() {}

    /// @param family in the order of its keys
    /// @param decides by which policy it is protected, and what else decides
    static String of(Family family, Tier tier, String decides, Sources sources) {
        var said = new StringBuilder()
                .append(tier)
                .append('\n')
                .append(family.indicator())
                .append('\n')
                .append(decides)
                .append('\n');
        Shelf.sources(sources)
                .forEach((organization, batches) ->
                        said.append(organization).append(batches).append('\n'));
        for (var inner : family.inner()) {
            said.append(inner.owner())
                    .append(' ')
                    .append(inner.key())
                    .append('=')
                    .append(inner.count());
            said.append('\n');
        }
        for (var cell : family.cells()) {
            said.append(cell.key())
                    .append(cell.members())
                    .append(cell.kind())
                    .append(cell.derived())
                    .append('\n');
        }
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(said.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
