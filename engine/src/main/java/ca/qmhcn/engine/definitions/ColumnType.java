package ca.qmhcn.engine.definitions;

/// What a column holds, and what a cell of it becomes.
public enum ColumnType {
    /// Text, in Unicode's composed form.
    TEXT,
    /// One of the column's codes.
    CODE,
    /// The key of a person as the organization made it; keyed anew on arrival.
    PSEUDONYM,
    /// A date without time.
    DATE,
    /// A moment with its offset; kept in UTC, with its local date beside it in a column of its own (`…_on`).
    TIMESTAMP,
    /// A month, as `2026-05`; kept as its first day.
    MONTH,
    INTEGER,
    DECIMAL,
    YES_NO
}
