package ca.qmhcn.engine.json;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The kept members of an object, in the order of the text. A member that is `null` counts as
/// absent.
///
/// A value is a `String`, a `BigDecimal` with the digits as written, a `Boolean`, a `JsonObject`,
/// or a `List` of these without nulls.
public final class JsonObject {

    private static final int USUAL = 8;

    private String[] names = new String[USUAL];
    private Object[] values = new Object[USUAL];
    private int size;

    JsonObject() {}

    void add(String name, Object value) {
        if (size == names.length) {
            names = Arrays.copyOf(names, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        names[size] = name;
        values[size++] = value;
    }

    public @Nullable Object get(String name) {
        for (var i = 0; i < size; i++) {
            if (names[i].equals(name)) {
                return values[i];
            }
        }
        return null;
    }

    public List<String> names() {
        return List.of(Arrays.copyOf(names, size));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonObject object
                && names().equals(object.names())
                && Arrays.equals(values, 0, size, object.values, 0, size);
    }

    @Override
    public int hashCode() {
        return names().hashCode();
    }

    /// Its members' names only: values may be about somebody.
    @Override
    public String toString() {
        return names().toString();
    }
}
