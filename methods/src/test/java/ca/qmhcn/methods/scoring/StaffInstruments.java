package ca.qmhcn.methods.scoring;

import static ca.qmhcn.methods.scoring.Instruments.FROM_1_TO_5;
import static ca.qmhcn.methods.scoring.Instruments.ids;
import static ca.qmhcn.methods.scoring.Instruments.items;
import static ca.qmhcn.methods.scoring.Instruments.numbers;

import ca.qmhcn.methods.scoring.CutOff.Comparison;
import ca.qmhcn.methods.scoring.MissingRule.Fill;
import ca.qmhcn.methods.scoring.Scale.Combination;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Questionnaires that people who work in care answer: rules only, without wording.
final class StaffInstruments {

    private StaffInstruments() {}

    static Instrument omsHc15() {
        return Instrument.of(
                        "oms-hc-15",
                        items(15, FROM_1_TO_5, 2, 6, 7, 8, 14),
                        Scale.sum("total", numbers(1, 15)),
                        Scale.sum("attitudes", ids(1, 9, 10, 11, 13, 15)),
                        Scale.sum("disclosure-and-help-seeking", ids(3, 4, 5, 8)),
                        Scale.sum("social-distance", ids(2, 6, 7, 12, 14)))
                .withWarnings("groups-only", "total-with-subscales", "no-cut-off");
    }

    /// In data as the points themselves, or from 1 (always, to a very high degree) to 5.
    private static final CodeSet DEGREE_POINTS =
            CodeSet.of("points", Map.of(100, 100.0, 75, 75.0, 50, 50.0, 25, 25.0, 0, 0.0));

    private static final CodeSet DEGREE = CodeSet.of("1-5", Map.of(1, 100.0, 2, 75.0, 3, 50.0, 4, 25.0, 5, 0.0));

    /// 1 to 6 personal, 7 to 13 work-related, 14 to 19 client-related.
    static Instrument cbi() {
        return Instrument.of(
                "cbi",
                items(19, List.of(DEGREE_POINTS, DEGREE), 13),
                burnout("personal", 3, numbers(1, 6)),
                burnout("work-related", 4, numbers(7, 13)),
                burnout("client-related", 3, numbers(14, 19)));
    }

    private static Scale burnout(String id, int fewest, String... items) {
        return Scale.mean(id, items).missing(fewest, Fill.NONE).cutOff("burnout", Comparison.AT_LEAST, 50);
    }

    private static final String[] SATISFACTION = ids(3, 6, 12, 16, 18, 20, 22, 24, 27, 30);
    private static final String[] BURNOUT = ids(1, 4, 8, 10, 15, 17, 19, 21, 26, 29);
    private static final String[] STRESS = ids(2, 5, 7, 9, 11, 13, 14, 23, 25, 28);

    /// Raw scores with raw bands, T scores with T bands: scales of their own, so that neither meets the
    /// other's bands.
    ///
    /// @param norms mean and standard deviation of the raw scores, by which T scores are made
    static Instrument proQol5(Map<String, double[]> norms) {
        return Instrument.of(
                        "proqol-5",
                        items(30, FROM_1_TO_5, 1, 4, 15, 17, 29),
                        raw("compassion-satisfaction", SATISFACTION),
                        raw("burnout", BURNOUT),
                        raw("secondary-traumatic-stress", STRESS),
                        t("compassion-satisfaction", norms, 44, 57, SATISFACTION),
                        t("burnout", norms, 43, 56, BURNOUT),
                        t("secondary-traumatic-stress", norms, 42, 56, STRESS))
                .withWarnings("raw-and-t-bands-do-not-mix");
    }

    private static Scale raw(String id, String... items) {
        return Scale.sum(id, items).band("low", 10).band("average", 23).band("high", 42);
    }

    private static Scale t(String id, Map<String, double[]> norms, int average, int high, String... items) {
        var norm = norms.getOrDefault(id, new double[] {30, 6});
        return Scale.sum(id + "-t", items)
                .converted(Conversion.tScore(norm[0], norm[1]))
                .band("low", -1000)
                .band("average", average)
                .band("high", high);
    }

    static Instrument psc12() {
        var total = Scale.sum("total", numbers(1, 12))
                .band("very-high-risk", 12)
                .band("high-risk", 27)
                .band("moderate-risk", 38)
                .band("low-risk", 41);
        return Instrument.of("psc-12", items(12, FROM_1_TO_5), total).withWarnings("groups-only");
    }

    static Instrument psc4() {
        var total = Scale.sum("total", numbers(1, 4))
                .band("poor", 4)
                .band("between", 9)
                .band("good", 13);
        return Instrument.of("psc-4", items(4, FROM_1_TO_5), total).withWarnings("groups-only");
    }

    /// 27 situations, each how often times how distressing; what is asked about leaving is no part of it.
    static Instrument mmdHp() {
        var codes = CodeSet.range(0, 4);
        var items = IntStream.rangeClosed(1, 27)
                .boxed()
                .flatMap(i -> Stream.of(Item.of("frequency-" + i, codes), Item.of("distress-" + i, codes)))
                .toList();
        var terms = IntStream.rangeClosed(1, 27)
                .mapToObj(i -> new Term(List.of("frequency-" + i, "distress-" + i)))
                .toList();
        return Instrument.of("mmd-hp", items, Scale.of("total", Combination.SUM, terms));
    }
}
