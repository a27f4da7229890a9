package ca.qmhcn.engine.definitions;

/// What an indicator's figure is.
public enum Statistic {
    /// The share of cases that meet a condition.
    PROPORTION,
    /// Whole days for each case: median and P90, from a histogram.
    DAYS,
    /// One sum over another, as hours of hours.
    RATIO,
    /// Events over what they could happen in, as per 1,000 days.
    RATE,
    /// Events of twelve months over the mean of the twelve month-ends.
    YEARLY_RATE
}
