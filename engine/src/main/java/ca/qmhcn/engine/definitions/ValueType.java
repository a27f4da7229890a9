package ca.qmhcn.engine.definitions;

/// What a column of a fact holds.
public enum ValueType {
    TEXT,
    DATE,
    WHOLE,
    DECIMAL,
    /// A quotient that was rounded: it may be compared, never summed.
    SHARE,
    YES_NO,
    /// A point in time. Facts hand on dates and minutes; of this it can only be asked whether it is missing.
    MOMENT;

    boolean isNumber() {
        return this == WHOLE || this == DECIMAL || this == SHARE;
    }
}
