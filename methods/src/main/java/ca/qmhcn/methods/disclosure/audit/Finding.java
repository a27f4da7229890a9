package ca.qmhcn.methods.disclosure.audit;

import java.util.OptionalInt;

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

    /// It was not found out within the allowed work whether somebody learns more of a cell than the rule says. No fault
    /// of the pattern is known, and none is excluded.
    ///
    /// @param cell     of the table; empty if not even one set of counts was found that agrees with what is shown
    /// @param intruder index in the list of intruders
    record Undecided(OptionalInt cell, int intruder) implements Finding {}
}
