package ca.qmhcn.engine.definitions;

/// How a definition stands to the one its source published.
public enum Status {
    /// Used unchanged.
    OFFICIAL,
    /// Changed; the definition says what.
    ADAPTED,
    /// Ours.
    LOCAL
}
