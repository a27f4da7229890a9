package ca.qmhcn.engine.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/// What functions and signs answer for values that are there, written down from what they mean.
final class PlainValues {

    private PlainValues() {}

    static int compare(Object one, Object other) {
        if (one instanceof Double || other instanceof Double) {
            return Double.compare(((Number) one).doubleValue(), ((Number) other).doubleValue());
        }
        return switch (one) {
            case BigDecimal number -> number.compareTo((BigDecimal) other);
            case LocalDate date -> date.compareTo((LocalDate) other);
            case LocalDateTime moment -> moment.compareTo((LocalDateTime) other);
            case Boolean yes -> yes.compareTo((Boolean) other);
            default -> one.toString().compareTo(other.toString());
        };
    }

    static Boolean and(Object one, Object other) {
        if (Boolean.FALSE.equals(one) || Boolean.FALSE.equals(other)) {
            return false;
        }
        return one == null || other == null ? null : Boolean.TRUE;
    }

    static Boolean not(Object one) {
        return one == null ? null : !(Boolean) one;
    }

    static Object sign(String sign, Object one, Object other) {
        if (one == null || other == null) {
            return null;
        }
        return switch (sign) {
            case "=" -> compare(one, other) == 0;
            case "!=", "<>" -> compare(one, other) != 0;
            case "<" -> compare(one, other) < 0;
            case "<=" -> compare(one, other) <= 0;
            case ">" -> compare(one, other) > 0;
            case ">=" -> compare(one, other) >= 0;
            case "||" -> one.toString() + other;
            default -> reckoned(sign, one, other);
        };
    }

    private static Object reckoned(String sign, Object one, Object other) {
        return switch (one) {
            case LocalDateTime moment
            when other instanceof Duration span -> sign.equals("+") ? moment.plus(span) : moment.minus(span);
            case LocalDateTime moment
            when other instanceof Period span -> sign.equals("+") ? moment.plus(span) : moment.minus(span);
            case LocalDate day when other instanceof Duration span -> reckoned(sign, day.atStartOfDay(), span);
            case LocalDate day when other instanceof Period span -> reckoned(sign, day.atStartOfDay(), span);
            case BigDecimal number
            when other instanceof BigDecimal second ->
                switch (sign) {
                    case "+" -> number.add(second);
                    case "-" -> number.subtract(second);
                    default -> number.multiply(second);
                };
            default -> throw new IllegalArgumentException(one + " " + sign + " " + other);
        };
    }

    static Boolean like(Object text, Object pattern) {
        if (text == null || pattern == null) {
            return null;
        }
        var quoted = Pattern.quote(pattern.toString()).replace("%", "\\E.*\\Q").replace("_", "\\E.\\Q");
        return Pattern.compile(quoted, Pattern.DOTALL).matcher(text.toString()).matches();
    }

    /// @param digits of a decimal: all of them, and those after the point
    static Object cast(Object value, String type, List<Object> digits) {
        if (value == null) {
            return null;
        }
        return switch (type) {
            case "bigint", "integer", "smallint" -> exact(value).setScale(0, RoundingMode.HALF_UP);
            case "double" -> ((Number) value).doubleValue();
            case "varchar" -> value.toString();
            case "date" -> value instanceof LocalDateTime moment ? moment.toLocalDate() : day(value);
            case "timestamp" -> value instanceof LocalDate day ? day.atStartOfDay() : value;
            case "decimal" -> exact(value).setScale(((BigDecimal) digits.getLast()).intValue(), RoundingMode.HALF_UP);
            default -> throw new IllegalArgumentException("CAST AS " + type);
        };
    }

    static LocalDate day(Object value) {
        return switch (value) {
            case LocalDate day -> day;
            case LocalDateTime moment -> moment.toLocalDate();
            default -> LocalDate.parse(value.toString());
        };
    }

    /// All of these give nothing where something of theirs is missing.
    static Object called(String name, List<Object> given) {
        if (given.stream().anyMatch(Objects::isNull)) {
            return null;
        }
        var first = given.getFirst();
        return switch (name) {
            case "days" ->
                BigDecimal.valueOf(day(given.get(1)).toEpochDay() - day(first).toEpochDay());
            case "minutes" ->
                BigDecimal.valueOf(Math.floorDiv(
                        Duration.between((LocalDateTime) first, (LocalDateTime) given.get(1))
                                .toSeconds(),
                        60));
            case "age" ->
                BigDecimal.valueOf(Period.between(day(first), day(given.get(1))).getYears());
            case "month_of" -> day(first).withDayOfMonth(1);
            case "weekday" -> BigDecimal.valueOf(day(first).getDayOfWeek().getValue());
            case "share" -> share((Number) first, (Number) given.get(1));
            case "year" -> BigDecimal.valueOf(day(first).getYear());
            case "month" -> BigDecimal.valueOf(day(first).getMonthValue());
            case "day" -> BigDecimal.valueOf(day(first).getDayOfMonth());
            case "hour" -> BigDecimal.valueOf(((LocalDateTime) first).getHour());
            case "second" -> BigDecimal.valueOf(((LocalDateTime) first).getSecond());
            case "round" -> rounded(first, given.size() > 1 ? ((BigDecimal) given.get(1)).intValue() : 0);
            case "abs" -> ((BigDecimal) first).abs();
            default -> text(name, first.toString(), given);
        };
    }

    private static Object rounded(Object number, int digits) {
        var rounded = exact(number).setScale(digits, RoundingMode.HALF_UP);
        return number instanceof Double ? (Object) rounded.doubleValue() : rounded;
    }

    private static BigDecimal exact(Object number) {
        return number instanceof Double rounded ? BigDecimal.valueOf(rounded) : (BigDecimal) number;
    }

    private static Double share(Number part, Number whole) {
        return whole.doubleValue() == 0 ? null : part.doubleValue() / whole.doubleValue();
    }

    private static Object text(String name, String text, List<Object> given) {
        return switch (name) {
            case "upper" -> text.toUpperCase(Locale.ROOT);
            case "lower" -> text.toLowerCase(Locale.ROOT);
            case "trim" -> text.strip();
            case "length" -> BigDecimal.valueOf(text.codePointCount(0, text.length()));
            case "replace" -> text.replace(given.get(1).toString(), given.get(2).toString());
            case "substr" -> {
                var from = Math.min(((BigDecimal) given.get(1)).intValue() - 1, text.length());
                var to = given.size() > 2 ? from + ((BigDecimal) given.get(2)).intValue() : text.length();
                yield text.substring(from, Math.min(to, text.length()));
            }
            default -> throw new IllegalArgumentException("There is no function " + name);
        };
    }
}
