package ca.qmhcn.engine.fhir;

import ca.qmhcn.engine.json.Shape;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/// What can be asked of items.
final class Functions {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Functions() {}

    /// Whether there is anything; looks at no more than that.
    record Exists(Path source, boolean wanted) implements Path {

        @Override
        public List<Object> from(Object focus, Scope scope) {
            return Items.of(source.from(focus, scope).isEmpty() != wanted);
        }

        @Override
        public Shape reach(Shape focus) {
            source.reach(focus);
            return new Shape();
        }
    }

    record Count(Path source) implements Path {

        @Override
        public List<Object> from(Object focus, Scope scope) {
            return List.of(BigDecimal.valueOf(source.from(focus, scope).size()));
        }

        @Override
        public Shape reach(Shape focus) {
            source.reach(focus);
            return new Shape();
        }
    }

    /// One of two, by a condition; what is not known counts as no.
    record Either(Path source, Path condition, Path then, Path otherwise) implements Path {

        @Override
        public List<Object> from(Object focus, Scope scope) {
            return Items.each(
                    source.from(focus, scope),
                    item -> Items.truth(condition.from(item, scope), "«iif»").orElse(false)
                            ? then.from(item, scope)
                            : otherwise.from(item, scope));
        }

        @Override
        public Shape reach(Shape focus) {
            var shape = source.reach(focus);
            List.of(condition, then, otherwise)
                    .forEach(path -> path.reach(shape).whole());
            return new Shape();
        }
    }

    /// What is made of all items together.
    private interface Making {
        List<Object> of(List<Object> items);
    }

    private record Made(Path source, Making how) implements Path {

        @Override
        public List<Object> from(Object focus, Scope scope) {
            return how.of(source.from(focus, scope));
        }

        @Override
        public Shape reach(Shape focus) {
            source.reach(focus).whole();
            return new Shape();
        }
    }

    static Path not(Path source) {
        return new Made(
                source,
                items -> Items.truth(items, "«not»").map(yes -> Items.of(!yes)).orElse(List.of()));
    }

    static Path join(Path source, String separator) {
        return new Made(
                source, items -> List.of(items.stream().map(Functions::text).collect(Collectors.joining(separator))));
    }

    static Path startsWith(Path source, String beginning) {
        return new Made(
                source,
                items -> Items.single(items, "«startsWith»")
                        .map(item -> Items.of(text(item).startsWith(beginning)))
                        .orElse(List.of()));
    }

    /// @param length how many characters at most
    static Path substring(Path source, int from, int length) {
        return new Made(
                source,
                items -> Items.single(items, "«substring»")
                        .map(Functions::text)
                        .filter(text -> from >= 0 && from < text.length())
                        .<List<Object>>map(text ->
                                List.of(text.substring(from, Math.min(text.length() - from, length) + from)))
                        .orElse(List.of()));
    }

    static Path toInteger(Path source) {
        return new Made(
                source,
                items -> Items.single(items, "«toInteger»")
                        .filter(item -> item instanceof BigDecimal || text(item).matches("[+-]?\\d{1,18}"))
                        .<List<Object>>map(item -> List.of(new BigDecimal(item.toString())))
                        .orElse(List.of()));
    }

    static Path lowBoundary(Path source) {
        return new Made(
                source,
                items -> Items.single(items, "«lowBoundary»")
                        .map(item -> boundary(item, true))
                        .orElse(List.of()));
    }

    static Path highBoundary(Path source) {
        return new Made(
                source,
                items -> Items.single(items, "«highBoundary»")
                        .map(item -> boundary(item, false))
                        .orElse(List.of()));
    }

    /// The least or the greatest value that is written like this one when rounded.
    private static List<Object> boundary(Object item, boolean low) {
        if (item instanceof BigDecimal number) {
            var half = HALF.scaleByPowerOfTen(-Math.max(0, number.scale()));
            return List.of(low ? number.subtract(half) : number.add(half));
        }
        return Equality.temporal(item)
                .<List<Object>>map(date -> List.of(low ? date.low() : date.high()))
                .orElse(List.of());
    }

    /// An item as text.
    static String text(Object item) {
        return switch (item) {
            case String text -> text;
            case Temporal temporal -> temporal.text();
            case BigDecimal number -> number.toPlainString();
            case Boolean yes -> yes.toString();
            default -> throw new UnevaluablePath("a text is wanted where there is " + Items.kind(item));
        };
    }
}
