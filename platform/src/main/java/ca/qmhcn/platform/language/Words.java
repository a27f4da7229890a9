package ca.qmhcn.platform.language;

import ca.qmhcn.engine.language.Bilingual;
import ca.qmhcn.engine.language.Language;
import ca.qmhcn.engine.language.MessageBundles;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;

/// How one reader is spoken to: texts, numbers and dates in their language.
///
/// Two instances exist, [#EN] and [#FR]; both may be shared by all threads.
public final class Words {

    public static final Words EN = new Words(Language.EN);
    public static final Words FR = new Words(Language.FR);

    private final Language language;
    private final ULocale locale;

    private Words(Language language) {
        this.language = language;
        this.locale = ULocale.forLocale(language.locale());
    }

    public static Words in(Language language) {
        return language == Language.EN ? EN : FR;
    }

    public Language language() {
        return language;
    }

    public String say(Bilingual text) {
        return text.in(language);
    }

    /// A module's own messages, typed.
    public <T> T of(Class<T> messages) {
        return MessageBundles.of(messages, language);
    }

    public String number(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    /// With exactly that many decimals; halves are rounded away from zero, as readers learnt at school.
    public String number(double value, int decimals) {
        return fixed(NumberFormat.getNumberInstance(locale), decimals).format(exactly(value));
    }

    /// A share from 0 to 1, said in percent with exactly that many decimals.
    public String percent(double share, int decimals) {
        return fixed(NumberFormat.getPercentInstance(locale), decimals).format(exactly(share));
    }

    public String date(LocalDate date) {
        var format = DateFormat.getDateInstance(DateFormat.LONG, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /// A date as exactly as it is known: a year, a month or a day, written `2021`, `2024-05` or `2021-01-08`.
    public String when(String known) {
        return switch (known.length()) {
            case 4 -> known;
            case 7 -> month(YearMonth.parse(known));
            default -> date(LocalDate.parse(known));
        };
    }

    /// The date and the minute, in the place's own time.
    public String moment(Instant instant, ZoneId zone) {
        var format = DateFormat.getDateTimeInstance(DateFormat.LONG, DateFormat.SHORT, locale);
        format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        return format.format(Date.from(instant));
    }

    public String month(YearMonth month) {
        return inMonth("yMMMM", month);
    }

    public String shortMonth(YearMonth month) {
        return inMonth("yMMM", month);
    }

    /// “a, b and c”
    public String list(Collection<String> items) {
        return ListFormatter.getInstance(locale).format(items);
    }

    private String inMonth(String skeleton, YearMonth month) {
        var format = DateFormat.getInstanceForSkeleton(skeleton, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(
                Date.from(month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /// The decimal a person would read, not the binary fraction behind it: 0.285 is a half at two decimals.
    private static BigDecimal exactly(double value) {
        return BigDecimal.valueOf(value);
    }

    private static NumberFormat fixed(NumberFormat format, int decimals) {
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(com.ibm.icu.math.BigDecimal.ROUND_HALF_UP);
        return format;
    }
}
