package ca.qmhcn.platform.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A source in parts, so that what can be followed is a link.
record Citation(List<Part> parts) {

    private static final Pattern LINK = Pattern.compile(
            "(?:doi:\\s*|https?://(?:dx\\.)?doi\\.org/)(?<doi>10\\.\\d{4,9}/[^\\s;,]*[^\\s;,.)])|(?<web>https?://[^\\s;,]*[^\\s;,.)])");

    /// @param href where it leads, if anywhere
    record Part(String text, Optional<String> href) {}

    static Citation of(String written) {
        var parts = new ArrayList<Part>();
        var found = LINK.matcher(written);
        var from = 0;
        while (found.find()) {
            words(parts, written.substring(from, found.start()));
            var doi = Optional.ofNullable(found.group("doi"));
            parts.add(new Part(
                    doi.map(name -> "doi:" + name).orElseGet(found::group),
                    Optional.of(doi.map(name -> "https://doi.org/" + name).orElseGet(found::group))));
            from = found.end();
        }
        words(parts, written.substring(from));
        return new Citation(List.copyOf(parts));
    }

    private static void words(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, Optional.empty()));
        }
    }
}
