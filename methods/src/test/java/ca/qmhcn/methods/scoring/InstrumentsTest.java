package ca.qmhcn.methods.scoring;

import static ca.qmhcn.methods.scoring.Instruments.NONE;
import static ca.qmhcn.methods.scoring.Instruments.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.qmhcn.methods.rates.Proportion;
import ca.qmhcn.methods.scoring.ScaleScore.Known;
import ca.qmhcn.methods.scoring.ScaleScore.TooFewAnswers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstrumentsTest {

    static Known known(Instrument instrument, String scale, Map<String, Integer> answers) {
        return (Known) Scoring.of(instrument).score(answers).scale(scale);
    }

    static Map<String, Integer> all(int items, int code) {
        var codes = new Integer[items];
        Arrays.fill(codes, code);
        return answers(codes);
    }

    /// Items 1, 2, 3 ... answered 1 above nought one after the other until the sum is reached.
    private static Map<String, Integer> adding(int sum, int items, int lowest, int highest) {
        var codes = new Integer[items];
        Arrays.fill(codes, lowest);
        for (var left = sum - items * lowest; left > 0; left--) {
            for (var i = 0; i < items; i++) {
                if (codes[i] < highest) {
                    codes[i]++;
                    break;
                }
            }
        }
        return answers(codes);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            score, band
                0, none-or-minimal
                4, none-or-minimal
                5, mild
                9, mild
               10, moderate
               14, moderate
               15, moderately-severe
               19, moderately-severe
               20, severe
               27, severe
            """)
    void bandsOfPhq9BeginWhereTheyShould(int score, String band) {
        var total = known(Instruments.phq9(), "total", adding(score, 9, 0, 3));
        assertThat(total.score()).isEqualTo(score);
        assertThat(total.band()).contains(band);
        assertThat(total.met().contains("screen-positive")).isEqualTo(score >= 10);
        assertThat(total.met().contains("remission")).isEqualTo(score < 5);
    }

    @Test
    void phq9IsStrictByDefaultAndTheTenthQuestionIsNotScored() {
        var eight = answers(2, 2, 2, 2, 1, 1, 1, 0, NONE, 3);
        var strict = Scoring.of(Instruments.phq9()).score(eight).scale("total");
        assertThat(strict).isEqualTo(new TooFewAnswers("total", 8, 9, 9));
        var withTenth = answers(1, 1, 1, 1, 1, 1, 1, 1, 0, 3);
        assertThat(known(Instruments.phq9(), "total", withTenth).score()).isEqualTo(8);
    }

    @Test
    void phq9FillsUpToTwoWithThePersonsMeanWhereThatIsChosen() {
        var filled = known(Instruments.phq9Filled(), "total", answers(2, 2, 2, 2, 1, 1, 1, 0, NONE));
        assertThat(filled.exact()).isEqualTo(12.375);
        assertThat(filled.score()).isEqualTo(12);
        assertThat(filled.answered()).isEqualTo(8);
        assertThat(filled.filled()).isEqualTo(1);
        assertThat(filled.band()).contains("moderate");
        // 7 over 7 answers: 9. One fewer is too few.
        var two = known(Instruments.phq9Filled(), "total", answers(1, 1, 1, 1, 1, 1, 1));
        assertThat(two.score()).isEqualTo(9);
        assertThat(two.filled()).isEqualTo(2);
        assertThat(Scoring.of(Instruments.phq9Filled()).score(all(6, 3)).scale("total"))
                .isEqualTo(new TooFewAnswers("total", 6, 9, 7));
        // 4 over 8 answers is 4.5: halves go up.
        assertThat(known(Instruments.phq9Filled(), "total", answers(1, 1, 1, 1, 0, 0, 0, 0))
                        .score())
                .isEqualTo(5);
    }

    @Test
    void theNinthQuestionRaisesAnAlertWhateverTheScore() {
        var scoring = Scoring.of(Instruments.phq9());
        assertThat(scoring.score(all(9, 0)).alerts()).isEmpty();
        assertThat(scoring.score(answers(0, 0, 0, 0, 0, 0, 0, 0, 1)).alerts()).containsExactly("safety");
        assertThat(scoring.score(Map.of("9", 3)).alerts()).containsExactly("safety");
        assertThat(scoring.score(Map.of("9", 3)).scale("total")).isInstanceOf(TooFewAnswers.class);
        assertThat(scoring.score(Map.of("8", 3)).alerts()).isEmpty();
        assertThat(Instruments.phq8().alerts()).isEmpty();
        assertThat(Instruments.phq8().items()).extracting(Item::id).doesNotContain("9");
        assertThat(known(Instruments.phq8(), "total", all(8, 3)).score()).isEqualTo(24);
    }

    @Test
    void theShortScreensArePositiveFromThree() {
        assertThat(known(Instruments.phq2(), "total", answers(1, 1)).met()).isEmpty();
        assertThat(known(Instruments.phq2(), "total", answers(1, 2)).met()).containsExactly("screen-positive");
        var four = answers(3, 0, 2, 0);
        assertThat(known(Instruments.phq4(), "total", four).score()).isEqualTo(5);
        assertThat(known(Instruments.phq4(), "anxiety", four).met()).containsExactly("screen-positive");
        assertThat(known(Instruments.phq4(), "depression", four).met()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0,minimal",
        "4,minimal",
        "5,mild",
        "7,mild",
        "8,mild",
        "9,mild",
        "10,moderate",
        "14,moderate",
        "15,severe",
        "21,severe"
    })
    void gad7(int score, String band) {
        var total = known(Instruments.gad7(), "total", adding(score, 7, 0, 3));
        assertThat(total.band()).contains(band);
        assertThat(total.met().contains("caseness")).isEqualTo(score >= 8);
    }

    @Test
    void who5IsFourTimesItsSumAndNeedsAllFive() {
        assertThat(known(Instruments.who5(), "index", all(5, 5)).score()).isEqualTo(100);
        var twelve = adding(12, 5, 0, 5);
        assertThat(known(Instruments.who5(), "raw", twelve).met()).containsExactly("poor-well-being");
        assertThat(known(Instruments.who5(), "index", twelve).score()).isEqualTo(48);
        assertThat(known(Instruments.who5(), "index", twelve).met()).containsExactly("poor-well-being");
        var thirteen = adding(13, 5, 0, 5);
        assertThat(known(Instruments.who5(), "raw", thirteen).met()).isEmpty();
        assertThat(known(Instruments.who5(), "index", thirteen).met()).isEmpty();
        assertThat(known(Instruments.who5(), "index", adding(7, 5, 0, 5)).met()).contains("likely-depression");
        assertThat(known(Instruments.who5(), "index", adding(8, 5, 0, 5)).met()).doesNotContain("likely-depression");
        assertThat(Scoring.of(Instruments.who5()).score(all(4, 5)).scale("index"))
                .isInstanceOf(TooFewAnswers.class);
    }

    @Test
    void kesslersQuestionsComeInTwoCodeSetsAndTheChoiceIsMadeNotGuessed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scoring.of(Instruments.k10()))
                .withMessageContaining("[0-4, 1-5]: say which");
        assertThatIllegalArgumentException().isThrownBy(() -> Scoring.of(Instruments.k10(), "0-5"));
        var fromZero = Scoring.of(Instruments.k10(), "0-4").score(all(10, 2));
        var fromOne = Scoring.of(Instruments.k10(), "1-5").score(all(10, 3));
        assertThat(fromZero.codeSet()).contains("0-4");
        assertThat(fromOne.codeSet()).contains("1-5");
        assertThat(fromOne.scales()).isEqualTo(fromZero.scales());
        assertThat(((Known) fromZero.scale("total")).score()).isEqualTo(20);
        assertThat(((Known) fromZero.scale("total-from-10")).score()).isEqualTo(30);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scoring.of(Instruments.k10(), "1-5").score(all(10, 0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scoring.of(Instruments.k10(), "0-4").score(all(10, 5)));
    }

    @Test
    void aCodeSetThatNoQuestionHasIsRefusedEvenWhereThereIsNoChoice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scoring.of(Instruments.phq9(), "typo"))
                .withMessageContaining("typo");
        assertThatIllegalArgumentException().isThrownBy(() -> Scoring.of(Instruments.k10(), ""));
        var only = Instruments.phq9().items().getFirst().codeSets().getFirst().id();
        assertThat(Scoring.of(Instruments.phq9(), only).score(all(9, 1)).codeSet())
                .contains(only);
    }

    @ParameterizedTest
    @CsvSource({"0,low", "7,low", "8,moderate", "12,moderate", "13,probable-serious", "24,probable-serious"})
    void k6(int score, String band) {
        var total = (Known) Scoring.of(Instruments.k6(), "0-4")
                .score(adding(score, 6, 0, 4))
                .scale("total");
        assertThat(total.band()).contains(band);
        assertThat(total.met().contains("probable-serious-distress")).isEqualTo(score >= 13);
    }

    @Test
    void rsaIsTheMeanOfWhatWasAnsweredWithoutDoesNotApply() {
        var answers = new LinkedHashMap<>(all(32, 4));
        answers.put("1", 8);
        answers.put("2", 1);
        answers.remove("3");
        var scored = Scoring.of(Instruments.rsaR()).score(answers);
        assertThat(((Known) scored.scale("inviting")).score()).isEqualTo(1);
        assertThat(((Known) scored.scale("inviting")).answered()).isEqualTo(1);
        assertThat(((Known) scored.scale("inviting")).filled()).isZero();
        assertThat(((Known) scored.scale("total")).score()).isEqualTo((29 * 4 + 1) / 30.0);
        assertThat(((Known) scored.scale("life-goals")).asked()).isEqualTo(11);
        assertThat(Scoring.of(Instruments.rsaR()).score(all(32, 9)).scale("total"))
                .isInstanceOf(TooFewAnswers.class);
        var everyItem = Instruments.rsaR().scales().stream()
                .skip(1)
                .flatMap(scale -> scale.terms().stream())
                .flatMap(term -> term.items().stream())
                .toList();
        assertThat(everyItem).hasSize(32).doesNotHaveDuplicates();
    }

    @Test
    void collaboRateCountsThoseWhoGaveTheMostToAllThree() {
        var scoring = Scoring.of(Instruments.collaboRate());
        var people = List.of(answers(4, 4, 4), answers(4, 4, 3), answers(4, 4), answers(4, 4, 4), answers(0, 0, 0));
        assertThat(scoring.topShare("top-score", people)).contains(new Proportion(2, 4));
        assertThat(scoring.topShare("top-score", List.of(answers(4, 4)))).isEmpty();
        assertThat(known(Instruments.collaboRate(), "mean-score", answers(4, 4, 4))
                        .score())
                .isEqualTo(100);
        assertThat(known(Instruments.collaboRate(), "mean-score", answers(2, 2, 2))
                        .score())
                .isEqualTo(50);
        assertThatIllegalArgumentException().isThrownBy(() -> scoring.topShare("other", people));
    }

    @Test
    void mhsipTurnsAnswersRoundAndWantsTwoThirdsOfADomain() {
        var scoring = Scoring.of(Instruments.mhsip());
        var best = scoring.score(all(28, 1));
        assertThat(best.scales())
                .allSatisfy(scale -> assertThat(((Known) scale).score()).isEqualTo(5));
        // Satisfaction 4 and 3 of three questions: 3.5 is not yet positive.
        var half = scoring.score(answers(2, 3));
        assertThat(((Known) half.scale("satisfaction")).score()).isEqualTo(3.5);
        assertThat(((Known) half.scale("satisfaction")).met()).isEmpty();
        assertThat(half.scale("access")).isEqualTo(new TooFewAnswers("access", 0, 6, 4));
        assertThat(half.scale("participation")).isEqualTo(new TooFewAnswers("participation", 0, 2, 2));
        var more = scoring.score(answers(2, 3, 2));
        assertThat(((Known) more.scale("satisfaction")).met()).containsExactly("positive");
        assertThat(scoring.shareMeeting(
                        "satisfaction", "positive", List.of(best, half, more, scoring.score(answers(1)))))
                .contains(new Proportion(2, 3));
        assertThat(scoring.shareMeeting("access", "positive", List.of(half))).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scoring.shareMeeting("satisfaction", "negative", List.of(best)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scoring.shareMeeting("other", "positive", List.of(best)))
                .withMessageContaining("no cut-off positive of other");
        var items = Instruments.mhsip().scales().stream()
                .flatMap(scale -> scale.terms().stream())
                .flatMap(term -> term.items().stream());
        assertThat(items).hasSize(28).doesNotHaveDuplicates();
    }

    @Test
    void mhqolKeepsTheScaleOfTheThermometerApart() {
        var answers = new LinkedHashMap<String, Integer>();
        Instruments.mhqol()
                .items()
                .forEach(item -> answers.put(item.id(), item.id().equals("vas") ? 10 : 3));
        assertThat(known(Instruments.mhqol(), "total", answers).score()).isEqualTo(21);
        assertThat(known(Instruments.mhqol(), "vas", answers).score()).isEqualTo(10);
        assertThat(known(Instruments.qpr15(), "total", all(15, 4)).score()).isEqualTo(60);
    }

    @Test
    void anAnswerOutOfRangeIsRefusedWithItsItem() {
        var scoring = Scoring.of(Instruments.phq9());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scoring.score(Map.of("4", 4)))
                .withMessage("4 is not an answer to 4")
                .satisfies(
                        refused -> assertThat(((AnswerRefused) refused).item()).isEqualTo("4"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scoring.score(Map.of("11", 0)))
                .withMessageContaining("phq-9 has no item 11");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scoring.score(Map.of()).scale("other"));
    }
}
