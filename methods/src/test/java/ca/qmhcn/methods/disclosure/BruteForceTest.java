package ca.qmhcn.methods.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.methods.disclosure.TableTrial.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// D25: on random tables of every kind nobody, by whatever means and whatever they know beforehand, learns more of a
/// small count than the rule tells.
///
/// 500 tables; `-Dattack.tables=10000` tries more, `-Dattack.first=N` others.
class BruteForceTest {

    private static final AttackerRun.Summary DONE =
            AttackerRun.run(Integer.getInteger("attack.tables", 500), Long.getLong("attack.first", 1));

    @ParameterizedTest
    @EnumSource(Fault.class)
    void noTableHasThisFault(Fault fault) {
        assertThat(DONE.faults(fault).size())
                .as("%n%s%n%s", DONE, DONE.faults(fault).stream().findFirst().orElse(""))
                .isZero();
    }

    @Test
    void mostTablesArePublishedAndMostWouldTellIfOnlyTheSmallWereHidden() {
        System.out.println(DONE);
        assertThat(DONE.published()).isGreaterThan(DONE.tables() / 2);
        assertThat(DONE.onlySmall()).isGreaterThan(DONE.pairs() / 3);
        assertThat(DONE.complements()).isPositive();
    }
}
