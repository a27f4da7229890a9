package ca.qmhcn.methods.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SortedTest {

    @Test
    void equalNumbersShareTheMeanOfTheirRanks() {
        var sorted = Sorted.of(5, 2, 2, 9);
        assertThat(sorted.size()).isEqualTo(4);
        assertThat(sorted.rank(2)).isEqualTo(1.5);
        assertThat(sorted.rank(5)).isEqualTo(3);
        assertThat(sorted.rank(9)).isEqualTo(4);
        assertThat(sorted.below(2)).isZero();
        assertThat(sorted.below(2.5)).isEqualTo(2);
        assertThat(sorted.below(10)).isEqualTo(4);
        assertThat(Sorted.of().below(1)).isZero();
    }

    @Test
    void betweenTwoPlacesAStraightLineLeadsAndBeyondTheEndsItStays() {
        var sorted = Sorted.of(10, 20, 40);
        assertThat(sorted.at(0)).isEqualTo(10);
        assertThat(sorted.at(0.5)).isEqualTo(15);
        assertThat(sorted.at(1.25)).isEqualTo(25);
        assertThat(sorted.at(2)).isEqualTo(40);
        assertThat(sorted.at(-1)).isEqualTo(10);
        assertThat(sorted.at(9)).isEqualTo(40);
        assertThat(sorted.quantile(0.25)).isEqualTo(15);
        assertThat(sorted.quantile(1)).isEqualTo(40);
        assertThat(Sorted.of(7).quantile(0.9)).isEqualTo(7);
    }

    @Test
    void aHairBesideAPlaceIsThatPlace() {
        var sorted = Sorted.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(sorted.quantile(0.7)).isEqualTo(7);
        assertThat(sorted.at(3 + 1e-10)).isEqualTo(3);
        assertThat(sorted.at(3 + 1e-8)).isGreaterThan(3);
    }

    @Test
    void whatIsNoNumberIsRefusedAndWhatWasGivenIsLeftAlone() {
        for (var wrong : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Sorted.of(1, wrong, 2));
        }
        var values = new double[] {3, 1};
        assertThat(Sorted.of(values).at(0)).isEqualTo(1);
        assertThat(values).containsExactly(3, 1);
    }

    @Test
    void ranksAreThoseOfCounting() {
        for (var seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            var values = random.ints(1 + random.nextInt(30), 0, 9)
                    .mapToDouble(value -> value)
                    .toArray();
            var sorted = Sorted.of(values);
            for (var value : values) {
                var below = Arrays.stream(values).filter(other -> other < value).count();
                var equal =
                        Arrays.stream(values).filter(other -> other == value).count();
                assertThat(sorted.rank(value)).isCloseTo(below + (equal + 1) / 2.0, within(1e-12));
            }
        }
    }
}
