package ca.qmhcn.engine.fhir;

import ca.qmhcn.engine.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What items are, and when they count as one value or a condition.
final class Items {

    private Items() {}

    /// A member's value as items: those of an array one by one.
    @SuppressWarnings("unchecked")
    static List<Object> of(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> several -> (List<Object>) several;
            default -> List.of(value);
        };
    }

    static List<Object> of(boolean yes) {
        return yes ? YES : NO;
    }

    private static final List<Object> YES = List.of(true);
    private static final List<Object> NO = List.of(false);

    /// The items that each of several leads to, in order.
    static List<Object> each(List<Object> items, Function<Object, List<Object>> step) {
        return switch (items.size()) {
            case 0 -> List.of();
            case 1 -> step.apply(items.getFirst());
            default -> {
                var found = new ArrayList<Object>();
                for (var item : items) {
                    found.addAll(step.apply(item));
                }
                yield found;
            }
        };
    }

    /// The one item there is.
    static Optional<Object> single(List<Object> items, String what) {
        return switch (items.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(items.getFirst());
            default -> throw new UnevaluablePath("%s wants one value and finds several".formatted(what));
        };
    }

    static <T> Optional<T> single(List<Object> items, Class<T> type, String what) {
        return single(items, what).map(item -> {
            if (!type.isInstance(item)) {
                throw new UnevaluablePath("%s finds %s".formatted(what, kind(item)));
            }
            return type.cast(item);
        });
    }

    /// Yes, no, or empty when it cannot be known.
    static Optional<Boolean> truth(List<Object> items, String what) {
        return single(items, Boolean.class, what);
    }

    /// A word for what an item is, without saying what it holds.
    static String kind(Object item) {
        return switch (item) {
            case Boolean _ -> "yes or no";
            case BigDecimal _ -> "a number";
            case JsonObject _ -> "an object";
            case Temporal _ -> "a date or time";
            default -> "a text";
        };
    }
}
