package ca.qmhcn.methods.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ca.qmhcn.methods.rates.RateComparison.OpenInterval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/// Standardized rates, means, groups side by side: edges, refusals and what holds over a thousand seeds.
class ComparisonsTest {

    private static final Confidence SURE = Confidence.PERCENT_95;

    @Test
    void anAreaWithTheAgesOfTheStandardHasItsCrudeRate() {
        for (var seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            var bands = new ArrayList<AgeBand>();
            for (var band = 0; band < 1 + random.nextInt(19); band++) {
                var persons = 100 + random.nextInt(9_000);
                bands.add(new AgeBand(random.nextInt(60), persons, persons * 3.0));
            }
            var events = bands.stream().mapToLong(AgeBand::events).sum();
            var persons = bands.stream().mapToDouble(AgeBand::population).sum();
            var rate = StandardizedRate.of(bands);
            assertThat(rate.events()).isEqualTo(events);
            assertThat(rate.rate()).isCloseTo(events / persons, within(1e-12));
            Collections.shuffle(bands, random);
            assertThat(StandardizedRate.of(bands).rate()).isCloseTo(rate.rate(), within(1e-15));
            assertThat(StandardizedRate.ofRepeated(Map.of(1, bands)).variance())
                    .isCloseTo(rate.variance(), within(1e-15));
            rate.dobson(SURE, 1000).ifPresent(interval -> {
                assertThat(interval.lower()).isBetween(0.0, rate.value(1000));
                assertThat(interval.upper()).isGreaterThan(rate.value(1000));
            });
        }
    }

    @Test
    void aRateOfOneBandHasByarsInterval() {
        var rate = StandardizedRate.of(List.of(new AgeBand(25, 1_000, 7)));
        var byar = new EventRate(25, 1_000, 1).byar(SURE);
        var dobson = rate.dobson(SURE, 1).orElseThrow();
        assertThat(dobson.lower()).isCloseTo(byar.lower(), within(1e-12));
        assertThat(dobson.upper()).isCloseTo(byar.upper(), within(1e-12));
    }

    @Test
    void twoEventsOfOnePersonWeighFourfoldInTheVariance() {
        var bands = List.of(new AgeBand(30, 1_000, 1));
        var once = StandardizedRate.ofRepeated(Map.of(1, bands));
        var twice = StandardizedRate.ofRepeated(Map.of(2, bands));
        assertThat(twice.events()).isEqualTo(60);
        assertThat(twice.rate()).isCloseTo(2 * once.rate(), within(1e-15));
        assertThat(twice.variance()).isCloseTo(4 * once.variance(), within(1e-15));
    }

    @Test
    void withoutEventsNothingIsKnownOfTheSpread() {
        var none = StandardizedRate.of(List.of(new AgeBand(0, 100, 1)));
        assertThat(none.value(1000)).isZero();
        assertThat(none.dobson(SURE, 1)).isEmpty();
        assertThat(none.isReportable()).isFalse();
        assertThat(new StandardizedRate(9, 0.1, 0.01).isReportable()).isFalse();
        assertThat(new StandardizedRate(10, 0.1, 0.01).isReportable()).isTrue();
    }

    @Test
    void aBandWithoutEventsCountsAndABandWithoutWeightDoesNot() {
        var one = new AgeBand(10, 100, 1);
        assertThat(StandardizedRate.of(List.of(one, new AgeBand(0, 100, 1))).rate())
                .isCloseTo(0.05, within(1e-15));
        assertThat(StandardizedRate.of(List.of(one, new AgeBand(50, 100, 0))).rate())
                .isCloseTo(0.1, within(1e-15));
    }

    @Test
    void aShareHasAnExactIntervalThatIsWiderThanWilsons() {
        for (var n = 1; n <= 60; n++) {
            for (var x = 0; x <= n; x++) {
                var share = new Proportion(x, n);
                var exact = share.exact(SURE);
                assertThat(exact.lower()).isBetween(0.0, share.value());
                assertThat(exact.upper()).isBetween(share.value(), 1.0);
                var other = new Proportion(n - x, n).exact(SURE);
                assertThat(other.lower()).isCloseTo(1 - exact.upper(), within(1e-10));
            }
        }
        assertThat(new Proportion(0, 10).exact(SURE).lower()).isZero();
        assertThat(new Proportion(0, 10).exact(SURE).upper()).isCloseTo(1 - Math.pow(0.025, 0.1), within(1e-12));
        assertThat(new Proportion(10, 10).exact(SURE).upper()).isEqualTo(1);
    }

    @Test
    void belowTenEventsTheIntervalIsExact() {
        var nine = new EventRate(9, 1, 1);
        var ten = new EventRate(10, 1, 1);
        assertThat(nine.asPublicHealthEngland(SURE)).isEqualTo(nine.exact(SURE)).isNotEqualTo(nine.byar(SURE));
        assertThat(ten.asPublicHealthEngland(SURE)).isEqualTo(ten.byar(SURE)).isNotEqualTo(ten.exact(SURE));
    }

