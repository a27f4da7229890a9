package ca.qmhcn.platform.uploads;

import ca.qmhcn.engine.reading.Rows;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Finds spellings that often mean that nothing is available. Only a person can say that they do.
final class MissingTokens {

    private static final long LOOKED_AT = 20_000;
    private static final Set<String> USUAL = Set.of(
            "null",
            "n/a",
            "na",
            "not available",
            "not applicable",
            "non disponible",
            "sans objet",
            "nd",
            "n/d",
            "*",
            "-",
            "–",
            ".",
            "none",
            "missing",
            "s",
            "x",
            "n/r");

    private MissingTokens() {}

    /// As the file spells them, and how often, in the first rows.
    static SortedMap<String, Long> in(Rows rows) {
        var found = new TreeMap<String, Long>();
        PartialRows.first(rows, LOOKED_AT)
                .forEach(line -> line.cells().forEach(cell -> {
                    var text = cell.strip();
                    if (!text.isEmpty() && text.length() <= 14 && USUAL.contains(text.toLowerCase(Locale.ROOT))) {
                        found.merge(text, 1L, Long::sum);
                    }
                }));
        return found;
    }
}
