package ca.qmhcn.methods.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.qmhcn.methods.Vectors;
import ca.qmhcn.methods.Vectors.Row;
import ca.qmhcn.methods.funnel.Funnel.Limits;
import ca.qmhcn.methods.funnel.Funnel.Standing;
import ca.qmhcn.methods.funnel.PublicHealthFunnel.Significance;
import ca.qmhcn.methods.rates.Confidence;
import ca.qmhcn.methods.rates.EventRate;
import ca.qmhcn.methods.rates.Proportion;
import java.util.function.UnaryOperator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FunnelPlotR 0.6.0 and PHEindicatormethods 2.1.0, in every field but those where our policy differs.
class FunnelVectorsTest {

    private static void agrees(double actual, double expected, String what) {
        assertThat(actual).as(what).isCloseTo(expected, Offset.offset(Math.max(1e-12, Math.abs(expected) * 1e-10)));
    }

    @ParameterizedTest
    @CsvSource({
        "funnel_pr_none_shared, SHARES, false",
        "funnel_pr_od_shared, SHARES, false",
        "funnel_pr_ae, SHARES, false",
        "funnel_rc_shared, RATIOS_OF_COUNTS, false",
        "funnel_rc_ae, RATIOS_OF_COUNTS, false",
        "funnel_sr_shmi_shared, STANDARDIZED_LOG, true",
        "funnel_sr_shmi_noround_shared, STANDARDIZED_LOG, false",
        "funnel_sr_shmi_ae, STANDARDIZED_LOG, true",
        "funnel_sr_cqc_shared, STANDARDIZED_ROOT, false",
        "funnel_sr_cqc_ae, STANDARDIZED_ROOT, false"
    })
    void unitsAreJudgedAsTheReferenceJudgesThem(String vector, FunnelKind kind, boolean rounded) {
        var units = Vectors.input(vector).stream()
                .map(row -> new Funnels.Count(
                        row.number("num"), rounded ? Math.rint(row.number("den") * 100) / 100 : row.number("den")))
                .toList();
        var funnel = Funnels.of(kind, units, Levels.ROUNDED).orElseThrow();
        var summary = Vectors.rows(vector, "summary.csv").getFirst();
        agrees(funnel.target(), summary.number("target"), "target");
        agrees(funnel.dispersion(), summary.number("phi"), "phi");
        agrees(funnel.between(), summary.number("tau2"), "tau2");
        assertThat(funnel.judged()).isEqualTo((int) summary.number("n_used"));
        var input = Vectors.by("grp", Vectors.input(vector));
        var names = input.keySet().stream().toList();
        for (var row : Vectors.expected(vector)) {
            var place = names.indexOf(row.text("group"));
            // The reference prints the ratio to the expected number as it was before it was rounded.
            agrees(
                    units.get(place).numerator()
                            / Vectors.input(vector).get(place).number("den"),
                    row.number("rr"),
                    row.text("group"));
            same(funnel, funnel.units().get(place), row);
        }
    }

    private static void same(Funnel funnel, Funnel.Unit unit, Row row) {
        var name = row.text("group");
        agrees(unit.size(), row.number("denominator"), name);
        agrees(unit.value() * unit.size(), row.number("numerator"), name);
        agrees(unit.score(), row.number("z"), name + " z");
        assertThat(unit.used().isPresent()).isEqualTo(row.perhaps("z_used").isPresent());
        row.perhaps("z_used").ifPresent(used -> agrees(unit.used().orElseThrow(), used, name + " z_used"));
        if (funnel.kind() == FunnelKind.RATIOS_OF_COUNTS) {
            // Policy: ours are by the numbers expected of a unit; the reference's by the error of a share whatever the
            // ratio. With that error in place of ours, all the rest is the same.
            var scale = new Scale(funnel.kind(), funnel.target());
            var error = 1 / (2 * Math.sqrt(unit.size()));
            limits(scale.around(error, 0, funnel.levels()), row, "", bound -> bound, name);
            var wide = scale.around(error, funnel.between(), funnel.levels());
            limits(wide, row, "od_", bound -> bound, name);
            outside(unit.value(), wide.lower998(), wide.upper998(), row);
            return;
        }
        limits(Funnels.byCounting(funnel, unit.size()), row, "", bound -> bound, name);
        if (funnel.kind() == FunnelKind.STANDARDIZED_ROOT) {
            // Policy: squared back, on the scale of the ratio; the reference leaves its limits, and with them who is
            // outside, on the scale of the root.
            limits(unit.limits(), row, "od_", bound -> Math.max(0, bound) * Math.max(0, bound), name);
            var wide = unit.limits();
            outside(unit.value(), Math.sqrt(wide.lower998()), Math.sqrt(wide.upper998()), row);
            return;
        }
        limits(unit.limits(), row, "od_", bound -> bound, name);
        var standing = funnel.standing(unit);
        assertThat(standing == Standing.FAR_ABOVE || standing == Standing.FAR_BELOW)
                .as(name)
                .isEqualTo(row.yes("outlier"));
    }

    /// The reference's own reading of its own limits.
    private static void outside(double value, double lower, double upper, Row row) {
        assertThat(value < lower || value > upper).as(row.text("group")).isEqualTo(row.yes("outlier"));
    }

    private static void limits(Limits limits, Row row, String prefix, UnaryOperator<Double> scale, String name) {
        agrees(limits.lower95(), scale.apply(row.number(prefix + "ll95")), name + prefix + "ll95");
        agrees(limits.upper95(), scale.apply(row.number(prefix + "ul95")), name + prefix + "ul95");
        agrees(limits.lower998(), scale.apply(row.number(prefix + "ll998")), name + prefix + "ll998");
        agrees(limits.upper998(), scale.apply(row.number(prefix + "ul998")), name + prefix + "ul998");
    }

