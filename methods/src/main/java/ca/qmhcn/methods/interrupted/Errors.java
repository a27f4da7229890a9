package ca.qmhcn.methods.interrupted;

/// How sure the terms are taken to be.
public enum Errors {
    /// Periods independent and equally sure.
    ORDINARY,
    /// Allows for neighbours that resemble each other: Bartlett weights over the lag, no prewhitening. Newey and
    /// West (1987), doi:10.2307/1913610.
    NEWEY_WEST,
    /// Newey and West, times `n / (n − k)` for short series.
    NEWEY_WEST_SMALL,
    /// Allows for periods that are not equally sure. MacKinnon and White (1985),
    /// doi:10.1016/0304-4076(85)90158-7.
    HC3
}
