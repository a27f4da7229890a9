package ca.qmhcn.platform.indicators;

import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.methods.spc.ControlChart.Reading;
import ca.qmhcn.platform.charts.ChartWords;
import ca.qmhcn.platform.indicators.Series.ReleasedValue;
import ca.qmhcn.platform.site.Csv;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A series as a file for spreadsheets. Holds what the page shows and no more.
record SeriesFile(Series series, FigureWords figures, String foot) {

    private static final List<String> HEADERS = List.of(
            "month",
            "state",
            "value",
            "numerator",
            "denominator",
            "median_days",
            "p90_days",
            "lower_95",
            "upper_95",
            "centre",
            "lower_limit",
            "upper_limit",
            "said",
            "signal",
            "found",
            "phase",
            "chart",
            "rules",
            "indicator",
            "made_of");

    Csv csv() {
        var csv = new Csv(',').row(HEADERS);
        var points = series.advice().chart().points();
        for (var i = 0; i < series.values().size(); i++) {
            csv.row(row(i, points.get(i).reading()));
        }
        return csv;
    }

    private List<String> row(int place, Optional<Reading> reading) {
        var value = series.values().get(place);
        var row = new ArrayList<String>();
        row.add(value.month().toString());
        row.add(
                switch (value) {
                    case ReleasedValue.Known _ -> "shown";
                    case ReleasedValue.Withheld _ -> "withheld";
                    case ReleasedValue.Missing _ -> "missing";
                    case ReleasedValue.NotApplicable _ -> "not-applicable";
                });
        row.addAll(value.known().map(this::numbers).orElse(List.of("", "", "", "", "", "", "")));
        row.add(reading.map(known -> number(known.centre(), figures.definition()))
                .orElse(""));
        row.add(reading.flatMap(Reading::lower)
                .map(limit -> number(limit, figures.definition()))
                .orElse(""));
        row.add(reading.flatMap(Reading::upper)
                .map(limit -> number(limit, figures.definition()))
                .orElse(""));
        row.add(figures.state(value));
        row.addAll(read(place, reading.isPresent()));
        row.add(figures.words().say(figures.definition().name()));
        row.add(foot);
        return row;
    }

    /// What the rules say of a month, and which they are. An indicator has one phase.
    private List<String> read(int place, boolean known) {
        var charts = ChartWords.in(figures.words());
        var rules = series.findings().rules();
        return List.of(
                known ? charts.signal(series.signals().get(place)) : "",
                series.found(place).stream().map(charts::hit).collect(Collectors.joining("; ")),
                "1",
                charts.kind(series.advice().chart().kind()),
                rules.id() + " " + rules.version());
    }

    private List<String> numbers(Figure figure) {
        return numbers(figure, figures.definition());
    }

    static List<String> numbers(Figure figure, IndicatorDefinition definition) {
        var interval = figure.interval();
        var lower = interval.map(known -> number(known.lower(), definition)).orElse("");
        var upper = interval.map(known -> number(known.upper(), definition)).orElse("");
        return switch (figure) {
            case Figure.Share(var share) ->
                List.of(
                        number(share.value()),
                        Long.toString(share.numerator()),
                        Long.toString(share.denominator()),
                        "",
                        "",
                        lower,
                        upper);
            case Figure.Days(var cases, var median, var ninetieth) ->
                List.of(
                        number(median),
                        "",
                        Long.toString(cases),
                        number(median),
                        ninetieth.isPresent() ? number(ninetieth.getAsDouble()) : "",
                        lower,
                        upper);
            case Figure.Quotient quotient ->
                List.of(
                        number(quotient.value(), definition),
                        quotient.numerator().stripTrailingZeros().toPlainString(),
                        isExpected(definition)
                                ? ""
                                : quotient.denominator().stripTrailingZeros().toPlainString(),
                        "",
                        "",
                        lower,
                        upper);
        };
    }

    /// What would be expected gives back the counts it was worked out from, when it is told to the last digit.
    private static boolean isExpected(IndicatorDefinition definition) {
        return definition
                .asks()
                .denominator()
                .filter(asked -> asked.contains("expected_"))
                .isPresent();
    }

    private static String number(double value, IndicatorDefinition definition) {
        return isExpected(definition)
                ? BigDecimal.valueOf(value)
                        .setScale(definition.decimals(), RoundingMode.HALF_UP)
                        .toPlainString()
                : number(value);
    }

    private static String number(double value) {
        return Double.toString(value);
    }
}
