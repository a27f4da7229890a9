package ca.qmhcn.engine.fhir;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// When values are equal, and which is less.
final class Equality {

    private Equality() {}

    /// Empty when either side is nothing, or when dates are not known well enough.
    static Optional<Boolean> equal(List<Object> one, List<Object> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        if (one.size() != other.size()) {
            return Optional.of(false);
        }
        var all = Optional.of(true);
        for (var i = 0; i < one.size(); i++) {
            var same = equal(one.get(i), other.get(i));
            if (same.equals(Optional.of(false))) {
                return same;
            }
            all = same.isEmpty() ? same : all;
        }
        return all;
    }

    private static Optional<Boolean> equal(Object one, Object other) {
        if (one instanceof BigDecimal number && other instanceof BigDecimal second) {
            return Optional.of(number.compareTo(second) == 0);
        }
        if (one instanceof Temporal || other instanceof Temporal) {
            var date = temporal(one);
            var second = temporal(other);
            if (date.isEmpty() || second.isEmpty()) {
                return Optional.of(false);
            }
            if (date.get().text().equals(second.get().text())) {
                return Optional.of(true);
            }
            var order = date.get().compare(second.get());
            return order.isEmpty() ? Optional.empty() : Optional.of(order.getAsInt() == 0);
        }
        return Optional.of(one.equals(other));
    }

    /// Negative when the first is less; empty when dates are not known well enough.
    static OptionalInt order(Object one, Object other) {
        if (one instanceof BigDecimal number && other instanceof BigDecimal second) {
            return OptionalInt.of(number.compareTo(second));
        }
        var date = temporal(one);
        var second = temporal(other);
        if (date.isPresent() && second.isPresent()) {
            return date.get().compare(second.get());
        }
        if (one instanceof String text && other instanceof String more) {
            return OptionalInt.of(text.compareTo(more));
        }
        throw new UnevaluablePath("%s and %s have no order between them".formatted(Items.kind(one), Items.kind(other)));
    }

    /// A text that is written as a date counts as one where it meets another.
    static Optional<Temporal> temporal(Object item) {
        return switch (item) {
            case Temporal temporal -> Optional.of(temporal);
            case String text -> Temporal.of(text);
            default -> Optional.empty();
        };
    }
}
