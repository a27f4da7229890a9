package ca.qmhcn.methods.interrupted;

import static ca.qmhcn.methods.agreement.Close.agrees;
import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.methods.Vectors;
import ca.qmhcn.methods.rates.Confidence;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What we say about interrupted series is what the references say.
class InterruptedVectorsTest {

    private static final Confidence SURE = Confidence.PERCENT_95;

    /// The reference searches for the correlation of neighbours until it moves by less than this.
    private static final double SEARCHED = 1e-5;

    /// The reference stops its search for rates earlier than we do, and takes its weights from the round before.
    private static final double REWEIGHTED = 1e-7;

    private static final Map<String, Term> TERMS = Map.of(
            "(Intercept)", Term.INTERCEPT,
            "time", Term.TREND,
            "level", Term.LEVEL_CHANGE,
            "trend", Term.SLOPE_CHANGE);

    private static SegmentedFit fit(String vector) {
        var series = Vectors.input(vector).stream()
                .map(row -> Point.of((int) row.number("time"), row.number("y")))
                .toList();
        return (SegmentedFit) SegmentedRegression.of(series, interruption(vector));
    }

    private static Interruption interruption(String vector) {
        return Interruption.at(
                (int) Vectors.rows(vector, "summary.csv").getFirst().number("t0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"its_synth", "its_synth_rate", "its_seatbelts"})
    void termsAndTheirErrorsAreTheSame(String vector) {
        var fit = fit(vector);
        var carried = fit.autoregressive().orElseThrow();
        for (var row : Vectors.expected(vector)) {
            var term = Vectors.of(TERMS, row.text("term"));
            var ordinary = fit.with(Errors.ORDINARY).of(term, SURE);
            agrees("ols", ordinary.value(), row.number("ols"));
            agrees("se", ordinary.standardError(), row.number("se_ols"));
            agrees("p", ordinary.p().orElseThrow(), row.number("p_ols"), 1e-9);
            agrees("lower", ordinary.interval().lower(), row.number("lower95"));
            agrees("upper", ordinary.interval().upper(), row.number("upper95"));
            agrees("nw", fit.with(Errors.NEWEY_WEST).of(term, SURE).standardError(), row.number("se_nw"));
            agrees(
                    "nw adjusted",
                    fit.with(Errors.NEWEY_WEST_SMALL).of(term, SURE).standardError(),
                    row.number("se_nw_adj"));
            agrees("hc3", fit.with(Errors.HC3).of(term, SURE).standardError(), row.number("se_hc3"));
            var gls = carried.estimates().of(term, SURE);
            agrees("gls", gls.value(), row.number("gls_ar1"), SEARCHED);
            agrees("gls se", gls.standardError(), row.number("se_gls_ar1"), SEARCHED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"its_synth", "its_synth_rate", "its_seatbelts"})
    void whatIsLeftOverAndTheEffectAtTheEndAreTheSame(String vector) {
        var fit = fit(vector);
        var row = Vectors.rows(vector, "summary.csv").getFirst();
        assertThat(fit.periods()).isEqualTo((int) row.number("n"));
        agrees("sigma", fit.sigma(), row.number("sigma"));
        agrees(fit.explained(), row, "r2");
        agrees(fit.explainedAdjusted(), row, "adj_r2");
        agrees(fit.durbinWatson(), row, "dw");
        agrees(fit.autocorrelation(), row, "acf1");
        agrees(fit.breuschGodfrey(), row, "bg1");
        agrees("phi", fit.autoregressive().orElseThrow().phi(), row.number("ar1_phi_reml"), SEARCHED);
        var last = (int) Vectors.input(vector).getLast().number("time");
        var effect = fit.with(Errors.ORDINARY).effect(last, SURE);
        agrees("fitted", effect.fitted(), row.number("fitted_end"));
        agrees("counterfactual", effect.counterfactual(), row.number("counterfactual_end"));
        agrees("effect", effect.difference(), row.number("effect_end"));
    }

    @Test
    void ratesAndTheirErrorsAreTheSame() {
        var series = Vectors.input("its_synth_rate").stream()
                .map(row -> CountPoint.of((int) row.number("time"), row.number("y"), row.number("pop")))
                .toList();
        var fit = (RateFit) RateRegression.of(series, interruption("its_synth_rate"));
        for (var row : Vectors.rows("its_synth_rate", "poisson.csv")) {
            var term = Vectors.of(TERMS, row.text("term"));
            var ours = fit.estimates().of(term, SURE);
            agrees("coef", ours.value(), row.number("coef"), REWEIGHTED);
            agrees("se", ours.standardError(), row.number("se_quasi"), REWEIGHTED);
            agrees("irr", fit.ratio(term, SURE).orElseThrow().value(), row.number("irr"), REWEIGHTED);
            agrees("dispersion", fit.dispersion(), row.number("dispersion"), REWEIGHTED);
            agrees("deviance", fit.deviance(), row.number("deviance"), REWEIGHTED);
        }
    }
}
