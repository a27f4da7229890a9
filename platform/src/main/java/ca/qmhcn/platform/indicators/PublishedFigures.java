package ca.qmhcn.platform.indicators;

import ca.qmhcn.engine.counting.Counting;
import ca.qmhcn.engine.counting.PublishedFigure;
import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.engine.definitions.Statistic;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.disclosure.Audience;
import ca.qmhcn.platform.disclosure.Disclosure;
import ca.qmhcn.platform.warehouse.Warehouses;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Figures that were counted and published elsewhere, as an organization brought them: computed anew from numerator and
/// denominator, and held against what was printed.
@Component
class PublishedFigures {

    private final Warehouses warehouses;
    private final Disclosure disclosure;

    PublishedFigures(Warehouses warehouses, Disclosure disclosure) {
        this.warehouses = warehouses;
        this.disclosure = disclosure;
    }

    /// One unit's figure in one period.
    ///
    /// @param figure    empty where it is not available or withheld
    /// @param withheld  whether there is one that this reader may not see
    /// @param published as printed; empty where nothing was
    record Printed(
            String unit,
            String name,
            String level,
            LocalDate from,
            LocalDate to,
            Optional<Figure.Quotient> figure,
            boolean withheld,
            String published,
            Agreement agreement) {

        String called() {
            return name.isBlank() ? unit : name;
        }
    }

    /// How a computed figure compares with the printed one.
    enum Agreement {
        EQUAL,
        DIFFERENT,
        /// Numerator, denominator or printed value is not available.
        NOT_AVAILABLE
    }

    /// Every figure there is of the indicator, by level, unit and period.
    List<Printed> of(OrganizationId organization, IndicatorDefinition definition, Audience audience) {
        return all(organization).stream()
                .filter(figure -> figure.indicator().equals(definition.id()))
                .map(figure -> printed(organization, definition, figure, audience))
                .toList();
    }

    List<PublishedFigure> all(OrganizationId organization) {
        return warehouses.use(organization, warehouse -> Counting.published(warehouse, warehouses.catalogue()));
    }

    private Printed printed(
            OrganizationId organization, IndicatorDefinition definition, PublishedFigure figure, Audience audience) {
        var quotient = figure.numerator()
                .flatMap(numerator -> figure.denominator()
                        .filter(denominator -> denominator.signum() > 0)
                        .map(denominator -> new Figure.Quotient(numerator, denominator, per(definition), false)));
        var shown = quotient.filter(known -> passes(organization, definition, known, audience));
        return new Printed(
                figure.unit(),
                figure.unitName(),
                figure.level(),
                figure.from(),
                figure.to(),
                shown,
                quotient.isPresent() && shown.isEmpty(),
                // A rate printed beside a hidden count gives it away; without a numerator nobody can tell whether it
                // would.
                shown.isPresent() || audience == Audience.OWN_EXACT ? figure.published() : "",
                agreement(definition, shown, figure.published()));
    }

    /// Both sides of a share, or the numerator of another figure, are judged as counts.
    private boolean passes(
            OrganizationId organization, IndicatorDefinition definition, Figure.Quotient quotient, Audience audience) {
        var numerator = whole(quotient.numerator());
        var rest = quotient.denominator().subtract(quotient.numerator());
        return definition.shows() == Statistic.PROPORTION && rest.signum() >= 0
                ? disclosure.mayShow(definition.id(), audience, organization, numerator, whole(rest))
                : disclosure.mayShow(definition.id(), audience, organization, numerator);
    }

    private static long whole(BigDecimal number) {
        return number.max(BigDecimal.ZERO).setScale(0, RoundingMode.CEILING).longValueExact();
    }

    /// A share is divided as it is; other figures are printed per so many.
    private static double per(IndicatorDefinition definition) {
        return definition.shows() == Statistic.PROPORTION ? 1 : definition.per();
    }

    /// Equal when the computed figure, rounded to as many decimals as were printed, is what was printed.
    static Agreement agreement(IndicatorDefinition definition, Optional<Figure.Quotient> computed, String published) {
        var text = published.strip().replace("%", "").strip().replace(',', '.');
        if (computed.isEmpty() || !text.matches("-?\\d{1,12}(\\.\\d{1,12})?")) {
            return Agreement.NOT_AVAILABLE;
        }
        var printed = new BigDecimal(text);
        var factor = definition.shows() == Statistic.PROPORTION ? 100 : per(definition);
        var value = computed.get()
                .numerator()
                .multiply(BigDecimal.valueOf(factor))
                .divide(computed.get().denominator(), printed.scale(), RoundingMode.HALF_UP);
        return value.compareTo(printed) == 0 ? Agreement.EQUAL : Agreement.DIFFERENT;
    }
}
