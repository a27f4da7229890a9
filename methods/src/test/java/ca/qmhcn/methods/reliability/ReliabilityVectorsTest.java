package ca.qmhcn.methods.reliability;

import static ca.qmhcn.methods.agreement.Close.agrees;
import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.methods.Vectors;
import ca.qmhcn.methods.rates.Confidence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReliabilityVectorsTest {

    /// Of the reference's own search.
    private static final double ITERATIVE = 1e-5;

    private static ItemResponses responses(String vector) {
        var items = Vectors.rows(vector, "items.csv").stream()
                .map(row -> row.text("item"))
                .toList();
        return ItemResponses.of(
                items,
                Vectors.input(vector).stream()
                        .map(row -> items.stream().map(row::perhaps).toList())
                        .toList());
    }

    /// With pairs of items, as the reference does it; our default is [Missing#COMPLETE_ROWS].
    @ParameterizedTest
    @ValueSource(strings = {"reliability_attitude", "reliability_phq_like", "reliability_phq_missing"})
    void alphaAndItsCompanyAreThoseOfTheReference(String vector) {
        var row = Vectors.expected(vector).getFirst();
        var scale = (Reliability.Scale) Reliability.of(responses(vector), Missing.PAIRWISE, Confidence.PERCENT_95);
        assertThat(scale.n()).isEqualTo((int) row.number("n"));
        assertThat(scale.items()).hasSize((int) row.number("items"));
        assertThat(scale.leftOut()).isEmpty();
        agrees("alpha", scale.alpha(), row.number("alpha_raw"));
        agrees(scale.standardized(), row, "alpha_std");
        agrees(scale.lambda6(), row, "lambda6");
        agrees("r", scale.meanCorrelation(), row.number("mean_r"));
        agrees("lower", scale.interval().lower(), row.number("feldt_lower95"));
        agrees("upper", scale.interval().upper(), row.number("feldt_upper95"));
        var items = Vectors.rows(vector, "items.csv");
        for (var i = 0; i < items.size(); i++) {
            var item = scale.items().get(i);
            assertThat(item.item()).isEqualTo(items.get(i).text("item"));
            agrees(item.alphaIfDropped(), items.get(i), "alpha_if_dropped");
            agrees(item.total(), items.get(i), "r_raw");
            agrees(item.corrected(), items.get(i), "r_cor");
            agrees(item.rest(), items.get(i), "r_drop");
            agrees("mean", item.mean(), items.get(i).number("mean"));
            agrees("sd", item.standardDeviation(), items.get(i).number("sd"));
            assertThat(item.against()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reliability_attitude", "reliability_phq_like", "reliability_phq_missing"})
    void omegaAndItsLoadingsAreThoseOfTheReference(String vector) {
        var fitted = (OneFactor.Fitted) OneFactor.fit(responses(vector));
        agrees("omega", fitted.omega(), Vectors.expected(vector).getFirst().number("omega_cfa_ml"), ITERATIVE);
        var items = Vectors.rows(vector, "items.csv");
        assertThat(fitted.loadings()).hasSameSizeAs(items);
        for (var i = 0; i < items.size(); i++) {
            var loading = fitted.loadings().get(i);
            assertThat(loading.item()).isEqualTo(items.get(i).text("item"));
            agrees(loading.item(), loading.loading(), items.get(i).number("loading"), ITERATIVE);
            agrees(loading.item(), loading.uniqueness(), items.get(i).number("uniqueness"), ITERATIVE);
        }
        assertThat(fitted.iterations()).isBetween(1, 20);
    }

    @Test
    void byDefaultOnlyCompleteRowsCountAndTheirNumberIsSaid() {
        var scale = (Reliability.Scale) Reliability.of(responses("reliability_phq_missing"));
        var complete = responses("reliability_phq_missing");
        assertThat(complete.rows()).isEqualTo(300);
        assertThat(scale.n()).isEqualTo(280);
        assertThat(((OneFactor.Fitted) OneFactor.fit(complete)).n()).isEqualTo(280);
        assertThat(scale.alpha()).isNotEqualTo(0.882221229296765);
        assertThat(List.of(scale.items().getFirst().answered(), scale.n())).containsOnly(280);
    }
}
