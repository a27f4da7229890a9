package ca.qmhcn.methods.interrupted;

/// A term of a segmented regression.
public enum Term {
    /// The value at period 0, had the first segment begun there.
    INTERCEPT(0),
    /// Change per period before the interruption.
    TREND(1),
    /// Jump in the first period after.
    LEVEL_CHANGE(2),
    /// How much more the series changes per period after than before.
    SLOPE_CHANGE(3);

    private final int column;

    Term(int column) {
        this.column = column;
    }

    int column() {
        return column;
    }
}
