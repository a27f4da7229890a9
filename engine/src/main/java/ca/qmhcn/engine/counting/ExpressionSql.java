package ca.qmhcn.engine.counting;

import ca.qmhcn.engine.definitions.Expression;
import ca.qmhcn.engine.definitions.Expression.Arithmetic;
import ca.qmhcn.engine.definitions.Expression.Operation;
import ca.qmhcn.engine.definitions.Expression.Order;
import ca.qmhcn.engine.definitions.ValueType;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes expressions as SQL that engines answer alike.
///
/// No division reaches an engine: a number is written as a numerator and a constant divisor, so that sums of whole
/// numbers and decimals stay exact and do not depend on the order of rows.
final class ExpressionSql {

    private static final Set<ValueType> NUMBERS = Set.of(ValueType.WHOLE, ValueType.DECIMAL, ValueType.SHARE);

    private ExpressionSql() {}

    /// `sql / divisor`
    record Fraction(String sql, BigDecimal divisor) {}

    static String condition(Expression condition) {
        return switch (condition) {
            case Expression.Both both -> "(%s AND %s)".formatted(condition(both.left()), condition(both.right()));
            case Expression.Either either ->
                "(%s OR %s)".formatted(condition(either.left()), condition(either.right()));
            case Expression.Not not -> "(NOT %s)".formatted(condition(not.condition()));
            case Expression.Missing missing -> "(%s IS NULL)".formatted(value(missing.value()));
            case Expression.Comparison comparison ->
                compared(comparison.left(), comparison.order(), comparison.right());
            case Expression.Between between ->
                "(%s AND %s)"
                        .formatted(
                                compared(between.value(), Order.AT_LEAST, between.least()),
                                compared(between.value(), Order.AT_MOST, between.most()));
            case Expression.OneOf oneOf ->
                oneOf.options().stream()
                        .map(option -> compared(oneOf.value(), Order.EQUAL, option))
                        .collect(Collectors.joining(" OR ", "(", ")"));
            default -> value(condition);
        };
    }

    private static String compared(Expression left, Order order, Expression right) {
        var sign = order == Order.UNEQUAL ? "<>" : order.sign();
        if (!NUMBERS.contains(left.type())) {
            return "(%s %s %s)".formatted(value(left), sign, value(right));
        }
        var one = number(left);
        var other = number(right);
        return "(%s %s %s)".formatted(times(one.sql(), other.divisor()), sign, times(other.sql(), one.divisor()));
    }

    static Fraction number(Expression number) {
        return switch (number) {
            case Expression.Amount amount -> new Fraction(amount.value().toPlainString(), BigDecimal.ONE);
            case Expression.Divided divided -> {
                var dividend = number(divided.dividend());
                yield new Fraction(dividend.sql(), dividend.divisor().multiply(divided.divisor()));
            }
            case Arithmetic sum
            when sum.operation() == Operation.TIMES -> {
                var one = number(sum.left());
                var other = number(sum.right());
                yield new Fraction(
                        "(%s * %s)".formatted(one.sql(), other.sql()),
                        one.divisor().multiply(other.divisor()));
            }
            case Arithmetic sum -> {
                var one = number(sum.left());
                var other = number(sum.right());
                var same = one.divisor().compareTo(other.divisor()) == 0;
                yield new Fraction(
                        "(%s %s %s)"
                                .formatted(
                                        same ? one.sql() : times(one.sql(), other.divisor()),
                                        sum.operation().sign(),
                                        same ? other.sql() : times(other.sql(), one.divisor())),
                        same ? one.divisor() : one.divisor().multiply(other.divisor()));
            }
            default -> new Fraction(value(number), BigDecimal.ONE);
        };
    }

    private static String times(String sql, BigDecimal factor) {
        return factor.compareTo(BigDecimal.ONE) == 0 ? sql : "(%s * %s)".formatted(sql, factor.toPlainString());
    }

    private static String value(Expression value) {
        return switch (value) {
            case Expression.Column column -> column.name();
            case Expression.Text text -> quoted(text.value());
            case Expression.Day day -> "DATE " + quoted(day.value().toString());
            case Expression.YesNo yes -> yes.value() ? "TRUE" : "FALSE";
            case Expression.Amount _, Arithmetic _, Expression.Divided _ ->
                number(value).sql();
            default -> condition(value);
        };
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
