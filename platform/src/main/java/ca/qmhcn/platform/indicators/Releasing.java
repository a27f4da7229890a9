package ca.qmhcn.platform.indicators;

import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.engine.definitions.Statistic;
import ca.qmhcn.methods.disclosure.Cell;
import ca.qmhcn.methods.disclosure.Cell.Reason;
import ca.qmhcn.methods.disclosure.Row;
import ca.qmhcn.methods.rates.DayHistogram;
import ca.qmhcn.methods.rates.Proportion;
import ca.qmhcn.platform.disclosure.Audience;
import ca.qmhcn.platform.disclosure.Disclosure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Takes counted months through the gate. What comes out is computed from cells that passed.
@Component
class Releasing {

    private final Disclosure disclosure;

    Releasing(Disclosure disclosure) {
        this.disclosure = disclosure;
    }

    /// Every month from the first counted one to `last`, in order.
    List<ReleasedValue> months(
            IndicatorDefinition definition, List<Counted> counted, YearMonth last, Audience audience) {
        if (counted.isEmpty()) {
            return List.of();
        }
        var released = disclosure
                .release(counted.stream().map(month -> row(definition, month)).toList(), definition.id(), audience)
                .stream()
                .collect(Collectors.toMap(Row::key, Function.identity()));
        var byMonth = counted.stream().collect(Collectors.toMap(Counted::month, Function.identity()));
        var values = new ArrayList<ReleasedValue>();
        var end = last.isAfter(counted.getLast().month())
                ? last
                : counted.getLast().month();
        for (var month = counted.getFirst().month(); !month.isAfter(end); month = month.plusMonths(1)) {
            var raw = byMonth.get(month);
            var row = released.get(month);
            values.add(
                    raw == null || row == null
                            ? new ReleasedValue.Missing(month)
                            : value(definition, raw, row.parts()));
        }
        return List.copyOf(values);
    }

    /// Why rows were left out, summed over the months; a month's reason that is withheld is not in the sum.
    Map<String, Cell> leftOut(IndicatorDefinition definition, List<Counted> counted, Audience audience) {
        var sums = new TreeMap<String, Cell>();
        for (var month : counted) {
            month.leftOut().forEach((reason, rows) -> {
                var cell = disclosure
                        .release(
                                List.of(new Row<>(reason, List.<Cell>of(new Cell.Shown(rows)))),
                                definition.id(),
                                audience)
                        .getFirst()
                        .parts()
                        .getFirst();
                sums.merge(reason, cell, Releasing::sum);
            });
        }
        return sums;
    }

    /// Rows counted in, over the months; empty where a month's may not be told.
    Optional<Long> cases(IndicatorDefinition definition, List<Counted> counted, Audience audience) {
        var table = counted.stream().map(month -> row(definition, month)).toList();
        var allShown = disclosure.release(table, definition.id(), audience).stream()
                .flatMap(row -> row.parts().stream())
                .allMatch(Cell.Shown.class::isInstance);
        return allShown ? Optional.of(counted.stream().mapToLong(Counted::cases).sum()) : Optional.empty();
    }

    /// A sum that lacks a part is not told: it would not be the sum.
    private static Cell sum(Cell one, Cell other) {
        return one instanceof Cell.Shown(var first) && other instanceof Cell.Shown(var second)
                ? new Cell.Shown(first + second)
                : one instanceof Cell.Withheld ? one : other;
    }

    /// What the gate judges: both sides of a share, or the people and events behind a figure.
    private static Row<YearMonth> row(IndicatorDefinition definition, Counted counted) {
        if (!counted.mature()) {
            return new Row<>(counted.month(), List.of(new Cell.Withheld(Reason.NOT_MATURE)));
        }
        return new Row<>(
                counted.month(),
                switch (definition.shows()) {
                    case PROPORTION -> {
                        var met = counted.numerator().longValueExact();
                        yield List.of(new Cell.Shown(met), new Cell.Shown(counted.cases() - met));
                    }
                    case DAYS -> List.of(new Cell.Shown(counted.cases()));
                    case RATIO -> ofRatio(counted);
                    case RATE, YEARLY_RATE -> List.of(new Cell.Shown(counted.behind()));
                });
    }

    /// Where the numerator itself is the people behind it, so are those it leaves: “48 of 50 trained” tells of two.
    private static List<Cell> ofRatio(Counted counted) {
        var behind = new Cell.Shown(counted.behind());
        var rest = counted.denominator().subtract(counted.numerator());
        return counted.numerator().compareTo(BigDecimal.valueOf(counted.behind())) == 0 && rest.signum() >= 0
                ? List.of(
                        behind,
                        new Cell.Shown(rest.setScale(0, RoundingMode.CEILING).longValueExact()))
                : List.of(behind);
    }

    private ReleasedValue value(IndicatorDefinition definition, Counted raw, List<Cell> parts) {
        var month = raw.month();
        for (var part : parts) {
            if (part instanceof Cell.Withheld(var reason)) {
                return new ReleasedValue.Withheld(month, reason);
            }
        }
        return switch (definition.shows()) {
            case PROPORTION ->
                raw.cases() == 0
                        ? new ReleasedValue.NotApplicable(month)
                        : new ReleasedValue.Known(
                                month,
                                new Figure.Share(new Proportion(raw.numerator().longValueExact(), raw.cases())));
            case DAYS -> days(raw);
            case RATIO, RATE, YEARLY_RATE ->
                raw.denominator().signum() <= 0
                        ? new ReleasedValue.NotApplicable(month)
                        : new ReleasedValue.Known(month, monthly(definition, raw.numerator(), raw.denominator()));
        };
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
        var months = definition.shows() == Statistic.YEARLY_RATE ? 12 : 1;
        return new Figure.Quotient(
                numerator, denominator, definition.per() * months, definition.shows() == Statistic.RATE);
    }

    static Figure.Quotient quotient(IndicatorDefinition definition, BigDecimal numerator, BigDecimal denominator) {
        return new Figure.Quotient(numerator, denominator, definition.per(), definition.shows() == Statistic.RATE);
    }
}
