package ca.qmhcn.platform.indicators;

import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.engine.definitions.Statistic;
import ca.qmhcn.methods.disclosure.Cell;
import ca.qmhcn.methods.disclosure.Cell.Reason;
import ca.qmhcn.methods.rates.DayHistogram;
import ca.qmhcn.methods.rates.Proportion;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.disclosure.Audience;
import ca.qmhcn.platform.disclosure.Disclosure;
import ca.qmhcn.platform.disclosure.Family;
import ca.qmhcn.platform.disclosure.Released;
import ca.qmhcn.platform.disclosure.Releases;
import ca.qmhcn.platform.disclosure.Tier;
import ca.qmhcn.platform.indicators.ResultStore.Counted;
import ca.qmhcn.platform.indicators.Series.ReleasedValue;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Turns counted months into what a reader may know of them. Except for those who may see the counts themselves,
/// everything is made from the cells of the release that is in force.
@Component
class Releasing {

    private final Disclosure disclosure;
    private final Releases releases;
    private final ReleasedStore store;

    Releasing(Disclosure disclosure, Releases releases, ReleasedStore store) {
        this.disclosure = disclosure;
        this.releases = releases;
        this.store = store;
    }

    /// What somebody sees an indicator by.
    sealed interface Sight {

        /// The counts, however small.
        record Exact() implements Sight {}

        /// @param figures what hangs on the cells that are shown, by variant and month
        record Of(Released released, List<Counted> figures) implements Sight {}

        /// Nothing was released yet.
        record NothingYet() implements Sight {}
    }

    /// The release that is in force; one serves an organization's own readers and members. Not within a transaction.
    Optional<Released> inForce(IndicatorDefinition definition) {
        return releases.current(Family.of(definition), Tier.NETWORK);
    }

    /// How the audience sees the organization's indicator; needs a transaction of that organization.
    Sight sight(OrganizationId organization, Audience audience, Optional<Released> inForce) {
        return audience == Audience.OWN_EXACT
                ? new Sight.Exact()
                : inForce.<Sight>map(released -> new Sight.Of(released, store.months(organization, released.id())))
                        .orElseGet(Sight.NothingYet::new);
    }

    /// Every month of a variant from the first counted one to `last`, in order, as far as it is counted every month;
    /// none
    /// where nothing was released yet.
    List<ReleasedValue> months(
            OrganizationId organization,
            IndicatorDefinition definition,
            List<Counted> counted,
            YearMonth last,
            Sight sight) {
        if (counted.isEmpty() || sight instanceof Sight.NothingYet) {
            return List.of();
        }
        var byMonth = counted.stream().collect(Collectors.toMap(Counted::month, Function.identity()));
        var every = definition.everyMonths(counted.getFirst().profile());
        var end = last.isAfter(counted.getLast().month())
                ? last
                : counted.getLast().month();
        return Stream.iterate(
                        counted.getFirst().month(),
                        month -> !month.isAfter(end),
                        (YearMonth month) -> month.plusMonths(every))
                .map(month -> Optional.ofNullable(byMonth.get(month))
                        .map(raw -> switch (sight) {
                            case Sight.Of of -> released(organization, definition, raw, of);
                            case Sight.Exact _, Sight.NothingYet _ -> exact(definition, raw);
                        })
                        .orElseGet(() -> new ReleasedValue.Missing(month)))
                .toList();
    }

    /// Why rows were left out, over the months that are told.
    ///
    /// @param mature the months of the variant of which nothing more is to be expected
    Map<String, Cell> leftOut(
            OrganizationId organization,
            IndicatorDefinition definition,
            String profile,
            List<Counted> mature,
            Sight sight) {
        var sums = new TreeMap<String, Cell>();
        for (var reason : Indicators.leftOut(definition, profile)) {
            sums.put(
                    reason.id(),
                    switch (sight) {
                        case Sight.Of of ->
                            of.released()
                                    .cell(CellKeys.leftOut(organization, definition.id(), profile, reason.id())
                                            .people());
                        case Sight.Exact _ ->
                            new Cell.Shown(mature.stream()
                                    .mapToLong(month -> month.leftOut().getOrDefault(reason.id(), 0L))
                                    .sum());
                        case Sight.NothingYet _ -> new Cell.Missing();
                    });
        }
        return sums;
    }

    /// The months of a variant as the reader may know them: as they were released, not as they are counted today.
    static List<Counted> known(Sight sight, IndicatorDefinition definition, String profile, List<Counted> mature) {
        return sight instanceof Sight.Of of ? IndicatorFamily.mature(of.figures(), definition, profile) : mature;
    }

