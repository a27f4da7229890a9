package ca.qmhcn.methods.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.methods.disclosure.audit.Audit;
import ca.qmhcn.methods.disclosure.audit.Finding;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What an audit says when its allowed work is not enough (D24).
class UndecidedTest {

    private static final int COUNTS = 40;
    private static final int SUMS = 16;

    @Test
    void aSearchThatIsTooLongIsNoPassAndNoFaultOfThePattern() {
        var audit = audit(hard(4));
        assertThat(audit.findings()).containsExactly(new Finding.Undecided(OptionalInt.of(SUMS), 0));
        assertThat(audit.isPassed()).isFalse();
    }

    @Test
    void whatIsFoundOutInTimeIsAFaultOfThePattern() {
        assertThat(audit(hard(0)).findings()).containsExactly(new Finding.Narrowed(SUMS, 0));
    }

    @Test
    void anEarlierQuestionWithoutAnswerDoesNotExcuseALaterOne() {
        var table = hard(4);
        var known = IntStream.range(0, SUMS)
                .filter(cell -> table.members(cell).length > 0)
                .findFirst()
                .orElseThrow();
        var value = table.value(known);
        var audit = Audit.of(
                table,
                new BitSet(),
                List.of(new Sensitive(SUMS, 0, 400), new Sensitive(known, value - 1, value)),
                List.of(Intruder.OUTSIDER));
        assertThat(audit.findings())
                .containsExactly(new Finding.Undecided(OptionalInt.of(SUMS), 0), new Finding.Narrowed(known, 0));
    }

    private static Audit audit(Table table) {
        return Audit.of(table, new BitSet(), List.of(new Sensitive(SUMS, 0, 400)), List.of(Intruder.OUTSIDER));
    }

    /// Sums over a random half of the counts each, all shown, and one derived cell.
    private static Table hard(int seed) {
        var random = new Random(seed);
        var cells = IntStream.range(0, SUMS + 1)
                .mapToObj(cell -> IntStream.range(0, COUNTS)
                        .filter(_ -> random.nextBoolean())
                        .toArray())
                .toArray(int[][]::new);
        var derived = new BitSet();
        derived.set(SUMS);
        return new Table(random.longs(COUNTS, 0, 2).toArray(), cells, derived);
    }
}
