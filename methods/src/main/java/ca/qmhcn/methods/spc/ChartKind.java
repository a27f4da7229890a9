package ca.qmhcn.methods.spc;

/// The charts this library draws.
public enum ChartKind {
    /// The median and no limits.
    RUN,
    /// One value a period: individuals, by the moving range.
    XMR,
    /// Individuals about their median, by the mean moving range.
    XMR_MEDIAN,
    /// Individuals about their median, by the median moving range.
    XMR_MEDIAN_MEDIAN,
    /// How far each value moved from the one before.
    MOVING_RANGE,
    /// Shares of people or events.
    P,
    /// Shares whose spread is larger or smaller than counting alone explains (Laney 2002).
    P_PRIME,
    /// Counts of cases out of the same number each period.
    NP,
    /// Events per exposure.
    U,
    /// Events per exposure whose spread is larger or smaller than counting alone explains.
    U_PRIME,
    /// Events where the exposure is the same each period.
    C,
    /// The same, with the spread between periods.
    C_PRIME,
    /// Cases between two rare events.
    G,
    /// Time between two rare events.
    T,
    /// Means of several measurements a period.
    XBAR,
    /// Standard deviations of several measurements a period.
    S,
    /// Ratios or averages of varying size and no known distribution (Taylor's normalized individuals).
    I_PRIME;

    /// Whether it compares with limits at all.
    public boolean hasLimits() {
        return this != RUN;
    }

    /// Whether its line is a median.
    public boolean isAboutMedian() {
        return this == RUN || this == XMR_MEDIAN || this == XMR_MEDIAN_MEDIAN || this == G;
    }

    /// Whether runs about the line mean anything: neighbouring moving ranges share a value, so theirs
    /// do not.
    public boolean hasRuns() {
        return this != MOVING_RANGE;
    }
}
