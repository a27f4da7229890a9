package ca.qmhcn.engine.definitions;

import ca.qmhcn.engine.definitions.Expression.Amount;
import ca.qmhcn.engine.definitions.Expression.Arithmetic;
import ca.qmhcn.engine.definitions.Expression.Between;
import ca.qmhcn.engine.definitions.Expression.Both;
import ca.qmhcn.engine.definitions.Expression.Comparison;
import ca.qmhcn.engine.definitions.Expression.Divided;
import ca.qmhcn.engine.definitions.Expression.Either;
import ca.qmhcn.engine.definitions.Expression.Missing;
import ca.qmhcn.engine.definitions.Expression.Not;
import ca.qmhcn.engine.definitions.Expression.OneOf;
import ca.qmhcn.engine.definitions.Expression.Operation;
import ca.qmhcn.engine.definitions.Expression.Order;
import ca.qmhcn.engine.definitions.Expression.YesNo;
import ca.qmhcn.engine.definitions.ExpressionTokens.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Reads an expression over a fact's columns and checks the types of its parts.
final class ExpressionReading {

    private final ExpressionTokens tokens;
    private final Fact fact;

    private ExpressionReading(ExpressionTokens tokens, Fact fact) {
        this.tokens = tokens;
        this.fact = fact;
    }

    static Expression read(String text, Fact fact) throws ExpressionMistake {
        var reading = new ExpressionReading(ExpressionTokens.of(text), fact);
        var expression = reading.either();
        if (reading.tokens.peek().kind() != Kind.END) {
            throw reading.tokens.mistake(
                    "cannot go on with «" + reading.tokens.peek().text() + "»");
        }
        return expression;
    }

    private Expression either() throws ExpressionMistake {
        var left = both();
        while (tokens.takeIf("or")) {
            left = new Either(condition(left, "or"), condition(both(), "or"));
        }
        return left;
    }

    private Expression both() throws ExpressionMistake {
        var left = not();
        while (tokens.takeIf("and")) {
            left = new Both(condition(left, "and"), condition(not(), "and"));
        }
        return left;
    }

    private Expression not() throws ExpressionMistake {
        return tokens.takeIf("not") ? new Not(condition(not(), "not")) : predicate();
    }

    private Expression predicate() throws ExpressionMistake {
        var left = sum();
        if (tokens.takeIf("is", "missing")) {
            return new Missing(left);
        }
        if (tokens.takeIf("is", "not")) {
            tokens.expect("missing");
            return new Not(new Missing(left));
        }
        if (tokens.takeIf("between")) {
            return between(left);
        }
        if (tokens.takeIf("not", "between")) {
            return new Not(between(left));
        }
        if (tokens.takeIf("in")) {
            return oneOf(left);
        }
        if (tokens.takeIf("not", "in")) {
            return new Not(oneOf(left));
        }
        var order = order();
        return order.isPresent() ? comparison(order.get(), left, sum()) : left;
    }

    private Optional<Order> order() {
        var sign = tokens.peek().text().equals("<>") ? "!=" : tokens.peek().text();
        var order = tokens.peek().kind() == Kind.SIGN
                ? Arrays.stream(Order.values())
                        .filter(known -> known.sign().equals(sign))
                        .findFirst()
                : Optional.<Order>empty();
        order.ifPresent(_ -> tokens.take());
        return order;
    }

    private Expression comparison(Order order, Expression left, Expression right) throws ExpressionMistake {
        var one = dated(left, right);
        var other = dated(right, left);
        comparable(one, other);
        var ordered = one.type().isNumber() || one.type() == ValueType.DATE;
        if (!ordered && order != Order.EQUAL && order != Order.UNEQUAL) {
            throw tokens.mistake("only numbers and dates have an order; «%s» compares %s"
                    .formatted(order.sign(), words(one.type())));
        }
        return new Comparison(order, one, other);
    }

    private Expression between(Expression value) throws ExpressionMistake {
        var least = dated(sum(), value);
        tokens.expect("and");
        var most = dated(sum(), value);
        comparable(value, least);
        comparable(value, most);
        if (!value.type().isNumber() && value.type() != ValueType.DATE) {
            throw tokens.mistake("only numbers and dates can lie between two others");
        }
        return new Between(value, least, most);
    }