    @Test
    void anAreaWithTheRatesOfTheReferenceHasARatioOfOne() {
        var ratio = IndirectRatio.of(
                List.of(new IndirectRatio.Band(20, 100, 200, 1_000), new IndirectRatio.Band(5, 50, 10, 100)));
        assertThat(ratio.expected()).isEqualTo(25);
        assertThat(ratio.value()).isEqualTo(1);
        assertThat(ratio.rate(30)).isEqualTo(30);
        assertThat(ratio.rateInterval(SURE, 30).lower())
                .isCloseTo(30 * ratio.interval(SURE).lower(), within(1e-12));
        assertThat(new IndirectRatio(0, 4).interval(SURE).lower()).isZero();
    }

    @Test
    void oneMeasurementHasNoInterval() {
        assertThat(SampleMean.of(3).interval(SURE)).isEmpty();
        assertThat(SampleMean.of(3).deviation()).isZero();
        var two = SampleMean.of(1, 3).interval(SURE).orElseThrow();
        assertThat(two.lower()).isCloseTo(2 - 12.706204736174707, within(1e-9));
        assertThat(two.upper()).isCloseTo(2 + 12.706204736174707, within(1e-9));
        assertThat(SampleMean.of(4, 4, 4).interval(SURE)).contains(new Interval(4, 4));
    }

    @Test
    void ratiosNeedEventsAndDifferencesDoNot() {
        var none = new Proportion(0, 20);
        var some = new Proportion(5, 20);
        assertThat(new RiskComparison(some, none).ratio()).isEmpty();
        assertThat(new RiskComparison(none, some).ratio()).hasValue(0);
        assertThat(new RiskComparison(some, none).ratioInterval(SURE)).isEmpty();
        assertThat(new RiskComparison(none, some).ratioInterval(SURE)).isEmpty();
        assertThat(new RiskComparison(none, some).difference()).isEqualTo(-0.25);
        var zero = new EventRate(0, 10, 1);
        var five = new EventRate(5, 10, 1);
        assertThat(new RateComparison(five, zero).ratio()).isEmpty();
        assertThat(new RateComparison(zero, five).ratio()).hasValue(0);
        assertThat(new RateComparison(five, zero).waldInterval(SURE)).isEmpty();
        assertThat(new RateComparison(zero, five).waldInterval(SURE)).isEmpty();
        assertThat(new RateComparison(five, zero).exactInterval(SURE).upper()).isEmpty();
        assertThat(new RateComparison(five, zero).exactInterval(SURE).lower()).isPositive();
        assertThat(new RateComparison(zero, five).exactInterval(SURE).lower()).isZero();
        assertThat(new RateComparison(zero, five).exactInterval(SURE).upper().orElseThrow())
                .isGreaterThan(0);
        assertThat(new RateComparison(zero, zero).exactInterval(SURE))
                .isEqualTo(new OpenInterval(0, OptionalDouble.empty()));
        assertThat(new RateComparison(zero, zero).differenceInterval(SURE)).isEqualTo(new Interval(0, 0));
    }

    @Test
    void comparedTheOtherWayRoundARatioIsTurnedOver() {
        for (var seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            var n = 1 + random.nextInt(500);
            var m = 1 + random.nextInt(500);
            var here = new Proportion(1 + random.nextInt(n), n);
            var there = new Proportion(1 + random.nextInt(m), m);
            var risks = new RiskComparison(here, there);
            var turned = new RiskComparison(there, here);
            assertThat(turned.ratio().orElseThrow()).isCloseTo(1 / risks.ratio().orElseThrow(), within(1e-9));
            assertThat(turned.ratioInterval(SURE).orElseThrow().lower())
                    .isCloseTo(1 / risks.ratioInterval(SURE).orElseThrow().upper(), within(1e-9));
            assertThat(turned.differenceInterval(SURE).lower())
                    .isCloseTo(-risks.differenceInterval(SURE).upper(), within(1e-12));
            assertThat(risks.difference())
                    .isBetween(
                            risks.differenceInterval(SURE).lower(),
                            risks.differenceInterval(SURE).upper());
            var rates =
                    new RateComparison(new EventRate(here.numerator(), n, 1), new EventRate(there.numerator(), m, 1));
            var other = new RateComparison(/* group= */ rates.reference(), /* reference= */ rates.group());
            var exact = rates.exactInterval(SURE);
            assertThat(other.exactInterval(SURE).lower() * exact.upper().orElseThrow())
                    .isCloseTo(1, within(1e-8));
            assertThat(rates.ratio().orElseThrow())
                    .isBetween(exact.lower(), exact.upper().orElseThrow());
        }
    }

