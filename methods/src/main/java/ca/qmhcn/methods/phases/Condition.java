package ca.qmhcn.methods.phases;

import ca.qmhcn.methods.phases.Suggestion.Period;

/// What must hold before limits begin anew: numbers show the first two, a person says the others.
///
/// NHS England, Making Data Count: when to recalculate limits.
public enum Condition {
    /// A rule shows the change, and it has lasted.
    SUSTAINED,
    /// At least [#ENOUGH] points since.
    ENOUGH_POINTS,
    /// Somebody knows what was changed.
    KNOWN_CAUSE,
    /// It went the way it was meant to go.
    INTENDED;

    /// Making Data Count asks for 8 to 12 points; we take the safer end.
    public static final int ENOUGH = 12;

    /// Whether the numbers of a new period show it. What a person must say they never show.
    public boolean shownBy(Period period) {
        return switch (this) {
            case SUSTAINED -> true;
            case ENOUGH_POINTS -> period.points() >= ENOUGH;
            case KNOWN_CAUSE, INTENDED -> false;
        };
    }

    /// Whether only a person can say it.
    public boolean isForAPerson() {
        return this == KNOWN_CAUSE || this == INTENDED;
    }
}
