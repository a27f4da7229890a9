package ca.qmhcn.methods.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.qmhcn.methods.spc.Observation.Ratio;
import ca.qmhcn.methods.spc.Observation.Single;
import ca.qmhcn.methods.spc.Observation.Subgroup;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Each kind of chart takes the values that can be of it, and no others.
class ColumnsTest {

    private static final Set<ChartKind> SHARES = EnumSet.of(ChartKind.P, ChartKind.P_PRIME, ChartKind.NP);
    private static final Set<ChartKind> RATES = EnumSet.of(ChartKind.U, ChartKind.U_PRIME);
    private static final Set<ChartKind> COUNTS = EnumSet.of(ChartKind.C, ChartKind.C_PRIME, ChartKind.G);
    private static final Set<ChartKind> MEASURED = EnumSet.of(ChartKind.XBAR, ChartKind.S);

    private static boolean takes(ChartKind kind, Observation observation) {
        try {
            return Columns.of(kind, List.of(observation)).length() == 1;
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageContaining(kind.name());
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aShareIsAtMostOneAndARateMayBeMore(ChartKind kind) {
        assertThat(takes(kind, new Ratio(3, 4)))
                .isNotEqualTo(COUNTS.contains(kind) || MEASURED.contains(kind) || kind == ChartKind.T);
        assertThat(takes(kind, new Ratio(4, 4))).isEqualTo(takes(kind, new Ratio(3, 4)));
        assertThat(takes(kind, new Ratio(5, 4))).isEqualTo(takes(kind, new Ratio(3, 4)) && !SHARES.contains(kind));
    }

    @ParameterizedTest
    @EnumSource
    void aValueAloneIsNoRatioAndNoSubgroup(ChartKind kind) {
        var takesSingles = !SHARES.contains(kind)
                && !RATES.contains(kind)
                && !MEASURED.contains(kind)
                && kind != ChartKind.I_PRIME;
        assertThat(takes(kind, new Single(2))).isEqualTo(takesSingles);
        assertThat(takes(kind, new Single(0))).isEqualTo(takesSingles && kind != ChartKind.T);
        assertThat(takes(kind, new Single(-1)))
                .isEqualTo(takesSingles && kind != ChartKind.T && !COUNTS.contains(kind));
    }

    @ParameterizedTest
    @EnumSource
    void subgroupsAreForChartsThatTakeSeveralMeasurements(ChartKind kind) {
        assertThat(takes(kind, new Subgroup(4, 2, 1)))
                .isEqualTo(!SHARES.contains(kind)
                        && !RATES.contains(kind)
                        && !COUNTS.contains(kind)
                        && kind != ChartKind.T);
    }

    @ParameterizedTest
    @EnumSource
    void aMissingPeriodIsOfEveryKindAndNotKnown(ChartKind kind) {
        var columns = Columns.of(kind, List.of(Observation.MISSING));
        assertThat(columns.length()).isEqualTo(1);
        assertThat(columns.known[0]).isFalse();
    }

    @Test
    void aRatioIsItsQuotientAndOnAnNpChartItsNumerator() {
        var share = Columns.of(ChartKind.P, List.of(new Ratio(3, 4)));
        assertThat(share.value).containsExactly(0.75);
        assertThat(share.numerator).containsExactly(3);
        assertThat(share.size).containsExactly(4);
        assertThat(share.known).containsExactly(true);
        assertThat(Columns.of(ChartKind.NP, List.of(new Ratio(3, 4))).value).containsExactly(3);
    }

    @Test
    void aSingleValueHasASizeOfOne() {
        var columns = Columns.of(ChartKind.C, List.of(new Single(7), Observation.MISSING));
        assertThat(columns.value).containsExactly(7, 0);
        assertThat(columns.numerator).containsExactly(7, 0);
        assertThat(columns.size).containsExactly(1, 0);
        assertThat(columns.known).containsExactly(true, false);
    }

    @Test
    void aChartOfDeviationsShowsThemAndForgetsWhatWasMeasuredOnce() {
        var groups = List.of(new Subgroup(3, 5, 2), new Subgroup(1, 9, 0), new Subgroup(2, 4, 1));
        var deviations = Columns.of(ChartKind.S, groups);
        assertThat(deviations.value).containsExactly(2, 0, 1);
        assertThat(deviations.known).containsExactly(true, false, true);
        var means = Columns.of(ChartKind.XBAR, groups);
        assertThat(means.value).containsExactly(5, 9, 4);
        assertThat(means.numerator).containsExactly(15, 9, 8);
        assertThat(means.deviation).containsExactly(2, 0, 1);
        assertThat(means.known).containsExactly(true, true, true);
    }

    @ParameterizedTest
    @CsvSource({"-1, 4", "1, 0", "1, -1", "0, 0", "NaN, 4", "Infinity, 4", "1, NaN", "1, Infinity", "1e300, 1e-300"})
    void ratiosThatCannotBeAreRefused(double numerator, double denominator) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ratio(numerator, denominator));
    }

    @Test
    void nothingOutOfNothingIsMissingAndSomethingIsAMistake() {
        assertThat(Observation.ratio(0, 0)).isEqualTo(Observation.MISSING);
        assertThat(Observation.ratio(0, 4)).isEqualTo(new Ratio(0, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> Observation.ratio(1, 0));
    }

    @Test
    void valuesAndSubgroupsThatCannotBeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Single(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Single(Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Subgroup(0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Subgroup(2, Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Subgroup(2, 1, -0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Subgroup(2, 1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(Subgroup::of);
    }

    @Test
    void aSubgroupIsMadeOfItsMeasurements() {
        assertThat(Subgroup.of(2, 4, 6)).isEqualTo(new Subgroup(3, 4, 2));
        assertThat(Subgroup.of(5)).isEqualTo(new Subgroup(1, 5, 0));
    }
}
