package ca.qmhcn.platform.demo;

import java.time.YearMonth;
import java.util.regex.Pattern;

/// How high something lies, and from which month on it lies elsewhere: the stories that wait to be found.
record Level(double before, YearMonth change, double after) {

    private static final Pattern WRITTEN = Pattern.compile("([\\d.]+)(?:, from (\\d{4}-\\d{2}) ([\\d.]+))?");
    private static final YearMonth NEVER = YearMonth.of(9999, 1);

    /// As `network.yaml` writes it: `52`, or `52, from 2025-04 26`.
    static Level parse(String text) {
        var written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException("Neither a number nor a number with its change: " + text);
        }
        var before = Double.parseDouble(written.group(1));
        return written.group(2) == null
                ? new Level(before, NEVER, before)
                : new Level(before, YearMonth.parse(written.group(2)), Double.parseDouble(written.group(3)));
    }

    double in(YearMonth month) {
        return month.isBefore(change) ? before : after;
    }
}
