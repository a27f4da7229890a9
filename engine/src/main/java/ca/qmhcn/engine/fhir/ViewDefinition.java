package ca.qmhcn.engine.fhir;

import ca.qmhcn.engine.fhir.Path.Scope;
import ca.qmhcn.engine.json.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A SQL-on-FHIR v2 ViewDefinition, read and checked: makes rows of resources of one type.
public final class ViewDefinition {

    private final String name;
    private final String resource;
    private final List<ViewColumn> columns;
    private final List<Path> where;
    private final Part part;

    ViewDefinition(String name, String resource, List<ViewColumn> columns, List<Path> where, Part part) {
        this.name = name;
        this.resource = resource;
        this.columns = List.copyOf(columns);
        this.where = List.copyOf(where);
        this.part = part;
    }

    /// Reads a ViewDefinition.
    ///
    /// @param file what to call it when something is wrong
    /// @throws UnusableView with all that is wrong
    public static ViewDefinition read(String file, String json) {
        return ViewReading.read(file, json);
    }

    /// Its name, or the file's where it has none.
    public String name() {
        return name;
    }

    /// The type of the resources it reads.
    public String resource() {
        return resource;
    }

    public List<ViewColumn> columns() {
        return columns;
    }

    /// The rows of one resource; texts, `Long`, `BigDecimal`, `Boolean`, lists of these, or null.
    ///
    /// @throws UnevaluablePath when one of them cannot be made
    List<List<@Nullable Object>> rows(Object focus) {
        var scope = new Scope(0);
        for (var condition : where) {
            if (!Items.truth(condition.from(focus, scope), "«where»").orElse(false)) {
                return List.of();
            }
        }
        var rows = new ArrayList<List<@Nullable Object>>(1);
        var row = new @Nullable Object[columns.size()];
        part.fill(focus, scope, row, () -> rows.add(Collections.unmodifiableList(Arrays.asList(row.clone()))));
        return rows;
    }

    /// Asks for what the view looks at.
    void reach(Shape resource) {
        where.forEach(condition -> condition.reach(resource).whole());
        part.reach(resource);
    }
}