    @Test
    void limitsOfSharesArePublicHealthEnglands() {
        var input = Vectors.input("phe_funnel_proportion_shared");
        var baseline = input.stream().mapToDouble(row -> row.number("num")).sum()
                / input.stream().mapToDouble(row -> row.number("den")).sum();
        for (var row : Vectors.expected("phe_funnel_proportion_shared")) {
            var near = PublicHealthFunnel.shareLimits(baseline, row.number("Population"), Confidence.PERCENT_95);
            var far = PublicHealthFunnel.shareLimits(baseline, row.number("Population"), Confidence.PERCENT_99_8);
            agrees(100 * baseline, row.number("baseline"), "baseline");
            agrees(100 * near.lower(), row.number("lower_2s_limit"), row.toString());
            agrees(100 * near.upper(), row.number("upper_2s_limit"), row.toString());
            agrees(100 * far.lower(), row.number("lower_3s_limit"), row.toString());
            agrees(100 * far.upper(), row.number("upper_3s_limit"), row.toString());
        }
        for (var row : Vectors.rows("phe_funnel_proportion_shared", "significance.csv")) {
            var share = new Proportion((long) row.number("num"), (long) row.number("den"));
            assertThat(said(PublicHealthFunnel.of(share, baseline)))
                    .as(row.text("area"))
                    .isEqualTo(row.text("significance"));
        }
    }

    /// The reference bisects in steps of 1e-7, which at one event is more than the 1e-5 its tolerance allows.
    @Test
    void limitsOfRatiosArePublicHealthEnglands() {
        for (var row : Vectors.expected("phe_funnel_ratio_shared")) {
            var observed = (long) row.number("Observed_events");
            var near = PublicHealthFunnel.expectedFor(observed, Confidence.PERCENT_95);
            var far = PublicHealthFunnel.expectedFor(observed, Confidence.PERCENT_99_8);
            bisected(near.upper(), observed, row, "lower_2s");
            bisected(near.lower(), observed, row, "upper_2s");
            bisected(far.upper(), observed, row, "lower_3s");
            bisected(far.lower(), observed, row, "upper_3s");
        }
        for (var row : Vectors.rows("phe_funnel_ratio_shared", "significance.csv")) {
            var ratio = new EventRate((long) row.number("num"), row.number("exp"), 1);
            assertThat(said(PublicHealthFunnel.of(ratio, 1)))
                    .as(row.text("area"))
                    .isEqualTo(row.text("significance"));
        }
    }

    @Test
    void limitsOfVeryManyEventsAreFoundToo() {
        for (var observed : new long[] {1_000_000_000_000L, Long.MAX_VALUE}) {
            var expected = PublicHealthFunnel.expectedFor(observed, Confidence.PERCENT_99_8);
            var reach = Confidence.PERCENT_99_8.z() * Math.sqrt((double) observed);
            assertThat(expected.lower()).isCloseTo(observed - reach, Offset.offset(4 + 1e-15 * observed));
            assertThat(expected.upper()).isCloseTo(observed + reach, Offset.offset(6 + 1e-15 * observed));
        }
    }

    private static void bisected(double expected, long observed, Row row, String side) {
        var relative = Math.max(1e-5, 1e-7 / expected);
        var events = row.number(side + "_exp_events");
        var limit = row.number(side + "_limit");
        assertThat(expected).isCloseTo(events, Offset.offset(events * relative));
        assertThat(100 * observed / expected).isCloseTo(limit, Offset.offset(limit * relative));
    }

    private static String said(Significance significance) {
        return switch (significance) {
            case LOW_998 -> "Low (0.001)";
            case LOW_95 -> "Low (0.025)";
            case NOT_SIGNIFICANT -> "Not significant";
            case HIGH_95 -> "High (0.025)";
            case HIGH_998 -> "High (0.001)";
        };
    }

    @Test
    void aBaselineOnTheEdgeOfAnIntervalIsNotSignificant() {
        var share = new Proportion(30, 100);
        var ratio = new EventRate(30, 20, 1);
        var near = share.wilson(Confidence.PERCENT_95);
        var far = share.wilson(Confidence.PERCENT_99_8);
        assertThat(PublicHealthFunnel.of(share, near.lower())).isEqualTo(Significance.NOT_SIGNIFICANT);
        assertThat(PublicHealthFunnel.of(share, near.upper())).isEqualTo(Significance.NOT_SIGNIFICANT);
        assertThat(PublicHealthFunnel.of(share, far.lower())).isEqualTo(Significance.HIGH_95);
        assertThat(PublicHealthFunnel.of(share, far.upper())).isEqualTo(Significance.LOW_95);
        assertThat(PublicHealthFunnel.of(share, Math.nextDown(far.lower()))).isEqualTo(Significance.HIGH_998);
        assertThat(PublicHealthFunnel.of(share, Math.nextUp(far.upper()))).isEqualTo(Significance.LOW_998);
        assertThat(PublicHealthFunnel.of(
                        ratio, ratio.byar(Confidence.PERCENT_95).lower()))
                .isEqualTo(Significance.NOT_SIGNIFICANT);
    }

    @Test
    void noLimitsWithoutAPopulationOrEvents() {
        assertThatThrownBy(() -> PublicHealthFunnel.shareLimits(0.5, 0, Confidence.PERCENT_95))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PublicHealthFunnel.shareLimits(1.1, 9, Confidence.PERCENT_95))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PublicHealthFunnel.expectedFor(0, Confidence.PERCENT_95))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(PublicHealthFunnel.shareLimits(1, 9, Confidence.PERCENT_95).lower())
                .isEqualTo(1);
    }
}
