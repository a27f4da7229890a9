package ca.qmhcn.engine.fhir;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// A date, a date with a time, or a time of day, known to the precision with which it is written.
///
/// @param text as FHIR writes it
record Temporal(Kind kind, String text) {

    enum Kind {
        DATE,
        DATE_TIME,
        TIME
    }

    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d\\d(-\\d\\d)?)?");
    private static final Pattern TIME = Pattern.compile("\\d\\d(:\\d\\d(:\\d\\d(\\.\\d+)?)?)?");
    private static final Pattern DATE_TIME = Pattern.compile(
            "(?<local>\\d{4}-\\d\\d-\\d\\dT(\\d\\d(:\\d\\d(:\\d\\d(\\.\\d+)?)?)?)?)(?<offset>Z|[+-]\\d\\d:\\d\\d)?");

    /// How many characters of a local date and time say the year, month, day, hour, minute and
    /// second.
    private static final int[] ENDS = {4, 7, 10, 13, 16, 19};

    /// What follows a year, month or day that is not known further: the first, or nothing for the
    /// last.
    private static final String EARLIEST = "0000-01-01T00:00:00.000";

    private static final String LATEST = "9999-12-31T23:59:59.999";

    static Optional<Temporal> of(String text) {
        if (text.isEmpty() || text.charAt(0) < '0' || text.charAt(0) > '9') {
            return Optional.empty();
        }
        return DATE.matcher(text).matches()
                ? Optional.of(new Temporal(Kind.DATE, text))
                : DATE_TIME.matcher(text).matches()
                        ? Optional.of(new Temporal(Kind.DATE_TIME, text))
                        : TIME.matcher(text).matches() ? Optional.of(new Temporal(Kind.TIME, text)) : Optional.empty();
    }

    /// Which comes first; empty when that cannot be known, as for 2026-05 and 2026-05-03, or with
    /// only one offset known.
    OptionalInt compare(Temporal other) {
        if (kind == Kind.TIME || other.kind == Kind.TIME) {
            return kind == other.kind ? compare(text, other.text) : OptionalInt.empty();
        }
        var mine = offset();
        var theirs = other.offset();
        if (mine.isEmpty() && theirs.isEmpty()) {
            return compare(local(), other.local());
        }
        if (mine.isEmpty() || theirs.isEmpty()) {
            return OptionalInt.empty();
        }
        return compare(inUtc(), other.inUtc());
    }

    private static OptionalInt compare(String one, String other) {
        var length = Math.min(one.length(), other.length());
        var order = one.substring(0, length).compareTo(other.substring(0, length));
        var sameSecond = length >= "00:00:00".length() && one.contains(":") && other.contains(":");
        if (order != 0 || one.length() == other.length()) {
            return OptionalInt.of(Integer.signum(order));
        }
        return sameSecond && !isShort(one) && !isShort(other)
                ? OptionalInt.of(fraction(one).compareTo(fraction(other)))
                : OptionalInt.empty();
    }

    /// Whether a time is known to the minute only.
    private static boolean isShort(String text) {
        return text.chars().filter(c -> c == ':').count() < 2;
    }

    private static java.math.BigDecimal fraction(String text) {
        var point = text.indexOf('.');
        return point < 0 ? java.math.BigDecimal.ZERO : new java.math.BigDecimal("0" + text.substring(point));
    }

    private Optional<String> offset() {
        var matcher = DATE_TIME.matcher(text);
        return matcher.matches() ? Optional.ofNullable(matcher.group("offset")) : Optional.empty();
    }

    private String local() {
        var matcher = DATE_TIME.matcher(text);
        var local = matcher.matches() ? matcher.group("local") : text;
        return local.endsWith("T") ? local.substring(0, local.length() - 1) : local;
    }

    private String inUtc() {
        try {
            var local = local();
            var full = local.length() < ENDS[4] ? local + ":00" : local;
            var moment = OffsetDateTime.of(LocalDateTime.parse(full), ZoneOffset.of(offset().orElse("Z")));
            var utc = moment.withOffsetSameInstant(ZoneOffset.UTC).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
            return utc.length() > local.length() ? utc.substring(0, local.length()) : utc;
        } catch (DateTimeException impossible) {
            throw new UnevaluablePath("a date or time does not exist");
        }
    }

    /// The first moment it may mean.
    Temporal low() {
        return switch (kind) {
            case TIME -> new Temporal(kind, filled(text, EARLIEST.substring(11)));
            case DATE -> new Temporal(kind, filled(text, EARLIEST.substring(0, ENDS[2])));
            case DATE_TIME -> new Temporal(kind, filled(local(), EARLIEST) + offset().orElse("+14:00"));
        };
    }

    /// The last moment it may mean.
    Temporal high() {
        return switch (kind) {
            case TIME -> new Temporal(kind, filled(text, LATEST.substring(11)));
            case DATE -> new Temporal(kind, filled(toLastDay(text), LATEST.substring(0, ENDS[2])));
            case DATE_TIME -> new Temporal(kind, filled(toLastDay(local()), LATEST) + offset().orElse("-12:00"));
        };
    }

    private static String filled(String known, String rest) {
        return known.length() >= rest.length() ? known : known + rest.substring(known.length());
    }

    private static String toLastDay(String date) {
        try {
            return date.length() == ENDS[1]
                    ? YearMonth.parse(date).atEndOfMonth().toString()
                    : date;
        } catch (DateTimeException impossible) {
            throw new UnevaluablePath("a month does not exist");
        }
    }
}
