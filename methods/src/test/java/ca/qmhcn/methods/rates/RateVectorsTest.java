package ca.qmhcn.methods.rates;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.methods.Vectors;
import ca.qmhcn.methods.Vectors.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Rates and their intervals as PHEindicatormethods 2.1.0 and base R compute them, in every field.
class RateVectorsTest {

    private static final double PER = 100_000;

    private static void agrees(double actual, double expected, String what) {
        agrees(actual, expected, 1e-10, what);
    }

    private static void agrees(double actual, double expected, double relative, String what) {
        assertThat(actual).as(what).isCloseTo(expected, Offset.offset(Math.max(1e-12, Math.abs(expected) * relative)));
    }

    private static void same(Interval interval, Row row, String lower, String upper) {
        agrees(interval.lower(), row.number(lower), lower);
        agrees(interval.upper(), row.number(upper), upper);
    }

    @Test
    void sharesHaveTheWilsonIntervalsOfTheReference() {
        for (var row : Vectors.expected("wilson_grid_shared")) {
            var share = new Proportion((long) row.number("x"), (long) row.number("n"));
            agrees(share.value(), row.number("value"), "value");
            same(share.wilson(Confidence.PERCENT_95), row, "lower95", "upper95");
            same(share.wilson(Confidence.PERCENT_99_8), row, "lower998", "upper998");
        }
    }

    @Test
    void ratesHaveTheExactAndByarsIntervalsOfTheReference() {
        for (var row : Vectors.expected("rate_byar_exact_shared")) {
            var rate = new EventRate((long) row.number("x"), row.number("n"), PER);
            agrees(rate.value(), row.number("value"), "value");
            assertThat(rate.events() < 10).isEqualTo(row.text("method").equals("Exact"));
            same(rate.asPublicHealthEngland(Confidence.PERCENT_95), row, "lower95", "upper95");
            same(rate.asPublicHealthEngland(Confidence.PERCENT_99_8), row, "lower998", "upper998");
            var byar = new EventRate((long) row.number("x"), 1, 1).byar(Confidence.PERCENT_95);
            // Policy: without events Byar's lower limit is 0 where the reference has none.
            agrees(byar.lower(), row.perhaps("byar_l95").orElse(0), "byar_l95");
            agrees(byar.upper(), row.number("byar_u95"), "byar_u95");
        }
    }

    private static List<AgeBand> bands(List<Row> rows) {
        return rows.stream()
                .map(row -> new AgeBand((long) row.number("x"), row.number("n"), row.number("stdpop")))
                .toList();
    }

    @Test
    void directlyStandardizedRatesHaveDobsonsIntervalAndAreWithheldWhenShaky() {
        var input = Vectors.by("area", Vectors.input("dsr_shared"));
        for (var row : Vectors.expected("dsr_shared")) {
            var bands = bands(Vectors.of(input, row.text("area")));
            var rate = StandardizedRate.of(bands);
            assertThat(rate.events()).isEqualTo((long) row.number("total_count"));
            agrees(bands.stream().mapToDouble(AgeBand::population).sum(), row.number("total_pop"), "population");
            assertThat(rate.isReportable()).isEqualTo(row.perhaps("value").isPresent());
            if (rate.isReportable()) {
                agrees(rate.value(PER), row.number("value"), "value");
                same(rate.dobson(Confidence.PERCENT_95, PER).orElseThrow(), row, "lower95_0cl", "upper95_0cl");
                same(rate.dobson(Confidence.PERCENT_99_8, PER).orElseThrow(), row, "lower99_8cl", "upper99_8cl");
            }
        }
    }

    @Test
    void theyHaveTheValueAndTheVarianceOfTheFormula() {
        var input = Vectors.by("area", Vectors.input("dsr_parts_shared"));
        for (var row : Vectors.expected("dsr_parts_shared")) {
            var rate = StandardizedRate.of(bands(Vectors.of(input, row.text("area"))));
            assertThat(rate.events()).isEqualTo((long) row.number("tot"));
            agrees(rate.rate(), row.number("v"), "v");
            agrees(rate.variance(), row.number("var"), 1e-10, "var");
        }
    }

