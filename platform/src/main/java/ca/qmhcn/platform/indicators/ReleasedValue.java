package ca.qmhcn.platform.indicators;

import ca.qmhcn.methods.disclosure.Cell.Reason;
import java.time.YearMonth;
import java.util.Optional;

/// An indicator's value in one month, as far as its reader may know it. Four states; none of them is a number.
sealed interface ReleasedValue {

    YearMonth month();

    record Known(YearMonth month, Figure figure) implements ReleasedValue {}

    record Withheld(YearMonth month, Reason reason) implements ReleasedValue {}

    /// Nothing was brought for this month.
    record Missing(YearMonth month) implements ReleasedValue {}

    /// Something was brought, and nobody counts in.
    record NotApplicable(YearMonth month) implements ReleasedValue {}

    /// Whether there is something that may not be told, other than that it is too recent.
    default boolean isHidden() {
        return this instanceof Withheld withheld && withheld.reason() != Reason.NOT_MATURE;
    }

    default Optional<Figure> known() {
        return this instanceof Known known ? Optional.of(known.figure()) : Optional.empty();
    }
}
