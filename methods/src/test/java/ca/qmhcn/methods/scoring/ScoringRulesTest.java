package ca.qmhcn.methods.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.qmhcn.methods.scoring.CutOff.Comparison;
import ca.qmhcn.methods.scoring.MissingRule.Fill;
import ca.qmhcn.methods.scoring.ScaleScore.Known;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScoringRulesTest {

    private static final CodeSet CODES = CodeSet.range(0, 3);
    private static final List<Item> ITEMS =
            List.of(Item.of("a", CODES), Item.of("b", CODES), Item.reversed("c", CODES));

    @Test
    void rulesThatCannotBeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CodeSet.range(1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> CodeSet.of("x", Map.of(0, 0.0, 1, Double.NaN)));
        assertThatIllegalArgumentException().isThrownBy(() -> CodeSet.of("x", Map.of(0, 0.0, 1, 1e7)));
        assertThat(CodeSet.of("x", Map.of(0, -1e6, 1, 1e6)).highest()).isEqualTo(1e6);
        assertThatIllegalArgumentException().isThrownBy(() -> CODES.unanswered(3));
        assertThatIllegalArgumentException().isThrownBy(() -> Item.of("a"));
        assertThatIllegalArgumentException().isThrownBy(() -> Item.of("a", CODES, CODES));
        assertThatIllegalArgumentException().isThrownBy(() -> Item.of("a", CODES, CodeSet.range(0, 4)));
        assertThatIllegalArgumentException().isThrownBy(() -> Item.of("a", CODES, CodeSet.range("x", 0, 3, -1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Term(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new TopShare("x", List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new MissingRule(0, Fill.NONE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Band("x", Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Alert("x", "a", Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CutOff("x", Comparison.AT_LEAST, Double.POSITIVE_INFINITY));
    }

    @Test
    void scalesThatCannotBeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Scale.sum("x"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scale.sum("x", "a").missing(2, Fill.NONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scale.sum("x", "a", "b").missing(1, Fill.NONE))
                .withMessageContaining("nought");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scale.mean("x", "a", "b").missing(1, Fill.PERSON_MEAN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scale.sum("x", "a").band("low", 1).band("high", 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scale.sum("x", "a").band("low", 1).band("high", 0));
        assertThat(Scale.sum("x", "a", "b").missing(2, Fill.NONE).missing().fewest())
                .isEqualTo(2);
        assertThat(Scale.mean("x", "a", "b").missing(1, Fill.NONE).missing().fewest())
                .isEqualTo(1);
    }

    @Test
    void conversionsThatCannotBeAreRefused() {
        for (var wrong : new double[] {0, Double.NaN, 1e7, Double.NEGATIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Conversion(wrong, 1, 0));
            assertThatIllegalArgumentException().isThrownBy(() -> new Conversion(1, wrong, 0));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Conversion(1, 1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Conversion.tScore(30, 0));
        assertThat(Conversion.tScore(30, 5).apply(35)).isEqualTo(60);
    }

    @Test
    void instrumentsThatCannotBeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Instrument.of("i", List.of(ITEMS.getFirst(), ITEMS.getFirst())))
                .withMessageContaining("called a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Instrument.of("i", ITEMS, Scale.sum("x", "a"), Scale.sum("x", "b")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Instrument.of("i", ITEMS, Scale.sum("x", "z")))
                .withMessageContaining("no item z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Instrument.of("i", ITEMS).withAlerts(new Alert("x", "z", 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Instrument.of("i", ITEMS).withTopShares(new TopShare("x", List.of("z"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Known("x", 1, 0, 1, 1, Double.NaN, Optional.empty(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Known("x", 1, 0, 1, Double.NaN, 1, Optional.empty(), List.of()));
    }

    @Test
    void codesThatSayNothingAreKnownAndNotCounted() {
        var codes = CODES.unanswered(7, 9);
        var scoring = Scoring.of(Instrument.of(
                "i",
                List.of(Item.of("a", codes), Item.of("b", codes)),
                Scale.mean("m", "a", "b").missing(1, Fill.NONE)));
        assertThat(codes.unanswered()).isEqualTo(Set.of(7, 9));
        var some = (Known) scoring.score(Map.of("a", 9, "b", 3)).scale("m");
        assertThat(some.score()).isEqualTo(3);
        assertThat(some.answered()).isEqualTo(1);
        assertThat(scoring.score(Map.of("a", 7, "b", 9)).scale("m")).isInstanceOf(ScaleScore.TooFewAnswers.class);
        assertThatIllegalArgumentException().isThrownBy(() -> scoring.score(Map.of("a", 8)));
        assertThatIllegalArgumentException().isThrownBy(() -> scoring.score(Map.of("a", -1)));
    }

    @Test
    void aReversedItemCountsFromTheOtherEndButItsAlertDoesNot() {
        var instrument = Instrument.of("i", ITEMS, Scale.sum("s", "c"), Scale.sum("t", "a", "c"))
                .withAlerts(new Alert("high", "c", 2))
                .withTopShares(new TopShare("top", List.of("c")), new TopShare("plain", List.of("a")));
        var scoring = Scoring.of(instrument);
        assertThat(((Known) scoring.score(Map.of("c", 0)).scale("s")).score()).isEqualTo(3);
        assertThat(((Known) scoring.score(Map.of("c", 1)).scale("s")).score()).isEqualTo(2);
        assertThat(((Known) scoring.score(Map.of("a", 1, "c", 3)).scale("t")).score())
                .isEqualTo(1);
        assertThat(scoring.score(Map.of("c", 1)).alerts()).isEmpty();
        assertThat(scoring.score(Map.of("c", 2)).alerts()).containsExactly("high");
        assertThat(scoring.topShare("top", List.of(Map.of("c", 0), Map.of("c", 3)))
                        .orElseThrow()
                        .numerator())
                .isEqualTo(1);
        assertThat(scoring.topShare("plain", List.of(Map.of("a", 3), Map.of("a", 2)))
                        .orElseThrow()
                        .numerator())
                .isEqualTo(1);
    }

    @Test
    void cutOffsMeanWhatTheySayAtTheirVeryValue() {
        assertThat(new CutOff("x", Comparison.AT_LEAST, 3).met(3)).isTrue();
        assertThat(new CutOff("x", Comparison.AT_LEAST, 3).met(2.9)).isFalse();
        assertThat(new CutOff("x", Comparison.ABOVE, 3).met(3)).isFalse();
        assertThat(new CutOff("x", Comparison.ABOVE, 3).met(3.1)).isTrue();
        assertThat(new CutOff("x", Comparison.AT_MOST, 3).met(3)).isTrue();
        assertThat(new CutOff("x", Comparison.AT_MOST, 3).met(3.1)).isFalse();
        assertThat(new CutOff("x", Comparison.BELOW, 3).met(3)).isFalse();
        assertThat(new CutOff("x", Comparison.BELOW, 3).met(2.9)).isTrue();
    }

    @Test
    void aScoreBelowTheFirstBandHasNone() {
        var scale = Scale.sum("x", "a").band("middle", 1).band("high", 3);
        assertThat(scale.bandOf(0.9)).isEmpty();
        assertThat(scale.bandOf(1)).contains("middle");
        assertThat(scale.bandOf(2.9)).contains("middle");
        assertThat(scale.bandOf(3)).contains("high");
    }

    @Test
    void fillingWithThePersonsMeanIsTheMeanTimesTheItems() {
        for (var seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            var answers = new LinkedHashMap<String, Integer>();
            var sum = 0;
            for (var i = 1; i <= 9; i++) {
                if (random.nextInt(5) > 0) {
                    var code = random.nextInt(4);
                    answers.put(Integer.toString(i), code);
                    sum += code;
                }
            }
            var score = Scoring.of(Instruments.phq9Filled()).score(answers).scale("total");
            assertThat(score.answered()).isEqualTo(answers.size());
            assertThat(score.asked()).isEqualTo(9);
            if (answers.size() < 7) {
                assertThat(score).isInstanceOf(ScaleScore.TooFewAnswers.class);
            } else {
                assertThat(((Known) score).exact()).isEqualTo(sum * 9.0 / answers.size());
                assertThat(((Known) score).score()).isEqualTo(Math.floor(sum * 9.0 / answers.size() + 0.5));
                assertThat(((Known) score).filled()).isEqualTo(9 - answers.size());
            }
        }
    }
}
