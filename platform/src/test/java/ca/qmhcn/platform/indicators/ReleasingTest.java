package ca.qmhcn.platform.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.methods.disclosure.Cell;
import ca.qmhcn.methods.disclosure.Cell.Reason;
import ca.qmhcn.methods.rates.Proportion;
import ca.qmhcn.methods.rules.Signal;
import ca.qmhcn.methods.spc.ChartKind;
import ca.qmhcn.platform.PlatformTest;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.disclosure.Released;
import ca.qmhcn.platform.disclosure.Tier;
import ca.qmhcn.platform.indicators.Releasing.Sight;
import ca.qmhcn.platform.indicators.ResultStore.Counted;
import ca.qmhcn.platform.indicators.Series.ReleasedValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the gate lets out of counted months, and what is made of it.
@PlatformTest
class ReleasingTest {

    private static final YearMonth FIRST = YearMonth.of(2025, 1);
    private static final OrganizationId RIVERBEND = new OrganizationId("riverbend");
    private static final Sight EXACT = new Sight.Exact();

    @Autowired
    private Releasing releasing;

    @Autowired
    private Indicators indicators;

    @Test
    void whatTheReleaseShowsIsShown() {
        var month = counted("violence-with-lost-time", "0", "12.5", 0);
        assertThat(series("violence-with-lost-time", released(List.of(month), List.of()), List.of(month))
                        .values()
                        .getFirst()
                        .known())
                .hasValueSatisfying(figure -> assertThat(figure.value()).isZero());
    }

    @Test
    void whatTheReleaseHidesIsNot() {
        var month = counted("violence-with-lost-time", "5", "12.5", 5);
        assertThat(series("violence-with-lost-time", released(List.of(), List.of(month)), List.of(month))
                        .values())
                .containsExactly(new ReleasedValue.Withheld(FIRST, Reason.SMALL_COUNT));
        assertThat(series("violence-with-lost-time", EXACT, List.of(month))
                        .values()
                        .getFirst())
                .isInstanceOf(ReleasedValue.Known.class);
    }

    @Test
    void whatWasCountedAfterTheReleaseIsNotTold() {
        var then = counted("violence-with-lost-time", "8", "12.5", 8);
        var now = counted("violence-with-lost-time", "40", "12.5", 40);
        var next = counted("violence-with-lost-time", FIRST.plusMonths(1), 9, "12.5");
        assertThat(series("violence-with-lost-time", released(List.of(then), List.of()), List.of(now, next))
                        .values())
                .satisfiesExactly(
                        first -> assertThat(first.known())
                                .hasValueSatisfying(figure -> assertThat(figure.value())
                                        .as("as it was released")
                                        .isCloseTo(8 / 12.5 * 100, within(1e-9))),
                        second -> assertThat(second)
                                .isEqualTo(new ReleasedValue.Withheld(FIRST.plusMonths(1), Reason.NOT_MATURE)));
    }

    @Test
    void howManyAreCountedInIsAsItWasReleased() {
        var then = counted("violence-with-lost-time", "8", "12.5", 8);
        var now = counted("violence-with-lost-time", "40", "12.5", 40);
        var definition = indicators.definition("violence-with-lost-time").orElseThrow();
        assertThat(Releasing.known(released(List.of(then), List.of()), definition, "", List.of(now)))
                .containsExactly(then);
        assertThat(Releasing.known(EXACT, definition, "", List.of(now))).containsExactly(now);
    }

    @Test
    void aShareComesFromTheCellsAlone() {
        var now = counted("cancelled-by-the-service", "1", "3", 1);
        var keys = CellKeys.month(RIVERBEND, "cancelled-by-the-service", "", FIRST);
        var sight = new Sight.Of(
                released(Map.of(keys.numerator(), new Cell.Shown(12), keys.denominator(), new Cell.Shown(60))),
                List.of());
        assertThat(series("cancelled-by-the-service", sight, List.of(now))
                        .values()
                        .getFirst()
                        .known())
                .hasValue(new Figure.Share(new Proportion(12, 60)));
    }

    @Test
    void beforeTheFirstReleaseNothingIsTold() {
        var month = counted("violence-with-lost-time", "8", "12.5", 8);
        assertThat(series("violence-with-lost-time", new Sight.NothingYet(), List.of(month))
                        .values())
                .isEmpty();
    }

