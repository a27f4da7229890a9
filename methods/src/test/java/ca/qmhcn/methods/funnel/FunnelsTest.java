package ca.qmhcn.methods.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ca.qmhcn.methods.funnel.Funnels.Count;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FunnelsTest {

    @Test
    void theTargetIsTheShareOfAllTogether() {
        var funnel =
                Funnels.shares(List.of(new Count(10, 100), new Count(30, 100))).orElseThrow();
        assertThat(funnel.target()).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void limitsNarrowAsUnitsGrowAndStayWithinZeroToOne() {
        var funnel = Funnels.shares(units(new Random(1), 20)).orElseThrow();
        var small = Funnels.at(funnel, 5);
        var large = Funnels.at(funnel, 5000);
        assertThat(large.upper95() - large.lower95()).isLessThan(small.upper95() - small.lower95());
        assertThat(small.lower998()).isBetween(0.0, 1.0);
        assertThat(small.upper998()).isBetween(0.0, 1.0);
    }

    @Test
    void unitsThatSpreadMoreThanCountingExplainsWidenTheLimits() {
        var spread = List.of(
                new Count(100, 1000),
                new Count(300, 1000),
                new Count(150, 1000),
                new Count(260, 1000),
                new Count(190, 1000));
        var funnel = Funnels.shares(spread).orElseThrow();
        assertThat(funnel.dispersion()).isGreaterThan(1);
        assertThat(funnel.between()).isPositive();
    }

    @Test
    void nothingAnywhereHasNoFunnel() {
        assertThat(Funnels.rates(List.of(new Count(0, 10), new Count(0, 20)))).isEmpty();
        assertThat(Funnels.shares(List.of())).isEmpty();
    }

    @Test
    void aUnitWhereNothingHappenedStaysInTheFunnel() {
        var funnel = Funnels.rates(List.of(new Count(0, 1000), new Count(12, 1000), new Count(9, 1000)))
                .orElseThrow();
        assertThat(funnel.units())
                .hasSize(3)
                .allSatisfy(unit -> assertThat(unit.value()).isFinite());
    }

    @ParameterizedTest
    @EnumSource(FunnelKind.class)
    void theOrderOfUnitsChangesNothingForAnyOfThem(FunnelKind kind) {
        for (var seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            var units = units(random, 2 + random.nextInt(30));
            var order = new ArrayList<>(IntStream.range(0, units.size()).boxed().toList());
            Collections.shuffle(order, random);
            var one = Funnels.of(kind, units, Levels.EXACT);
            var other = Funnels.of(kind, order.stream().map(units::get).toList(), Levels.EXACT);
            assertThat(other.isPresent()).isEqualTo(one.isPresent());
            if (one.isPresent()) {
                assertThat(other.get().target()).isCloseTo(one.get().target(), within(1e-12));
                near(other.get().between(), one.get().between());
                near(other.get().dispersion(), one.get().dispersion());
                for (var i = 0; i < order.size(); i++) {
                    var here = other.get().units().get(i);
                    var there = one.get().units().get(order.get(i));
                    assertThat(here.value()).isEqualTo(there.value());
                    near(here.limits().upper998(), there.limits().upper998());
                    assertThat(other.get().standing(here)).isEqualTo(one.get().standing(there));
                }
            }
        }
    }

    private static void near(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
    }

    @ParameterizedTest
    @EnumSource(FunnelKind.class)
    void limitsAreInOrderAndNothingIsNotANumber(FunnelKind kind) {
        double[] sizes = {1, 1, 2, 3, 1e-3, 1e-9, 1e9, 1e12, 1e15, 50, 700};
        for (var seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            var units = IntStream.range(0, random.nextInt(9))
                    .mapToObj(_ -> {
                        var size = sizes[random.nextInt(sizes.length)];
                        return new Count(random.nextInt(3) == 0 ? 0 : Math.max(1e-9, random.nextDouble() * size), size);
                    })
                    .toList();
            Funnels.of(kind, units, Levels.EXACT).ifPresent(funnel -> {
                assertThat(funnel.dispersion() + funnel.between()).isFinite().isNotNegative();
                for (var unit : funnel.units()) {
                    assertThat(unit.score()).isFinite();
                    ordered(unit.limits(), funnel.target());
                    ordered(Funnels.byCounting(funnel, unit.size()), funnel.target());
                    ordered(Funnels.at(funnel, unit.size() * 3), funnel.target());
                }
            });
        }
    }

    private static void ordered(Funnel.Limits limits, double target) {
        assertThat(limits.lower998()).isBetween(0.0, limits.lower95() + 1e-12);
        assertThat(limits.lower95()).isLessThanOrEqualTo(limits.upper95() + 1e-12);
        assertThat(limits.upper95()).isBetween(target - 1e-9, limits.upper998() + 1e-12);
    }

    @Test
    void theLimitsOfAUnitAreThoseOfTheCurveAtItsSize() {
        for (var kind : FunnelKind.values()) {
            var funnel =
                    Funnels.of(kind, units(new Random(5), 20), Levels.EXACT).orElseThrow();
            for (var unit : funnel.units()) {
                assertThat(Funnels.at(funnel, unit.size())).isEqualTo(unit.limits());
            }
        }
    }

    @Test
    void withoutSpreadBeyondCountingTheLimitsArePlain() {
        var same = Collections.nCopies(12, new Count(20, 100));
        var funnel = Funnels.shares(same).orElseThrow();
        assertThat(funnel.between()).isZero();
        assertThat(funnel.dispersion()).isZero();
        assertThat(funnel.judged()).isEqualTo(12);
        assertThat(funnel.units()).allSatisfy(unit -> {
            assertThat(unit.limits()).isEqualTo(Funnels.byCounting(funnel, unit.size()));
            assertThat(unit.score()).isZero();
            assertThat(unit.none()).isFalse();
            assertThat(funnel.standing(unit)).isEqualTo(Funnel.Standing.AS_EXPECTED);
        });
    }

    @Test
    void aUnitIsFarOnlyBeyondTheOuterLimitsAndUnusualBetween() {
        var limits = new Funnel.Limits(0.2, 0.4, 0.1, 0.5);
        var funnel = new Funnel(FunnelKind.SHARES, Levels.EXACT, 0.3, List.of(), 1, 0, 1);
        assertThat(List.of(0.09, 0.1, 0.19, 0.2, 0.4, 0.41, 0.5, 0.51))
                .extracting(
                        value -> funnel.standing(new Funnel.Unit(10, value, 0, OptionalDouble.empty(), limits, false)))
                .containsExactly(
                        Funnel.Standing.FAR_BELOW,
                        Funnel.Standing.UNUSUAL,
                        Funnel.Standing.UNUSUAL,
                        Funnel.Standing.AS_EXPECTED,
                        Funnel.Standing.AS_EXPECTED,
                        Funnel.Standing.UNUSUAL,
                        Funnel.Standing.UNUSUAL,
                        Funnel.Standing.FAR_ABOVE);
    }

    @Test
    void whereSomethingWasExpectedAndNothingHappenedTheUnitStaysAndSaysSo() {
        var funnel = Funnels.of(
                        FunnelKind.STANDARDIZED_LOG,
                        List.of(new Count(0, 2), new Count(3, 2), new Count(2, 2)),
                        Levels.EXACT)
                .orElseThrow();
        assertThat(funnel.target()).isEqualTo(1);
        assertThat(funnel.units()).extracting(Funnel.Unit::none).containsExactly(true, false, false);
        assertThat(funnel.units().getFirst().score()).isCloseTo(Math.log(0.25) * Math.sqrt(2), within(1e-12));
        assertThat(Funnels.of(FunnelKind.STANDARDIZED_ROOT, List.of(new Count(0, 2)), Levels.EXACT))
                .isPresent();
    }

    @Test
    void aTenthOfUnitsAtEitherEndIsLeftOutAndEqualScoresGoTogether() {
        var units = IntStream.rangeClosed(1, 19).mapToObj(i -> new Count(i, 10)).toList();
        var funnel =
                Funnels.of(FunnelKind.STANDARDIZED_LOG, units, Levels.EXACT).orElseThrow();
        assertThat(funnel.units())
                .extracting(unit -> unit.used().isPresent())
                .startsWith(false, true)
                .endsWith(true, false, false);
        assertThat(funnel.judged()).isEqualTo(16);
        var level = Funnels.of(FunnelKind.STANDARDIZED_LOG, Collections.nCopies(9, new Count(4, 4)), Levels.EXACT)
                .orElseThrow();
        assertThat(level.judged()).isEqualTo(9);
    }

    @Test
    void aShareAboveOneAndAnImpossibleCountAreRefused() {
        assertThatThrownBy(() -> Funnels.shares(List.of(new Count(3, 2)))).hasMessageContaining("Not a share");
        assertThatThrownBy(() -> new Count(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Count(-1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Count(Double.NaN, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Count(1, 0.9e-9)).hasMessage("Not a count: 1.0 of 9.0E-10");
        assertThatThrownBy(() -> new Count(1, 1.1e15)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Count(0.9e-9, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Count(1.1e15, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Count(1e-9, 1e15).numerator() + new Count(1e15, 1e-9).denominator())
                .isEqualTo(2e-9);
        assertThatThrownBy(() -> new Levels(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Levels(2, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Funnel.Limits(0, 1, 0, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void aFunnelOfNoNumberCannotBeMade(double none) {
        assertThatThrownBy(() -> new Funnel(FunnelKind.SHARES, Levels.EXACT, none, List.of(), 1, 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Funnel(FunnelKind.SHARES, Levels.EXACT, 0.5, List.of(), none, 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Funnel(FunnelKind.SHARES, Levels.EXACT, 0.5, List.of(), 1, none, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void limitsByCountingGoOnWithoutAStepWhereManyAreExpected() {
        var funnel = Funnels.of(FunnelKind.STANDARDIZED_ROOT, List.of(new Count(5, 5)), Levels.EXACT)
                .orElseThrow();
        var below = Funnels.byCounting(funnel, Math.nextDown(1e9));
        var from = Funnels.byCounting(funnel, 1e9);
        assertThat(from.lower95()).isCloseTo(below.lower95(), within(1e-13));
        assertThat(from.upper95()).isCloseTo(below.upper95(), within(1e-13));
        assertThat(from.lower998()).isCloseTo(below.lower998(), within(1e-13));
        assertThat(from.upper998()).isCloseTo(below.upper998(), within(1e-13));
        assertThat(Funnels.byCounting(funnel, 1e15).lower998()).isBetween(0.9999999, 1.0);
    }

    @ParameterizedTest
    @EnumSource(FunnelKind.class)
    void oneUnitAloneHasNoSpreadBetweenUnits(FunnelKind kind) {
        for (var seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            var size = 1 + random.nextInt(50_000) / 100.0;
            var unit = new Count(Math.floor(random.nextDouble() * size), size);
            Funnels.of(kind, List.of(unit), Levels.EXACT).ifPresent(funnel -> {
                assertThat(funnel.between()).as("%s", unit).isZero();
                assertThat(funnel.judged()).isEqualTo(1);
                assertThat(funnel.units().getFirst().limits())
                        .isEqualTo(Funnels.byCounting(funnel, unit.denominator()));
            });
        }
    }

    /// Two units of 100 and 300: `w` is four times the size, so `N phi - 1` over `2 w w'/(w + w')`.
    @Test
    void theSpreadBetweenTwoUnitsIsThatOfTheFormula() {
        var funnel = Funnels.of(
                        FunnelKind.STANDARDIZED_ROOT, List.of(new Count(225, 100), new Count(75, 300)), Levels.EXACT)
                .orElseThrow();
        var low = -0.5 * 2 * Math.sqrt(300);
        var high = 0.5 * 2 * Math.sqrt(100);
        var from = low + (high - low) * 0.1;
        var to = from + (high - low) * 0.8;
        var phi = (from * from + to * to) / 2;
        near(funnel.dispersion(), phi);
        near(funnel.between(), (2 * phi - 1) / (2 * 400 * 1200.0 / 1600));
    }

    @Test
    void limitsOfRatesHaveTheErrorOfTheEventsExpected() {
        var funnel =
                Funnels.rates(List.of(new Count(20, 100), new Count(20, 100))).orElseThrow();
        near(Funnels.at(funnel, 80).upper95(), 0.2 * Math.exp(Levels.EXACT.near() / 4));
        near(Funnels.at(funnel, 80).lower998(), 0.2 * Math.exp(-Levels.EXACT.far() / 4));
        near(Funnels.at(funnel, 1).upper95(), 0.2 * Math.exp(Levels.EXACT.near() / Math.sqrt(0.5)));
    }

    @Test
    void limitsOfRatiosOfCountsHaveTheErrorOfBothCounts() {
        var funnel = Funnels.of(
                        FunnelKind.RATIOS_OF_COUNTS, List.of(new Count(20, 100), new Count(20, 100)), Levels.EXACT)
                .orElseThrow();
        var error = Math.sqrt(1 / 16.0 + 1 / 80.0);
        near(Funnels.at(funnel, 80).upper95(), 0.2 * Math.exp(Levels.EXACT.near() * error));
        near(Funnels.at(funnel, 80).lower998(), 0.2 * Math.exp(-Levels.EXACT.far() * error));
        near(Funnels.at(funnel, 1).upper95(), 0.2 * Math.exp(Levels.EXACT.near() * Math.sqrt(3)));
    }

    private static List<Count> units(Random random, int number) {
        return IntStream.range(0, number)
                .mapToObj(_ -> {
                    var n = 20 + random.nextInt(400);
                    return new Count(random.nextInt(n + 1), n);
                })
                .toList();
    }
}
