package ca.qmhcn.methods.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ca.qmhcn.methods.funnel.Funnels.Count;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateFunnelTest {

    @Test
    void whetherExposureIsCountedInDaysOrInYearsNoUnitIsJudgedOtherwise() {
        for (var seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            var scale = Math.pow(10, random.nextInt(9) - 4) * (1 + random.nextDouble());
            var units = IntStream.range(0, 2 + random.nextInt(20))
                    .mapToObj(i -> new Count(i == 0 ? 7 : random.nextInt(20), 0.5 + 200 * random.nextDouble()))
                    .toList();
            var one = Funnels.rates(units).orElseThrow();
            var other = Funnels.rates(units.stream()
                            .map(unit -> new Count(unit.numerator(), unit.denominator() * scale))
                            .toList())
                    .orElseThrow();
            near(other.dispersion(), one.dispersion());
            near(other.between(), one.between());
            for (var i = 0; i < units.size(); i++) {
                var here = one.units().get(i);
                var there = other.units().get(i);
                near(there.score(), here.score());
                near(there.limits().upper998() * scale, here.limits().upper998());
                near(there.limits().lower95() * scale, here.limits().lower95());
                assertThat(other.standing(there)).isEqualTo(one.standing(here));
            }
        }
    }

    private static void near(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
    }

    /// 20 in 100 each: half an event more is expected, whatever the exposure is counted in.
    @Test
    void aScoreIsTheDistanceOnTheLogarithmInErrorsOfTheEventsExpected() {
        var funnel =
                Funnels.rates(List.of(new Count(20, 100), new Count(20, 100))).orElseThrow();
        near(funnel.units().getFirst().score(), Math.log(20.5 / 20) * Math.sqrt(20));
        var none = Funnels.rates(List.of(new Count(0, 50), new Count(10, 50))).orElseThrow();
        near(none.units().getFirst().score(), Math.log(0.1) * Math.sqrt(5));
        assertThat(none.units().getFirst().none()).isTrue();
    }
}
