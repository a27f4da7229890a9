package ca.qmhcn.methods.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RatesTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            numerator, denominator, lower,  upper,  source
                   81,         263, 0.2553, 0.3662, Newcombe 1998 table I method 3
                   15,         148, 0.0624, 0.1605, Newcombe 1998 table I method 3
                    0,          20, 0.0000, 0.1611, Newcombe 1998 table I method 3
                    1,          29, 0.0061, 0.1718, Newcombe 1998 table I method 3
            """)
    void agreesWithPublishedWilsonIntervals(long numerator, long denominator, double lower, double upper) {
        var interval = new Proportion(numerator, denominator).wilson(Confidence.PERCENT_95);
        assertThat(interval.lower()).isCloseTo(lower, within(5e-5));
        assertThat(interval.upper()).isCloseTo(upper, within(5e-5));
    }

    @Test
    void anImpossibleShareCannotBeMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(-1, 2));
    }

    @Test
    void sevenEventsInTwoThousandDaysHaveByarsInterval() {
        var rate = new EventRate(7, 2345, 1000);
        assertThat(rate.value()).isCloseTo(2.985, within(5e-4));
        assertThat(rate.byar(Confidence.PERCENT_95).lower()).isCloseTo(1.196, within(5e-3));
        assertThat(rate.byar(Confidence.PERCENT_95).upper()).isCloseTo(6.150, within(5e-3));
    }

    @Test
    void noEventsHaveAnUpperLimitAndNoLowerOne() {
        assertThat(new EventRate(0, 1, 1).exact(Confidence.PERCENT_95)).satisfies(interval -> {
            assertThat(interval.lower()).isZero();
            assertThat(interval.upper()).isCloseTo(3.6889, within(5e-5));
        });
    }

    @Test
    void waitsHaveAMedianBetweenTheMiddleTwo() {
        var waits = histogram(3, 7, 9, 14, 14, 20, 28, 35, 61, 120);
        assertThat(waits.median()).hasValue(17.0);
        assertThat(waits.quantile(0.9).getAsDouble()).isCloseTo(66.9, within(1e-9));
        assertThat(histogram().median()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aHistogramGivesTheQuantilesOfItsCases(long seed) {
        var random = new Random(seed);
        var days = random.ints(1 + random.nextInt(60), 0, 40).toArray();
        var p = random.nextDouble();
        var sorted = days.clone();
        Arrays.sort(sorted);
        var position = (sorted.length - 1) * p;
        var below = (int) position;
        var expected =
                sorted[below] + (position - below) * (sorted[Math.min(below + 1, sorted.length - 1)] - sorted[below]);
        assertThat(histogram(days).quantile(p).getAsDouble()).isCloseTo(expected, within(1e-9));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void monthsAddUpToTheirQuarter(long seed) {
        var random = new Random(seed);
        var first = random.ints(1 + random.nextInt(30), 0, 40).toArray();
        var second = random.ints(1 + random.nextInt(30), 0, 40).toArray();
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        assertThat(histogram(first).plus(histogram(second)).median())
                .isEqualTo(histogram(both).median());
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    private static DayHistogram histogram(int... days) {
        var counts = new HashMap<Integer, Long>();
        for (var day : days) {
            counts.merge(day, 1L, Long::sum);
        }
        return new DayHistogram(counts);
    }

    @Test
    void confidenceKnowsItsQuantile() {
        assertThat(List.of(Confidence.PERCENT_95.z(), Confidence.PERCENT_99_8.z()))
                .satisfiesExactly(
                        z -> assertThat(z).isCloseTo(1.959964, within(1e-6)),
                        z -> assertThat(z).isCloseTo(3.090232, within(1e-6)));
    }
}
