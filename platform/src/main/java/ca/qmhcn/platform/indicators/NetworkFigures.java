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

    /// Whether organizations can be compared by it. Medians of different places make no funnel, nor do hours and
    /// stocks:
    /// chance does not move them as it moves counts of people and events.
    static boolean compares(IndicatorDefinition definition) {
        return switch (definition.shows()) {
            case PROPORTION, RATE, YEARLY_RATE -> true;
            case DAYS, RATIO -> false;
        };
    }

    private Optional<Yearly> yearly(IndicatorDefinition definition, List<Counted> year) {
        // Variants share most of their people: two of them would tell the difference.
        if (!compares(definition)
                || !year.getFirst().profile().equals(Indicators.profile(definition))
                || year.size() < MONTHS
                || !year.stream().allMatch(Counted::mature)) {
            return Optional.empty();
        }
        var numerator = sum(year, Counted::numerator);
        var denominator = sum(year, Counted::denominator);
        var size = definition.shows() == Statistic.YEARLY_RATE
                ? denominator.divide(BigDecimal.valueOf(MONTHS), MathContext.DECIMAL64)
                : denominator;
        return mayBeShown(definition, year, numerator, size)
                ? Optional.of(new Yearly(
                        definition.id(),
                        year.getFirst().profile(),
                        fiscalYear(year.getFirst().month()),
                        numerator,
                        size))
                : Optional.empty();
    }

    private boolean mayBeShown(
            IndicatorDefinition definition, List<Counted> year, BigDecimal numerator, BigDecimal size) {
        var parts = definition.shows() == Statistic.PROPORTION
                ? List.<Cell>of(
                        new Cell.Shown(numerator.longValueExact()),
                        new Cell.Shown(size.subtract(numerator).longValueExact()))
                : List.<Cell>of(
                        new Cell.Shown(year.stream().mapToLong(Counted::behind).sum()));
        var smallest = Math.max(1, disclosure.smallestGroup(definition.id(), Audience.NETWORK));
        return size.compareTo(BigDecimal.valueOf(smallest)) >= 0
                && disclosure
                        .release(List.of(new Row<>("year", parts)), definition.id(), Audience.NETWORK)
                        .getFirst()
                        .parts()
                        .stream()
                        .allMatch(Cell.Shown.class::isInstance);
    }

    /// Takes back all that the network sees of an organization, until it is counted again.
    void takeBack(OrganizationId organization) {
        store.find(organization).ifPresent(dot -> store.replace(dot, List.of()));
    }

    private static BigDecimal sum(List<Counted> year, Function<Counted, BigDecimal> part) {
        return year.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
