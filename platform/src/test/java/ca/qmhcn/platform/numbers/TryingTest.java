package ca.qmhcn.platform.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.engine.language.Language;
import ca.qmhcn.methods.rules.Assurance;
import ca.qmhcn.methods.rules.RuleSet;
import ca.qmhcn.methods.rules.Signal;
import ca.qmhcn.methods.rules.Signal.Wanted;
import ca.qmhcn.methods.spc.ChartKind;
import ca.qmhcn.platform.language.Words;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// From a table to a chart: the right one, whatever the numbers.
class TryingTest {

    private static final double[] SIZES = {1e-9, 0.01, 1, 40, 3_000, 1e11};

    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    @ParameterizedTest
    @EnumSource
    void anyTableIsDrawnOrExplainedAndNothingThatIsNoNumberIsShown(What what) {
        var drawn = 0;
        for (var seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var language = seed % 2 == 0 ? Language.EN : Language.FR;
            try {
                var said = TriedWords.of(Trying.of(ask(what, random), language), Words.in(language));
                var svg = TriedPicture.of(said).draw(Words.in(language)).wide().svg();
                var told = said.headline()
                        + said.found()
                        + said.runs()
                        + said.lines()
                        + said.read()
                        + said.cautions()
                        + svg
                        + new TriedFile(said.tried(), said).csv().download("x");
                assertThat(told).doesNotContain("NaN", "Infinity", "∞", "null");
                drawn++;
            } catch (NotReadable explained) {
                assertThat(explained.problems()).isNotEmpty();
            }
        }
        assertThat(drawn).isGreaterThan(20);
    }

    @ParameterizedTest
    @CsvSource({
        "SHARE, 24, 50, P",
        "SHARE, 8, 50, RUN",
        "RATE, 24, 900, U",
        "COUNT, 24, 0, C",
        "VALUE, 24, 0, XMR",
        "AVERAGE, 24, 900, I_PRIME",
        "TIME_BETWEEN, 24, 0, T",
        "CASES_BETWEEN, 24, 0, G"
    })
    void eachKindOfNumberGetsItsChart(What what, int rows, int of, ChartKind kind) {
        var random = new Random(5);
        var table = IntStream.range(0, rows)
                .mapToObj(row -> "r" + row + ";" + (20 + random.nextInt(9)) + (of > 0 ? ";" + of : ""))
                .collect(Collectors.joining("\n"));
        assertThat(Trying.of(plain(table, what), Language.EN).chart().kind()).isEqualTo(kind);
    }

    @Test
    void belowZeroTheLowerLimitIsNotZero() {
        var table = IntStream.range(0, 20)
                .mapToObj(row -> "r" + row + ";" + (row % 5 - 3))
                .collect(Collectors.joining("\n"));
        var reading =
                Trying.of(plain(table, What.VALUE), Language.EN).chart().last().orElseThrow();
        assertThat(reading.lower().orElseThrow()).isNegative();
    }

    @ParameterizedTest
    @CsvSource({"9;14000, 10000", "19;14000, 1000", "9;90, 10", "900;90, 1", "1;9000000, 1000000", "0;100, 1"})
    void ratesAreSaidPerAsManyAsMakeANumber(String values, int per) {
        var table =
                IntStream.range(0, 12).mapToObj(row -> "r" + row + ";" + values).collect(Collectors.joining("\n"));
        assertThat(Unit.of(Understanding.of(table, What.RATE, false)).per()).isEqualTo(per);
    }

    private static String rows(int count, int last) {
        return IntStream.range(0, count)
                .mapToObj(row -> "r" + row + ";" + (row == count - 1 ? last : 20 + row % 2))
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @EnumSource
    void ofElevenValuesNothingIsSaidAnywhere(Language language) {
        var ask = new Ask("", rows(11, 900), What.VALUE, RuleSet.THREE_SIGMA_ANHOEJ, Wanted.HIGHER, "", "", "5");
        var said = TriedWords.of(Trying.of(ask, language), Words.in(language));
        assertThat(said.found()).isEmpty();
        assertThat(said.runs()).isEmpty();
        assertThat(said.foundNothing()).isEqualTo(said.say().verdict(Signal.NONE));
        assertThat(said.tried().assurance()).contains(Assurance.NONE);
        assertThat(said.falseAlarms()).isEmpty();
        assertThat(new TriedFile(said.tried(), said).csv().download("x").toString())
                .doesNotContain(said.say().verdict(Signal.IMPROVEMENT));
        var twelve = new Ask("", rows(12, 900), What.VALUE, RuleSet.THREE_SIGMA_ANHOEJ, Wanted.HIGHER, "", "", "5");
        assertThat(TriedWords.of(Trying.of(twelve, language), Words.in(language))
                        .found())
                .isNotEmpty();
    }

    @Test
    void limitsThatAShortBaselineFixesAreCalledProvisional() {
        var firm = new Ask("", rows(30, 20), What.VALUE, RuleSet.THREE_SIGMA_ANHOEJ, Wanted.HIGHER, "", "", "");
        assertThat(TriedWords.of(Trying.of(firm, Language.EN), Words.EN).cautions())
                .noneMatch(caution -> caution.contains("provisional"));
        var trial = new Ask("", rows(30, 20), What.VALUE, RuleSet.THREE_SIGMA_ANHOEJ, Wanted.HIGHER, "5", "", "");
        assertThat(TriedWords.of(Trying.of(trial, Language.EN), Words.EN).cautions())
                .anyMatch(caution -> caution.startsWith("Fewer than 20 values fix"));
    }

    private static Ask plain(String table, What what) {
        return new Ask("", table, what, RuleSet.THREE_SIGMA_ANHOEJ, Wanted.NEITHER, "", "", "");
    }

    private static Ask ask(What what, Random random) {
        var rows = 3 + random.nextInt(50);
        var size = SIZES[random.nextInt(SIZES.length)];
        var constant = random.nextInt(4) == 0;
        var two = what.needsTwo() || what == What.ADVISE && random.nextBoolean();
        var below = what == What.VALUE && random.nextBoolean() ? size / 2 : 0;
        var table = IntStream.range(0, rows)
                .mapToObj(row -> {
                    var of = size * (constant ? 3 : 1 + random.nextInt(5));
                    var value = random.nextInt(12) == 0 ? 0 : constant ? size : random.nextDouble() * of;
                    return "p" + row + ";" + (random.nextInt(15) == 0 ? "" : value - below) + (two ? ";" + of : "");
                })
                .collect(Collectors.joining("\n"));
        return new Ask(
                "",
                table,
                what,
                RuleSet.all().get(random.nextInt(RuleSet.all().size())),
                Arrays.asList(Wanted.values()).get(random.nextInt(3)),
                random.nextInt(3) == 0 ? "5" : "",
                random.nextInt(3) == 0 ? "p" + (2 + random.nextInt(rows)) : "",
                random.nextInt(3) == 0 ? "7" : "");
    }
}
