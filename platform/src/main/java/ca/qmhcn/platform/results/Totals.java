package ca.qmhcn.platform.results;

import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.engine.definitions.Statistic;
import ca.qmhcn.methods.disclosure.Cell;
import ca.qmhcn.methods.rates.Confidence;
import ca.qmhcn.methods.rates.EventRate;
import ca.qmhcn.methods.rates.Interval;
import ca.qmhcn.methods.rates.Proportion;
import ca.qmhcn.platform.disclosure.Released;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The totals of an indicator as a release tells them, made from its cells alone.
record Totals(IndicatorDefinition definition, List<Total> all) {

    /// Of the network, or of a province, in one fiscal year.
    ///
    /// @param province      empty for the network
    /// @param year          in which the fiscal year begins
    /// @param organizations how many add to it
    /// @param made          what it is made of; empty where that is hidden
    record Total(Optional<String> province, int year, int organizations, Optional<Made> made) {}

    record Made(long numerator, long denominator) {}

    /// The latest year first; in each the network, then provinces by their letters.
    static Totals of(Released released, IndicatorDefinition definition) {
        var key = Pattern.compile("(%s|%s([A-Z]{2}))\\|(%s)\\|part=denominator"
                .formatted(
                        TotalRow.NETWORK,
                        TotalRow.PROVINCE,
                        "year=(\\d{4})"
                                + Pattern.quote(TotalRow.subject(0, definition.id(), definition.firstProfile())
                                        .substring("year=0".length()))));
        var all = released.cells().keySet().stream()
                .map(key::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(found -> total(
                        released,
                        Optional.ofNullable(found.group(2)),
                        Integer.parseInt(found.group(4)),
                        TotalRow.total(found.group(1), found.group(3))))
                .sorted(Comparator.comparingInt((Total total) -> -total.year())
                        .thenComparing(total -> total.province().orElse("")))
                .toList();
        return new Totals(definition, all);
    }

    private static Total total(Released released, Optional<String> province, int year, TotalRow row) {
        return new Total(
                province,
                year,
                released.organizations(row.denominator()),
                released.cell(row.numerator()) instanceof Cell.Shown(var numerator)
                                && released.cell(row.denominator()) instanceof Cell.Shown(var denominator)
                                && denominator > 0
                        ? Optional.of(new Made(numerator, denominator))
                        : Optional.empty());
    }

    /// In the unit the indicator is printed in; a share from 0 to 1.
    double value(Made made) {
        return isShare()
                ? new Proportion(made.numerator(), made.denominator()).value()
                : (double) made.numerator() / made.denominator() * definition.per();
    }

    /// Empty where chance is no measure of it.
    Optional<Interval> interval(Made made) {
        return switch (definition.shows()) {
            case PROPORTION ->
                Optional.of(new Proportion(made.numerator(), made.denominator()).wilson(Confidence.PERCENT_95));
            case RATE ->
                Optional.of(new EventRate(made.numerator(), (double) made.denominator(), definition.per())
                        .byar(Confidence.PERCENT_95));
            case YEARLY_RATE, RATIO, DAYS -> Optional.empty();
        };
    }

    boolean isShare() {
        return definition.shows() == Statistic.PROPORTION;
    }
}
