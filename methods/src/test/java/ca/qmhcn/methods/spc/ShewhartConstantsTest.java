package ca.qmhcn.methods.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShewhartConstantsTest {

    /// As printed in the appendix of Montgomery, Introduction to Statistical Quality Control.
    @ParameterizedTest
    @CsvSource({
        "2, 0.7979, 2.659, 0, 3.267, 1.128",
        "3, 0.8862, 1.954, 0, 2.568, 1.693",
        "5, 0.9400, 1.427, 0, 2.089, 2.326",
        "6, 0.9515, 1.287, 0.030, 1.970, 2.534",
        "10, 0.9727, 0.975, 0.284, 1.716, 3.078",
        "25, 0.9896, 0.606, 0.565, 1.435, 3.931"
    })
    void constantsAreThoseOfTheTextbook(int size, double c4, double a3, double b3, double b4, double d2) {
        var constants = ShewhartConstants.of(size);
        assertThat(constants.size()).isEqualTo(size);
        assertThat(constants.c4()).isCloseTo(c4, within(5.1e-5));
        assertThat(constants.a3()).isCloseTo(a3, within(5.1e-4));
        assertThat(constants.b3()).isCloseTo(b3, within(5.1e-4));
        assertThat(constants.b4()).isCloseTo(b4, within(5.1e-4));
        assertThat(constants.d2()).isCloseTo(d2, within(5.1e-4));
        assertThat(constants.e2()).isCloseTo(3 / constants.d2(), within(1e-15));
    }

    @Test
    void ofTwoTheyAreKnownInFull() {
        var two = ShewhartConstants.of(2);
        assertThat(two.c4()).isCloseTo(Math.sqrt(2 / Math.PI), within(1e-15));
        assertThat(two.c5()).isCloseTo(Math.sqrt(1 - 2 / Math.PI), within(1e-15));
        assertThat(two.d2()).isCloseTo(2 / Math.sqrt(Math.PI), within(1e-14));
        assertThat(two.e2()).isCloseTo(ConstantSet.EXACT.reach(), within(1e-13));
        assertThat(two.b4()).isCloseTo(ConstantSet.EXACT.top(), within(1e-13));
    }

    @Test
    void theLowerLimitOfDeviationsLeavesZeroWithSixMeasurements() {
        assertThat(ShewhartConstants.of(5).b3()).isZero();
        assertThat(ShewhartConstants.of(6).b3()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 50, 343, 344, 100_000, Integer.MAX_VALUE})
    void theyAreNumbersForSubgroupsOfAnySize(int size) {
        var constants = ShewhartConstants.of(size);
        assertThat(constants.c4()).isPositive().isLessThanOrEqualTo(1);
        assertThat(constants.c5()).isFinite().isNotNegative();
        assertThat(constants.b3()).isFinite().isLessThanOrEqualTo(constants.b4());
        assertThat(constants.a3()).isFinite().isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 0, -1})
    void oneMeasurementHasNoSpread(int size) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShewhartConstants.of(size))
                .withMessageContaining(Integer.toString(size));
    }

    @Test
    void setsOfConstantsAreWhatTheyAreCalled() {
        assertThat(ConstantSet.EXACT.reach()).isCloseTo(2.658680776358274, within(1e-15));
        assertThat(ConstantSet.EXACT.top()).isCloseTo(1 + 3 * Math.sqrt(Math.PI / 2 - 1), within(1e-14));
        assertThat(ConstantSet.ROUNDED.sigma(1.128)).isCloseTo(1, within(1e-15));
        assertThat(ConstantSet.MAKING_DATA_COUNT.sigma(3)).isCloseTo(2.66, within(1e-15));
        assertThat(ConstantSet.EXACT.sigma(0)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "-1, 3", "NaN, 3", "Infinity, 3", "2, 1", "2, NaN", "2, Infinity"})
    void constantsThatNarrowNothingAreRefused(double reach, double top) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ConstantSet(ConstantSet.Id.EXACT, reach, top));
    }
}
