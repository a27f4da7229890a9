package ca.qmhcn.engine.definitions;

import java.util.List;
import java.util.Optional;

/// One way of counting one indicator: the definition, or one of its profiles, ready to be counted.
///
/// @param profile empty when the definition has none
/// @param on      the date column that places a row in a month; rows without it are not counted at all
/// @param leftOut the first that is met is why a row is left out
/// @param behind  people or events behind the numerator; where the definition does not say, its rows
public record Variant(
        IndicatorDefinition indicator,
        String profile,
        String on,
        int maturesAfterDays,
        List<Reason> leftOut,
        Figure figure,
        Optional<Expression> behind) {

    public record Reason(String id, Expression when) {}

    /// What is asked of the rows that are counted.
    public sealed interface Figure {

        record Share(Expression met) implements Figure {}

        /// @param days whole days
        record Days(Expression days) implements Figure {}

        record Quotient(Expression numerator, Expression denominator) implements Figure {}
    }
}
