package ca.qmhcn.platform.indicators;

import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.engine.definitions.Statistic;
import ca.qmhcn.methods.disclosure.Cell;
import ca.qmhcn.methods.disclosure.Row;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.disclosure.Audience;
import ca.qmhcn.platform.disclosure.Disclosure;
import ca.qmhcn.platform.indicators.NetworkStore.Yearly;
import ca.qmhcn.platform.warehouse.Warehouses;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What of an organization's whole fiscal years (April to March) the network may see, unnamed.
///
/// Only whole years: years that overlap would tell single months by subtraction.
@Component
class NetworkFigures {

    private static final int MONTHS = 12;

    private final Warehouses warehouses;
    private final Disclosure disclosure;
    private final NetworkStore store;

    NetworkFigures(Warehouses warehouses, Disclosure disclosure, NetworkStore store) {
        this.warehouses = warehouses;
        this.disclosure = disclosure;
        this.store = store;
    }

    /// Within a transaction of the organization.
    void tell(OrganizationId organization, List<Counted> counted) {
        var catalogue = warehouses.catalogue();
        var released = counted.stream()
                .collect(Collectors.groupingBy(month ->
                        List.of(month.indicator(), month.profile(), Integer.toString(fiscalYear(month.month())))))
                .values()
                .stream()
                .flatMap(year -> catalogue.indicator(year.getFirst().indicator()).stream()
                        .flatMap(definition -> yearly(definition, year).stream()))
                .toList();
        store.replace(store.dot(organization), released);
    }

    /// In which the fiscal year of a month begins.
    static int fiscalYear(YearMonth month) {
        return month.getMonthValue() >= 4 ? month.getYear() : month.getYear() - 1;
    }

    /// Whether organizations can be compared by it: medians of different places make no funnel.
    static boolean compares(IndicatorDefinition definition) {
        return definition.shows() != Statistic.DAYS;
    }

    private Optional<Yearly> yearly(IndicatorDefinition definition, List<Counted> year) {
        if (!compares(definition) || year.size() < MONTHS || !year.stream().allMatch(Counted::mature)) {
            return Optional.empty();
        }
        var numerator = sum(year, Counted::numerator);
        var denominator = sum(year, Counted::denominator);
        var row = new Row<>(
                "year",
                definition.shows() == Statistic.PROPORTION
                        ? List.<Cell>of(
                                new Cell.Shown(numerator.longValueExact()),
                                new Cell.Shown(denominator.subtract(numerator).longValueExact()))
                        : List.<Cell>of(new Cell.Shown(
                                year.stream().mapToLong(Counted::behind).sum())));
        var shown = disclosure.release(List.of(row), definition.id(), Audience.NETWORK).getFirst().parts().stream()
                .allMatch(Cell.Shown.class::isInstance);
        if (!shown || denominator.signum() <= 0) {
            return Optional.empty();
        }
        return Optional.of(new Yearly(
                definition.id(),
                year.getFirst().profile(),
                fiscalYear(year.getFirst().month()),
                numerator,
                definition.shows() == Statistic.YEARLY_RATE
                        ? denominator.divide(BigDecimal.valueOf(MONTHS), MathContext.DECIMAL64)
                        : denominator));
    }

    private static BigDecimal sum(List<Counted> year, Function<Counted, BigDecimal> part) {
        return year.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