    @Test
    void aYearsTurnoverIsItsLeaversOverTheMeanOfTwelveMonthEnds() {
        // 16 leavers and a mean of 95 in the worked example of the definition
        var leavers = new int[] {1, 2, 0, 3, 1, 1, 2, 0, 1, 2, 1, 2};
        var months = IntStream.range(0, 12)
                .mapToObj(i -> counted("voluntary-turnover", FIRST.plusMonths(i), leavers[i], i < 6 ? "90" : "100"))
                .toList();
        var series = series("voluntary-turnover", EXACT, months);
        assertThat(series.headline())
                .hasValueSatisfying(figure -> assertThat(figure.value()).isCloseTo(16 / 95.0 * 100, within(1e-9)));
        assertThat(series.values().getFirst().known())
                .hasValueSatisfying(figure -> assertThat(figure.value())
                        .as("a month is printed as if the whole year went like it")
                        .isCloseTo(1 / 90.0 * 100 * 12, within(1e-9)));
        assertThat(series("voluntary-turnover", EXACT, months.subList(1, 12)).headline())
                .as("a year with a hole is not a year")
                .isEmpty();
    }

    @Test
    void aSeriesWithHiddenMonthsHasNeitherLimitsNorSignal() {
        var months = IntStream.range(0, 24)
                .mapToObj(i ->
                        counted("violence-with-lost-time", FIRST.plusMonths(i), i == 3 ? 3 : i < 12 ? 8 : 30, "12.5"))
                .toList();
        var shown = months.stream().filter(month -> month.behind() > 5).toList();
        var hidden = months.stream().filter(month -> month.behind() <= 5).toList();
        var reader = series("violence-with-lost-time", released(shown, hidden), months);
        assertThat(reader.advice().chart().kind()).isEqualTo(ChartKind.RUN);
        assertThat(reader.signal()).isEqualTo(Signal.NONE);
        var lead = series("violence-with-lost-time", EXACT, months);
        assertThat(lead.advice().chart().kind()).isNotEqualTo(ChartKind.RUN);
        assertThat(lead.signal()).isNotEqualTo(Signal.NONE);
    }

    @Test
    void aSeriesThatEndedMonthsAgoSaysNothingOfToday() {
        var months = IntStream.range(0, 24)
                .mapToObj(i -> counted("violence-with-lost-time", FIRST.plusMonths(i), i < 12 ? 8 : 30, "12.5"))
                .toList();
        var definition = definition("violence-with-lost-time");
        var later = releasing.months(RIVERBEND, definition, months, FIRST.plusMonths(26), EXACT);
        assertThat(Series.of(definition, "", later).signal()).isEqualTo(Signal.NONE);
        assertThat(Series.of(definition, "", later).isStale()).isTrue();
    }

    @Test
    void aMissingMonthIsNotAZero() {
        var months = List.of(
                counted("violence-with-lost-time", FIRST, 8, "12.5"),
                counted("violence-with-lost-time", FIRST.plusMonths(2), 9, "12.5"));
        var series = series("violence-with-lost-time", released(months, List.of()), months);
        assertThat(series.values().get(1)).isEqualTo(new ReleasedValue.Missing(FIRST.plusMonths(1)));
    }

    private static Sight released(List<Counted> shown, List<Counted> hidden) {
        var cells = new HashMap<String, Cell>();
        shown.forEach(month -> cells.put(
                CellKeys.month(RIVERBEND, month.indicator(), "", month.month()).numerator(),
                new Cell.Shown(month.behind())));
        hidden.forEach(month -> cells.put(
                CellKeys.month(RIVERBEND, month.indicator(), "", month.month()).numerator(),
                new Cell.Withheld(Reason.SMALL_COUNT)));
        return new Sight.Of(released(cells), shown);
    }

    private static Released released(Map<String, Cell> cells) {
        return new Released(new UUID(0, 1), "any", Tier.NETWORK, "1", Instant.EPOCH, Optional.empty(), cells, Map.of());
    }

    private Series series(String id, Sight sight, List<Counted> months) {
        var definition = definition(id);
        return Series.of(
                definition,
                "",
                releasing.months(RIVERBEND, definition, months, months.getLast().month(), sight));
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
