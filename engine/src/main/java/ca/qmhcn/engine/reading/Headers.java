package ca.qmhcn.engine.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The names of a file's columns.
final class Headers {

    private Headers() {}

    static String tidy(String header) {
        return header.replace('\u00a0', ' ').strip();
    }

    /// A name that two columns have, whatever its capital letters.
    static Optional<String> twice(List<String> headers) {
        var seen = new HashSet<String>();
        return headers.stream()
                .filter(header -> !header.isEmpty() && !seen.add(header.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
