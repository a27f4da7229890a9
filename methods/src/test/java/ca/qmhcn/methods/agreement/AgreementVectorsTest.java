package ca.qmhcn.methods.agreement;

import static ca.qmhcn.methods.agreement.Close.agrees;
import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.methods.Vectors;
import ca.qmhcn.methods.Vectors.Row;
import ca.qmhcn.methods.agreement.IccForm.Kind;
import ca.qmhcn.methods.agreement.IccForm.Model;
import ca.qmhcn.methods.agreement.IccForm.Unit;
import ca.qmhcn.methods.rates.Confidence;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementVectorsTest {

    private static Ratings set(String vector, String name) {
        return Ratings.of(Vectors.input(vector).stream()
                .filter(row -> row.text("set").equals(name))
                .filter(row -> row.perhaps("rating").isPresent())
                .map(row -> new Rating(row.text("item"), row.text("rater"), row.number("rating")))
                .toList());
    }

    private static Stream<String> sets(String vector) {
        return Vectors.expected(vector).stream().map(row -> row.text("set")).distinct();
    }

    @ParameterizedTest
    @ValueSource(strings = {"agreement_shared", "agreement_irr_data"})
    void alphaKappasAndConcordanceAreThoseOfTheReference(String vector) {
        for (var row : Vectors.expected(vector)) {
            var ratings = set(vector, row.text("set"));
            var complete = ratings.complete();
            assertThat(ratings.units()).isEqualTo((int) row.number("items"));
            assertThat(ratings.raters()).isEqualTo((int) row.number("raters"));
            assertThat(complete.units()).isEqualTo((int) row.number("complete_items"));
            for (var metric : Metric.values()) {
                alpha(ratings, metric, row);
            }
            agrees("agreement", complete.agreement().orElseThrow().value(), row.number("agreement_all_complete"));
            whereTheReferenceHasEnoughUnits(complete, row);
            betweenTwoRaters(complete, row);
        }
    }

    /// Policy: the published coincidences, `1 / (m - 1)` for each unit. The reference (irr 0.84.1) forgets
    /// to divide when no rating is missing and there are three raters or more, so that its `n` is `k - 1`
    /// times too large; that undone, all digits agree.
    private static void alpha(Ratings ratings, Metric metric, Row row) {
        var column = "alpha_" + metric.name().toLowerCase(Locale.ROOT);
        var alpha = Krippendorff.of(ratings, metric).alpha().orElseThrow();
        var others = ratings.raters() - 1.0;
        var n = (double) ratings.units() * ratings.raters();
        var full = ratings.complete().units() == ratings.units();
        agrees(column, full ? 1 - (1 - alpha) * (n - 1 / others) / (n - 1) : alpha, row.number(column));
    }

    /// The script that made the vector left sets with fewer than three complete units out; ours have values
    /// there.
    private static void whereTheReferenceHasEnoughUnits(CompleteRatings complete, Row row) {
        if (complete.units() > 2) {
            agrees(CategoryCounts.of(complete).fleissKappa(), row, "fleiss_kappa_complete");
            agrees(OptionalDouble.of(Concordance.of(complete).orElseThrow().w()), row, "kendall_w_complete");
        } else {
            assertThat(row.perhaps("fleiss_kappa_complete")).isEmpty();
            assertThat(CategoryCounts.of(complete).fleissKappa()).isPresent();
            assertThat(Concordance.of(complete)).isPresent();
        }
    }

    private static void betweenTwoRaters(CompleteRatings complete, Row row) {
        if (complete.raters() == 2) {
            var table = CrossTable.of(complete);
            agrees(table.kappa(KappaWeights.NONE), row, "kappa_unw");
            agrees(table.kappa(KappaWeights.LINEAR), row, "kappa_linear");
            agrees(table.kappa(KappaWeights.QUADRATIC), row, "kappa_quadratic");
            assertThat(table.agreement()).isEqualTo(complete.agreement());
        } else {
            assertThat(row.perhaps("kappa_unw")).isEmpty();
        }
    }

    /// With the degrees of freedom of the reference for ICC(A,k), the only form in which ours differ.
    @ParameterizedTest
    @ValueSource(strings = {"icc_shrout_fleiss", "icc_shared", "icc_irr_data"})
    void intraclassCorrelationsAreThoseOfTheReference(String vector) {
        for (var row : Vectors.expected(vector)) {
            var correlations = IntraclassCorrelations.of(
                            set(vector, row.text("set")).complete())
                    .orElseThrow();
            var icc = correlations
                    .get(form(row), Confidence.PERCENT_95, IccDegrees.IRR)
                    .orElseThrow();
            var test = icc.test().orElseThrow();
            var name = row.text("set") + " " + icc.form();
            agrees(name, icc.value(), row.number("icc"));
            agrees(name, test.f(), row.number("F"));
            agrees(name, test.df1(), row.number("df1"));
            agrees(name, test.df2(), row.number("df2"));
            assertThat(test.p() / row.number("p")).as(name).isBetween(1 - 1e-10, 1 + 1e-10);
            agrees(name, test.interval().lower(), row.number("lower95"));
            agrees(name, test.interval().upper(), row.number("upper95"));
        }
    }

    private static IccForm form(Row row) {
        var unit = row.text("unit").equals("single") ? Unit.SINGLE : Unit.AVERAGE;
        if (row.text("model").equals("oneway")) {
            return unit == Unit.SINGLE ? IccForm.ONE_WAY_SINGLE : IccForm.ONE_WAY_AVERAGE;
        }
        var kind = row.text("type").equals("agreement") ? Kind.AGREEMENT : Kind.CONSISTENCY;
        return Arrays.stream(IccForm.values())
                .filter(form -> form.model() == Model.TWO_WAY && form.kind() == kind && form.unit() == unit)
                .findFirst()
                .orElseThrow();
    }

    /// Policy: the degrees of freedom as published; the value, F and df1 stay those of the reference.
    @ParameterizedTest
    @ValueSource(strings = {"icc_shrout_fleiss", "icc_shared", "icc_irr_data"})
    void onlyTheDegreesOfTheAgreementOfAMeanDifferFromTheReference(String vector) {
        sets(vector).map(name -> set(vector, name)).forEach(ratings -> {
            var correlations = IntraclassCorrelations.of(ratings.complete()).orElseThrow();
            for (var form : IccForm.values()) {
                var ours = correlations.get(form, Confidence.PERCENT_95);
                var theirs = correlations.get(form, Confidence.PERCENT_95, IccDegrees.IRR);
                assertThat(ours.equals(theirs)).as("%s", form).isEqualTo(form != IccForm.AGREEMENT_AVERAGE);
            }
        });
    }

    @Test
    void publishedIntervalsOfShroutAndFleiss() {
        var correlations = IntraclassCorrelations.of(
                        set("icc_shrout_fleiss", "shrout_fleiss_1979").complete())
                .orElseThrow();
        assertThat(correlations
                        .get(IccForm.ONE_WAY_SINGLE, Confidence.PERCENT_95)
                        .orElseThrow()
                        .value())
                .isBetween(0.165, 0.175); // .17 in their table 4
        assertThat(correlations
                        .get(IccForm.AGREEMENT_SINGLE, Confidence.PERCENT_95)
                        .orElseThrow()
                        .value())
                .isBetween(0.285, 0.295); // .29
        assertThat(correlations
                        .get(IccForm.CONSISTENCY_SINGLE, Confidence.PERCENT_95)
                        .orElseThrow()
                        .value())
                .isBetween(0.705, 0.715); // .71
    }
}
