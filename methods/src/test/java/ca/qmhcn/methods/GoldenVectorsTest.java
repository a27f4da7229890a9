package ca.qmhcn.methods;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.methods.funnel.Funnel;
import ca.qmhcn.methods.funnel.Funnels;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What we compute is what the field's reference implementations compute; where we differ on purpose,
/// `golden/README.md` says so.
class GoldenVectorsTest {

    private static final double RELATIVE = 1e-10;

    /// The reference of funnels rounds its normal quantiles to six decimals, which moves a share by less than this.
    private static final double FUNNEL_LIMITS = 1e-7;

    private static void agrees(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, Offset.offset(Math.max(1e-12, Math.abs(expected) * RELATIVE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"funnel_pr_od_shared", "funnel_pr_none_shared"})
    void funnelsOfSharesHaveTheSpreadAndTheLimitsOfTheReference(String vector) {
        var funnel = Funnels.shares(counts(vector)).orElseThrow();
        var summary = Vectors.rows(vector, "summary.csv").getFirst();
        agrees(funnel.target(), summary.number("target"));
        agrees(funnel.dispersion(), summary.number("phi"));
        agrees(funnel.between(), summary.number("tau2"));
        var expected = Vectors.expected(vector);
        for (var i = 0; i < expected.size(); i++) {
            var row = expected.get(i);
            var unit = funnel.units().get(i);
            agrees(unit.value(), row.number("rr"));
            nearly(unit.limits().lower95(), row.number("od_ll95"));
            nearly(unit.limits().upper95(), row.number("od_ul95"));
            nearly(unit.limits().lower998(), row.number("od_ll998"));
            nearly(unit.limits().upper998(), row.number("od_ul998"));
            var standing = funnel.standing(unit);
            assertThat(standing == Funnel.Standing.FAR_ABOVE || standing == Funnel.Standing.FAR_BELOW)
                    .isEqualTo(row.yes("outlier"));
        }
    }

    /// Its limits are ours: see `golden/README.md`.
    @Test
    void aFunnelOfRatiosHasTheTargetAndTheValuesOfTheReference() {
        var funnel = Funnels.ratios(counts("funnel_rc_shared")).orElseThrow();
        agrees(
                funnel.target(),
                Vectors.rows("funnel_rc_shared", "summary.csv").getFirst().number("target"));
        var expected = Vectors.expected("funnel_rc_shared");
        for (var i = 0; i < expected.size(); i++) {
            agrees(funnel.units().get(i).value(), expected.get(i).number("rr"));
        }
    }

    private static List<Funnels.Count> counts(String vector) {
        return Vectors.input(vector).stream()
                .map(row -> new Funnels.Count(row.number("num"), row.number("den")))
                .toList();
    }

    private static void nearly(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, Offset.offset(FUNNEL_LIMITS));
    }
}
