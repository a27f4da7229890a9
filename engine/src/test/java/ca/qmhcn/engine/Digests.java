package ca.qmhcn.engine;

import ca.qmhcn.engine.counting.Counts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// SHA-256 of what was counted, in its order: two engines agree when these are equal.
public final class Digests {

    private Digests() {}

    /// By indicator and profile; what hangs together by fact and date.
    public static SortedMap<String, String> of(Counts counts) {
        var lines = new TreeMap<String, List<String>>();
        counts.counts()
                .forEach(count -> lines.computeIfAbsent(
                                count.indicator() + " " + count.profile(), _ -> new ArrayList<>())
                        .add(count.toString()));
        counts.overlaps()
                .forEach(overlap -> lines.computeIfAbsent(
                                "together " + overlap.fact() + " " + overlap.on(), _ -> new ArrayList<>())
                        .add(overlap.toString()));
        var digests = new TreeMap<String, String>();
        lines.forEach((what, of) -> digests.put(what, digest(String.join("\n", of))));
        return digests;
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