    /// Rows counted in, over the months; empty where a month's may not be told.
    static Optional<Long> cases(List<ReleasedValue> values, List<Counted> known) {
        if (values.stream().anyMatch(ReleasedValue::isHidden)) {
            return Optional.empty();
        }
        var rows = known.stream().collect(Collectors.toMap(Counted::month, Counted::cases));
        return Optional.of(values.stream()
                .mapToLong(value -> switch (value.known().orElse(null)) {
                    case Figure.Share(var share) -> share.denominator();
                    case Figure.Days days -> days.cases();
                    case Figure.Quotient _ -> rows.getOrDefault(value.month(), 0L);
                    case null -> 0;
                })
                .sum());
    }

    private ReleasedValue exact(IndicatorDefinition definition, Counted raw) {
        if (!raw.mature()) {
            return new ReleasedValue.Withheld(raw.month(), Reason.NOT_MATURE);
        }
        return definition.shows() == Statistic.PROPORTION
                ? share(raw.month(), raw.numerator().longValueExact(), raw.cases())
                : value(definition, raw);
    }

    /// From the cells alone, whatever has been counted since.
    private ReleasedValue released(
            OrganizationId organization, IndicatorDefinition definition, Counted raw, Sight.Of of) {
        var month = raw.month();
        var keys = CellKeys.month(organization, definition.id(), raw.profile(), month);
        var cells = new ArrayList<Cell>();
        for (var key : keys.made()) {
            switch (of.released().cell(key)) {
                case Cell.Withheld(var reason) -> {
                    return new ReleasedValue.Withheld(month, reason(definition, reason));
                }
                case Cell.Shown shown -> cells.add(shown);
                case Cell.Missing _, Cell.NotApplicable _ -> {}
            }
        }
        if (cells.isEmpty()) {
            return new ReleasedValue.Withheld(month, Reason.NOT_MATURE);
        }
        if (definition.shows() == Statistic.PROPORTION) {
            return share(month, count(cells.getFirst()), count(cells.getLast()));
        }
        return of.figures().stream()
                .filter(figure -> figure.indicator().equals(definition.id())
                        && figure.profile().equals(raw.profile())
                        && figure.month().equals(month))
                .findFirst()
                .map(figure -> value(definition, figure))
                .orElseGet(() -> new ReleasedValue.Withheld(month, Reason.NOT_MATURE));
    }

    /// A median is hidden for how many it speaks of, not for what it says: the other months are no false picture.
    private static Reason reason(IndicatorDefinition definition, Reason given) {
        return definition.shows() == Statistic.DAYS ? Reason.SMALL_GROUP : given;
    }

    private static long count(Cell cell) {
        return cell instanceof Cell.Shown(var count) ? count : 0;
    }

    private static ReleasedValue share(YearMonth month, long met, long cases) {
        return cases == 0
                ? new ReleasedValue.NotApplicable(month)
                : new ReleasedValue.Known(month, new Figure.Share(new Proportion(met, cases)));
    }

    private ReleasedValue value(IndicatorDefinition definition, Counted raw) {
        return definition.shows() == Statistic.DAYS
                ? days(raw)
                : raw.denominator().signum() <= 0
                        ? new ReleasedValue.NotApplicable(raw.month())
                        : new ReleasedValue.Known(raw.month(), monthly(definition, raw.numerator(), raw.denominator()));
    }

    private ReleasedValue days(Counted raw) {
        if (raw.cases() == 0) {
            return new ReleasedValue.NotApplicable(raw.month());
        }
        if (raw.cases() < disclosure.medianFrom()) {
            return new ReleasedValue.Withheld(raw.month(), Reason.SMALL_GROUP);
        }
        var waits = new DayHistogram(raw.days());
        return new ReleasedValue.Known(
                raw.month(),
                new Figure.Days(
                        raw.cases(),
                        waits.median().orElseThrow(),
                        raw.cases() < disclosure.ninetiethFrom() ? OptionalDouble.empty() : waits.quantile(0.9)));
    }

    /// A single month is printed as if the whole year went like it, in the same unit as the year.
    private static Figure.Quotient monthly(
            IndicatorDefinition definition, BigDecimal numerator, BigDecimal denominator) {
        var months = definition.shows() == Statistic.YEARLY_RATE ? IndicatorFamily.MONTHS : 1;
        return new Figure.Quotient(
                numerator, denominator, definition.per() * months, definition.shows() == Statistic.RATE);
    }

    static Figure.Quotient quotient(IndicatorDefinition definition, BigDecimal numerator, BigDecimal denominator) {
        return new Figure.Quotient(numerator, denominator, definition.per(), definition.shows() == Statistic.RATE);
    }
}
