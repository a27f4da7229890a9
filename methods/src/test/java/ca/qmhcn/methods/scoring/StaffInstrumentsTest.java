package ca.qmhcn.methods.scoring;

import static ca.qmhcn.methods.scoring.Instruments.NONE;
import static ca.qmhcn.methods.scoring.Instruments.answers;
import static ca.qmhcn.methods.scoring.InstrumentsTest.all;
import static ca.qmhcn.methods.scoring.InstrumentsTest.known;
import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.methods.scoring.ScaleScore.Known;
import ca.qmhcn.methods.scoring.ScaleScore.TooFewAnswers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffInstrumentsTest {

    @Test
    void theExampleOfOpeningMindsComesTo31() {
        var answers = answers(2, 4, 3, 3, 2, 5, 4, 2, 1, 2, 1, 3, 2, 4, 1);
        var instrument = StaffInstruments.omsHc15();
        assertThat(known(instrument, "total", answers).score()).isEqualTo(31);
        assertThat(known(instrument, "attitudes", answers).score()).isEqualTo(9);
        assertThat(known(instrument, "disclosure-and-help-seeking", answers).score())
                .isEqualTo(12);
        assertThat(known(instrument, "social-distance", answers).score()).isEqualTo(10);
        assertThat(known(instrument, "total", answers).band()).isEmpty();
        assertThat(known(instrument, "total", answers).met()).isEmpty();
        assertThat(instrument.warnings()).contains("groups-only", "no-cut-off");
        assertThat(known(instrument, "total", all(15, 3)).score()).isEqualTo(45);
        // Five of the fifteen are turned: all 5 is 10 times 5 and 5 times 1.
        assertThat(known(instrument, "total", all(15, 5)).score()).isEqualTo(55);
    }

    @Test
    void theExampleOfCopenhagenComesTo60() {
        var personal = (Known) Scoring.of(StaffInstruments.cbi(), "points")
                .score(answers(75, 50, 100, NONE, 25, 50))
                .scale("personal");
        assertThat(personal.score()).isEqualTo(60.0);
        assertThat(personal.answered()).isEqualTo(5);
        assertThat(personal.filled()).isZero();
        assertThat(personal.met()).containsExactly("burnout");
        var coded = Scoring.of(StaffInstruments.cbi(), "1-5").score(answers(2, 3, 1, NONE, 4, 3));
        assertThat(coded.scale("personal")).isEqualTo(personal);
    }

    @Test
    void copenhagenNeedsHalfOfEachScaleAndTurnsTheLastAboutWork() {
        var scoring = Scoring.of(StaffInstruments.cbi(), "points");
        assertThat(scoring.score(answers(100, 100)).scale("personal"))
                .isEqualTo(new TooFewAnswers("personal", 2, 6, 3));
        assertThat(((Known) scoring.score(answers(25, 50, 50)).scale("personal")).met())
                .isEmpty();
        assertThat(((Known) scoring.score(answers(50, 50, 50)).scale("personal")).met())
                .containsExactly("burnout");
        var work = new LinkedHashMap<>(Map.of("7", 100, "8", 100, "9", 100));
        assertThat(scoring.score(work).scale("work-related")).isEqualTo(new TooFewAnswers("work-related", 3, 7, 4));
        work.put("13", 75);
        assertThat(((Known) scoring.score(work).scale("work-related")).score()).isEqualTo(325 / 4.0);
        assertThat(((Known) scoring.score(Map.of("14", 0, "15", 0, "16", 25)).scale("client-related")).score())
                .isEqualTo(25 / 3.0);
    }

    @ParameterizedTest
    @CsvSource({"10,low", "22,low", "23,average", "41,average", "42,high", "50,high"})
    void rawScoresOfProQolHaveRawBands(int score, String band) {
        // Compassion satisfaction has no reversed item: spread the points over its ten items.
        var answers = new LinkedHashMap<String, Integer>();
        var left = score - 10;
        for (var item : Instruments.ids(3, 6, 12, 16, 18, 20, 22, 24, 27, 30)) {
            var more = Math.min(4, left);
            answers.put(item, 1 + more);
            left -= more;
        }
        var instrument = StaffInstruments.proQol5(Map.of("compassion-satisfaction", new double[] {score, 5}));
        var raw = known(instrument, "compassion-satisfaction", answers);
        assertThat(raw.score()).isEqualTo(score);
        assertThat(raw.band()).contains(band);
        // At the mean of the norms T is 50, an average whatever the raw band says.
        var t = known(instrument, "compassion-satisfaction-t", answers);
        assertThat(t.score()).isEqualTo(50);
        assertThat(t.band()).contains("average");
    }

    @Test
    void tScoresOfProQolHaveBandsOfTheirOwn() {
        var norms = Map.of("burnout", new double[] {30, 10}, "secondary-traumatic-stress", new double[] {30, 10});
        var instrument = StaffInstruments.proQol5(norms);
        // Burnout: 1, 4, 15, 17 and 29 are turned, so that all 5 is 5 times 5 and 5 times 1.
        assertThat(known(instrument, "burnout", all(30, 5)).score()).isEqualTo(30);
        assertThat(known(instrument, "secondary-traumatic-stress", all(30, 5)).score())
                .isEqualTo(50);
        assertThat(known(instrument, "secondary-traumatic-stress-t", all(30, 5)).score())
                .isEqualTo(70);
        assertThat(known(instrument, "secondary-traumatic-stress-t", all(30, 5)).band())
                .contains("high");
        assertThat(known(instrument, "secondary-traumatic-stress-t", all(30, 1)).score())
                .isEqualTo(30);
        assertThat(known(instrument, "secondary-traumatic-stress-t", all(30, 1)).band())
                .contains("low");
        assertThat(instrument.warnings()).containsExactly("raw-and-t-bands-do-not-mix");
        var keys = instrument.scales().stream()
                .filter(scale -> !scale.id().endsWith("-t"))
                .flatMap(scale -> scale.terms().stream())
                .flatMap(term -> term.items().stream());
        assertThat(keys).hasSize(30).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "12,very-high-risk",
        "26,very-high-risk",
        "27,high-risk",
        "37,high-risk",
        "38,moderate-risk",
        "40,moderate-risk",
        "41,low-risk",
        "60,low-risk"
    })
    void psc12(int score, String band) {
        assertThat(StaffInstruments.psc12().scales().getFirst().bandOf(score)).contains(band);
        assertThat(known(StaffInstruments.psc12(), "total", all(12, 3)).score()).isEqualTo(36);
    }

    @ParameterizedTest
    @CsvSource({"4,poor", "8,poor", "9,between", "12,between", "13,good", "20,good"})
    void psc4(int score, String band) {
        assertThat(StaffInstruments.psc4().scales().getFirst().bandOf(score)).contains(band);
        assertThat(known(StaffInstruments.psc4(), "total", all(4, 2)).band()).contains("poor");
    }

    @Test
    void moralDistressIsHowOftenTimesHowHard() {
        var answers = new LinkedHashMap<String, Integer>();
        StaffInstruments.mmdHp().items().forEach(item -> answers.put(item.id(), 4));
        assertThat(known(StaffInstruments.mmdHp(), "total", answers).score()).isEqualTo(432);
        answers.put("frequency-1", 0);
        answers.put("distress-2", 1);
        assertThat(known(StaffInstruments.mmdHp(), "total", answers).score()).isEqualTo(432 - 16 - 12);
        // Half of a situation is no answer about it.
        answers.remove("distress-3");
        assertThat(Scoring.of(StaffInstruments.mmdHp()).score(answers).scale("total"))
                .isEqualTo(new TooFewAnswers("total", 26, 27, 27));
    }
}
