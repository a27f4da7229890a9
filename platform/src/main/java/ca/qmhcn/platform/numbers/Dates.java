package ca.qmhcn.platform.numbers;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Understands how people name periods: `2024-03`, `2024-03-01`, `03/2024`, `mars 2024`, `Mar-24`, `2024`, `2024-25`.
final class Dates {

    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})[-/.](\\d{1,2})");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern NAMED = Pattern.compile("(\\p{L}{3,9})\\.?[ -]*(\\d{4}|\\d{2})");

    /// How the months begin in English and in French, without accents; `juil` before `jui`.
    private static final List<List<String>> MONTHS = List.of(
            List.of("jan"),
            List.of("feb", "fev"),
            List.of("mar"),
            List.of("apr", "avr"),
            List.of("may", "mai"),
            List.of("jun", "juin"),
            List.of("jul", "juil"),
            List.of("aug", "aou"),
            List.of("sep"),
            List.of("oct"),
            List.of("nov"),
            List.of("dec"));

    private Dates() {}

    /// The first day of a period; empty where the words say none.
    static Optional<LocalDate> day(String written) {
        try {
            var day = DAY.matcher(written);
            if (day.matches()) {
                return Optional.of(LocalDate.of(number(day.group(1)), number(day.group(2)), number(day.group(3))));
            }
            var year = YEAR.matcher(written);
            if (year.matches()) {
                return Optional.of(LocalDate.of(number(year.group(1)), 1, 1));
            }
            return month(written).map(month -> month.atDay(1));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /// The month it names, a date standing for its month.
    static Optional<YearMonth> month(String written) {
        try {
            var numbers = YEAR_MONTH.matcher(written);
            if (numbers.matches()) {
                return Optional.of(YearMonth.of(number(numbers.group(1)), number(numbers.group(2))));
            }
            var turned = MONTH_YEAR.matcher(written);
            if (turned.matches()) {
                return Optional.of(YearMonth.of(number(turned.group(2)), number(turned.group(1))));
            }
            var day = DAY.matcher(written);
            if (day.matches()) {
                return Optional.of(YearMonth.of(number(day.group(1)), number(day.group(2))));
            }
            return named(written);
        } catch (DateTimeException noSuchMonth) {
            return Optional.empty();
        }
    }

    /// Whether the words name a year that ends in the next, as `2024-25` does; `2011-12` alone could be a month.
    static boolean isFiscalYear(String written) {
        var years = YEAR_MONTH.matcher(written);
        return years.matches() && (number(years.group(1)) + 1) % 100 == number(years.group(2));
    }

    private static Optional<YearMonth> named(String written) {
        var named = NAMED.matcher(written);
        if (!named.matches()) {
            return Optional.empty();
        }
        var name = Normalizer.normalize(named.group(1), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        var year = number(named.group(2));
        for (var month = 0; month < MONTHS.size(); month++) {
            if (MONTHS.get(month).stream().anyMatch(name::startsWith)) {
                return Optional.of(YearMonth.of(year < 100 ? 2000 + year : year, month + 1));
            }
        }
        return Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
