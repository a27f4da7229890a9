package ca.qmhcn.methods.equity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ca.qmhcn.methods.rates.Confidence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DispersionTest {

    private static final Confidence SURE = Confidence.PERCENT_95;
    private static final int SEEDS = 1000;

    @Test
    void groupsAlikeHaveNoDispersion() {
        var alike = List.of(Group.of(3, 5, 1), Group.of(4, 5, 1), Group.of(5, 5, 1));
        assertThat(Dispersion.betweenGroupVariance(alike)).hasValue(0);
        assertThat(Dispersion.theil(alike).orElseThrow()).isCloseTo(0, within(1e-12));
        assertThat(Dispersion.meanLogDeviation(alike).orElseThrow()).isCloseTo(0, within(1e-12));
        assertThat(Dispersion.indexOfDisparity(alike)).hasValue(0);
        assertThat(Dispersion.unweightedIndexOfDisparity(alike)).hasValue(0);
        assertThat(Concentration.absolute(alike, SURE).orElseThrow().value()).isCloseTo(0, within(1e-12));
    }

    @Test
    void aGroupAtZeroAddsNothingToTheilAndHasNoLogDeviation() {
        var groups = List.of(Group.of(1, 0, 0), Group.of(1, 2, 0));
        assertThat(Dispersion.theil(groups).orElseThrow()).isCloseTo(1000 * Math.log(2), within(1e-10));
        assertThat(Dispersion.meanLogDeviation(groups)).isEmpty();
        assertThat(Dispersion.theil(List.of(Group.of(1, -1, 0), Group.of(1, 2, 0))))
                .isEmpty();
        var nothing = List.of(Group.of(1, 0, 0), Group.of(1, 0, 0), Group.of(1, 0, 0));
        assertThat(Dispersion.theil(nothing)).isEmpty();
        assertThat(Dispersion.coefficientOfVariation(nothing)).isEmpty();
        assertThat(Concentration.relative(nothing, SURE)).isEmpty();
        assertThat(Concentration.absolute(nothing, SURE)).isPresent();
    }

    @Test
    void theAttributablePartIsNotCutOffAtZero() {
        var groups = List.of(Group.of(1, 10, 0), Group.of(3, 30, 0));
        assertThat(Dispersion.attributable(groups, 1)).hasValue(5);
        assertThat(Dispersion.attributableFraction(groups, 1)).hasValue(20);
        assertThat(Dispersion.attributable(groups, 0)).hasValue(-15);
    }

    @Test
    void inWhateverOrderTheDispersionIsTheSame() {
        for (var seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var groups = EquityTest.groups(random);
            var mixed = new ArrayList<>(groups);
            Collections.shuffle(mixed, random);
            near(Dispersion.betweenGroupVariance(mixed), Dispersion.betweenGroupVariance(groups));
            near(Dispersion.meanLogDeviation(mixed), Dispersion.meanLogDeviation(groups));
            near(Dispersion.meanDistance(mixed), Dispersion.meanDistance(groups));
        }
    }

    @Test
    void aReferenceThatIsNotAmongTheGroupsIsRefused() {
        var groups = List.of(Group.of(1, 10, 0), Group.of(3, 30, 0));
        for (var reference : List.of(-1, 2)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Dispersion.attributable(groups, reference))
                    .withMessageContaining("no group " + reference);
            assertThatIllegalArgumentException().isThrownBy(() -> Dispersion.attributableFraction(groups, reference));
        }
        var unknown = List.of(Group.of(1, 10, 0), Group.unknown(3));
        assertThatIllegalArgumentException().isThrownBy(() -> Dispersion.attributable(unknown, 2));
        assertThat(Dispersion.attributable(unknown, 1)).isEmpty();
        assertThat(Dispersion.attributable(List.of(), 0)).isEmpty();
    }

    static void near(OptionalDouble actual, OptionalDouble expected) {
        assertThat(actual.isPresent()).isEqualTo(expected.isPresent());
        expected.ifPresent(value ->
                assertThat(actual.getAsDouble()).isCloseTo(value, within(Math.max(1e-9, 1e-9 * Math.abs(value)))));
    }
}
