package ca.qmhcn.methods.scoring;

import ca.qmhcn.methods.scoring.CutOff.Comparison;
import ca.qmhcn.methods.scoring.MissingRule.Fill;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Questionnaires that people in care answer: rules only, without wording.
final class Instruments {

    static final CodeSet FROM_0_TO_3 = CodeSet.range(0, 3);
    static final CodeSet FROM_0_TO_4 = CodeSet.range(0, 4);
    static final CodeSet FROM_1_TO_5 = CodeSet.range(1, 5);

    static final int NONE = -1;

    private Instruments() {}

    static String[] numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toArray(String[]::new);
    }

    /// Items 1 to `count`, those named turned round.
    static List<Item> items(int count, CodeSet codes, Integer... reversed) {
        return items(count, List.of(codes), reversed);
    }

    static List<Item> items(int count, List<CodeSet> codes, Integer... reversed) {
        var turned = List.of(reversed);
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Item(Integer.toString(i), codes, turned.contains(i)))
                .toList();
    }

    static String[] ids(Integer... numbers) {
        return Arrays.stream(numbers).map(Object::toString).toArray(String[]::new);
    }

    /// Answers to items 1, 2, 3 ... in order; those that are [#NONE] were not given.
    static Map<String, Integer> answers(Integer... codes) {
        var given = new LinkedHashMap<String, Integer>();
        for (var i = 0; i < codes.length; i++) {
            if (codes[i] != NONE) {
                given.put(Integer.toString(i + 1), codes[i]);
            }
        }
        return given;
    }

    private static Scale phq9Total() {
        return Scale.sum("total", numbers(1, 9))
                .band("none-or-minimal", 0)
                .band("mild", 5)
                .band("moderate", 10)
                .band("moderately-severe", 15)
                .band("severe", 20)
                .cutOff("screen-positive", Comparison.AT_LEAST, 10)
                .cutOff("remission", Comparison.BELOW, 5);
    }

    /// The tenth question, on difficulty, is asked and not scored. Strict: all nine must be answered.
    static Instrument phq9() {
        return phq9(phq9Total());
    }

    /// Up to two of nine filled with the person's mean, then rounded.
    static Instrument phq9Filled() {
        return phq9(phq9Total().missing(7, Fill.PERSON_MEAN).roundedToWhole());
    }

    private static Instrument phq9(Scale total) {
        return Instrument.of("phq-9", items(10, FROM_0_TO_3), total)
                .withAlerts(new Alert("safety", "9", 1))
                .withWarnings("item-9-only-where-the-person-is-known");
    }

    /// Without the ninth question: for surveys in which nobody is known.
    static Instrument phq8() {
        var total = Scale.sum("total", numbers(1, 8))
                .band("none-or-minimal", 0)
                .band("mild", 5)
                .band("moderate", 10)
                .band("moderately-severe", 15)
                .band("severe", 20)
                .cutOff("screen-positive", Comparison.AT_LEAST, 10);
        return Instrument.of("phq-8", items(8, FROM_0_TO_3), total);
    }

    static Instrument phq2() {
        return Instrument.of(
                "phq-2",
                items(2, FROM_0_TO_3),
                Scale.sum("total", numbers(1, 2)).cutOff("screen-positive", Comparison.AT_LEAST, 3));
    }

    /// GAD-2 and PHQ-2, each a screen by itself.
    static Instrument phq4() {
        return Instrument.of(
                "phq-4",
                items(4, FROM_0_TO_3),
                Scale.sum("total", numbers(1, 4)),
                Scale.sum("anxiety", "1", "2").cutOff("screen-positive", Comparison.AT_LEAST, 3),
                Scale.sum("depression", "3", "4").cutOff("screen-positive", Comparison.AT_LEAST, 3));
    }

    static Instrument gad7() {
        var total = Scale.sum("total", numbers(1, 7))
                .band("minimal", 0)
                .band("mild", 5)
                .band("moderate", 10)
                .band("severe", 15)
                .cutOff("caseness", Comparison.AT_LEAST, 8);
        return Instrument.of("gad-7", items(7, FROM_0_TO_3), total);
    }

    static Instrument who5() {
        var raw = Scale.sum("raw", numbers(1, 5)).cutOff("poor-well-being", Comparison.BELOW, 13);
        var index = Scale.sum("index", numbers(1, 5))
                .converted(new Conversion(4, 1, 0))
                .cutOff("poor-well-being", Comparison.AT_MOST, 50)
                .cutOff("likely-depression", Comparison.AT_MOST, 28);
        return Instrument.of("who-5", items(5, CodeSet.range(0, 5)), raw, index);
    }

    private static final List<CodeSet> KESSLER = List.of(FROM_0_TO_4, CodeSet.range("1-5", 1, 5, 0));

    static Instrument k6() {
        var total = Scale.sum("total", numbers(1, 6))
                .band("low", 0)
                .band("moderate", 8)
                .band("probable-serious", 13)
                .cutOff("probable-serious-distress", Comparison.AT_LEAST, 13);
        return Instrument.of("k6", items(6, KESSLER), total);
    }

    /// 0 to 40, and as it is also reported, 10 to 50.
    static Instrument k10() {
        return Instrument.of(
                "k10",
                items(10, KESSLER),
                Scale.sum("total", numbers(1, 10)),
                Scale.sum("total-from-10", numbers(1, 10)).converted(new Conversion(1, 1, 10)));
    }

    /// All means of what was answered; the six scales are exploratory.
    static Instrument rsaR() {
        var codes = FROM_1_TO_5.unanswered(8, 9); // does not apply, do not know
        return Instrument.of(
                        "rsa-r",
                        items(32, codes),
                        answered("total", numbers(1, 32)),
                        answered("life-goals", ids(3, 7, 8, 9, 12, 16, 17, 18, 28, 31, 32)),
                        answered("involvement", ids(22, 23, 24, 25, 29)),
                        answered("diversity", ids(14, 15, 20, 21, 26)),
                        answered("choice", ids(4, 5, 6, 10, 27)),
                        answered("tailored", ids(11, 13, 19, 30)),
                        answered("inviting", ids(1, 2)))
                .withWarnings("subscales-exploratory");
    }

    private static Scale answered(String id, String... items) {
        return Scale.mean(id, items).missing(1, Fill.NONE);
    }

    static Instrument collaboRate() {
        return Instrument.of(
                        "collaborate",
                        items(3, FROM_0_TO_4),
                        Scale.sum("mean-score", numbers(1, 3)).converted(new Conversion(100, 12, 0)))
                .withTopShares(new TopShare("top-score", List.of("1", "2", "3")));
    }

    /// The five domains of 28 questions, answered 1 (strongly agree) to 5; turned so that 5 is best. At
    /// least two thirds of a domain.
    static Instrument mhsip() {
        var all = IntStream.rangeClosed(1, 28).boxed().toArray(Integer[]::new);
        return Instrument.of(
                "mhsip",
                items(28, FROM_1_TO_5.unanswered(9), all),
                domain("satisfaction", numbers(1, 3)),
                domain("access", numbers(4, 9)),
                domain("quality", ids(10, 12, 13, 14, 15, 16, 18, 19, 20)),
                domain("participation", ids(11, 17)),
                domain("outcomes", numbers(21, 28)));
    }

    private static Scale domain(String id, String... items) {
        return Scale.mean(id, items)
                .missing((2 * items.length + 2) / 3, Fill.NONE)
                .cutOff("positive", Comparison.ABOVE, 3.5);
    }

    static Instrument mhqol() {
        var seven = Stream.of(
                        "self-image",
                        "independence",
                        "mood",
                        "relationships",
                        "daily-activities",
                        "physical-health",
                        "future")
                .map(id -> Item.of(id, FROM_0_TO_3));
        var vas = Item.of("vas", CodeSet.range(0, 10));
        return Instrument.of(
                "mhqol",
                Stream.concat(seven, Stream.of(vas)).toList(),
                Scale.sum(
                        "total",
                        "self-image",
                        "independence",
                        "mood",
                        "relationships",
                        "daily-activities",
                        "physical-health",
                        "future"),
                Scale.sum("vas", "vas"));
    }

    static Instrument qpr15() {
        return Instrument.of("qpr-15", items(15, FROM_0_TO_4), Scale.sum("total", numbers(1, 15)));
    }
}
