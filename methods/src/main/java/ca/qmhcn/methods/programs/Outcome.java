package ca.qmhcn.methods.programs;

import java.util.Optional;

/// What a program came to.
public sealed interface Outcome {

    /// The least value, and where it is reached.
    ///
    /// @param at one number per column
    @SuppressWarnings("ArrayRecordComponent") // a fresh array for each solution, read in hot loops
    record Optimum(double value, double[] at) implements Outcome {}

    /// No point keeps all constraints.
    record Impossible() implements Outcome {}

    /// The value falls without end.
    record Endless() implements Outcome {}

    /// Neither an optimum nor a proof that there is none was found within the allowed work.
    ///
    /// @param soFar the best point seen, which may be far from the best there is
    record GaveUp(Optional<Optimum> soFar) implements Outcome {}
}
