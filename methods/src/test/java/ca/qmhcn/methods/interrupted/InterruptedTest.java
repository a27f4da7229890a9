package ca.qmhcn.methods.interrupted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ca.qmhcn.methods.rates.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InterruptedTest {

    private static final Confidence SURE = Confidence.PERCENT_95;
    private static final int SEEDS = 1000;
    private static final Interruption MIDDLE = Interruption.at(13);

    private static List<Point> series(int periods, IntToDoubleFunction value) {
        return IntStream.rangeClosed(1, periods)
                .mapToObj(period -> Point.of(period, value.applyAsDouble(period)))
                .toList();
    }

    private static List<Point> noisy(long seed) {
        var random = new Random(seed);
        return series(24, period -> 10 + 0.3 * period + (period >= 13 ? 2 : 0) + random.nextGaussian());
    }

    private static SegmentedFit fit(List<Point> series) {
        return (SegmentedFit) SegmentedRegression.of(series, MIDDLE);
    }

    private static double value(Estimates estimates, Term term) {
        return estimates.of(term, SURE).value();
    }

    private static double error(Estimates estimates, Term term) {
        return estimates.of(term, SURE).standardError();
    }

    @Test
    void twoLinesAreFoundAsTheyWereDrawn() {
        var drawn = series(24, period -> period < 13 ? 5 + 2 * period : 5 + 2 * period - 7 - 3 * (period - 13));
        var estimates = fit(drawn).with(Errors.ORDINARY);
        assertThat(value(estimates, Term.INTERCEPT)).isCloseTo(5, within(1e-10));
        assertThat(value(estimates, Term.TREND)).isCloseTo(2, within(1e-10));
        assertThat(value(estimates, Term.LEVEL_CHANGE)).isCloseTo(-7, within(1e-10));
        assertThat(value(estimates, Term.SLOPE_CHANGE)).isCloseTo(-3, within(1e-10));
        var effect = estimates.effect(18, SURE);
        assertThat(effect.counterfactual()).isCloseTo(41, within(1e-10));
        assertThat(effect.difference()).isCloseTo(-22, within(1e-10));
        assertThat(effect.fitted()).isCloseTo(19, within(1e-10));
        assertThat(estimates.effect(12, SURE).difference()).isZero();
        assertThat(fit(drawn).autoregressive()).isEmpty();
    }

    @Test
    void eightPeriodsOnEachSideAreNeeded() {
        var sixteen = series(16, period -> Math.sin(period));
        assertThat(SegmentedRegression.of(sixteen, Interruption.at(9))).isInstanceOf(SegmentedFit.class);
        assertThat(SegmentedRegression.of(sixteen, Interruption.at(10)))
                .isEqualTo(new NoFit(NoFit.Reason.TOO_FEW_PERIODS, 9, 7));
        assertThat(SegmentedRegression.of(sixteen, Interruption.at(8)))
                .isEqualTo(new NoFit(NoFit.Reason.TOO_FEW_PERIODS, 7, 9));
        assertThat(SegmentedRegression.of(List.of(), MIDDLE)).isEqualTo(new NoFit(NoFit.Reason.TOO_FEW_PERIODS, 0, 0));
        var fit = (SegmentedFit) SegmentedRegression.of(sixteen, Interruption.at(9));
        assertThat(fit.before()).isEqualTo(8);
        assertThat(fit.after()).isEqualTo(8);
    }

    @Test
    void periodsOfTheChangeItselfBelongToNeitherSide() {
        var wild = series(27, period -> period < 13 ? 5 : period < 16 ? 1000 * period : 8);
        var fit = (SegmentedFit) SegmentedRegression.of(wild, new Interruption(13, 16));
        var estimates = fit.with(Errors.ORDINARY);
        assertThat(fit.periods()).isEqualTo(24);
        assertThat(value(estimates, Term.LEVEL_CHANGE)).isCloseTo(3, within(1e-9));
        assertThat(value(estimates, Term.SLOPE_CHANGE)).isCloseTo(0, within(1e-9));
        assertThatIllegalArgumentException().isThrownBy(() -> new Interruption(5, 4));
    }

    @Test
    void aMissingPeriodIsNotZeroAndStandsBetweenItsNeighbours() {
        var series = new ArrayList<>(noisy(1));
        series.set(5, new Point(6, OptionalDouble.empty()));
        var fit = fit(series);
        assertThat(fit.periods()).isEqualTo(23);
        series.remove(5);
        var without = fit(series);
        assertThat(without.autocorrelation()).isEqualTo(fit.autocorrelation());
        assertThat(value(fit.with(Errors.ORDINARY), Term.LEVEL_CHANGE)).isBetween(-2.0, 5.0);
        // Moved together, the same values are neighbours where they were not.
        var moved = new ArrayList<Point>();
        for (var point : series) {
            moved.add(new Point(point.period() > 6 ? point.period() - 1 : point.period(), point.value()));
        }
        var closed = (SegmentedFit) SegmentedRegression.of(moved, Interruption.at(12));
        assertThat(closed.durbinWatson()).isNotEqualTo(fit.durbinWatson());
    }

    @Test
    void aPeriodComesOnceAndInOrder() {
        var twice = new ArrayList<>(noisy(1));
        twice.add(Point.of(24, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> SegmentedRegression.of(twice, MIDDLE));
        assertThatIllegalArgumentException().isThrownBy(() -> SegmentedRegression.of(noisy(1).reversed(), MIDDLE));
    }

    @Test
    void aConstantSeriesHasNoExplainedPartAndNoNeighbours() {
        var fit = fit(series(24, period -> 0));
        assertThat(fit.explained()).isEmpty();
        assertThat(fit.explainedAdjusted()).isEmpty();
        assertThat(fit.durbinWatson()).isEmpty();
        assertThat(fit.autocorrelation()).isEmpty();
        assertThat(fit.breuschGodfrey()).isEmpty();
        assertThat(fit.autoregressive()).isEmpty();
        assertThat(fit.prefersAutoregressive()).isFalse();
        assertThat(fit.neweyWestUnderstates()).isFalse();
        assertThat(fit.with(Errors.ORDINARY).of(Term.TREND, SURE).p()).isEmpty();
    }

    @Test
    void withoutLagNeweyAndWestIsWhite() {
        var fit = fit(noisy(3));
        assertThat(fit.lag()).isEqualTo(2);
        var none = error(fit.with(Errors.NEWEY_WEST, 0), Term.TREND);
        assertThat(error(fit.with(Errors.NEWEY_WEST), Term.TREND)).isNotEqualTo(none);
        assertThat(error(fit.with(Errors.HC3), Term.TREND)).isGreaterThan(none);
        assertThat(error(fit.with(Errors.NEWEY_WEST_SMALL, 0), Term.TREND))
                .isCloseTo(none * Math.sqrt(24 / 20.0), within(1e-12));
        assertThatIllegalArgumentException().isThrownBy(() -> fit.with(Errors.HC3, -1));
    }

    @Test
    void aSeasonIsTakenOut() {
        var seasonal = series(48, period -> 20 + 0.1 * period + 5 * Math.sin(2 * Math.PI * period / 12));
        var fit = (SegmentedFit) SegmentedRegression.of(seasonal, Interruption.at(25), new Season(12, 1));
        assertThat(fit.sigma()).isCloseTo(0, within(1e-9));
        assertThat(value(fit.with(Errors.ORDINARY), Term.TREND)).isCloseTo(0.1, within(1e-9));
        assertThat(((SegmentedFit) SegmentedRegression.of(seasonal, Interruption.at(25))).sigma())
                .isGreaterThan(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Season(12, 6));
        var many = SegmentedRegression.of(seasonal.subList(0, 16), Interruption.at(9), new Season(24, 11));
        assertThat(many).isEqualTo(new NoFit(NoFit.Reason.TERMS_NOT_DETERMINED, 8, 8));
    }

    @Test
    void unitsAndOriginDoNotMatterBeyondTheirUnit() {
        for (var seed = 0; seed < SEEDS; seed++) {
            var plain = fit(noisy(seed));
            var scaled = fit(noisy(seed).stream()
                    .map(point ->
                            Point.of(point.period(), 100 - 4 * point.value().getAsDouble()))
                    .toList());
            for (var errors : Errors.values()) {
                for (var term : List.of(Term.TREND, Term.LEVEL_CHANGE, Term.SLOPE_CHANGE)) {
                    assertThat(value(scaled.with(errors), term))
                            .isCloseTo(-4 * value(plain.with(errors), term), within(1e-9));
                    assertThat(error(scaled.with(errors), term))
                            .isCloseTo(4 * error(plain.with(errors), term), within(1e-9));
                }
            }
            assertThat(scaled.durbinWatson().orElseThrow())
                    .isCloseTo(plain.durbinWatson().orElseThrow(), within(1e-9));
            assertThat(scaled.explained().orElseThrow())
                    .isCloseTo(plain.explained().orElseThrow(), within(1e-9));
        }
    }

    @Test
    void laterNumbersOfPeriodsChangeOnlyTheIntercept() {
        for (var seed = 0; seed < 100; seed++) {
            var plain = fit(noisy(seed));
            var later = (SegmentedFit) SegmentedRegression.of(
                    noisy(seed).stream()
                            .map(point -> new Point(point.period() + 500, point.value()))
                            .toList(),
                    Interruption.at(513));
            for (var term : List.of(Term.TREND, Term.LEVEL_CHANGE, Term.SLOPE_CHANGE)) {
                assertThat(value(later.with(Errors.ORDINARY), term))
                        .isCloseTo(value(plain.with(Errors.ORDINARY), term), within(1e-8));
            }
            assertThat(later.with(Errors.HC3).effect(524, SURE).difference())
                    .isCloseTo(plain.with(Errors.HC3).effect(24, SURE).difference(), within(1e-8));
        }
    }

    /// Two ordinary regressions, one on each side, are the same lines.
    @Test
    void theSegmentsAreTwoSeparateLines() {
        for (var seed = 0; seed < SEEDS; seed++) {
            var series = noisy(seed);
            var estimates = fit(series).with(Errors.ORDINARY);
            var before = slope(series.subList(0, 12));
            var after = slope(series.subList(12, 24));
            assertThat(value(estimates, Term.TREND)).isCloseTo(before, within(1e-9));
            assertThat(value(estimates, Term.SLOPE_CHANGE)).isCloseTo(after - before, within(1e-9));
        }
    }

    private static double slope(List<Point> series) {
        var middle = series.stream().mapToInt(Point::period).average().orElseThrow();
        var top = 0.0;
        var bottom = 0.0;
        for (var point : series) {
            top += (point.period() - middle) * point.value().getAsDouble();
            bottom += (point.period() - middle) * (point.period() - middle);
        }
        return top / bottom;
    }

    @Test
    void whereNeighboursResembleEachOtherAModelIsPreferred() {
        var random = new Random(5);
        var carried = new double[] {0};
        var walk = series(80, period -> carried[0] = 0.8 * carried[0] + random.nextGaussian());
        var fit = (SegmentedFit) SegmentedRegression.of(walk, Interruption.at(41));
        assertThat(fit.autocorrelation().orElseThrow()).isGreaterThan(0.3);
        assertThat(fit.prefersAutoregressive()).isTrue();
        var level = error(fit.autoregressive().orElseThrow().estimates(), Term.LEVEL_CHANGE);
        assertThat(level).isGreaterThan(error(fit.with(Errors.ORDINARY), Term.LEVEL_CHANGE));
        assertThat(fit(noisy(2)).prefersAutoregressive()).isFalse();
    }

    @Test
    void countsWithARateAreFoundAsTheyWereMade() {
        var counts = IntStream.rangeClosed(1, 24)
                .mapToObj(period -> CountPoint.of(
                        period,
                        (100 + period) * Math.exp(-1 + 0.02 * period + (period >= 13 ? 0.5 + 0.01 * (period - 13) : 0)),
                        100 + period))
                .toList();
        var fit = (RateFit) RateRegression.of(counts, MIDDLE);
        assertThat(fit.ratio(Term.LEVEL_CHANGE, SURE).orElseThrow().value()).isCloseTo(Math.exp(0.5), within(1e-9));
        assertThat(fit.effectRatio(24, SURE).orElseThrow().value()).isCloseTo(Math.exp(0.61), within(1e-9));
        assertThat(fit.effectRatio(12, SURE).orElseThrow().value()).isEqualTo(1);
        var effect = fit.effect(13, SURE).orElseThrow();
        assertThat(effect.counterfactual()).isCloseTo(Math.exp(-0.74), within(1e-9));
        assertThat(effect.fitted()).isCloseTo(Math.exp(-0.24), within(1e-9));
        assertThat(effect.difference()).isCloseTo(Math.exp(-0.24) - Math.exp(-0.74), within(1e-9));
        assertThat(fit.dispersion()).isCloseTo(0, within(1e-12));
        var ratio = fit.effectRatio(24, SURE).orElseThrow();
        assertThat(ratio.interval().lower()).isLessThanOrEqualTo(ratio.value());
        assertThat(ratio.interval().upper()).isGreaterThanOrEqualTo(ratio.value());
        assertThat(fit.effectRatio(Integer.MAX_VALUE, SURE)).isEmpty();
        assertThat(fit.effect(Integer.MAX_VALUE, SURE)).isEmpty();
    }

    @Test
    void countsOfNothingFindNoRate() {
        var none = IntStream.rangeClosed(1, 24)
                .mapToObj(period -> CountPoint.of(period, 0, 100))
                .toList();
        assertThat(RateRegression.of(none, MIDDLE)).isEqualTo(new NoFit(NoFit.Reason.NOT_SETTLED, 12, 12));
        assertThat(RateRegression.of(none.subList(0, 15), MIDDLE))
                .isEqualTo(new NoFit(NoFit.Reason.TOO_FEW_PERIODS, 12, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> CountPoint.of(1, -1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> CountPoint.of(1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Point.of(1, Double.NaN));
    }

    @Test
    void noNumberThatIsNoneEverLeaves() {
        var nasty = new double[] {0, 1, -1, 1e-300, 1e90, 1e150, 1e300, -1e300, 1e-9};
        for (var seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var few = 1 + random.nextInt(nasty.length);
            var series = series(24, period -> nasty[random.nextInt(few)]);
            if (SegmentedRegression.of(series, MIDDLE) instanceof SegmentedFit fit) {
                for (var errors : Errors.values()) {
                    // The records refuse what is not finite, so making them is the check.
                    assertThat(fit.with(errors).of(Term.LEVEL_CHANGE, SURE)).isNotNull();
                    assertThat(fit.with(errors).effect(24, SURE)).isNotNull();
                }
                assertThat(fit.sigma()).isFinite();
                fit.breuschGodfrey().ifPresent(value -> assertThat(value).isFinite());
                fit.explainedAdjusted().ifPresent(value -> assertThat(value).isFinite());
            }
            var counts = series.stream()
                    .map(point ->
                            CountPoint.of(point.period(), Math.abs(point.value().getAsDouble()), 1))
                    .toList();
            if (RateRegression.of(counts, MIDDLE) instanceof RateFit fit) {
                assertThat(fit.dispersion()).isFinite();
                assertThat(fit.deviance()).isFinite();
                assertThat(fit.ratio(Term.TREND, SURE)).isNotNull();
                assertThat(fit.effectRatio(24, SURE)).isNotNull();
                assertThat(fit.effect(24, SURE)).isNotNull();
            }
        }
    }
}
