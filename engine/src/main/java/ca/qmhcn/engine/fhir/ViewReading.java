package ca.qmhcn.engine.fhir;

import ca.qmhcn.engine.json.FaultyJson;
import ca.qmhcn.engine.json.JsonObject;
import ca.qmhcn.engine.json.JsonText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads a ViewDefinition and finds what is wrong in it.
final class ViewReading {

    private static final Set<String> SELECT_KEYS =
            Set.of("column", "select", "forEach", "forEachOrNull", "repeat", "unionAll", "id", "extension");
    private static final Set<String> COLUMN_KEYS =
            Set.of("name", "path", "type", "description", "collection", "tag", "id", "extension");
    private static final Operators.Nothing NOWHERE = new Operators.Nothing();

    private final String file;
    private final List<ViewProblem> problems = new ArrayList<>();
    private final Map<String, Object> constants = new HashMap<>();
    private String resource = "";

    private ViewReading(String file) {
        this.file = file;
    }

    static ViewDefinition read(String file, String json) {
        var reading = new ViewReading(file);
        try {
            return reading.view(JsonText.read(json));
        } catch (FaultyJson faulty) {
            var before =
                    json.substring(0, Math.min(json.length(), faulty.fault().column()));
            reading.problem(
                    "",
                    "line %d cannot be read as JSON: %s"
                            .formatted(before.lines().count(), faulty.fault().kind()));
            throw new UnusableView(reading.problems);
        }
    }

    private ViewDefinition view(JsonObject json) {
        resource = text(json, "resource", "");
        constants(json);
        var columns = new ArrayList<ViewColumn>();
        var selects = objects(json, "select", "");
        if (selects.isEmpty()) {
            problem("select", "there is none; a view needs at least one with columns");
        }
        var parts = new ArrayList<Part>();
        for (var i = 0; i < selects.size(); i++) {
            parts.add(select(selects.get(i), "select[%d]".formatted(i), columns));
        }
        var conditions = new ArrayList<Path>();
        var wheres = objects(json, "where", "");
        for (var i = 0; i < wheres.size(); i++) {
            conditions.add(path(wheres.get(i), "path", "where[%d]".formatted(i)));
        }
        if (columns.isEmpty()) {
            problem("select", "no column is named anywhere in it");
        }
        unique(columns);
        if (!problems.isEmpty()) {
            throw new UnusableView(problems);
        }
        var name = json.get("name") instanceof String named ? named : file;
        return new ViewDefinition(name, resource, columns, conditions, new Part.Product(parts));
    }

    private void constants(JsonObject json) {
        var given = objects(json, "constant", "");
        for (var i = 0; i < given.size(); i++) {
            var place = "constant[%d]".formatted(i);
            var constant = given.get(i);
            var values = constant.names().stream()
                    .filter(key -> key.startsWith("value"))
                    .toList();
            var name = text(constant, "name", place);
            if (values.size() != 1) {
                problem(place, "needs exactly one value, as «valueString»");
                continue;
            }
            var key = values.getFirst();
            var type = Character.toLowerCase(key.charAt(Math.min(5, key.length() - 1)))
                    + key.substring(Math.min(6, key.length()));
            var value = constant.get(key);
            if (value == null || !DataTypes.isPrimitive(type) || !fits(value, type)) {
                problem(place + "." + key, "must be a value of a primitive type of FHIR");
            } else {
                constants.put(name, DataTypes.typed(value, type));
            }
        }
    }

    private static boolean fits(Object value, String type) {
        return value instanceof String ? ViewColumn.type(type) == ViewColumn.Type.TEXT : DataTypes.is(value, type);
    }

    /// @param columns all of the view so far; those of this part are added
    private Part select(JsonObject select, String place, List<ViewColumn> columns) {
        onlyKnows(select, place, SELECT_KEYS);
        var parts = new ArrayList<Part>();
        var cells = objects(select, "column", place);
        for (var i = 0; i < cells.size(); i++) {
            parts.add(column(cells.get(i), "%s.column[%d]".formatted(place, i), columns));
        }
        var selects = objects(select, "select", place);
        for (var i = 0; i < selects.size(); i++) {
            parts.add(select(selects.get(i), "%s.select[%d]".formatted(place, i), columns));
        }
        var branches = objects(select, "unionAll", place);
        if (!branches.isEmpty()) {
            parts.add(union(branches, place, columns));
        }
        if (parts.isEmpty()) {
            problem(place, "needs «column», «select» or «unionAll»");
        }
        return iterated(select, place, new Part.Product(parts));
    }

