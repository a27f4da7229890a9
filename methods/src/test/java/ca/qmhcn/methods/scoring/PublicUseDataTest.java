package ca.qmhcn.methods.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.qmhcn.methods.reliability.FloorCeiling;
import ca.qmhcn.methods.scoring.ScaleScore.Known;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// PHQ-9 answers of a national health survey, question by question; read from beside the project.
class PublicUseDataTest {

    private static final Path FILE = Path.of("../../shared/data/nhanes_2017_2018_dpq_j_phq9_items.csv");

    /// 7 is refused, 9 is do not know.
    private static final CodeSet CODES = CodeSet.range(0, 3).unanswered(7, 9);

    private static Instrument phq9() {
        return Instrument.of(
                        "phq-9",
                        Instruments.items(10, CODES),
                        Instruments.phq9().scales().getFirst())
                .withAlerts(new Alert("safety", "9", 1));
    }

    private static List<Map<String, Integer>> people() throws IOException {
        assumeTrue(Files.exists(FILE), "The survey is not beside the project");
        try (var lines = Files.lines(FILE)) {
            return lines.skip(1).map(PublicUseDataTest::answers).toList();
        }
    }

    private static Map<String, Integer> answers(String line) {
        var cells = line.split(",", -1);
        var answers = new LinkedHashMap<String, Integer>();
        for (var i = 1; i < cells.length; i++) {
            if (!cells[i].isBlank()) {
                answers.put(Integer.toString(i), (int) Math.round(Double.parseDouble(cells[i])));
            }
        }
        return answers;
    }

    @Test
    void totalsHaveTheDistributionThatPlainAddingGives() throws IOException {
        var people = people();
        var scoring = Scoring.of(phq9());
        var scored = new TreeMap<Integer, Integer>();
        people.forEach(person -> {
            if (scoring.score(person).scale("total") instanceof Known known) {
                scored.merge((int) known.score(), 1, Integer::sum);
            }
        });
        assertThat(scored).isEqualTo(plainly(people));
        var totals = scored.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(people).hasSize(5_533);
        assertThat(totals).isBetween(5_000, 5_200);
        // About one adult in eleven has 10 or more, as reports of this survey say.
        var positive =
                scored.tailMap(10).values().stream().mapToInt(Integer::intValue).sum();
        assertThat((double) positive / totals).isBetween(0.07, 0.11);
        assertThat(scored.firstKey()).isZero();
        assertThat(scored.lastKey()).isLessThanOrEqualTo(27);
    }

    private static Map<Integer, Integer> plainly(List<Map<String, Integer>> people) {
        var totals = new TreeMap<Integer, Integer>();
        for (var person : people) {
            var sum = 0;
            var given = 0;
            for (var i = 1; i <= 9; i++) {
                var code = person.get(Integer.toString(i));
                if (code != null && code <= 3) {
                    sum += code;
                    given++;
                }
            }
            if (given == 9) {
                totals.merge(sum, 1, Integer::sum);
            }
        }
        return totals;
    }

    @Test
    void everyAlertIsRaisedAndNoOther() throws IOException {
        var people = people();
        var scoring = Scoring.of(phq9());
        var raised = people.stream()
                .filter(person -> !scoring.score(person).alerts().isEmpty())
                .count();
        var plain = people.stream()
                .filter(person -> person.getOrDefault("9", 0) >= 1 && person.getOrDefault("9", 0) <= 3)
                .count();
        assertThat(raised).isEqualTo(plain).isPositive();
    }

    @Test
    void manyPeopleAreAtTheFloor() throws IOException {
        var scoring = Scoring.of(phq9());
        var scores = people().stream()
                .map(person -> scoring.score(person).scale("total"))
                .filter(Known.class::isInstance)
                .mapToDouble(score -> ((Known) score).score())
                .toArray();
        var ends = FloorCeiling.of(scores, 0, 27).orElseThrow();
        assertThat(ends.floor().value()).isBetween(0.25, 0.4);
        assertThat(ends.ceiling().value()).isLessThan(0.001);
    }
}
