package ca.qmhcn.platform.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.engine.definitions.Catalogue;
import ca.qmhcn.engine.definitions.Content;
import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.engine.definitions.Statistic;
import ca.qmhcn.engine.definitions.Tables;
import ca.qmhcn.engine.language.Language;
import ca.qmhcn.methods.rules.RuleSet;
import ca.qmhcn.methods.rules.Signal;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.charts.ChartWords;
import ca.qmhcn.platform.disclosure.Audience;
import ca.qmhcn.platform.indicators.PublishedFigures.Agreement;
import ca.qmhcn.platform.indicators.PublishedFigures.Printed;
import ca.qmhcn.platform.indicators.Series.ReleasedValue;
import ca.qmhcn.platform.language.Words;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is said of a series, in words, in the file and on the drawing.
class SeriesSaidTest {

    private static final YearMonth FIRST = YearMonth.of(2024, 1);

    private static final Catalogue CATALOGUE = Catalogue.of(Content.ofClasspath(), Tables.of(Content.ofClasspath()));

    /// Around 100: below it to and fro, three above, one on the line, seven above.
    private static final int[] TIED = {
        99, 85, 99, 85, 99, 85, 99, 85, 98, 85, 98, 85, 98, 110, 110, 110, 100, 110, 110, 110, 110, 110, 110, 110
    };

    private static IndicatorDefinition definition(Statistic statistic) {
        return CATALOGUE.indicators().stream()
                .filter(known -> known.shows() == statistic)
                .findFirst()
                .orElseThrow();
    }

    private static Series series(RuleSet rules, int... medians) {
        var values = IntStream.range(0, medians.length)
                .<ReleasedValue>mapToObj(i -> new ReleasedValue.Known(
                        FIRST.plusMonths(i), new Figure.Days(40, medians[i], OptionalDouble.empty())))
                .toList();
        return Series.of(definition(Statistic.DAYS), "", values, rules);
    }

    private static Sentences sentences(Series series, Words words) {
        return new Sentences(series, new FigureWords(series.definition(), words));
    }

    @Test
    void aRunThatAPointOnTheLineBreaksIsToldFromThereOn() {
        var verdict =
                sentences(series(RuleSet.MAKING_DATA_COUNT, TIED), Words.EN).verdict();
        assertThat(verdict).startsWith("Since June 2025, 7 months in a row lie above the centre line");
    }

    @Test
    void aRunThatPassesOverAPointOnTheLineIsToldWhole() {
        var verdict = sentences(series(RuleSet.IHI_RUN_CHART, TIED), Words.EN).verdict();
        assertThat(verdict).startsWith("Since February 2025, 10 months in a row lie above the centre line");
    }

    private static Indicators.Overview steady(RuleSet rules, int many) {
        var values = IntStream.range(0, 36).map(i -> 40 + i % 2 * 3 + i % 3).toArray();
        return new Indicators.Overview(Collections.nCopies(many, series(rules, values)), Optional.empty(), false);
    }

    @Test
    void theHomeSaysHowManyChartsChanceAloneWouldMarkAndHowSeldomThatIs() {
        var few = steady(RuleSet.THREE_SIGMA_ANHOEJ, 14);
        assertThat(few.read()).hasSize(14);
        assertThat(few.falseAlarms()).isBetween(0.09, 0.11);
        assertThat(few.monthsBetweenFalseAlarms()).hasValue(10);
        assertThat(few.falseAlarmsSaid(Words.EN))
                .contains("If all 14 indicators read here were steady, chance alone would give about 0.1 signals now:"
                        + " one in about 10 months.");
        assertThat(few.falseAlarmsSaid(Words.FR)
                        .orElseThrow()
                        .replace('\u00a0', ' ')
                        .replace('\u202f', ' '))
                .isEqualTo("Si les 14 indicateurs lus ici étaient stables, le hasard seul donnerait environ 0,1 signal "
                        + "en ce moment : un en 10 mois environ.");
    }