    private Part union(List<JsonObject> branches, String place, List<ViewColumn> columns) {
        var first = columns.size();
        var parts = new ArrayList<Part>();
        parts.add(select(branches.getFirst(), place + ".unionAll[0]", columns));
        var expected = columns.subList(first, columns.size()).stream()
                .map(ViewReading::head)
                .toList();
        for (var i = 1; i < branches.size(); i++) {
            var those = new ArrayList<>(columns.subList(0, first));
            var within = "%s.unionAll[%d]".formatted(place, i);
            parts.add(select(branches.get(i), within, those));
            var found = those.subList(first, those.size()).stream()
                    .map(ViewReading::head)
                    .toList();
            if (!found.equals(expected)) {
                problem(
                        within,
                        "has the columns %s and needs those of the first, in their order: %s"
                                .formatted(found, expected));
            }
        }
        return new Part.Union(parts);
    }

    /// What columns of the branches of a union must have in common.
    private static String head(ViewColumn column) {
        return "%s %s%s".formatted(column.name(), column.type(), column.collection() ? "[]" : "");
    }

    private Part iterated(JsonObject select, String place, Part inner) {
        var ways = select.names().stream()
                .filter(Set.of("forEach", "forEachOrNull", "repeat")::contains)
                .toList();
        if (ways.size() > 1) {
            problem(place, "can have only one of " + ways);
        }
        return switch (ways.isEmpty() ? "" : ways.getFirst()) {
            case "" -> inner;
            case "repeat" -> new Part.Repeat(repeated(select, place), inner);
            case String way -> new Part.ForEach(path(select, way, place), way.equals("forEachOrNull"), inner);
        };
    }

    private List<Path> repeated(JsonObject select, String place) {
        var paths = new ArrayList<Path>();
        for (var given : Items.of(select.get("repeat"))) {
            paths.add(path(given, "%s.repeat[%d]".formatted(place, paths.size())));
        }
        if (paths.isEmpty()) {
            problem(place + ".repeat", "needs at least one path");
        }
        return paths;
    }

    private Part column(JsonObject column, String place, List<ViewColumn> columns) {
        onlyKnows(column, place, COLUMN_KEYS);
        var name = text(column, "name", place);
        if (!name.isEmpty() && !name.matches("[A-Za-z][A-Za-z0-9_]*")) {
            problem(place + ".name", "«%s» is no name for a column; use letters, digits and _".formatted(name));
        }
        var type = column.get("type") == null ? "string" : text(column, "type", place);
        var primitive = type.substring(type.lastIndexOf('/') + 1);
        if (!DataTypes.isPrimitive(primitive)) {
            problem(place + ".type", "«%s» is no primitive type of FHIR; columns hold single values".formatted(type));
        }
        var cell = new ViewColumn(
                name,
                ViewColumn.type(primitive),
                Boolean.TRUE.equals(column.get("collection")),
                column.get("description") instanceof String description ? description : "",
                column.get("path") instanceof String path ? path : "");
        columns.add(cell);
        return new Part.Cell(cell, columns.size() - 1, path(column, "path", place));
    }

    private void unique(List<ViewColumn> columns) {
        var met = new HashSet<String>();
        columns.stream()
                .map(ViewColumn::name)
                .filter(name -> !met.add(name))
                .distinct()
                .forEach(name -> problem("select", "two columns are named «%s»; rename one".formatted(name)));
    }

    private Path path(JsonObject owner, String key, String place) {
        var value = owner.get(key);
        if (value == null) {
            problem(place, "needs «%s»".formatted(key));
            return NOWHERE;
        }
        return path(value, place + "." + key);
    }

    private Path path(Object value, String place) {
        if (!(value instanceof String text)) {
            problem(place, "must be a FHIRPath in quotation marks");
            return NOWHERE;
        }
        try {
            return PathReading.read(text, resource, constants);
        } catch (PathMistake mistake) {
            problem(place, "«%s» %s".formatted(text, mistake.what()));
            return NOWHERE;
        }
    }

    private String text(JsonObject owner, String key, String place) {
        if (owner.get(key) instanceof String text && !text.isBlank()) {
            return text;
        }
        problem(place, "needs «%s», a text".formatted(key));
        return "";
    }

    private List<JsonObject> objects(JsonObject owner, String key, String place) {
        var found = new ArrayList<JsonObject>();
        var value = owner.get(key);
        for (var item : value instanceof List<?> list ? list : Items.of(value)) {
            if (value instanceof List<?> && item instanceof JsonObject object) {
                found.add(object);
            } else {
                problem(place.isEmpty() ? key : place + "." + key, "must be a list of objects");
                break;
            }
        }
        return found;
    }

    private void onlyKnows(JsonObject owner, String place, Set<String> keys) {
        owner.names().stream()
                .filter(key -> !keys.contains(key))
                .forEach(key -> problem(
                        place,
                        "«%s» is not known here; known are %s"
                                .formatted(key, keys.stream().sorted().toList())));
    }

    private void problem(String place, String what) {
        problems.add(new ViewProblem(file, place, what));
    }
}
