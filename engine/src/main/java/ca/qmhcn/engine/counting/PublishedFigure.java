package ca.qmhcn.engine.counting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// A figure that was counted and published elsewhere.
///
/// @param level     `organization`, `region` or `country`
/// @param to        the last day of the period
/// @param published the value as printed; may be empty
public record PublishedFigure(
        String unit,
        String unitName,
        String level,
        String indicator,
        LocalDate from,
        LocalDate to,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator,
        String published) {

    PublishedFigure times(BigDecimal factor) {
        return new PublishedFigure(
                unit, unitName, level, indicator, from, to, numerator, denominator.map(factor::multiply), published);
    }
}
