package ca.qmhcn.methods.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ca.qmhcn.methods.Vectors;
import ca.qmhcn.methods.rules.Rule.Shift;
import ca.qmhcn.methods.rules.Rule.Trend;
import ca.qmhcn.methods.rules.Rule.Zone;
import ca.qmhcn.methods.spc.ControlCharts;
import ca.qmhcn.methods.spc.Observation;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PChartBatchTest {

    /// Every thousandth seed has all periods, others miss some; shares are drawn so that every rule finds something.
    @Test
    void aThousandBatchesSayWhatOneChartAfterTheOtherSays() {
        var found = new int[5];
        for (var seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            var periods = 1 + random.nextInt(PChartBatch.MOST_PERIODS);
            var numerators = new double[3 * periods];
            var denominators = new double[3 * periods];
            for (var one = 0; one < 3; one++) {
                fill(random, numerators, denominators, one * periods, periods);
            }
            var batch = new PChartBatch(3, periods);
            batch.draw(numerators, denominators);
            for (var one = 0; one < 3; one++) {
                same(batch, one, periods, numerators, denominators, found);
            }
        }
        assertThat(found).doesNotContain(0);
    }

    private static void fill(Random random, double[] numerators, double[] denominators, int from, int periods) {
        var level = 0.05 + 0.9 * random.nextDouble();
        var drift = (random.nextDouble() - 0.5) * 0.02;
        var gaps = random.nextInt(4) * 0.1;
        for (var i = 0; i < periods; i++) {
            var size = 1 + random.nextInt(random.nextBoolean() ? 400 : 12);
            var share = Math.clamp(level + drift * i + random.nextGaussian() * 0.05, 0, 1);
            if (random.nextDouble() >= gaps) {
                denominators[from + i] = size;
                numerators[from + i] = Math.rint(share * size);
            }
        }
    }

    private static void same(
            PChartBatch batch, int one, int periods, double[] numerators, double[] denominators, int[] found) {
        var chart = ControlCharts.p(IntStream.range(one * periods, (one + 1) * periods)
                .mapToObj(at -> Observation.ratio(numerators[at], denominators[at]))
                .toList());
        var findings = Findings.of(chart, RuleSet.MAKING_DATA_COUNT);
        var byLimits = Findings.of(chart, RuleSet.THREE_SIGMA);
        for (var i = 0; i < periods; i++) {
            var reading = chart.points().get(i).reading();
            assertThat(bit(batch.known(one), i)).isEqualTo(reading.isPresent());
            var period = i;
            reading.ifPresent(known -> {
                assertThat(batch.value(one, period)).isEqualTo(known.value());
                assertThat(batch.centre(one)).isCloseTo(known.centre(), within(1e-12));
                assertThat(batch.lower(one, period)).isCloseTo(known.lower().orElseThrow(), within(1e-12));
                assertThat(batch.upper(one, period)).isCloseTo(known.upper().orElseThrow(), within(1e-12));
            });
            var rules = findings.at(i).stream().map(Findings.Hit::rule).toList();
            marked(batch.outside(one), i, !byLimits.at(i).isEmpty(), found, 0);
            marked(batch.shift(one), i, rules.stream().anyMatch(Shift.class::isInstance), found, 1);
            marked(batch.trend(one), i, rules.stream().anyMatch(Trend.class::isInstance), found, 2);
            marked(batch.twoInThree(one), i, rules.stream().anyMatch(Zone.class::isInstance), found, 3);
        }
        var unusual = Findings.of(chart, RuleSet.THREE_SIGMA_ANHOEJ).runsSignal(0);
        assertThat(batch.runsSignal(one)).isEqualTo(unusual);
        found[4] += unusual ? 1 : 0;
    }

    private static void marked(long mask, int place, boolean expected, int[] found, int rule) {
        assertThat(bit(mask, place)).as("rule %d at %d", rule, place).isEqualTo(expected);
        found[rule] += expected ? 1 : 0;
    }

    private static boolean bit(long mask, int place) {
        return (mask >>> place & 1) == 1;
    }

    @Test
    void fiftySeriesHaveTheLimitsAndSignalsOfTheReference() {
        var expected = Vectors.series(Vectors.expected("p_batch_shared"));
        Vectors.series(Vectors.input("p_batch_shared")).forEach((series, rows) -> {
            var batch = new PChartBatch(1, rows.size());
            batch.draw(
                    rows.stream().mapToDouble(row -> row.number("num")).toArray(),
                    rows.stream().mapToDouble(row -> row.number("den")).toArray());
            for (var i = 0; i < rows.size(); i++) {
                var row = Vectors.of(expected, series).get(i);
                assertThat(batch.lower(0, i)).isCloseTo(row.number("p_lcl"), within(1e-12));
                assertThat(batch.upper(0, i)).isCloseTo(row.number("p_ucl"), within(1e-12));
                assertThat(bit(batch.outside(0), i)).isEqualTo(row.yes("p_sigma"));
                assertThat(batch.runsSignal(0)).isEqualTo(row.yes("runs"));
            }
        });
    }

    @Test
    void aBatchDrawnAgainForgetsWhatItHeld() {
        var batch = new PChartBatch(1, 3);
        batch.draw(new double[] {1, 9, 1}, new double[] {10, 10, 10});
        batch.draw(new double[3], new double[3]);
        assertThat(batch.known(0)).isZero();
        assertThat(batch.centre(0)).isZero();
        assertThat(batch.value(0, 1)).isZero();
        assertThat(batch.upper(0, 1)).isZero();
        assertThat(batch.outside(0) | batch.shift(0) | batch.trend(0) | batch.twoInThree(0))
                .isZero();
        assertThat(batch.runsSignal(0)).isFalse();
    }

    @Test
    void whatIsNoShareIsRefusedWithItsPlace() {
        var batch = new PChartBatch(2, 2);
        assertThatThrownBy(() -> batch.draw(new double[] {1, 1, 1, 3}, new double[] {2, 2, 2, 2}))
                .hasMessageContaining("series 1, period 1: 3.0 of 2.0");
        assertThatThrownBy(() -> batch.draw(new double[] {Double.NaN, 1, 1, 1}, new double[] {2, 2, 2, 2}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> batch.draw(new double[] {-1, 1, 1, 1}, new double[] {2, 2, 2, 2}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> batch.draw(new double[3], new double[3])).hasMessageContaining("2 series of 2");
        assertThatThrownBy(() -> new PChartBatch(1, 65)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PChartBatch(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
