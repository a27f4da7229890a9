package ca.qmhcn.engine.fhir;

import ca.qmhcn.engine.json.Shape;
import java.util.List;

/// A FHIRPath, ready to be followed.
///
/// Items are what JSON holds (see `JsonObject`) and, where the path said so, a [Temporal]. Nothing
/// is the empty list.
interface Path {

    /// What the path leads to.
    ///
    /// @throws UnevaluablePath when it cannot be said, as for `'a' < 1`
    List<Object> from(Object focus, Scope scope);

    /// Says what of the focus the path looks at.
    ///
    /// @return the shape of what it leads to, to be asked for more
    Shape reach(Shape focus);

    /// What an expression knows beside its focus.
    ///
    /// @param rowIndex the place in the innermost iteration, from 0
    record Scope(int rowIndex) {}
}