    @Test
    void eventsThatOnePersonCanHaveAgainWidenTheInterval() {
        var input = Vectors.by("area", Vectors.input("dsr_nonindependent_shared"));
        for (var row : Vectors.expected("dsr_nonindependent_shared")) {
            var persons = new TreeMap<Integer, List<AgeBand>>();
            Vectors.by("eventfreq", Vectors.of(input, row.text("area")))
                    .forEach((times, rows) -> persons.put(Integer.valueOf(times), bands(rows)));
            var rate = StandardizedRate.ofRepeated(persons);
            assertThat(rate.events()).isEqualTo((long) row.number("total_count"));
            agrees(rate.value(PER), row.number("value"), "value");
            same(rate.dobson(Confidence.PERCENT_95, PER).orElseThrow(), row, "lowercl", "uppercl");
            agrees(
                    persons.values().iterator().next().stream()
                            .mapToDouble(AgeBand::population)
                            .sum(),
                    row.number("total_pop"),
                    "population");
        }
    }

    @Test
    void indirectlyStandardizedRatiosAndRatesAreThoseOfTheReference() {
        var reference = Vectors.by("ageband", Vectors.rows("isr_shared", "reference.csv"));
        var input = Vectors.by("area", Vectors.input("isr_shared"));
        for (var row : Vectors.expected("isr_shared")) {
            var bands = new ArrayList<IndirectRatio.Band>();
            for (var band : Vectors.of(input, row.text("area"))) {
                var of = Vectors.of(reference, band.text("ageband")).getFirst();
                bands.add(new IndirectRatio.Band(
                        (long) band.number("x"), band.number("n"), of.number("x_ref"), of.number("n_ref")));
            }
            var ratio = IndirectRatio.of(bands);
            assertThat(ratio.observed()).isEqualTo((long) row.number("observed"));
            agrees(ratio.expected(), row.number("expected"), "expected");
            agrees(ratio.value(), row.number("value"), "value");
            same(ratio.interval(Confidence.PERCENT_95), row, "lower95_0cl", "upper95_0cl");
            same(ratio.interval(Confidence.PERCENT_99_8), row, "lower99_8cl", "upper99_8cl");
            agrees(ratio.rate(row.number("ref_rate")), row.number("rate"), "rate");
            same(ratio.rateInterval(Confidence.PERCENT_95, row.number("ref_rate")), row, "rate_l95", "rate_u95");
        }
        var events = 0.0;
        var population = 0.0;
        for (var band : Vectors.rows("isr_shared", "reference.csv")) {
            events += band.number("x_ref");
            population += band.number("n_ref");
        }
        agrees(
                events / population * PER,
                Vectors.expected("isr_shared").getFirst().number("ref_rate"),
                "reference");
    }

    @Test
    void meansHaveStudentsInterval() {
        var input = Vectors.by("g", Vectors.input("mean_t_shared"));
        for (var row : Vectors.expected("mean_t_shared")) {
            var values = Vectors.of(input, row.text("g")).stream()
                    .mapToDouble(one -> one.number("v"))
                    .toArray();
            var mean = SampleMean.of(values);
            agrees(mean.value() * mean.size(), row.number("value_sum"), "sum");
            assertThat(mean.size()).isEqualTo((int) row.number("value_count"));
            agrees(mean.value(), row.number("value"), "value");
            agrees(mean.deviation(), row.perhaps("stdev").orElse(0), "stdev");
            row.perhaps("lower95_0cl")
                    .ifPresentOrElse(
                            _ -> {
                                same(
                                        mean.interval(Confidence.PERCENT_95).orElseThrow(),
                                        row,
                                        "lower95_0cl",
                                        "upper95_0cl");
                                same(
                                        mean.interval(Confidence.PERCENT_99_8).orElseThrow(),
                                        row,
                                        "lower99_8cl",
                                        "upper99_8cl");
                            },
                            () -> assertThat(mean.interval(Confidence.PERCENT_95))
                                    .isEmpty());
        }
    }

