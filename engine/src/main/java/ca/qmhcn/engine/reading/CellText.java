package ca.qmhcn.engine.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// Writes a number of a workbook as text, so that it is checked as text of any other file is: dates as ISO dates,
/// percentages with their sign, numbers with the decimals the spreadsheet keeps.
///
/// @param since1904 whether days count from 1904, as older Macintosh files do
record CellText(boolean since1904, char decimalMark) {

    /// What a number's format makes of it.
    enum Format {
        NUMBER,
        PERCENT,
        /// A day, a day with a time, or a time: the number tells which.
        DATE,
        /// Hours that may be more than a day's.
        DURATION
    }

    /// A spreadsheet keeps fifteen digits; a longer key has lost its last ones, and its form must say so.
    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_UP);
    private static final BigDecimal MANGLED = new BigDecimal("1E15");
    private static final BigDecimal MILLISECONDS = new BigDecimal(86_400_000);
    private static final BigDecimal DAYS_OF_A_CALENDAR = new BigDecimal(2_958_466);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,400}(\\.\\d{1,400})?([eE][+-]?\\d{1,3})?");
    private static final Pattern IN_QUOTES = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.");
    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)]");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\[[^\\]]*]");
    private static final Pattern DATE_LETTERS = Pattern.compile("[dmyhs]");

    static Format format(int id, String code) {
        if (id == 46) {
            return Format.DURATION;
        }
        if (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58) {
            return Format.DATE;
        }
        if (id == 9 || id == 10) {
            return Format.PERCENT;
        }
        var plain = IN_QUOTES.matcher(code.toLowerCase(java.util.Locale.ROOT)).replaceAll("");
        if (ELAPSED.matcher(plain).find()) {
            return Format.DURATION;
        }
        var bare = IN_BRACKETS.matcher(plain).replaceAll("").replace("general", "");
        return DATE_LETTERS.matcher(bare).find() ? Format.DATE : bare.contains("%") ? Format.PERCENT : Format.NUMBER;
    }

    /// The text of a number; what is no number stays as it stands, to be found by the check.
    String of(String raw, Format format) {
        if (!NUMBER.matcher(raw).matches()) {
            return raw;
        }
        var number = new BigDecimal(raw);
        return switch (format) {
            case DATE -> date(number).orElseGet(() -> plain(number));
            case DURATION -> plain(number) + " d";
            case PERCENT -> plain(number.movePointRight(2)) + "%";
            case NUMBER -> plain(number);
        };
    }

    private String plain(BigDecimal number) {
        if (number.abs().compareTo(MANGLED) >= 0) {
            var digits = number.round(KEPT).unscaledValue().abs().toString();
            var sign = number.signum() < 0 ? "-" : "";
            var exponent = number.precision() - number.scale() - 1;
            return "%s%s.%sE+%d"
                    .formatted(sign, digits.charAt(0), digits.length() > 1 ? digits.substring(1) : "0", exponent);
        }
        var kept = number.round(KEPT).stripTrailingZeros();
        return (kept.scale() < 0 ? kept.setScale(0) : kept).toPlainString().replace('.', decimalMark);
    }

    private Optional<String> date(BigDecimal serial) {
        if (serial.signum() < 0 || serial.compareTo(DAYS_OF_A_CALENDAR) >= 0) {
            return Optional.empty();
        }
        var milliseconds =
                serial.multiply(MILLISECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
        var seconds = Math.round(milliseconds / 1000.0);
        var day = seconds / 86_400;
        var time = "%02d:%02d:%02d".formatted(seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
        if (day == 0 && !(since1904 && seconds == 0)) {
            return Optional.of(time);
        }
        return Optional.of(seconds % 86_400 == 0 ? day(day) : day(day) + "T" + time);
    }

    /// Day 60 of the usual count is a leap day that never was: it stays one, and the check finds it.
    private String day(long day) {
        if (since1904) {
            return LocalDate.of(1904, 1, 1).plusDays(day).toString();
        }
        return day == 60
                ? "1900-02-29"
                : LocalDate.of(1899, 12, day < 60 ? 31 : 30).plusDays(day).toString();
    }
}
