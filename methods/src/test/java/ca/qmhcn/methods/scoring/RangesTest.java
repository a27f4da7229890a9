package ca.qmhcn.methods.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.qmhcn.methods.rates.Interval;
import ca.qmhcn.methods.scoring.Scale.Combination;
import ca.qmhcn.methods.scoring.ScaleScore.Known;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RangesTest {

    private static final Map<String, double[]> NORMS = Map.of("burnout", new double[] {30, 10});

    static Stream<Arguments> ranges() {
        return Stream.of(
                Arguments.of(Instruments.phq9(), "total", 0, 27),
                Arguments.of(Instruments.phq9Filled(), "total", 0, 27),
                Arguments.of(Instruments.phq8(), "total", 0, 24),
                Arguments.of(Instruments.phq2(), "total", 0, 6),
                Arguments.of(Instruments.phq4(), "total", 0, 12),
                Arguments.of(Instruments.phq4(), "anxiety", 0, 6),
                Arguments.of(Instruments.gad7(), "total", 0, 21),
                Arguments.of(Instruments.who5(), "raw", 0, 25),
                Arguments.of(Instruments.who5(), "index", 0, 100),
                Arguments.of(Instruments.k6(), "total", 0, 24),
                Arguments.of(Instruments.k10(), "total", 0, 40),
                Arguments.of(Instruments.k10(), "total-from-10", 10, 50),
                Arguments.of(Instruments.rsaR(), "total", 1, 5),
                Arguments.of(Instruments.collaboRate(), "mean-score", 0, 100),
                Arguments.of(Instruments.mhsip(), "access", 1, 5),
                Arguments.of(Instruments.mhqol(), "total", 0, 21),
                Arguments.of(Instruments.mhqol(), "vas", 0, 10),
                Arguments.of(Instruments.qpr15(), "total", 0, 60),
                Arguments.of(StaffInstruments.omsHc15(), "total", 15, 75),
                Arguments.of(StaffInstruments.omsHc15(), "attitudes", 6, 30),
                Arguments.of(StaffInstruments.omsHc15(), "disclosure-and-help-seeking", 4, 20),
                Arguments.of(StaffInstruments.omsHc15(), "social-distance", 5, 25),
                Arguments.of(StaffInstruments.cbi(), "work-related", 0, 100),
                Arguments.of(StaffInstruments.proQol5(NORMS), "burnout", 10, 50),
                Arguments.of(StaffInstruments.proQol5(NORMS), "burnout-t", 30, 70),
                Arguments.of(StaffInstruments.psc12(), "total", 12, 60),
                Arguments.of(StaffInstruments.psc4(), "total", 4, 20),
                Arguments.of(StaffInstruments.mmdHp(), "total", 0, 432));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("ranges")
    void noAnswersLeaveTheRangeAndBothEndsAreReached(
            Instrument instrument, String scale, double lowest, double highest) {
        var scoring = Scoring.of(
                instrument, instrument.items().getFirst().codeSets().getFirst().id());
        assertThat(scoring.range(scale)).isEqualTo(new Interval(lowest, highest));
        for (var seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            var answers = new LinkedHashMap<String, Integer>();
            for (var item : instrument.items()) {
                var codes = item.codeSets().getFirst().points().keySet().stream()
                        .sorted()
                        .toList();
                if (random.nextInt(20) > 0) {
                    answers.put(item.id(), codes.get(random.nextInt(codes.size())));
                }
            }
            if (scoring.score(answers).scale(scale) instanceof Known known) {
                assertThat(known.score()).isBetween(lowest, highest);
                assertThat(known.exact()).isBetween(lowest, highest);
                assertThat(known.answered() + known.filled()).isLessThanOrEqualTo(known.asked());
            }
        }
        assertThat(((Known) scoring.score(extreme(instrument, true)).scale(scale)).score())
                .isEqualTo(highest);
        assertThat(((Known) scoring.score(extreme(instrument, false)).scale(scale)).score())
                .isEqualTo(lowest);
    }

    /// The answers that count most, or least, reversed items included.
    private static Map<String, Integer> extreme(Instrument instrument, boolean most) {
        var answers = new LinkedHashMap<String, Integer>();
        for (var item : instrument.items()) {
            var points = item.codeSets().getFirst().points();
            var wanted = most == item.reversed() ? item.lowest() : item.highest();
            points.forEach((code, worth) -> {
                if (worth == wanted) {
                    answers.put(item.id(), code);
                }
            });
        }
        return answers;
    }

    @Test
    void aConversionThatTurnsAScaleRoundTurnsItsRange() {
        var codes = CodeSet.range(-2, 3);
        var items = List.of(Item.of("a", codes), Item.of("b", codes));
        var product = Scale.of("product", Combination.SUM, List.of(new Term(List.of("a", "b"))));
        var scoring = Scoring.of(Instrument.of(
                "i",
                items,
                Scale.sum("turned", "a", "b").converted(new Conversion(-1, 2, 1)),
                Scale.mean("whole", "a", "b").converted(new Conversion(1, 4, 0)).roundedToWhole(),
                product));
        assertThat(scoring.range("turned")).isEqualTo(new Interval(-2, 3));
        // -0.5 and 0.75; halves go up.
        assertThat(scoring.range("whole")).isEqualTo(new Interval(0, 1));
        assertThat(scoring.range("product")).isEqualTo(new Interval(-6, 9));
        assertThatIllegalArgumentException().isThrownBy(() -> scoring.range("other"));
    }
}
