package ca.qmhcn.engine.counting;

import ca.qmhcn.engine.definitions.Expression;
import ca.qmhcn.engine.definitions.Expression.Amount;
import ca.qmhcn.engine.definitions.Expression.Column;
import ca.qmhcn.engine.definitions.ValueType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/// Expressions over the columns `whole`, `amount`, `kind`, `day` and `planned`, from a seed.
record RandomExpressions(Random random) {

    Expression condition(int depth) {
        if (depth == 0) {
            return simple();
        }
        return switch (random.nextInt(5)) {
            case 0 -> new Expression.Both(condition(depth - 1), condition(depth - 1));
            case 1 -> new Expression.Either(condition(depth - 1), condition(depth - 1));
            case 2 -> new Expression.Not(condition(depth - 1));
            case 3 -> new Expression.Missing(random.nextBoolean() ? number(1) : condition(depth - 1));
            default -> simple();
        };
    }

    private Expression simple() {
        return switch (random.nextInt(7)) {
            case 0 -> new Column("planned", ValueType.YES_NO);
            case 1 ->
                new Expression.Comparison(
                        anyOf(List.of(Expression.Order.EQUAL, Expression.Order.UNEQUAL)), kind(), text());
            case 2 -> new Expression.OneOf(kind(), List.of(text(), text()));
            case 3 -> new Expression.Between(number(1), number(0), number(1));
            case 4 -> new Expression.OneOf(number(1), List.of(number(0), number(0)));
            case 5 ->
                new Expression.Comparison(
                        anyOf(List.of(Expression.Order.values())),
                        new Column("day", ValueType.DATE),
                        new Expression.Day(LocalDate.of(2026, 1, 1 + random.nextInt(5))));
            default -> new Expression.Comparison(anyOf(List.of(Expression.Order.values())), number(2), number(1));
        };
    }

    private Expression number(int depth) {
        if (depth == 0) {
            return switch (random.nextInt(3)) {
                case 0 -> new Column("whole", ValueType.WHOLE);
                case 1 -> new Column("amount", ValueType.DECIMAL);
                default -> new Amount(BigDecimal.valueOf(random.nextInt(9), random.nextInt(2)));
            };
        }
        return switch (random.nextInt(3)) {
            // Divisors whose quotients end, so that the slow way is exact too.
            case 0 -> new Expression.Divided(number(depth - 1), BigDecimal.valueOf(anyOf(List.of(2, 4, 5))));
            case 1 ->
                new Expression.Arithmetic(anyOf(List.of(Expression.Operation.values())), number(depth - 1), number(0));
            default -> number(0);
        };
    }

    private static Expression kind() {
        return new Column("kind", ValueType.TEXT);
    }

    private Expression text() {
        return new Expression.Text(anyOf(List.of("crisis", "it’s", "o'clock")));
    }

    private <T> T anyOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
