package ca.qmhcn.methods.spc;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.methods.spc.ChartAdvisor.Advice;
import ca.qmhcn.methods.spc.ChartAdvisor.Caution;
import ca.qmhcn.methods.spc.ChartAdvisor.Measure;
import ca.qmhcn.methods.spc.ChartAdvisor.Reason;
import ca.qmhcn.methods.spc.Observation.Ratio;
import ca.qmhcn.methods.spc.Observation.Single;
import ca.qmhcn.methods.spc.Observation.Subgroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChartAdvisorTest {

    private static List<Observation> points(int number, IntFunction<Observation> point) {
        return IntStream.range(0, number).mapToObj(point).toList();
    }

    private static List<Observation> values(double... values) {
        return Arrays.stream(values)
                .mapToObj(value -> (Observation) new Single(value))
                .toList();
    }

    private static Observation of(Measure measure, int i) {
        return switch (measure) {
            case SHARE, RATE_OF_EVENTS, AVERAGE -> new Ratio(20 + 3 * (i % 2), 50);
            case MEASUREMENTS -> Subgroup.of(1, 2, 3 + i % 2);
            case COUNT, VALUE, SCORE, CASES_BETWEEN, TIME_BETWEEN -> new Single(20 + 6 * (i % 2));
        };
    }

    @ParameterizedTest
    @CsvSource({
        "SHARE, P, SHARES",
        "RATE_OF_EVENTS, U, EVENTS_PER_EXPOSURE",
        "COUNT, C, COUNTS",
        "VALUE, XMR, ONE_VALUE_A_PERIOD",
        "AVERAGE, I_PRIME, AVERAGES_OF_VARYING_SIZE",
        "SCORE, RUN, SCORES",
        "MEASUREMENTS, XBAR, SEVERAL_VALUES_A_PERIOD",
        "CASES_BETWEEN, G, CASES_BETWEEN_RARE_EVENTS",
        "TIME_BETWEEN, T, TIME_BETWEEN_RARE_EVENTS"
    })
    void eachKindOfMeasureHasItsChart(Measure measure, ChartKind kind, Reason reason) {
        var advice = ChartAdvisor.chart(measure, points(10, i -> of(measure, i)));
        assertThat(advice.chart().kind()).isEqualTo(kind);
        assertThat(advice.reason()).isEqualTo(reason);
        assertThat(advice.chart().design().nonNegative())
                .isEqualTo(measure == Measure.VALUE || measure == Measure.AVERAGE);
    }

    @ParameterizedTest
    @EnumSource
    void withFewerThanTenKnownValuesItIsARunChart(Measure measure) {
        var series = new ArrayList<>(points(9, i -> of(measure, i)));
        series.add(4, Observation.MISSING);
        var advice = ChartAdvisor.chart(measure, series);
        assertThat(advice.reason()).isEqualTo(Reason.TOO_FEW_POINTS);
        assertThat(advice.chart().kind()).isEqualTo(ChartKind.RUN);
        assertThat(advice.cautions()).isEmpty();
        series.add(of(measure, 9));
        assertThat(ChartAdvisor.chart(measure, series).reason()).isNotEqualTo(Reason.TOO_FEW_POINTS);
    }

    @Test
    void whereValuesAreWithheldTheOthersHaveNoLimits() {
        var series = new ArrayList<>(points(20, i -> of(Measure.SHARE, i)));
        series.set(3, Observation.MISSING);
        var advice = ChartAdvisor.withholding(series);
        assertThat(advice.reason()).isEqualTo(Reason.SOME_WITHHELD);
        assertThat(advice.chart().kind()).isEqualTo(ChartKind.RUN);
        assertThat(advice.cautions()).isEmpty();
    }

    /// Counts about 100 that go up and down by a width: the spread is `width / (10 · 1.128)`.
    private static Advice spread(double width) {
        return ChartAdvisor.chart(Measure.COUNT, points(10, i -> new Single(100 + (i % 2 == 0 ? width : -width) / 2)));
    }

    @ParameterizedTest
    @CsvSource({"16.91, C, COUNTS", "16.93, C_PRIME, COUNTS_MORE_SPREAD_THAN_COUNTING"})
    void moreThanOneAndAHalfTimesTheSpreadOfCountingIsFollowed(double width, ChartKind kind, Reason reason) {
        assertThat(spread(width).chart().kind()).isEqualTo(kind);
        assertThat(spread(width).reason()).isEqualTo(reason);
        assertThat(spread(width).cautions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"9.03, false", "9.02, true", "0, true"})
    void lessThanFourFifthsOfTheSpreadOfCountingIsTooLittle(double width, boolean little) {
        assertThat(spread(width).cautions().contains(Caution.TOO_LITTLE_SPREAD)).isEqualTo(little);
    }

    @Test
    void sharesAndRatesAreFollowedTheSameWay() {
        var wild = points(12, i -> new Ratio(i % 2 == 0 ? 400 : 600, 1000));
        assertThat(ChartAdvisor.chart(Measure.SHARE, wild).reason()).isEqualTo(Reason.SHARES_MORE_SPREAD_THAN_COUNTING);
        assertThat(ChartAdvisor.chart(Measure.SHARE, wild).chart().kind()).isEqualTo(ChartKind.P_PRIME);
        assertThat(ChartAdvisor.chart(Measure.RATE_OF_EVENTS, wild).reason())
                .isEqualTo(Reason.EVENTS_MORE_SPREAD_THAN_COUNTING);
        assertThat(ChartAdvisor.chart(Measure.RATE_OF_EVENTS, wild).chart().kind())
                .isEqualTo(ChartKind.U_PRIME);
    }

    private static boolean small(Measure measure, int few, double numerator, double denominator, double times) {
        var series = points(
                12,
                i -> i < few ? new Ratio(numerator, denominator) : new Ratio(times * numerator, times * denominator));
        return ChartAdvisor.chart(measure, series).cautions().contains(Caution.SMALL_NUMBERS);
    }

    @Test
    void expectedNumbersBelowFiveInMoreThanAQuarterOfPeriodsAreSmall() {
        assertThat(small(Measure.RATE_OF_EVENTS, 3, 4, 32, 2)).isFalse();
        assertThat(small(Measure.RATE_OF_EVENTS, 4, 4, 32, 2)).isTrue();
        assertThat(small(Measure.RATE_OF_EVENTS, 12, 5, 40, 1)).isFalse();
        assertThat(small(Measure.SHARE, 4, 4, 32, 2)).isTrue();
        assertThat(small(Measure.SHARE, 12, 5, 40, 1)).isFalse();
    }

    @Test
    void forSharesThoseWithoutTheEventAreExpectedToo() {
        assertThat(small(Measure.SHARE, 3, 28, 32, 2)).isFalse();
        assertThat(small(Measure.SHARE, 4, 28, 32, 2)).isTrue();
        assertThat(small(Measure.SHARE, 12, 35, 40, 1)).isFalse();
        assertThat(small(Measure.RATE_OF_EVENTS, 12, 28, 32, 1)).isFalse();
    }

    @Test
    void countsAreExpectedByTheirMean() {
        assertThat(ChartAdvisor.chart(Measure.COUNT, points(12, _ -> new Single(5)))
                        .cautions())
                .doesNotContain(Caution.SMALL_NUMBERS);
        assertThat(ChartAdvisor.chart(Measure.COUNT, points(12, i -> new Single(i == 0 ? 4 : 5)))
                        .cautions())
                .contains(Caution.SMALL_NUMBERS);
    }

    @Test
    void noneInMoreThanAQuarterOfPeriodsIsMostlyNone() {
        for (var none = 2; none <= 4; none++) {
            var zeros = none;
            var series = new ArrayList<>(points(12, i -> new Single(i % 3 == 0 && i / 3 < zeros ? 0 : 30)));
            series.add(Observation.MISSING);
            assertThat(ChartAdvisor.chart(Measure.COUNT, series).cautions().contains(Caution.MOSTLY_NONE))
                    .isEqualTo(none == 4);
        }
        var values = points(12, i -> new Single(i % 2 * 30));
        assertThat(ChartAdvisor.chart(Measure.VALUE, values).cautions()).isEmpty();
    }

    @Test
    void neighboursThatResembleEachOtherMakeLimitsTooNarrow() {
        // Their correlation is exactly 0.3, then a little more.
        var just = values(5, 6, 0, 5, 7, 4, 3, 0, 0, 0);
        var more = values(5, 6, 0, 5, 7, 4, 3, 0, 0, -0.01);
        assertThat(ChartAdvisor.chart(Measure.VALUE, just).cautions()).isEmpty();
        assertThat(ChartAdvisor.chart(Measure.VALUE, more).cautions()).containsExactly(Caution.NEIGHBOURS_RESEMBLE);
    }

    @Test
    void aRunChartHasNoLimitsThatCouldBeTooNarrow() {
        var rising = points(12, Single::new);
        assertThat(ChartAdvisor.chart(Measure.VALUE, rising).cautions()).containsExactly(Caution.NEIGHBOURS_RESEMBLE);
        assertThat(ChartAdvisor.chart(Measure.SCORE, rising).cautions()).isEmpty();
    }

    @Test
    void valuesOnEitherSideOfAGapAreNoNeighbours() {
        var apart = points(23, i -> i % 2 == 0 ? new Single(i) : Observation.MISSING);
        assertThat(ChartAdvisor.chart(Measure.VALUE, apart).cautions()).isEmpty();
    }

    @Test
    void aFlatSeriesResemblesNothing() {
        assertThat(ChartAdvisor.chart(Measure.VALUE, points(12, _ -> new Single(3)))
                        .cautions())
                .isEmpty();
    }
}
