package ca.qmhcn.engine.fhir;

import ca.qmhcn.engine.fhir.Path.Scope;
import ca.qmhcn.engine.json.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a view that fills some columns of a row, once or several times.
sealed interface Part {

    /// Fills the columns in every way there is and goes on each time.
    void fill(Object focus, Scope scope, @Nullable Object[] row, Runnable next);

    /// Fills the columns where `forEachOrNull` found nothing.
    void fillNothing(@Nullable Object[] row);

    void reach(Shape focus);

    /// @param place of the column in the row
    record Cell(ViewColumn column, int place, Path path) implements Part {

        @Override
        public void fill(Object focus, Scope scope, @Nullable Object[] row, Runnable next) {
            try {
                row[place] = column.value(path.from(focus, scope));
            } catch (UnevaluablePath why) {
                throw new UnevaluablePath("%s: %s".formatted(column.name(), why.what()));
            }
            next.run();
        }

        @Override
        public void fillNothing(@Nullable Object[] row) {
            row[place] = path instanceof Operators.RowIndex ? Long.valueOf(0) : null;
        }

        @Override
        public void reach(Shape focus) {
            path.reach(focus).whole();
        }
    }

    /// Parts beside each other: every way of the first with every way of the others.
    record Product(List<Part> parts) implements Part {

        @Override
        public void fill(Object focus, Scope scope, @Nullable Object[] row, Runnable next) {
            fill(0, focus, scope, row, next);
        }

        private void fill(int place, Object focus, Scope scope, @Nullable Object[] row, Runnable next) {
            if (place == parts.size()) {
                next.run();
            } else {
                parts.get(place).fill(focus, scope, row, () -> fill(place + 1, focus, scope, row, next));
            }
        }

        @Override
        public void fillNothing(@Nullable Object[] row) {
            parts.forEach(part -> part.fillNothing(row));
        }

        @Override
        public void reach(Shape focus) {
            parts.forEach(part -> part.reach(focus));
        }
    }

    /// The ways of the first, then those of the second, and so on.
    record Union(List<Part> branches) implements Part {

        @Override
        public void fill(Object focus, Scope scope, @Nullable Object[] row, Runnable next) {
            branches.forEach(branch -> branch.fill(focus, scope, row, next));
        }

        @Override
        public void fillNothing(@Nullable Object[] row) {
            branches.getFirst().fillNothing(row);
        }

        @Override
        public void reach(Shape focus) {
            branches.forEach(branch -> branch.reach(focus));
        }
    }

    /// The inner part once for each item.
    ///
    /// @param orNull whether it comes once, empty, where there is no item
    record ForEach(Path path, boolean orNull, Part inner) implements Part {

        @Override
        public void fill(Object focus, Scope scope, @Nullable Object[] row, Runnable next) {
            var items = path.from(focus, scope);
            if (items.isEmpty() && orNull) {
                inner.fillNothing(row);
                next.run();
            }
            for (var i = 0; i < items.size(); i++) {
                inner.fill(items.get(i), new Scope(i), row, next);
            }
        }

        @Override
        public void fillNothing(@Nullable Object[] row) {
            inner.fillNothing(row);
        }

        @Override
        public void reach(Shape focus) {
            inner.reach(path.reach(focus));
        }
    }

    /// The inner part once for each item that any of the paths leads to, and for those below it in
    /// the same way.
    record Repeat(List<Path> paths, Part inner) implements Part {

        private static final int DEEPEST = 64;

        @Override
        public void fill(Object focus, Scope scope, @Nullable Object[] row, Runnable next) {
            var items = new ArrayList<Object>();
            collect(focus, scope, items, 0);
            for (var i = 0; i < items.size(); i++) {
                inner.fill(items.get(i), new Scope(i), row, next);
            }
        }

        /// A path that stays where it is (`$this`) would lead on for ever; no resource is nested
        /// that deep.
        private void collect(Object focus, Scope scope, List<Object> items, int depth) {
            if (depth > DEEPEST) {
                throw new UnevaluablePath("«repeat» leads to where it began");
            }
            for (var path : paths) {
                for (var item : path.from(focus, scope)) {
                    items.add(item);
                    collect(item, scope, items, depth + 1);
                }
            }
        }

        @Override
        public void fillNothing(@Nullable Object[] row) {
            inner.fillNothing(row);
        }

        /// What is below can be anything.
        @Override
        public void reach(Shape focus) {
            paths.forEach(path -> path.reach(focus).whole());
        }
    }
}
