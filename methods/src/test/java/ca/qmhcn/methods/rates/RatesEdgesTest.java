package ca.qmhcn.methods.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RatesEdgesTest {

    private static final double ENDLESS = Double.POSITIVE_INFINITY;

    @Test
    void aShareOfOneOrNoneIsThereAndOneMoreThanAllIsNot() {
        assertThat(new Proportion(0, 1).value()).isZero();
        assertThat(new Proportion(1, 1).value()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(-1, 1));
    }

    /// Whatever the rounding of the formula would leave there.
    @Test
    void wilsonsIntervalOfNoneBeginsAtNothingAndThatOfAllEndsAtAll() {
        for (var n = 1; n <= 3_000; n++) {
            assertThat(new Proportion(0, n).wilson(Confidence.PERCENT_95).lower())
                    .isEqualTo(0.0);
            assertThat(new Proportion(n, n).wilson(Confidence.PERCENT_99_8).upper())
                    .isEqualTo(1.0);
        }
    }

    @Test
    void anIntervalMayBeOnePointAndNeverTurnedRoundOrEndless() {
        assertThat(new Interval(2, 2).lower()).isEqualTo(2);
        for (var ends : List.of(
                new double[] {2, 1},
                new double[] {Double.NaN, 1},
                new double[] {1, Double.NaN},
                new double[] {-ENDLESS, 1},
                new double[] {1, ENDLESS})) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Interval(ends[0], ends[1]));
        }
    }

    @Test
    void aRateNeedsSomeExposureAndNoEvents() {
        assertThat(new EventRate(0, 1e-9, 1).value()).isZero();
        for (var exposure : new double[] {0, -1, Double.NaN, ENDLESS}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new EventRate(1, exposure, 1));
            assertThatIllegalArgumentException().isThrownBy(() -> new EventRate(1, 1, exposure));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new EventRate(-1, 1, 1));
    }

    @Test
    void bandsHoldWhatCanBeCounted() {
        assertThat(new AgeBand(0, 1, 0).events()).isZero();
        for (var wrong : new double[] {-1, Double.NaN, ENDLESS}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new AgeBand(1, wrong, 1));
            assertThatIllegalArgumentException().isThrownBy(() -> new AgeBand(1, 1, wrong));
            assertThatIllegalArgumentException().isThrownBy(() -> new IndirectRatio.Band(1, wrong, 1, 1));
            assertThatIllegalArgumentException().isThrownBy(() -> new IndirectRatio.Band(1, 1, wrong, 1));
            assertThatIllegalArgumentException().isThrownBy(() -> new IndirectRatio.Band(1, 1, 1, wrong));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new AgeBand(1, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new IndirectRatio.Band(0, 1, 1, 0));
        var empty = new IndirectRatio.Band(0, 0, 0, 1);
        assertThat(IndirectRatio.of(List.of(empty, new IndirectRatio.Band(3, 10, 1, 5)))
                        .value())
                .isEqualTo(1.5);
    }

    @Test
    void aRateWithoutEventsIsZeroAndWithoutWeightsThereIsNone() {
        assertThat(new StandardizedRate(0, 0, 0).value(1_000)).isZero();
        for (var wrong : new double[] {-1, Double.NaN, ENDLESS}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new StandardizedRate(1, wrong, 1));
            assertThatIllegalArgumentException().isThrownBy(() -> new StandardizedRate(1, 1, wrong));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> StandardizedRate.of(List.of(new AgeBand(1, 1, 0))));
        assertThatIllegalArgumentException().isThrownBy(() -> StandardizedRate.of(List.of()));
        assertThat(new StandardizedRate(9, 1, 1).isReportable()).isFalse();
        assertThat(new StandardizedRate(10, 1, 1).isReportable()).isTrue();
    }

    @Test
    void aMeanKnowsTheSpreadOfItsValues() {
        var mean = SampleMean.of(1, 2, 6);
        assertThat(mean.size()).isEqualTo(3);
        assertThat(mean.value()).isEqualTo(3);
        assertThat(mean.deviation()).isCloseTo(Math.sqrt(7), within(1e-15));
        assertThat(SampleMean.of(4, 4).deviation()).isZero();
        assertThat(SampleMean.of(4).interval(Confidence.PERCENT_95)).isEmpty();
        assertThat(SampleMean.of(4, 4).interval(Confidence.PERCENT_95)).contains(new Interval(4, 4));
    }

    @Test
    void groupsOfEqualSizeFromEitherEndAndNobodyKnownInNone() {
        var values =
                List.of(OptionalDouble.of(10), OptionalDouble.of(30), OptionalDouble.empty(), OptionalDouble.of(20));
        assertThat(QuantileGroups.ofHighestFirst(values, 3))
                .containsExactly(OptionalInt.of(3), OptionalInt.of(1), OptionalInt.empty(), OptionalInt.of(2));
        assertThat(QuantileGroups.ofLowestFirst(values, 3))
                .containsExactly(OptionalInt.of(1), OptionalInt.of(3), OptionalInt.empty(), OptionalInt.of(2));
        assertThat(QuantileGroups.ofHighestFirst(values, 4)).containsOnly(OptionalInt.empty());
        assertThat(QuantileGroups.ofHighestFirst(values, 1).getFirst()).hasValue(1);
        assertThatIllegalArgumentException().isThrownBy(() -> QuantileGroups.ofHighestFirst(values, 0));
    }

    @Test
    void aValueThatIsNoNumberIsInNoGroup() {
        for (var wrong : new double[] {Double.NaN, ENDLESS, -ENDLESS}) {
            var values = List.of(OptionalDouble.of(10), OptionalDouble.of(wrong), OptionalDouble.of(20));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> QuantileGroups.ofHighestFirst(values, 2))
                    .withMessageContaining(Double.toString(wrong));
            assertThatIllegalArgumentException().isThrownBy(() -> QuantileGroups.ofLowestFirst(values, 2));
        }
    }

    /// Beyond what the library finds, the limits go on without a step.
    @Test
    void veryManyEventsHaveExactLimitsToo() {
        for (var events : new long[] {999_999_999L, 1_000_000_000L, 1_000_000_000_000L, 1L << 53, Long.MAX_VALUE}) {
            for (var confidence : Confidence.values()) {
                var rate = new EventRate(events, events, 1);
                var exact = rate.exact(confidence);
                // The next term of the quantile's expansion is below a hundredth of an event.
                var z = confidence.z();
                var reach = z / Math.sqrt((double) events);
                var near = within(0.01 / events + 4e-16);
                assertThat(exact.lower()).isCloseTo(1 - reach + (z * z - 1) / 3 / events, near);
                assertThat(exact.upper()).isCloseTo(1 + reach + (z * z + 2) / 3 / events, near);
            }
        }
    }

    @Test
    void limitsOfNoEventsBeginAtNothingAndWhatIsNoCountIsRefused() {
        assertThat(PoissonLimits.lower(0, Confidence.PERCENT_95)).isZero();
        assertThat(PoissonLimits.upper(0, Confidence.PERCENT_95)).isCloseTo(-Math.log(0.025), within(1e-12));
        for (var wrong : new double[] {-1, Double.NaN, ENDLESS}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PoissonLimits.lower(wrong, Confidence.PERCENT_95))
                    .withMessageContaining("count of events");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PoissonLimits.upper(wrong, Confidence.PERCENT_95))
                    .withMessageContaining("count of events");
        }
    }
}