    private Expression oneOf(Expression value) throws ExpressionMistake {
        tokens.expect("(");
        var options = new ArrayList<Expression>();
        do {
            var option = dated(sum(), value);
            comparable(value, option);
            options.add(option);
        } while (tokens.takeIf(","));
        tokens.expect(")");
        return new OneOf(value, List.copyOf(options));
    }

    private Expression sum() throws ExpressionMistake {
        var left = product();
        while (tokens.peek().is("+") || tokens.peek().is("-")) {
            var operation = tokens.take().is("+") ? Operation.PLUS : Operation.MINUS;
            left = new Arithmetic(operation, exact(left), exact(product()));
        }
        return left;
    }

    private Expression product() throws ExpressionMistake {
        var left = single();
        while (tokens.peek().is("*") || tokens.peek().is("/")) {
            if (tokens.takeIf("*")) {
                left = new Arithmetic(Operation.TIMES, exact(left), exact(single()));
            } else {
                tokens.expect("/");
                left = new Divided(exact(left), divisor(single()));
            }
        }
        return left;
    }

    private BigDecimal divisor(Expression expression) throws ExpressionMistake {
        if (expression instanceof Amount(var divisor) && divisor.signum() > 0) {
            return divisor;
        }
        throw tokens.mistake(
                "can only be divided by a number above zero that stands there; use numerator and denominator"
                        + " for a quotient");
    }

    private Expression single() throws ExpressionMistake {
        var token = tokens.take();
        return switch (token.kind()) {
            case NUMBER -> new Amount(new BigDecimal(token.text()));
            case TEXT -> new Expression.Text(token.text());
            case WORD -> word(token.text());
            case SIGN -> sign(token.text());
            case END -> throw tokens.mistake("ends too early");
        };
    }

    private Expression sign(String sign) throws ExpressionMistake {
        if (sign.equals("(")) {
            var inner = either();
            tokens.expect(")");
            return inner;
        }
        if (sign.equals("-")) {
            return new Arithmetic(Operation.MINUS, new Amount(BigDecimal.ZERO), exact(single()));
        }
        throw tokens.mistake("has «" + sign + "» where a column, number or text should stand");
    }

    private Expression word(String word) throws ExpressionMistake {
        if (word.equals("yes") || word.equals("no")) {
            return new YesNo(word.equals("yes"));
        }
        var column = fact.column(word);
        if (column.isEmpty()) {
            var known = fact.columns().stream().map(Fact.FactColumn::name).toList();
            throw tokens.mistake(
                    "«%s» is no column of the fact «%s»%s".formatted(word, fact.name(), Spelling.near(word, known)));
        }
        return new Expression.Column(word, column.get().type());
    }

    /// A text beside a date is a date.
    private Expression dated(Expression expression, Expression beside) throws ExpressionMistake {
        if (expression instanceof Expression.Text(var text) && beside.type() == ValueType.DATE) {
            try {
                return new Expression.Day(java.time.LocalDate.parse(text));
            } catch (java.time.DateTimeException unreadable) {
                throw tokens.mistake("«" + text + "» is not a date as 2026-03-12");
            }
        }
        return expression;
    }

    private void comparable(Expression one, Expression other) throws ExpressionMistake {
        var alike = one.type().isNumber() ? other.type().isNumber() : one.type() == other.type();
        if (!alike || one.type() == ValueType.MOMENT) {
            throw tokens.mistake("compares %s with %s".formatted(words(one.type()), words(other.type())));
        }
    }

    private Expression exact(Expression expression) throws ExpressionMistake {
        return wanted(
                expression,
                type -> type == ValueType.WHOLE || type == ValueType.DECIMAL,
                "can only add, subtract, multiply and divide whole numbers and decimals");
    }

    private Expression condition(Expression expression, String word) throws ExpressionMistake {
        return wanted(expression, type -> type == ValueType.YES_NO, "needs a condition on each side of «" + word + "»");
    }

    private Expression wanted(Expression expression, Predicate<ValueType> type, String otherwise)
            throws ExpressionMistake {
        if (!type.test(expression.type())) {
            throw tokens.mistake(otherwise + "; this is " + words(expression.type()));
        }
        return expression;
    }

    static String words(ValueType type) {
        return switch (type) {
            case TEXT -> "a text";
            case DATE -> "a date";
            case WHOLE -> "a whole number";
            case DECIMAL -> "a decimal";
            case SHARE -> "a rounded share";
            case YES_NO -> "yes or no";
            case MOMENT -> "a point in time";
        };
    }
}