    @Test
    void quintilesAreOfEqualSizeAndTiesStayTogether() {
        var ten = values(10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
        assertThat(QuantileGroups.ofHighestFirst(ten, 5)).isEqualTo(groups(1, 1, 2, 2, 3, 3, 4, 4, 5, 5));
        assertThat(QuantileGroups.ofLowestFirst(ten, 5)).isEqualTo(groups(5, 5, 4, 4, 3, 3, 2, 2, 1, 1));
        assertThat(QuantileGroups.ofHighestFirst(values(4, 4, 4, 1), 2)).isEqualTo(groups(1, 1, 1, 2));
        assertThat(QuantileGroups.ofHighestFirst(values(1, 2, 3), 5)).containsOnly(OptionalInt.empty());
        assertThat(QuantileGroups.ofHighestFirst(values(1, 2, 3, 4, 5), 5)).doesNotContain(OptionalInt.empty());
        assertThat(QuantileGroups.ofHighestFirst(List.of(OptionalDouble.of(1), OptionalDouble.empty()), 1))
                .containsExactly(OptionalInt.of(1), OptionalInt.empty());
        assertThatThrownBy(() -> QuantileGroups.ofHighestFirst(ten, 0)).hasMessageContaining("0 groups");
    }

    private static List<OptionalDouble> values(double... values) {
        return DoubleStream.of(values).mapToObj(OptionalDouble::of).toList();
    }

    private static List<OptionalInt> groups(int... groups) {
        return java.util.stream.IntStream.of(groups).mapToObj(OptionalInt::of).toList();
    }

    @Test
    void whatCannotBeIsRefused() {
        Stream.<ThrowingCallable>of(
                        () -> new AgeBand(-1, 1, 1),
                        () -> new AgeBand(1, 0, 1),
                        () -> new AgeBand(1, Double.NaN, 1),
                        () -> new AgeBand(1, 1, -1),
                        () -> new AgeBand(1, Double.POSITIVE_INFINITY, 1),
                        () -> StandardizedRate.of(List.of(new AgeBand(1, 1, 0))),
                        () -> StandardizedRate.of(List.of()),
                        () -> StandardizedRate.ofRepeated(Map.of(0, List.of(new AgeBand(1, 1, 1)))),
                        () -> StandardizedRate.ofRepeated(Map.of()),
                        () -> StandardizedRate.ofRepeated(
                                Map.of(1, List.of(new AgeBand(1, 9, 1), new AgeBand(1, 9, 2)), 2, List.of())),
                        () -> StandardizedRate.ofRepeated(Map.of(
                                1,
                                List.of(new AgeBand(1, 9, 1), new AgeBand(1, 9, 2)),
                                2,
                                List.of(new AgeBand(1, 9, 1)))),
                        () -> StandardizedRate.ofRepeated(
                                Map.of(1, List.of(new AgeBand(1, 9, 1)), 2, List.of(new AgeBand(1, 8, 1)))),
                        () -> StandardizedRate.ofRepeated(
                                Map.of(1, List.of(new AgeBand(1, 9, 1)), 2, List.of(new AgeBand(1, 9, 2)))),
                        () -> new StandardizedRate(-1, 0, 0),
                        () -> new StandardizedRate(1, Double.NaN, 0),
                        () -> new StandardizedRate(1, 0, -1),
                        () -> new StandardizedRate(1, 0, Double.POSITIVE_INFINITY),
                        () -> new IndirectRatio(-1, 1),
                        () -> new IndirectRatio(1, 0),
                        () -> new IndirectRatio(1, Double.POSITIVE_INFINITY),
                        () -> new IndirectRatio.Band(-1, 1, 1, 1),
                        () -> new IndirectRatio.Band(1, -1, 1, 1),
                        () -> new IndirectRatio.Band(1, 1, -1, 1),
                        () -> new IndirectRatio.Band(1, 1, 1, 0),
                        () -> new IndirectRatio.Band(1, Double.POSITIVE_INFINITY, 1, 1),
                        () -> IndirectRatio.of(List.of()),
                        () -> SampleMean.of(),
                        () -> new SampleMean(0, 1, 1),
                        () -> new SampleMean(2, Double.NaN, 1),
                        () -> new SampleMean(2, 1, -1),
                        () -> new SampleMean(2, 1, Double.POSITIVE_INFINITY),
                        () -> new OpenInterval(Double.NaN, OptionalDouble.empty()),
                        () -> new OpenInterval(1, OptionalDouble.of(0.5)),
                        () -> new OpenInterval(1, OptionalDouble.of(Double.POSITIVE_INFINITY)))
                .forEach(attempt -> assertThatThrownBy(attempt).isInstanceOf(IllegalArgumentException.class));
        assertThat(new OpenInterval(1, OptionalDouble.of(1)).upper()).hasValue(1);
    }
}
