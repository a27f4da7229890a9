package ca.qmhcn.platform.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.methods.disclosure.Cell.Reason;
import ca.qmhcn.methods.rules.Signal;
import ca.qmhcn.methods.spc.ChartKind;
import ca.qmhcn.platform.PlatformTest;
import ca.qmhcn.platform.disclosure.Audience;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the gate lets out of counted months, and what is made of it.
@PlatformTest
class ReleasingTest {

    private static final YearMonth FIRST = YearMonth.of(2025, 1);

    @Autowired
    private Releasing releasing;

    @Autowired
    private Indicators indicators;

    @Test
    void aMonthWithoutAnIncidentIsShownToEverybody() {
        var series = series(
                "violence-with-lost-time", Audience.OWN, List.of(counted("violence-with-lost-time", "0", "12.5", 0)));
        assertThat(series.values().getFirst().known())
                .hasValueSatisfying(figure -> assertThat(figure.value()).isZero());
    }

    @Test
    void aMonthWithFiveIncidentsIsNot() {
        var series = series(
                "violence-with-lost-time", Audience.OWN, List.of(counted("violence-with-lost-time", "5", "12.5", 5)));
        assertThat(series.values().getFirst()).isEqualTo(new ReleasedValue.Withheld(FIRST, Reason.SMALL_COUNT));
    }

    @Test
    void fortyEightOfFiftyTrainedTellsOfTwo() {
        var id = "trauma-informed-training";
        assertThat(series(id, Audience.OWN, List.of(counted(id, "48", "50", 48)))
                        .values()
                        .getFirst())
                .isInstanceOf(ReleasedValue.Withheld.class);
        assertThat(series(id, Audience.OWN, List.of(counted(id, "40", "50", 40)))
                        .values()
                        .getFirst())
                .isInstanceOf(ReleasedValue.Known.class);
        assertThat(series(id, Audience.OWN_EXACT, List.of(counted(id, "48", "50", 48)))
                        .values()
                        .getFirst())
                .isInstanceOf(ReleasedValue.Known.class);
    }

    @Test
    void aYearsTurnoverIsItsLeaversOverTheMeanOfTwelveMonthEnds() {
        // 16 leavers and a mean of 95 in the worked example of the definition
        var leavers = new int[] {1, 2, 0, 3, 1, 1, 2, 0, 1, 2, 1, 2};
        var months = IntStream.range(0, 12)
                .mapToObj(i -> counted("voluntary-turnover", FIRST.plusMonths(i), leavers[i], i < 6 ? "90" : "100"))
                .toList();
        var series = series("voluntary-turnover", Audience.OWN_EXACT, months);
        assertThat(series.headline())
                .hasValueSatisfying(figure -> assertThat(figure.value()).isCloseTo(16 / 95.0 * 100, within(1e-9)));
        assertThat(series.values().getFirst().known())
                .hasValueSatisfying(figure -> assertThat(figure.value())
                        .as("a month is printed as if the whole year went like it")
                        .isCloseTo(1 / 90.0 * 100 * 12, within(1e-9)));
        assertThat(series("voluntary-turnover", Audience.OWN_EXACT, months.subList(1, 12))
                        .headline())
                .as("a year with a hole is not a year")
                .isEmpty();
    }

    @Test
    void aSeriesWithHiddenMonthsHasNeitherLimitsNorSignal() {
        var months = IntStream.range(0, 24)
                .mapToObj(i ->
                        counted("violence-with-lost-time", FIRST.plusMonths(i), i == 3 ? 3 : i < 12 ? 8 : 30, "12.5"))
                .toList();
        var reader = series("violence-with-lost-time", Audience.OWN, months);
        assertThat(reader.advice().chart().kind()).isEqualTo(ChartKind.RUN);
        assertThat(reader.signal()).isEqualTo(Signal.NONE);
        var lead = series("violence-with-lost-time", Audience.OWN_EXACT, months);
        assertThat(lead.advice().chart().kind()).isNotEqualTo(ChartKind.RUN);
        assertThat(lead.signal()).isNotEqualTo(Signal.NONE);
    }

    @Test
    void aSeriesThatEndedMonthsAgoSaysNothingOfToday() {
        var months = IntStream.range(0, 24)
                .mapToObj(i -> counted("violence-with-lost-time", FIRST.plusMonths(i), i < 12 ? 8 : 30, "12.5"))
                .toList();
        var definition = definition("violence-with-lost-time");
        var later = releasing.months(definition, months, FIRST.plusMonths(26), Audience.OWN_EXACT);
        assertThat(Series.of(definition, "", later).signal()).isEqualTo(Signal.NONE);
        assertThat(Series.of(definition, "", later).isStale()).isTrue();
    }

    @Test
    void aMissingMonthIsNotAZero() {
        var months = List.of(
                counted("violence-with-lost-time", FIRST, 8, "12.5"),
                counted("violence-with-lost-time", FIRST.plusMonths(2), 9, "12.5"));
        var series = series("violence-with-lost-time", Audience.OWN, months);
        assertThat(series.values().get(1)).isEqualTo(new ReleasedValue.Missing(FIRST.plusMonths(1)));
    }

    private Series series(String id, Audience audience, List<Counted> months) {
        var definition = definition(id);
        return Series.of(
                definition,
                "",
                releasing.months(definition, months, months.getLast().month(), audience));
    }

    private IndicatorDefinition definition(String id) {
        return indicators.definition(id).orElseThrow();
    }

    private static Counted counted(String id, YearMonth month, int events, String denominator) {
        return new Counted(
                id,
                "",
                month,
                BigDecimal.valueOf(events),
                new BigDecimal(denominator),
                1,
                events,
                new TreeMap<>(),
                new TreeMap<>(),
                true);
    }

    private static Counted counted(String id, String numerator, String denominator, long behind) {
        return new Counted(
                id,
                "",
                FIRST,
                new BigDecimal(numerator),
                new BigDecimal(denominator),
                1,
                behind,
                new TreeMap<>(),
                new TreeMap<>(),
                true);
    }
}
