package ca.qmhcn.methods.disclosure.audit;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/// What an attacker can say of a sum of unknowns.
public sealed interface Reckoning {

    /// The sum lies between these. An end that is empty is without limit.
    ///
    /// @param least      lowest value if the unknowns could be broken
    /// @param leastWhole lowest value for whole unknowns: what an attacker who takes the trouble finds
    record Between(OptionalDouble least, OptionalDouble most, OptionalLong leastWhole, OptionalLong mostWhole)
            implements Reckoning {}

    /// No numbers agree with all that is known: what was shown contradicts itself.
    record Contradiction() implements Reckoning {}

    /// Not found out within the allowed work; to be treated as unsafe.
    record GaveUp() implements Reckoning {}
}
