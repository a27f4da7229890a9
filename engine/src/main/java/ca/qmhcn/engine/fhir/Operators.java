package ca.qmhcn.engine.fhir;

import ca.qmhcn.engine.json.Shape;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What stands between two expressions.
final class Operators {

    private Operators() {}

    /// A value that stands in the expression, or a constant.
    record Literal(Object value) implements Path {

        @Override
        public List<Object> from(Object focus, Scope scope) {
            return List.of(value);
        }

        @Override
        public Shape reach(Shape focus) {
            return new Shape();
        }
    }

    record Nothing() implements Path {

        @Override
        public List<Object> from(Object focus, Scope scope) {
            return List.of();
        }

        @Override
        public Shape reach(Shape focus) {
            return new Shape();
        }
    }

    record RowIndex() implements Path {

        @Override
        public List<Object> from(Object focus, Scope scope) {
            return List.of(BigDecimal.valueOf(scope.rowIndex()));
        }

        @Override
        public Shape reach(Shape focus) {
            return new Shape();
        }
    }

    enum Sign {
        AND("and"),
        OR("or"),
        XOR("xor"),
        IMPLIES("implies"),
        EQUAL("="),
        UNEQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">="),
        PLUS("+"),
        MINUS("-"),
        TIMES("*"),
        OVER("/"),
        DIV("div"),
        MOD("mod"),
        JOINED("&");

        private final String text;

        Sign(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    record Between(Sign sign, Path left, Path right) implements Path {

        @Override
        public List<Object> from(Object focus, Scope scope) {
            var one = left.from(focus, scope);
            var other = right.from(focus, scope);
            return switch (sign) {
                case AND, OR, XOR, IMPLIES ->
                    logic(Items.truth(one, named()), Items.truth(other, named()))
                            .map(Items::of)
                            .orElse(List.of());
                case EQUAL, UNEQUAL ->
                    Equality.equal(one, other)
                            .map(same -> Items.of(same == (sign == Sign.EQUAL)))
                            .orElse(List.of());
                case LESS, AT_MOST, MORE, AT_LEAST -> order(one, other);
                case JOINED ->
                    List.of(Items.single(one, String.class, named()).orElse("")
                            + Items.single(other, String.class, named()).orElse(""));
                default -> arithmetic(one, other);
            };
        }

        private String named() {
            return "«" + sign.text() + "»";
        }

        private Optional<Boolean> logic(Optional<Boolean> one, Optional<Boolean> other) {
            var unknown = Optional.<Boolean>empty();
            var yes = Optional.of(true);
            var no = Optional.of(false);
            var bothKnown = one.isPresent() && other.isPresent();
            return switch (sign) {
                case AND -> one.equals(no) || other.equals(no) ? no : bothKnown ? yes : unknown;
                case OR -> one.equals(yes) || other.equals(yes) ? yes : bothKnown ? no : unknown;
                case IMPLIES -> one.equals(no) || other.equals(yes) ? yes : bothKnown ? no : unknown;
                default -> bothKnown ? Optional.of(!one.equals(other)) : unknown;
            };
        }

        private List<Object> order(List<Object> one, List<Object> other) {
            var first = Items.single(one, named());
            var second = Items.single(other, named());
            if (first.isEmpty() || second.isEmpty()) {
                return List.of();
            }
            var order = Equality.order(first.get(), second.get());
            return order.isEmpty() ? List.of() : Items.of(holds(order));
        }

        private boolean holds(OptionalInt order) {
            var difference = order.getAsInt();
            return switch (sign) {
                case LESS -> difference < 0;
                case AT_MOST -> difference <= 0;
                case MORE -> difference > 0;
                default -> difference >= 0;
            };
        }

        private List<Object> arithmetic(List<Object> one, List<Object> other) {
            var first = Items.single(one, named());
            var second = Items.single(other, named());
            if (first.isEmpty() || second.isEmpty()) {
                return List.of();
            }
            if (sign == Sign.PLUS && first.get() instanceof String text && second.get() instanceof String more) {
                return List.of(text + more);
            }
            return arithmetic(
                    Items.single(one, BigDecimal.class, named()).orElseThrow(),
                    Items.single(other, BigDecimal.class, named()).orElseThrow());
        }

        private List<Object> arithmetic(BigDecimal one, BigDecimal other) {
            var divides = sign == Sign.OVER || sign == Sign.DIV || sign == Sign.MOD;
            if (divides && other.signum() == 0) {
                return List.of();
            }
            return List.of(
                    switch (sign) {
                        case PLUS -> one.add(other);
                        case MINUS -> one.subtract(other);
                        case TIMES -> one.multiply(other);
                        case DIV -> one.divideToIntegralValue(other);
                        case MOD -> one.remainder(other);
                        default -> one.divide(other, MathContext.DECIMAL128);
                    });
        }

        @Override
        public Shape reach(Shape focus) {
            left.reach(focus).whole();
            right.reach(focus).whole();
            return new Shape();
        }
    }

    record Negative(Path source) implements Path {

        @Override
        public List<Object> from(Object focus, Scope scope) {
            return Items.single(source.from(focus, scope), BigDecimal.class, "«-»")
                    .<List<Object>>map(number -> List.of(number.negate()))
                    .orElse(List.of());
        }

        @Override
        public Shape reach(Shape focus) {
            return source.reach(focus);
        }
    }

    /// The items of both, each value once.
    record Union(Path left, Path right) implements Path {

        @Override
        public List<Object> from(Object focus, Scope scope) {
            return java.util.stream.Stream.concat(left.from(focus, scope).stream(), right.from(focus, scope).stream())
                    .distinct()
                    .toList();
        }

        @Override
        public Shape reach(Shape focus) {
            left.reach(focus).whole();
            right.reach(focus).whole();
            return new Shape();
        }
    }
}