    @Test
    void quintilesAreThoseOfTheReferenceWithTiesAndGaps() {
        var expected = Vectors.by("region", Vectors.expected("quantile_shared"));
        Vectors.by("region", Vectors.input("quantile_shared")).forEach((region, rows) -> {
            var values = rows.stream().map(row -> row.perhaps("v")).toList();
            var groups = QuantileGroups.ofHighestFirst(values, 5);
            for (var i = 0; i < rows.size(); i++) {
                var row = Vectors.of(expected, region).get(i);
                assertThat(row.text("area")).isEqualTo(rows.get(i).text("area"));
                assertThat(row.perhaps("v")).isEqualTo(values.get(i));
                assertThat(groups.get(i))
                        .as("%s %s", region, row.text("area"))
                        .isEqualTo(whole(row.perhaps("quantile")));
            }
        });
    }

    private static OptionalInt whole(OptionalDouble value) {
        return value.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) value.getAsDouble());
    }

    @Test
    void twoGroupsAreComparedAsTheClosedFormsCompareThem() {
        var expected = Vectors.by("case", Vectors.expected("ratios_2x2_shared"));
        for (var row : Vectors.input("ratios_2x2_shared")) {
            var answer = Vectors.of(expected, row.text("case")).getFirst();
            var a = (long) row.number("a");
            var b = (long) row.number("b");
            var risks = new RiskComparison(
                    new Proportion(a, (long) row.number("n1")), new Proportion(b, (long) row.number("n0")));
            agrees(risks.ratio().orElseThrow(), answer.number("rr"), "rr");
            same(risks.ratioInterval(Confidence.PERCENT_95).orElseThrow(), answer, "rr_l", "rr_u");
            agrees(risks.difference(), answer.number("rd"), "rd");
            same(risks.differenceInterval(Confidence.PERCENT_95), answer, "rd_newcombe_l", "rd_newcombe_u");
            var rates =
                    new RateComparison(new EventRate(a, row.number("t1"), 1), new EventRate(b, row.number("t0"), 1));
            agrees(rates.ratio().orElseThrow(), answer.number("irr"), "irr");
            same(rates.waldInterval(Confidence.PERCENT_95).orElseThrow(), answer, "irr_wald_l", "irr_wald_u");
            var exact = rates.exactInterval(Confidence.PERCENT_95);
            agrees(exact.lower(), answer.number("irr_exact_l"), "irr_exact_l");
            agrees(exact.upper().orElseThrow(), answer.number("irr_exact_u"), "irr_exact_u");
            agrees(rates.difference(), answer.number("ird"), "ird");
            same(rates.differenceInterval(Confidence.PERCENT_95), answer, "ird_l", "ird_u");
        }
    }

    /// What we rely on. Quantiles of the upper half are asked for from above, as we ask for them.
    @Test
    void theDistributionsAreExact() {
        for (var row : Vectors.expected("tables_quantiles")) {
            var a = row.perhaps("a").orElse(0);
            var b = row.perhaps("b").orElse(0);
            var p = row.number("p");
            var value = switch (row.text("fun")) {
                case "qnorm" -> quantile(NormalDistribution.of(0, 1), p);
                case "pnorm" -> NormalDistribution.of(0, 1).cumulativeProbability(p);
                case "qchisq" -> quantile(ChiSquaredDistribution.of(a), p);
                case "qt" -> quantile(TDistribution.of(a), p);
                case "qf" -> quantile(FDistribution.of(a, b), p);
                case "qbeta" -> quantile(BetaDistribution.of(a, b), p);
                case "qgamma_shape_rate" -> quantile(GammaDistribution.of(a, 1 / b), p);
                case "lgamma" -> LogGamma.value(p);
                case "pbinom" -> BinomialDistribution.of((int) a, b).cumulativeProbability((int) p);
                case "ppois" -> PoissonDistribution.of(a).cumulativeProbability((int) p);
                default -> throw new IllegalArgumentException(row.text("fun"));
            };
            agrees(value, row.number("value"), row.toString());
        }
    }

    private static double quantile(ContinuousDistribution distribution, double p) {
        return p > 0.5 ? distribution.inverseSurvivalProbability(1 - p) : distribution.inverseCumulativeProbability(p);
    }
}