    /// More than one a month cannot be said as so many months for one.
    @Test
    void whereChanceGivesMoreThanOneTheNumberAloneIsSaid() {
        var many = steady(RuleSet.IHI_RUN_CHART, 60);
        assertThat(many.falseAlarms()).isGreaterThan(1.5);
        assertThat(many.monthsBetweenFalseAlarms()).isEqualTo(OptionalInt.empty());
        assertThat(many.falseAlarmsSaid(Words.EN).orElseThrow())
                .contains("about 2.1 signals now.")
                .doesNotContain("months");
        assertThat(many.falseAlarmsSaid(Words.FR).orElseThrow())
                .contains("2,1 signaux")
                .doesNotContain("mois");
        assertThat(steady(RuleSet.IHI_RUN_CHART, 0).falseAlarmsSaid(Words.EN)).isEmpty();
        var one = steady(RuleSet.THREE_SIGMA_ANHOEJ, 1);
        assertThat(one.falseAlarmsSaid(Words.EN).orElseThrow())
                .contains("the one indicator read here", "about 0.01 signals");
    }

    @Test
    void theFileNamesItsChartItsRulesAndWhatTheyFound() {
        var series = series(RuleSet.MAKING_DATA_COUNT, TIED);
        var file = file(series, Words.EN);
        assertThat(file.lines().findFirst().orElseThrow())
                .contains("\"signal\",\"found\",\"phase\",\"chart\",\"rules\"");
        assertThat(file.lines().skip(1)).hasSize(24).allMatch(row -> row.contains("\"making-data-count 1\""));
        var charts = ChartWords.in(Words.EN);
        var hit = series.findings().at(23).getFirst();
        assertThat(file.lines().toList().getLast())
                .contains(charts.hit(hit), charts.kind(series.advice().chart().kind()), charts.signal(series.signal()));
    }

    @Test
    void ofTooFewMonthsTheFileHasNothingFound() {
        var file = file(series(RuleSet.THREE_SIGMA, 40, 41, 40, 41, 40, 41, 40, 41, 40, 900), Words.EN);
        assertThat(file.lines().skip(1))
                .allMatch(row -> row.contains("\"too few periods\",\"\",\"1\""))
                .noneMatch(row -> row.contains("limit,"));
    }

    private static String file(Series series, Words words) {
        var bytes = new SeriesFile(series, new FigureWords(series.definition(), words), "foot")
                .csv()
                .download("x")
                .getBody();
        return new String(Objects.requireNonNull(bytes), StandardCharsets.UTF_8);
    }

    private static PublishedOnePage published(Words words, int... numerators) {
        var definition = definition(Statistic.RATE);
        var printed = IntStream.range(0, numerators.length)
                .mapToObj(i -> new Printed(
                        "u1",
                        "Unit one",
                        "country",
                        LocalDate.of(2000 + i, 4, 1),
                        LocalDate.of(2001 + i, 3, 31),
                        Optional.of(new Figure.Quotient(
                                BigDecimal.valueOf(numerators[i]), BigDecimal.valueOf(1000), definition.per(), false)),
                        false,
                        "",
                        Agreement.NOT_AVAILABLE))
                .toList();
        return PublishedOnePage.of(
                new PublishedOnePage.Place(new OrganizationId("riverbend"), "Riverbend", Audience.OWN, 10, 10),
                new FigureWords(definition, words),
                printed,
                new PublishedOnePage.Asked(Optional.empty(), Optional.empty(), Optional.of("u1")));
    }

    @ParameterizedTest
    @EnumSource
    void aPublishedSeriesSaysWhoseItIsAndByWhichRulesItIsRead(Language language) {
        var words = Words.in(language);
        var page = published(words, 9, 8, 9, 8, 9, 8, 9, 8, 9, 8, 9, 8, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2, 3, 2);
        var definition = page.figures().definition();
        var svg = page.course().orElseThrow().draw().wide().svg();
        assertThat(svg)
                .contains("Riverbend", definition.code(), page.figures().say().version(definition.version()))
                .contains(ChartWords.in(words).readWith(Series.rules(definition)));
        assertThat(page.course().orElseThrow().signals().getLast()).isNotIn(Signal.NONE, Signal.COMMON);
        assertThat(published(words, 9, 1).course().orElseThrow().signals()).containsOnly(Signal.NONE);
    }
}
