package ca.qmhcn.methods.spc;

/// The charts this library draws limits for.
public enum ChartKind {
    /// Shares of people or events.
    P,
    /// Shares whose spread is larger or smaller than counting alone explains (Laney 2002).
    P_PRIME,
    /// Events per exposure.
    U,
    /// One value a period (individuals, moving range).
    XMR,
    /// Too few points for limits: the median only.
    RUN
}
