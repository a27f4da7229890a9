package ca.qmhcn.platform.indicators;

import ca.qmhcn.engine.definitions.Direction;
import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.engine.definitions.Statistic;
import ca.qmhcn.methods.disclosure.Cell.Reason;
import ca.qmhcn.methods.rules.Findings;
import ca.qmhcn.methods.rules.RuleSet;
import ca.qmhcn.methods.rules.Signal;
import ca.qmhcn.methods.spc.ChartAdvisor;
import ca.qmhcn.methods.spc.Observation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// An indicator over the months, as its reader may see it, with its chart and what the chart says. Everything in it is
/// computed from released values.
///
/// @param profile the named variant; empty where there is one only
/// @param advice   the chart that fits, and why
/// @param findings what the rules find on it
/// @param year    for turnover and its like: twelve months over the mean of their month-ends
record Series(
        IndicatorDefinition definition,
        String profile,
        List<ReleasedValue> values,
        ChartAdvisor.Advice advice,
        Findings findings,
        Signal signal,
        Optional<Figure.Quotient> year) {

    private static final int MONTHS = 12;
    private static final int STALE_AFTER = 3;

    Series {
        values = List.copyOf(values);
    }

    /// Read with the rules of its definition.
    static Series of(IndicatorDefinition definition, String profile, List<ReleasedValue> values) {
        return of(definition, profile, values, rules(definition));
    }

    static RuleSet rules(IndicatorDefinition definition) {
        return definition.rules().flatMap(RuleSet::named).orElse(RuleSet.THREE_SIGMA_ANHOEJ);
    }

    static Series of(IndicatorDefinition definition, String profile, List<ReleasedValue> values, RuleSet rules) {
        var observations = values.stream().map(Series::observation).toList();
        var oneSided = values.stream().anyMatch(Series::isWithheldForItsValue);
        var advice = oneSided
                ? ChartAdvisor.withholding(observations)
                : ChartAdvisor.chart(measure(definition), observations);
        var findings = Findings.of(advice.chart(), rules);
        return new Series(
                definition,
                profile,
                values,
                advice,
                findings,
                oneSided || isStale(values) ? Signal.NONE : Signal.of(findings, wanted(definition.better())),
                definition.shows() == Statistic.YEARLY_RATE ? year(definition, values) : Optional.empty());
    }

    /// Whether months are hidden because of what they hold; the others alone would make a false picture.
    boolean isOneSided() {
        return advice.reason() == ChartAdvisor.Reason.SOME_WITHHELD;
    }

    /// Whether any month is hidden to protect privacy.
    boolean hidesSome() {
        return values.stream().anyMatch(ReleasedValue::isHidden);
    }

    /// Whether nothing came for so long that the last figure says little of today.
    boolean isStale() {
        return isStale(values);
    }

    /// Whether there are limits, and too few months fix them to be firm.
    boolean hasTrialLimits() {
        return advice.chart().kind().hasLimits() && advice.chart().trial();
    }

    /// One for each month, to mark it on the chart.
    List<Signal> signals() {
        return signal == Signal.NONE
                ? values.stream().map(value -> Signal.NONE).toList()
                : Signal.each(findings, wanted(definition.better()));
    }

    /// What the rules found in a month; nothing where nothing is said of the series.
    List<Findings.Hit> found(int place) {
        return signal == Signal.NONE ? List.of() : findings.at(place);
    }

    private static boolean isStale(List<ReleasedValue> values) {
        return values.size() > STALE_AFTER
                && values.subList(values.size() - STALE_AFTER, values.size()).stream()
                        .allMatch(ReleasedValue.Missing.class::isInstance);
    }

    private static boolean isWithheldForItsValue(ReleasedValue value) {
        return value instanceof ReleasedValue.Withheld withheld
                && (withheld.reason() == Reason.SMALL_COUNT || withheld.reason() == Reason.COMPLEMENTARY);
    }

    /// The last month that is told or withheld; what comes after it is too recent, or was not brought.
    Optional<ReleasedValue> lastRipe() {
        return values.reversed().stream()
                .filter(value -> !(value instanceof ReleasedValue.Missing)
                        && !(value instanceof ReleasedValue.Withheld withheld
                                && withheld.reason() == Reason.NOT_MATURE))
                .findFirst();
    }

    /// The last month that has a figure.
    Optional<ReleasedValue.Known> last() {
        return values.reversed().stream()
                .filter(ReleasedValue.Known.class::isInstance)
                .map(ReleasedValue.Known.class::cast)
                .findFirst();
    }

    /// What the head of a page says: the year's figure where there is one, else the last month's.
    Optional<Figure> headline() {
        return definition.shows() == Statistic.YEARLY_RATE
                ? year.map(Figure.class::cast)
                : last().map(ReleasedValue.Known::figure);
    }

    private static ChartAdvisor.Measure measure(IndicatorDefinition definition) {
        return switch (definition.shows()) {
            case PROPORTION -> ChartAdvisor.Measure.SHARE;
            case RATE, YEARLY_RATE -> ChartAdvisor.Measure.RATE_OF_EVENTS;
            case DAYS, RATIO -> ChartAdvisor.Measure.VALUE;
        };
    }

    static Signal.Wanted wanted(Direction better) {
        return switch (better) {
            case HIGHER -> Signal.Wanted.HIGHER;
            case LOWER -> Signal.Wanted.LOWER;
            case NONE -> Signal.Wanted.NEITHER;
        };
    }

    /// Rates are charted in the unit they are printed in.
    private static Observation observation(ReleasedValue value) {
        return value.known()
                .<Observation>map(figure -> switch (figure) {
                    case Figure.Share(var share) -> new Observation.Ratio(share.numerator(), share.denominator());
                    case Figure.Days days -> new Observation.Single(days.median());
                    case Figure.Quotient quotient ->
                        new Observation.Ratio(
                                quotient.numerator().doubleValue(),
                                quotient.denominator().doubleValue() / quotient.per());
                })
                .orElse(Observation.MISSING);
    }

    /// The last twelve months, all of them known, else nothing: a year with a hole is not a year.
    private static Optional<Figure.Quotient> year(IndicatorDefinition definition, List<ReleasedValue> values) {
        var months = values.subList(Math.max(0, values.size() - MONTHS), values.size()).stream()
                .flatMap(value -> value.known().stream())
                .map(Figure.Quotient.class::cast)
                .toList();
        if (months.size() < MONTHS) {
            return Optional.empty();
        }
        var numerator = months.stream().map(Figure.Quotient::numerator).reduce(BigDecimal.ZERO, BigDecimal::add);
        var denominator = months.stream().map(Figure.Quotient::denominator).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(Releasing.quotient(
                definition, numerator, denominator.divide(BigDecimal.valueOf(MONTHS), MathContext.DECIMAL64)));
    }

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
}
