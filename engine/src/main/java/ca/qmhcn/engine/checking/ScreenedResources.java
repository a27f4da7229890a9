package ca.qmhcn.engine.checking;

import ca.qmhcn.engine.json.JsonFault;
import ca.qmhcn.engine.json.JsonLines;
import ca.qmhcn.engine.json.JsonObject;
import ca.qmhcn.engine.json.Shape;
import ca.qmhcn.engine.reading.Dialect;
import ca.qmhcn.engine.reading.Flaw;
import ca.qmhcn.engine.reading.Rows;
import ca.qmhcn.engine.reading.Sheet.Line;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Rows of a file of FHIR resources, and before them the lines that hold what may identify somebody (F5): whatever a
/// view leaves aside must not travel along either.
///
/// @param file one resource a line
/// @param rows what a view makes of them
public record ScreenedResources(Path file, Rows rows) implements Rows {

    private static final Set<String> PEOPLE = Set.of("Patient", "Person", "RelatedPerson", "Practitioner");
    private static final Set<String> THEIRS = Set.of("name", "telecom", "address", "photo", "contact", "text");
    private static final Set<String> ABOUT = Set.of("subject", "patient");
    private static final int YEAR = 4;

    @Override
    public List<String> headers() {
        return rows.headers();
    }

    @Override
    public Dialect dialect() {
        return rows.dialect();
    }

    @Override
    public void forEach(Consumer<Line> reader) {
        JsonLines.read(file, Shape.everything(), Optional.empty(), new JsonLines.Reader() {

            @Override
            public void object(long line, JsonObject resource) {
                var place = identifying(resource, "");
                if (place != null) {
                    reader.accept(new Line(line, 1, List.of(), List.of(new Flaw(Flaw.Kind.PHI_SUSPECTED, place))));
                }
            }

            @Override
            public void fault(long line, JsonFault fault) {
                // the rows tell it
            }
        });
        rows.forEach(reader);
    }

    /// The path of the first thing that may identify somebody.
    private static @Nullable String identifying(JsonObject object, String path) {
        var ofPerson = object.get("resourceType") instanceof String type && PEOPLE.contains(type);
        for (var name : object.names()) {
            var place = path.isEmpty() ? name : path + "." + name;
            var value = object.get(name);
            if (ofPerson && (THEIRS.contains(name) || isDayOfBirth(name, value)) || isDisplayed(name, value)) {
                return place;
            }
            var below = below(value, place);
            if (below != null) {
                return below;
            }
        }
        return null;
    }

    private static @Nullable String below(@Nullable Object value, String place) {
        return switch (value) {
            case String text -> Identifiers.inValue(text) ? place : null;
            case JsonObject object -> identifying(object, place);
            case List<?> list ->
                list.stream()
                        .map(item -> Optional.ofNullable(below(item, place)))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null);
            case null, default -> null;
        };
    }

    /// A year says how old somebody is; a day says more.
    private static boolean isDayOfBirth(String name, @Nullable Object value) {
        return name.equals("birthDate") && value instanceof String day && day.length() > YEAR;
    }

    /// References say in words whom they mean.
    private static boolean isDisplayed(String name, @Nullable Object value) {
        return ABOUT.contains(name) && value instanceof JsonObject reference && reference.get("display") != null;
    }
}
