package ca.qmhcn.methods.disclosure.audit;

/// Something an audit has against a release.
public sealed interface Finding {

    /// Somebody learns more of a cell than the rule says.
    ///
    /// @param cell     of the table
    /// @param intruder index in the list of intruders
    record Narrowed(int cell, int intruder) implements Finding {}

    /// What is shown cannot be: a fault in the figures, not in what is hidden.
    ///
    /// @param intruder index in the list of intruders
    record Contradicted(int intruder) implements Finding {}
}
