package ca.qmhcn.engine.definitions;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;

/// Names near a name that is not known, so that a slip of the finger is mended at a glance.
final class Spelling {

    private static final int MOST = 3;

    private Spelling() {}

    /// ` Did you mean a, b?`, or the known names where none is near.
    static String near(String name, Collection<String> known) {
        var near = known.stream()
                .filter(other -> distance(name, other) <= Math.max(2, name.length() / 3)
                        || name.length() > 3 && (other.contains(name) || name.contains(other)))
                .sorted(Comparator.<String>comparingInt(other -> distance(name, other))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .collect(Collectors.joining(", "));
        return near.isEmpty()
                ? "; known are " + known.stream().sorted().collect(Collectors.joining(", "))
                : "; did you mean " + near + "?";
    }

    /// Letters to change, add or take away.
    private static int distance(String one, String other) {
        var before = new int[other.length() + 1];
        for (var j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var now = new int[other.length() + 1];
            now[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var swap = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(swap, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }
}
