package ca.qmhcn.methods.change;

import static ca.qmhcn.methods.agreement.Close.agrees;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.qmhcn.methods.Vectors;
import ca.qmhcn.methods.rates.Proportion;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What we say about a person's change is what the references say.
class ChangeVectorsTest {

    private static final String VECTOR = "rci_phq9_shared";
    private static final Path ENGLAND = Path.of("../../shared/data/nhs_tt_annual_totals_2017_2025.csv");
    private static final Norm FUNCTIONAL = new Norm(3.5, 3.2);

    private static List<Scores> people() {
        return Vectors.input(VECTOR).stream()
                .map(row -> Scores.of(row.number("pre"), row.number("post")))
                .toList();
    }

    private static Reference reference(Ends ends) {
        return new Reference(ends.start(), 0.86, Better.LOWER, "the group itself, as the reference takes it");
    }

    @Test
    void errorsAndCutOffsAreTheSame() {
        var reference = reference(Ends.of(people()).orElseThrow());
        var row = Vectors.rows(VECTOR, "cutoffs.csv").getFirst();
        var exact = ReliableChange.jacobsonTruax(reference).critical();
        agrees("sd", reference.clinical().deviation(), row.number("sd_pre"));
        agrees("mean", reference.clinical().mean(), row.number("mean_pre"));
        agrees("sem", reference.measurementError(), row.number("sem"));
        agrees("difference", reference.differenceError(), row.number("s_diff"));
        // Ours is the quantile that decides, the reference's printed number the 1.96 of the papers.
        agrees("least", reference.leastReliableDifference() / exact * 1.96, row.number("rc_threshold"));
        agrees("a", reference.cutOffA(), row.number("cutoff_a"));
        agrees("b", reference.cutOffB(FUNCTIONAL), row.number("cutoff_b"));
        agrees("c", reference.cutOffC(FUNCTIONAL), row.number("cutoff_c"));
        agrees("c of the package", reference.cutOffC(FUNCTIONAL), row.number("cutoff_c_package"));
    }

    @Test
    void fiveMethodsHaveTheSameIndexAndPutEverybodyInTheSameKind() {
        var ends = Ends.of(people()).orElseThrow();
        var reference = reference(ends);
        var cutOff = reference.cutOffC(FUNCTIONAL);
        var methods = Map.of(
                "JT", ReliableChange.jacobsonTruax(reference),
                "GLN", ReliableChange.gulliksenLordNovick(reference),
                "EN", ReliableChange.edwardsNunnally(reference),
                "NK", ReliableChange.nunnallyKotsch(reference),
                "HA", ReliableChange.hagemanArrindell(reference, ends).orElseThrow());
        var seen = new HashMap<Change, Integer>();
        for (var row : Vectors.expected(VECTOR)) {
            var what = row.text("method") + " " + row.text("id");
            var method = Vectors.of(methods, row.text("method"));
            agrees(what, method.index(row.number("pre"), row.number("post")), row.number("rci"));
            var change = method.of(row.number("pre"), row.number("post"), cutOff);
            assertThat(change.name()).as(what).isEqualTo(row.text("category").toUpperCase(Locale.ROOT));
            for (var kind : Change.values()) {
                assertThat(row.yes(kind.name().toLowerCase(Locale.ROOT)))
                        .as(what)
                        .isEqualTo(change == kind);
            }
            seen.merge(change, 1, Integer::sum);
        }
        assertThat(seen).hasSize(Change.values().length).doesNotContainValue(0);
    }

    /// Eight years, five shares each, to the printed digit.
    @Test
    void theSharesOfAllEnglandAreTheOnesPublished() throws IOException {
        assumeTrue(Files.exists(ENGLAND), "The published totals are not beside the project");
        var years = new TreeMap<String, Map<String, BigDecimal>>();
        try (var lines = Files.lines(ENGLAND)) {
            lines.map(line -> line.split(",", -1))
                    .filter(cells -> cells[3].equals("England"))
                    .forEach(cells -> years.computeIfAbsent(cells[0], year -> new HashMap<>())
                            .put(cells[6] + " " + cells[7], new BigDecimal(cells[8])));
        }
        assertThat(years).hasSize(8);
        for (var year : years.values()) {
            var tally = new CourseTally(
                    count(year, "finished_course_treatment"),
                    count(year, "not_at_caseness"),
                    count(year, "recovery"),
                    count(year, "reliable_recovery"),
                    count(year, "improvement"),
                    count(year, "deterioration"),
                    count(year, "no_reliable_change"));
            same(tally.recovery(), year, "recovery");
            same(tally.reliableRecovery(), year, "reliable_recovery");
            same(tally.reliableImprovement(), year, "improvement");
            same(tally.reliableDeterioration(), year, "deterioration");
            same(tally.noReliableChange(), year, "no_reliable_change");
        }
    }

    private static long count(Map<String, BigDecimal> year, String measure) {
        return Objects.requireNonNull(year.get(measure + " count")).longValueExact();
    }

    private static void same(Optional<Proportion> share, Map<String, BigDecimal> year, String measure) {
        var percent = BigDecimal.valueOf(100 * share.orElseThrow().value()).setScale(1, RoundingMode.HALF_UP);
        assertThat(percent)
                .as(measure)
                .usingComparator(Comparator.naturalOrder())
                .isEqualTo(year.get(measure + " percentage"));
    }
}
