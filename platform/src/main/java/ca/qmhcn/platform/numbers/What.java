package ca.qmhcn.platform.numbers;

/// What the numbers are, as somebody who brings them would say it.
enum What {
    /// The platform looks at the numbers and says what it takes them for.
    ADVISE,
    SHARE,
    RATE,
    COUNT,
    VALUE,
    AVERAGE,
    TIME_BETWEEN,
    CASES_BETWEEN;

    /// A numerator and a denominator for each period.
    boolean needsTwo() {
        return this == SHARE || this == RATE || this == AVERAGE;
    }

    /// Rows are events in their order, not periods of a calendar.
    boolean isEvents() {
        return this == TIME_BETWEEN || this == CASES_BETWEEN;
    }

    /// Only what can be counted: nothing below zero.
    boolean isCounted() {
        return this != VALUE && this != ADVISE;
    }
}
