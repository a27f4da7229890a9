package ca.qmhcn.engine.fhir;

import ca.qmhcn.engine.fhir.RejectedLine.Reason;
import ca.qmhcn.engine.json.JsonFault;
import ca.qmhcn.engine.json.JsonLines;
import ca.qmhcn.engine.json.JsonObject;
import ca.qmhcn.engine.json.Shape;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Runs all views of a resource type over a file of such resources, one a line, in one pass.
///
/// Rows come in the order of the file, those of one resource view by view, in an order that depends
/// on nothing else. A line that cannot be used is told and stops none of the others.
public final class Flattening {

    /// Who takes the rows, and the lines that gave none.
    public interface Taker {

        /// @param values as the view's columns: `String`, `Long`, `BigDecimal`, `Boolean`, a list
        ///     of these, or null
        void row(ViewDefinition view, long line, List<@Nullable Object> values);

        void rejected(RejectedLine line);
    }

    private static final String MODIFIER = "modifierExtension";

    private final List<ViewDefinition> views;
    private final String resource;

    /// @param views all of one resource type
    public Flattening(List<ViewDefinition> views) {
        this.views = List.copyOf(views);
        this.resource = views.getFirst().resource();
        if (views.stream().anyMatch(view -> !view.resource().equals(resource))) {
            throw new IllegalArgumentException("Views that run together read one type of resource");
        }
    }

    public void run(Path file, Taker taker) {
        JsonLines.read(file, shape(), Optional.of(MODIFIER), new JsonLines.Reader() {

            @Override
            public void object(long line, JsonObject object) {
                resource(line, object, taker);
            }

            @Override
            public void fault(long line, JsonFault fault) {
                taker.rejected(RejectedLine.of(line, fault));
            }
        });
    }

    /// What the views look at, and nothing else.
    private Shape shape() {
        var shape = new Shape();
        shape.member(DataTypes.RESOURCE_TYPE);
        views.forEach(view -> view.reach(shape));
        return shape;
    }

    private void resource(long line, JsonObject object, Taker taker) {
        if (!resource.equals(object.get(DataTypes.RESOURCE_TYPE))) {
            taker.rejected(new RejectedLine(line, Reason.RESOURCE_TYPE, DataTypes.RESOURCE_TYPE, resource, ""));
            return;
        }
        for (var view : views) {
            try {
                for (var row : view.rows(object)) {
                    taker.row(view, line, row);
                }
            } catch (UnevaluablePath why) {
                taker.rejected(new RejectedLine(line, Reason.VALUE, "", why.what(), view.name()));
            }
        }
    }
}
