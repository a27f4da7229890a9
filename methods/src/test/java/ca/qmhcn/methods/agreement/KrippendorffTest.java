package ca.qmhcn.methods.agreement;

import static ca.qmhcn.methods.agreement.Close.agrees;
import static ca.qmhcn.methods.agreement.RatingTables.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.qmhcn.methods.rates.Confidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class KrippendorffTest {

    private static final double NONE = Double.NaN;

    private static OptionalDouble alpha(Metric metric, double[]... rows) {
        return Krippendorff.of(RatingTables.of(rows), metric).alpha();
    }

    @Test
    void twoRatersByHand() {
        // Coincidences 1-1: 2, 1-2: 1 and 1, 2-2: 2; n = 6, Do = 2 / 6, De = 2 * 9 / 30.
        agrees(
                "alpha",
                alpha(Metric.NOMINAL, row(1, 1), row(1, 2), row(2, 2)).orElseThrow(),
                1 - (2 / 6.0) / (18 / 30.0));
    }

    @Test
    void allRatingsEqualHaveNoAlpha() {
        for (var metric : Metric.values()) {
            assertThat(alpha(metric, row(3, 3), row(3, 3))).isEmpty();
            assertThat(alpha(metric)).isEmpty();
            assertThat(alpha(metric, row(1, NONE), row(NONE, 2))).isEmpty();
        }
    }

    @Test
    void perfectAgreementOnDifferentValuesIsOne() {
        for (var metric : Metric.values()) {
            assertThat(alpha(metric, row(0, 0), row(3, 3), row(5, 5))).hasValue(1);
        }
    }

    @Test
    void aUnitWithOneRatingSaysNothing() {
        for (var metric : Metric.values()) {
            assertThat(alpha(metric, row(1, 1), row(1, 2), row(2, 2), row(9, NONE)))
                    .isEqualTo(alpha(metric, row(1, 1), row(1, 2), row(2, 2)));
        }
        assertThat(Krippendorff.of(RatingTables.of(row(1, 1), row(9, NONE)), Metric.NOMINAL)
                        .units())
                .isEqualTo(1);
    }

    @Test
    void aRatioRefusesValuesBelowZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> alpha(Metric.RATIO, row(-1, 1), row(2, 2)))
                .withMessageContaining("-1");
        assertThat(alpha(Metric.RATIO, row(0, 0), row(0, 1))).hasValue(0);
    }

    @Test
    void nobodyRatesTwiceAndNoRatingIsInfinite() {
        var once = new Rating("u", "r", 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratings.of(List.of(once, once)))
                .withMessageContaining("r rated u more than once");
        for (var value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1.1e100, -1.1e100}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Rating("u", "r", value));
        }
        assertThat(new Rating("u", "r", 1e100).value()).isEqualTo(1e100);
        assertThat(new Rating("u", "r", -0.0).value()).isEqualTo(new Rating("u", "r", 0.0).value());
    }

    @Test
    void agreesWithAddingUpEveryPairOfRatings() {
        for (var seed = 0; seed < 1_000; seed++) {
            var rows = RatingTables.random(new Random(seed), 0.2);
            for (var metric : Metric.values()) {
                var actual = alpha(metric, rows);
                var expected = slowly(metric, rows);
                assertThat(actual.isPresent()).as("seed %d", seed).isEqualTo(!Double.isNaN(expected));
                actual.ifPresent(alpha -> agrees("alpha", alpha, expected));
            }
        }
    }

    /// By the definition: distances within units against distances between any two ratings.
    private static double slowly(Metric metric, double[][] rows) {
        var all = new ArrayList<Double>();
        var observed = 0.0;
        for (var row : rows) {
            var given = Arrays.stream(row).filter(value -> !Double.isNaN(value)).toArray();
            if (given.length > 1) {
                Arrays.stream(given).forEach(all::add);
            }
        }
        for (var row : rows) {
            var given = Arrays.stream(row).filter(value -> !Double.isNaN(value)).toArray();
            for (var a : given) {
                for (var b : given) {
                    observed += given.length < 2 ? 0 : squared(metric, a, b, all) / (given.length - 1);
                }
            }
        }
        var expected = 0.0;
        for (var a : all) {
            for (var b : all) {
                expected += squared(metric, a, b, all);
            }
        }
        return expected == 0 ? Double.NaN : 1 - (all.size() - 1) * observed / expected;
    }

    private static double squared(Metric metric, double a, double b, List<Double> all) {
        var low = Math.min(a, b);
        var high = Math.max(a, b);
        var between = all.stream()
                        .filter(value -> value >= low && value <= high)
                        .count()
                - all.stream().filter(value -> value == low || value == high).count() / 2.0;
        return a == b
                ? 0
                : switch (metric) {
                    case NOMINAL -> 1;
                    case ORDINAL -> between * between;
                    case INTERVAL -> (a - b) * (a - b);
                    case RATIO -> (a - b) * (a - b) / ((a + b) * (a + b));
                };
    }

    @Test
    void shiftsStretchesAndOrderDoNotMatterWhereTheyShouldNot() {
        for (var seed = 0; seed < 1_000; seed++) {
            var rows = RatingTables.random(new Random(seed), 0.1);
            same(rows, x -> 7 * x - 3, Metric.NOMINAL, Metric.ORDINAL, Metric.INTERVAL);
            same(rows, x -> 7 * x, Metric.RATIO);
            same(rows, Math::exp, Metric.NOMINAL, Metric.ORDINAL);
            same(rows, x -> -x, Metric.NOMINAL, Metric.ORDINAL, Metric.INTERVAL);
            for (var metric : Metric.values()) {
                var turned = alpha(metric, RatingTables.turned(rows));
                alpha(metric, rows).ifPresent(alpha -> agrees("turned", turned.orElseThrow(), alpha));
            }
        }
    }

    private static void same(double[][] rows, DoubleUnaryOperator map, Metric... metrics) {
        for (var metric : metrics) {
            var moved = alpha(metric, RatingTables.mapped(rows, map));
            alpha(metric, rows).ifPresent(alpha -> agrees("moved", moved.orElseThrow(), alpha));
        }
    }

    @Test
    void nothingThatIsNotANumberLeaves() {
        for (var seed = 0; seed < 1_000; seed++) {
            var rows = RatingTables.nasty(new Random(seed));
            for (var metric : List.of(Metric.NOMINAL, Metric.ORDINAL, Metric.INTERVAL)) {
                alpha(metric, rows)
                        .ifPresent(alpha -> assertThat(alpha).isFinite().isLessThanOrEqualTo(1));
            }
            alpha(Metric.RATIO, RatingTables.mapped(rows, Math::abs))
                    .ifPresent(alpha -> assertThat(alpha).isFinite().isLessThanOrEqualTo(1));
        }
    }

    @Test
    void theSameSeedGivesTheSameInterval() {
        var rows = RatingTables.of(RatingTables.random(new Random(17), 0.1));
        var alpha = Krippendorff.of(rows, Metric.ORDINAL);
        var first =
                alpha.interval(new Resampling(5, 500, Confidence.PERCENT_95)).orElseThrow();
        assertThat(alpha.interval(new Resampling(5, 500, Confidence.PERCENT_95)))
                .contains(first);
        assertThat(alpha.interval(new Resampling(6, 500, Confidence.PERCENT_95)))
                .isPresent()
                .get()
                .isNotEqualTo(first);
        assertThat(first.defined() + first.undefined()).isEqualTo(500);
        assertThat(first.interval().lower()).isLessThan(alpha.alpha().orElseThrow());
        assertThat(first.interval().upper()).isGreaterThan(alpha.alpha().orElseThrow());
        var wider =
                alpha.interval(new Resampling(5, 500, Confidence.PERCENT_99_8)).orElseThrow();
        assertThat(wider.interval().lower()).isLessThan(first.interval().lower());
        assertThat(wider.interval().upper())
                .isGreaterThanOrEqualTo(first.interval().upper());
    }

    @Test
    void anIntervalHoldsTheAlphaOfAllUnitsAboutAsOftenAsItSays() {
        var random = new Random(1);
        var everything = new double[400][3];
        for (var row : everything) {
            var base = random.nextGaussian();
            Arrays.setAll(row, _ -> Math.rint(2 * (base + 0.7 * random.nextGaussian())));
        }
        var truth = alpha(Metric.INTERVAL, everything).orElseThrow();
        var held = 0;
        for (var seed = 0; seed < 200; seed++) {
            var sample = new double[60][];
            Arrays.setAll(sample, _ -> everything[random.nextInt(everything.length)]);
            var interval = Krippendorff.of(RatingTables.of(sample), Metric.INTERVAL)
                    .interval(new Resampling(seed, 200, Confidence.PERCENT_95))
                    .orElseThrow()
                    .interval();
            held += truth >= interval.lower() && truth <= interval.upper() ? 1 : 0;
        }
        assertThat(held).isBetween(175, 199);
    }

    @Test
    void drawsWithoutAnAlphaAreCountedAndMostOfThemHaveNoInterval() {
        var resampling = new Resampling(1, 1_000, Confidence.PERCENT_95);
        var two = Krippendorff.of(RatingTables.of(row(1, 1), row(2, 2)), Metric.NOMINAL)
                .interval(resampling);
        // Half of the draws of two units are one unit twice.
        two.ifPresent(known -> assertThat(known.undefined()).isBetween(430, 500));
        var constant = Krippendorff.of(RatingTables.of(row(1, 1), row(1, 1)), Metric.NOMINAL);
        assertThat(constant.interval(resampling)).isEmpty();
        assertThat(Krippendorff.of(RatingTables.of(), Metric.NOMINAL).interval(resampling))
                .isEmpty();
        var one = Krippendorff.of(RatingTables.of(row(1, 2)), Metric.NOMINAL)
                .interval(resampling)
                .orElseThrow();
        assertThat(one.undefined()).isZero();
        assertThat(one.interval().lower()).isEqualTo(one.interval().upper());
    }

    @Test
    void drawsAreBetweenAHundredAndAMillion() {
        for (var replicates : new int[] {99, 1_000_001, -1}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Resampling(1, replicates, Confidence.PERCENT_95));
        }
        assertThat(new Resampling(1, 100, Confidence.PERCENT_95).replicates()).isEqualTo(100);
        assertThat(new Resampling(1, 1_000_000, Confidence.PERCENT_95).replicates())
                .isEqualTo(1_000_000);
    }

    @Test
    void tensOfThousandsOfRatingsTakeMilliseconds() {
        var random = new Random(3);
        var rows = new double[7_500][2];
        for (var row : rows) {
            Arrays.setAll(row, _ -> random.nextInt(4));
        }
        var ratings = RatingTables.of(rows);
        for (var metric : Metric.values()) {
            assertThat(Krippendorff.of(ratings, metric).alpha().orElseThrow()).isBetween(-0.05, 0.05);
        }
    }
}
