package ca.qmhcn.engine.definitions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// What a definition asks of one row of a fact. Types were checked when it was read.
///
/// A condition has three answers: yes, no and missing. What is missing is neither equal nor unequal to anything, and a
/// condition whose answer is missing is not met.
public sealed interface Expression {

    record Column(String name, ValueType type) implements Expression {}

    record Text(String value) implements Expression {}

    record Amount(BigDecimal value) implements Expression {}

    record Day(LocalDate value) implements Expression {}

    record YesNo(boolean value) implements Expression {}

    record Arithmetic(Operation operation, Expression left, Expression right) implements Expression {}

    /// @param divisor above zero
    record Divided(Expression dividend, BigDecimal divisor) implements Expression {}

    record Comparison(Order order, Expression left, Expression right) implements Expression {}

    /// Both ends count as within.
    record Between(Expression value, Expression least, Expression most) implements Expression {}

    record OneOf(Expression value, List<Expression> options) implements Expression {}

    record Missing(Expression value) implements Expression {}

    record Not(Expression condition) implements Expression {}

    record Both(Expression left, Expression right) implements Expression {}

    record Either(Expression left, Expression right) implements Expression {}

    enum Operation {
        PLUS("+"),
        MINUS("-"),
        TIMES("*");

        private final String sign;

        Operation(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    enum Order {
        EQUAL("="),
        UNEQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">=");

        private final String sign;

        Order(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    default ValueType type() {
        return switch (this) {
            case Column column -> column.type();
            case Text _ -> ValueType.TEXT;
            case Day _ -> ValueType.DATE;
            case Amount(var value) -> value.stripTrailingZeros().scale() > 0 ? ValueType.DECIMAL : ValueType.WHOLE;
            case Arithmetic sum ->
                sum.left().type() == ValueType.WHOLE && sum.right().type() == ValueType.WHOLE
                        ? ValueType.WHOLE
                        : ValueType.DECIMAL;
            case Divided _ -> ValueType.DECIMAL;
            case YesNo _, Comparison _, Between _, OneOf _, Missing _, Not _, Both _, Either _ -> ValueType.YES_NO;
        };
    }
}
