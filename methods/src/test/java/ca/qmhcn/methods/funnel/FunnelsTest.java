package ca.qmhcn.methods.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ca.qmhcn.methods.funnel.Funnels.Count;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
        var small = Funnels.at(funnel, 5, true);
        var large = Funnels.at(funnel, 5000, true);
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
        assertThat(Funnels.ratios(List.of(new Count(0, 10), new Count(0, 20)))).isEmpty();
        assertThat(Funnels.shares(List.of())).isEmpty();
    }

    @Test
    void aUnitWhereNothingHappenedStaysInTheFunnel() {
        var funnel = Funnels.ratios(List.of(new Count(0, 1000), new Count(12, 1000), new Count(9, 1000)))
                .orElseThrow();
        assertThat(funnel.units())
                .hasSize(3)
                .allSatisfy(unit -> assertThat(unit.value()).isFinite());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfUnitsChangesNothingForAnyOfThem(long seed) {
        var random = new Random(seed);
        var units = units(random, 12);
        var shuffled = new ArrayList<>(units);
        Collections.shuffle(shuffled, random);
        var one = Funnels.shares(units).orElseThrow();
        var other = Funnels.shares(shuffled).orElseThrow();
        assertThat(other.between()).isCloseTo(one.between(), within(1e-12));
        assertThat(other.target()).isCloseTo(one.target(), within(1e-12));
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
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
