package ca.qmhcn.engine.definitions;

/// Which way is better.
public enum Direction {
    HIGHER,
    LOWER,
    /// Neither can be said, as with reports of incidents, which rise with trust.
    NONE
}
