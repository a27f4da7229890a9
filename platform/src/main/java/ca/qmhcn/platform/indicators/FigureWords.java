package ca.qmhcn.platform.indicators;

import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.engine.definitions.Statistic;
import ca.qmhcn.methods.rates.Interval;
import ca.qmhcn.methods.spc.ControlChart.Reading;
import ca.qmhcn.platform.charts.Axis;
import ca.qmhcn.platform.indicators.Series.ReleasedValue;
import ca.qmhcn.platform.language.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/// How an indicator's figures are said in the reader's language.
record FigureWords(IndicatorDefinition definition, Words words) {

    Messages say() {
        return words.of(Messages.class);
    }

    /// “62.0 %”, “17 days”, “0.29 hours per 1 000 patient-hours”.
    String value(Figure figure) {
        return switch (definition.shows()) {
            case PROPORTION -> number(figure.value());
            case DAYS -> say().days(number(figure.value()));
            case RATIO, RATE, YEARLY_RATE -> number(figure.value()) + " " + words.say(definition.unit());
        };
    }

    /// With what it is a share of: “62.0 % of discharges”.
    String full(Figure figure) {
        return definition.shows() == Statistic.PROPORTION
                ? number(figure.value()) + " " + words.say(definition.unit())
                : value(figure);
    }

    /// The value alone, without its unit.
    String number(double value) {
        return definition.shows() == Statistic.PROPORTION
                ? words.percent(value, definition.decimals())
                : words.number(value, definition.decimals());
    }

    /// What it is made of: “62 of 100”.
    String parts(Figure figure) {
        return switch (figure) {
            case Figure.Share(var share) ->
                say().of(words.number(share.numerator()), words.number(share.denominator()));
            case Figure.Days days ->
                days.ninetieth().isPresent()
                        ? say().people(words.number(days.cases())) + ", "
                                + say().ninetieth(number(days.ninetieth().getAsDouble()))
                        : say().people(words.number(days.cases()));
            case Figure.Quotient quotient -> say().of(plain(quotient.numerator()), plain(quotient.denominator()));
        };
    }

    /// With a decimal only where there is one.
    private String plain(BigDecimal number) {
        return words.number(number.doubleValue(), number.stripTrailingZeros().scale() <= 0 ? 0 : 1);
    }

    String interval(Figure figure) {
        return figure.interval().map(this::interval).orElse("");
    }

    private String interval(Interval interval) {
        return say().interval(number(interval.lower()), number(interval.upper()));
    }

    /// A month's figure, or why there is none.
    String state(ReleasedValue value) {
        return switch (value) {
            case ReleasedValue.Known known -> value(known.figure());
            case ReleasedValue.Withheld withheld -> say().withheld(withheld.reason());
            case ReleasedValue.Missing _ -> say().missing();
            case ReleasedValue.NotApplicable _ -> say().notApplicable();
        };
    }

    /// One month in a table.
    record Row(String month, String figure, String parts, String interval, String limits) {}

    List<Row> rows(Series series) {
        var points = series.advice().chart().points();
        return IntStream.range(0, series.values().size())
                .mapToObj(i -> {
                    var value = series.values().get(i);
                    return new Row(
                            words.month(value.month()),
                            state(value),
                            value.known().map(this::parts).orElse(""),
                            value.known().map(this::interval).orElse(""),
                            points.get(i).reading().map(this::limits).orElse(""));
                })
                .toList();
    }

    private String limits(Reading reading) {
        return reading.lower().isPresent() && reading.upper().isPresent()
                ? interval(new Interval(reading.lower().get(), reading.upper().get()))
                : "";
    }

    /// The axis of values that are charted in the unit they are printed in.
    Axis axis() {
        return axis(1);
    }

    /// @param per what a value is multiplied with to be printed
    Axis axis(double per) {
        var title = switch (definition.shows()) {
            case DAYS -> say().shows(Statistic.DAYS);
            case PROPORTION -> say().shareTitle(words.say(definition.unit()));
            case RATIO, RATE, YEARLY_RATE -> words.say(definition.unit());
        };
        return definition.shows() == Statistic.PROPORTION
                ? Axis.shares(title, words)
                : Axis.fromZero(title, value -> tick(value * per));
    }

    private String tick(double value) {
        return words.number(value, value == Math.rint(value) ? 0 : Math.max(1, definition.decimals()));
    }
}
