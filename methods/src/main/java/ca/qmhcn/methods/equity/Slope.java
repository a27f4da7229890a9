package ca.qmhcn.methods.equity;

/// A slope over ordered groups, or why there is none.
public sealed interface Slope permits SlopeIndex, Slope.None {

    /// Why there is no slope.
    enum None implements Slope {
        /// A line through two points says no more than their difference.
        FEWER_THAN_THREE_GROUPS,
        /// Leaving the group out would move the ranks of all others.
        A_GROUP_WITHOUT_A_VALUE,
        /// A value of 0, or a share of 1, has no place on the chosen scale: take the counts and a model.
        A_VALUE_WITHOUT_LOGARITHM,
        /// No event at all, nothing but events, or numbers too far apart to be told.
        NO_LINE_FOUND
    }
}
