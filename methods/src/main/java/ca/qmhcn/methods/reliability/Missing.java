package ca.qmhcn.methods.reliability;

/// What is done with people who left answers out; said with the result, and with how many people it leaves.
public enum Missing {
    /// Only people who answered every item count. Our default.
    COMPLETE_ROWS,
    /// Each pair of items is compared among the people who answered both, as the R package psych does: it
    /// uses more answers, but no group of people has exactly these figures.
    PAIRWISE
}
