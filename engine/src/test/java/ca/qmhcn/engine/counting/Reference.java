package ca.qmhcn.engine.counting;

import ca.qmhcn.engine.definitions.Expression;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an expression says of one row, slowly and plainly: to be compared with what the engine answers.
final class Reference {

    private final Map<String, Object> row;

    Reference(Map<String, Object> row) {
        this.row = row;
    }

    /// True, false, or null where the answer is missing.
    @Nullable
    Boolean condition(Expression condition) {
        return switch (condition) {
            case Expression.Both both -> and(condition(both.left()), condition(both.right()));
            case Expression.Either either -> not(and(not(condition(either.left())), not(condition(either.right()))));
            case Expression.Not not -> not(condition(not.condition()));
            case Expression.Missing missing -> value(missing.value()) == null;
            case Expression.Comparison comparison ->
                compared(value(comparison.left()), comparison.order(), value(comparison.right()));
            case Expression.Between between ->
                and(
                        compared(value(between.value()), Expression.Order.AT_LEAST, value(between.least())),
                        compared(value(between.value()), Expression.Order.AT_MOST, value(between.most())));
            case Expression.OneOf oneOf -> {
                Boolean found = false;
                for (var option : oneOf.options()) {
                    var same = compared(value(oneOf.value()), Expression.Order.EQUAL, value(option));
                    found = not(and(not(found), not(same)));
                }
                yield found;
            }
            default -> (Boolean) value(condition);
        };
    }

    private static @Nullable Boolean and(@Nullable Boolean one, @Nullable Boolean other) {
        if (Boolean.FALSE.equals(one) || Boolean.FALSE.equals(other)) {
            return false;
        }
        return one == null || other == null ? null : Boolean.TRUE;
    }

    private static @Nullable Boolean not(@Nullable Boolean one) {
        return one == null ? null : Boolean.valueOf(!one);
    }

    private static @Nullable Boolean compared(@Nullable Object one, Expression.Order order, @Nullable Object other) {
        if (one == null || other == null) {
            return null;
        }
        int sign;
        if (one instanceof BigDecimal number) {
            sign = number.compareTo((BigDecimal) other);
        } else if (one instanceof LocalDate date) {
            sign = date.compareTo((LocalDate) other);
        } else {
            sign = one.equals(other) ? 0 : 1;
        }
        return switch (order) {
            case EQUAL -> sign == 0;
            case UNEQUAL -> sign != 0;
            case LESS -> sign < 0;
            case AT_MOST -> sign <= 0;
            case MORE -> sign > 0;
            case AT_LEAST -> sign >= 0;
        };
    }

    @Nullable
    Object value(Expression value) {
        return switch (value) {
            case Expression.Column column -> row.get(column.name());
            case Expression.Text text -> text.value();
            case Expression.Day day -> day.value();
            case Expression.Amount amount -> amount.value();
            case Expression.YesNo yes -> yes.value();
            case Expression.Divided divided ->
                value(divided.dividend()) instanceof BigDecimal number
                        ? number.divide(divided.divisor(), MathContext.DECIMAL128)
                        : null;
            case Expression.Arithmetic sum ->
                value(sum.left()) instanceof BigDecimal left && value(sum.right()) instanceof BigDecimal right
                        ? switch (sum.operation()) {
                            case PLUS -> left.add(right);
                            case MINUS -> left.subtract(right);
                            case TIMES -> left.multiply(right);
                        }
                        : null;
            default -> condition(value);
        };
    }
}
