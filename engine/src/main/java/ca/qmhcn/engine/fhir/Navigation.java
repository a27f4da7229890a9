package ca.qmhcn.engine.fhir;

import ca.qmhcn.engine.json.JsonObject;
import ca.qmhcn.engine.json.Shape;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Steps that lead from items to items below or among them.
final class Navigation {

    private Navigation() {}

    record This() implements Path {

        @Override
        public List<Object> from(Object focus, Scope scope) {
            return List.of(focus);
        }

        @Override
        public Shape reach(Shape focus) {
            return focus;
        }
    }

    record Member(Path source, String name) implements Path {

        @Override
        public List<Object> from(Object focus, Scope scope) {
            return Items.each(source.from(focus, scope), item -> Items.of(member(item, name)));
        }

        @Override
        public Shape reach(Shape focus) {
            return source.reach(focus).member(name);
        }
    }

    private static @Nullable Object member(Object item, String name) {
        return item instanceof JsonObject object ? object.get(name) : null;
    }

    /// A choice element in one of its types: `value.ofType(Quantity)` is `valueQuantity` in JSON.
    record Choice(Path source, String name, String type) implements Path {

        @Override
        public List<Object> from(Object focus, Scope scope) {
            return Items.each(
                    source.from(focus, scope),
                    item -> DataTypes.typed(Items.of(member(item, DataTypes.inJson(name, type))), type));
        }

        @Override
        public Shape reach(Shape focus) {
            return source.reach(focus).member(DataTypes.inJson(name, type));
        }
    }

    /// Those of one type: resources of that name, or values of a primitive type.
    record OfType(Path source, String type) implements Path {

        @Override
        public List<Object> from(Object focus, Scope scope) {
            return Items.each(source.from(focus, scope), item -> DataTypes.is(item, type) ? List.of(item) : List.of());
        }

        @Override
        public Shape reach(Shape focus) {
            var shape = source.reach(focus);
            shape.member(DataTypes.RESOURCE_TYPE);
            return shape;
        }
    }

    record Where(Path source, Path criterion) implements Path {

        @Override
        public List<Object> from(Object focus, Scope scope) {
            return Items.each(
                    source.from(focus, scope),
                    item -> Items.truth(criterion.from(item, scope), "«where»").orElse(false)
                            ? List.of(item)
                            : List.of());
        }

        @Override
        public Shape reach(Shape focus) {
            var shape = source.reach(focus);
            criterion.reach(shape).whole();
            return shape;
        }
    }

    record Extension(Path source, String url) implements Path {

        @Override
        public List<Object> from(Object focus, Scope scope) {
            return Items.each(
                    Items.each(source.from(focus, scope), item -> Items.of(member(item, "extension"))),
                    item -> url.equals(member(item, "url")) ? List.of(item) : List.of());
        }

        @Override
        public Shape reach(Shape focus) {
            var shape = source.reach(focus).member("extension");
            shape.member("url");
            return shape;
        }
    }

    record First(Path source) implements Path {

        @Override
        public List<Object> from(Object focus, Scope scope) {
            var items = source.from(focus, scope);
            return items.size() < 2 ? items : List.of(items.getFirst());
        }

        @Override
        public Shape reach(Shape focus) {
            return source.reach(focus);
        }
    }

    record Last(Path source) implements Path {

        @Override
        public List<Object> from(Object focus, Scope scope) {
            var items = source.from(focus, scope);
            return items.size() < 2 ? items : List.of(items.getLast());
        }

        @Override
        public Shape reach(Shape focus) {
            return source.reach(focus);
        }
    }

    /// The one at a place, from 0.
    record At(Path source, Path index) implements Path {

        @Override
        public List<Object> from(Object focus, Scope scope) {
            var items = source.from(focus, scope);
            return Items.single(index.from(focus, scope), BigDecimal.class, "a place in «[ ]»")
                    .map(place -> place.signum() >= 0 && place.compareTo(BigDecimal.valueOf(items.size())) < 0
                            ? List.of(items.get(place.intValue()))
                            : List.<Object>of())
                    .orElse(List.of());
        }

        @Override
        public Shape reach(Shape focus) {
            index.reach(focus).whole();
            return source.reach(focus);
        }
    }

    /// The key of the resource itself.
    record ResourceKey(Path source) implements Path {

        @Override
        public List<Object> from(Object focus, Scope scope) {
            return Items.each(source.from(focus, scope), item -> Items.of(member(item, "id")));
        }

        @Override
        public Shape reach(Shape focus) {
            return source.reach(focus).member("id");
        }
    }

    /// The key of the resource that a reference names, when it names one of this type.
    ///
    /// @param type empty for any
    record ReferenceKey(Path source, String type) implements Path {

        @Override
        public List<Object> from(Object focus, Scope scope) {
            return Items.each(
                    source.from(focus, scope),
                    item -> member(item, "reference") instanceof String reference
                            ? References.key(reference, type)
                                    .<List<Object>>map(List::of)
                                    .orElse(List.of())
                            : List.of());
        }

        @Override
        public Shape reach(Shape focus) {
            source.reach(focus).member("reference");
            return new Shape();
        }
    }
}
