package ca.qmhcn.engine.fhir;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A column of a view.
///
/// @param type        of its values
/// @param collection  whether a row holds a list of values in it
/// @param description for people; may be empty
/// @param path        where its values come from
public record ViewColumn(String name, Type type, boolean collection, String description, String path) {

    private static final Pattern ELEMENT = Pattern.compile("[a-z][A-Za-z]*(\\.[a-z][A-Za-z]*(?!\\())*+(?!\\()");

    /// What a column holds: texts (dates too, as FHIR writes them) as `String`, whole numbers as
    /// `Long`, decimals as `BigDecimal`, yes or no as `Boolean`.
    public enum Type {
        TEXT,
        WHOLE,
        DECIMAL,
        YES_NO
    }

    /// The element of the resource that its values are taken from, as those who export it know it: `period.start`;
    /// its name where it comes of none, or of several.
    String element() {
        var element = ELEMENT.matcher(path);
        return element.lookingAt() ? element.group() : name;
    }

    private static final Set<String> WHOLES = Set.of("integer", "integer64", "positiveInt", "unsignedInt");

    /// @param fhir a primitive type of FHIR
    static Type type(String fhir) {
        return WHOLES.contains(fhir)
                ? Type.WHOLE
                : fhir.equals("decimal") ? Type.DECIMAL : fhir.equals("boolean") ? Type.YES_NO : Type.TEXT;
    }

    /// What a row holds for these items.
    ///
    /// @throws UnevaluablePath when they are several and the column is no collection, or are not of
    /// its type
    @Nullable
    Object value(List<Object> items) {
        if (collection) {
            return items.stream().map(this::value).toList();
        }
        if (items.size() > 1) {
            throw new UnevaluablePath("finds several values; take one, as with first(), or set «collection»");
        }
        return items.isEmpty() ? null : value(items.getFirst());
    }

    private Object value(Object item) {
        return switch (type) {
            case TEXT -> {
                if (item instanceof String text) {
                    yield text;
                }
                if (item instanceof Temporal temporal) {
                    yield temporal.text();
                }
                throw wrong("a text", item);
            }
            case YES_NO -> {
                if (item instanceof Boolean yes) {
                    yield yes;
                }
                throw wrong("yes or no", item);
            }
            case DECIMAL -> number(item);
            case WHOLE -> {
                try {
                    yield number(item).longValueExact();
                } catch (ArithmeticException broken) {
                    throw wrong("a whole number", item);
                }
            }
        };
    }

    private static BigDecimal number(Object item) {
        if (item instanceof BigDecimal number) {
            return number;
        }
        throw wrong("a number", item);
    }

    private static UnevaluablePath wrong(String wanted, Object item) {
        return new UnevaluablePath("wants %s and finds %s".formatted(wanted, Items.kind(item)));
    }
}
