package ca.qmhcn.engine.checking;

import ca.qmhcn.engine.definitions.TableDefinition.Code;
import ca.qmhcn.engine.definitions.TableDefinition.Column;
import ca.qmhcn.engine.reading.Dialect;
import ca.qmhcn.engine.reading.Dialect.DateOrder;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Turns the text of a cell into a value, never by guessing: what can be read in two ways is a problem.
record Values(Dialect dialect, LocalDate today) {

    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})", Pattern.DOTALL);
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");
    private static final Pattern MOMENT = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?(Z|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,15})?");
    private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}([ \u00a0\u202f]\\d{3})+(\\D\\d+)?");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d[.,]\\d+[eE]\\+?\\d+");
    private static final Set<String> EXCEL_ERRORS =
            Set.of("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#NOM?", "#VALEUR!");
    private static final Set<String> MISSING_TOKENS = Set.of(
            "null",
            "n/a",
            "na",
            "not available",
            "not applicable",
            "non disponible",
            "nd",
            "n/d",
            "*",
            "-",
            ".",
            "none",
            "missing");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /// What became of a cell.
    sealed interface Parsed {

        record Good(Object value) implements Parsed {}

        record Bad(ProblemCode code, String expected) implements Parsed {

            Bad(ProblemCode code) {
                this(code, "");
            }
        }
    }

    /// @param text not blank
    Parsed parse(Column column, String text) {
        if (!isPlain(text) && text.codePoints().anyMatch(Values::isInvisible)) {
            return new Parsed.Bad(ProblemCode.INVISIBLE_CHARACTER);
        }
        var tidy = text.replace('\u00a0', ' ').strip();
        if (tidy.startsWith("#") && EXCEL_ERRORS.contains(tidy.toUpperCase(Locale.ROOT))) {
            return new Parsed.Bad(ProblemCode.EXCEL_ERROR_VALUE);
        }
        return switch (column.type()) {
            case TEXT -> plainText(tidy);
            case PSEUDONYM ->
                SCIENTIFIC.matcher(tidy).matches() ? new Parsed.Bad(ProblemCode.ID_MANGLED) : onOneLine(tidy);
            case CODE -> code(column, tidy);
            case DATE -> date(tidy);
            case MONTH -> month(tidy);
            case TIMESTAMP -> moment(tidy);
            case INTEGER -> number(column, text.strip(), true);
            case DECIMAL -> number(column, text.strip(), false);
            case YES_NO -> yesNo(tidy);
        };
    }

    /// Whether it holds only what a typewriter of old could write: most cells of most files.
    static boolean isPlain(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    static boolean isInvisible(int point) {
        return Character.getType(point) == Character.FORMAT || point == 0xFFFD;
    }

    private static Parsed plainText(String text) {
        return text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')
                ? new Parsed.Bad(ProblemCode.CONTROL_CHARACTER)
                : new Parsed.Good(text);
    }

    private static Parsed onOneLine(String text) {
        return text.chars().anyMatch(c -> c < ' ')
                ? new Parsed.Bad(ProblemCode.CONTROL_CHARACTER)
                : new Parsed.Good(text);
    }

    private static Parsed code(Column column, String text) {
        for (var code : column.codes()) {
            if (code.code().equals(text)) {
                return new Parsed.Good(text); // most files write codes as they are: no need to compare spellings
            }
        }
        var plain = Mapping.plain(text);
        return column.codes().stream()
                .filter(code -> means(code, plain))
                .findFirst()
                .<Parsed>map(code -> new Parsed.Good(code.code()))
                .orElseGet(() -> new Parsed.Bad(
                        ProblemCode.CODE_UNKNOWN,
                        column.codes().stream().map(Code::code).collect(Collectors.joining(", "))));
    }

    private static boolean means(Code code, String plain) {
        return Mapping.plain(code.code()).equals(plain)
                || Mapping.plain(code.label().en()).equals(plain)
                || Mapping.plain(code.label().fr()).equals(plain)
                || code.also().stream().anyMatch(also -> Mapping.plain(also).equals(plain));
    }

    private static Parsed yesNo(String text) {
        return meaning(text.toLowerCase(Locale.ROOT))
                .or(() -> meaning(Mapping.plain(text)))
                .<Parsed>map(Parsed.Good::new)
                .orElseGet(() -> new Parsed.Bad(ProblemCode.CODE_UNKNOWN, "yes, no, oui, non"));
    }

    private static Optional<Boolean> meaning(String text) {
        return switch (text) {
            case "yes", "y", "true", "1", "oui", "o", "vrai" -> Optional.of(true);
            case "no", "n", "false", "0", "non", "faux" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private Parsed date(String text) {
        var iso = ISO_DATE.matcher(text);
        var slashed = SLASHED.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        if (slashed.matches() && dialect.dateOrder() != DateOrder.ISO) {
            return dialect.dateOrder() == DateOrder.DAY_FIRST
                    ? day(slashed.group(3), slashed.group(2), slashed.group(1))
                    : day(slashed.group(3), slashed.group(1), slashed.group(2));
        }
        return new Parsed.Bad(ProblemCode.DATE_FORMAT);
    }

    private Parsed day(String year, String month, String day) {
        try {
            return within(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return new Parsed.Bad(ProblemCode.DATE_INVALID);
        }
    }

    private Parsed within(LocalDate date) {
        return date.isBefore(EARLIEST)
                ? new Parsed.Bad(ProblemCode.DATE_OUT_OF_RANGE)
                : date.isAfter(today) ? new Parsed.Bad(ProblemCode.DATE_FUTURE) : new Parsed.Good(date);
    }

    /// A month is kept as its first day; a whole date stands for its month only when it is the first.
    private Parsed month(String text) {
        if (MONTH.matcher(text).matches()) {
            try {
                return within(YearMonth.parse(text).atDay(1));
            } catch (DateTimeException noSuchMonth) {
                return new Parsed.Bad(ProblemCode.DATE_INVALID);
            }
        }
        return date(text) instanceof Parsed.Good(LocalDate date) && date.getDayOfMonth() == 1
                ? new Parsed.Good(date)
                : new Parsed.Bad(ProblemCode.DATE_FORMAT);
    }

    /// A moment and the date it had where it happened.
    record Moment(LocalDateTime utc, LocalDate localDate) {}

    private Parsed moment(String text) {
        var written = MOMENT.matcher(text);
        if (!written.matches()) {
            return new Parsed.Bad(ProblemCode.DATETIME_FORMAT);
        }
        if (written.group(5) == null) {
            return new Parsed.Bad(ProblemCode.OFFSET_MISSING);
        }
        try {
            var seconds =
                    Optional.ofNullable(written.group(4)).map(Integer::parseInt).orElse(0);
            var time = LocalTime.of(Integer.parseInt(written.group(2)), Integer.parseInt(written.group(3)), seconds);
            var moment = LocalDate.parse(written.group(1)).atTime(time).atOffset(ZoneOffset.of(written.group(5)));
            return within(moment.toLocalDate()) instanceof Parsed.Bad bad
                    ? bad
                    : new Parsed.Good(new Moment(
                            moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime(), moment.toLocalDate()));
        } catch (DateTimeException noSuchMoment) {
            return new Parsed.Bad(ProblemCode.DATETIME_INVALID);
        }
    }

    private Parsed number(Column column, String text, boolean whole) {
        var mark = dialect.decimalMark();
        // Blanks between thousands are how French writes them: exactly three digits follow each.
        var digits = THOUSANDS.matcher(text).matches() ? text.replaceAll("[ \u00a0\u202f]", "") : text;
        var point = mark == '.' ? digits : digits.contains(".") ? "?" : digits.replace(mark, '.');
        if (!NUMBER.matcher(point).matches() || !point.chars().allMatch(c -> c < 128)) {
            return MISSING_TOKENS.contains(text.toLowerCase(Locale.ROOT))
                    ? new Parsed.Bad(ProblemCode.MISSING_TOKEN)
                    : new Parsed.Bad(ProblemCode.NUMBER_FORMAT, String.valueOf(mark));
        }
        if (whole && point.contains(".")) {
            return new Parsed.Bad(ProblemCode.NUMBER_FORMAT, "0–9");
        }
        var number = new BigDecimal(point);
        var tooSmall =
                column.least().filter(least -> number.compareTo(least) < 0).isPresent();
        var tooLarge = column.most().filter(most -> number.compareTo(most) > 0).isPresent();
        return tooSmall || tooLarge
                ? new Parsed.Bad(ProblemCode.NUMBER_RANGE, range(column))
                : new Parsed.Good(whole ? (Object) number.longValueExact() : number);
    }

    private static String range(Column column) {
        return "%s–%s"
                .formatted(
                        column.least().map(BigDecimal::toPlainString).orElse("…"),
                        column.most().map(BigDecimal::toPlainString).orElse("…"));
    }
}
