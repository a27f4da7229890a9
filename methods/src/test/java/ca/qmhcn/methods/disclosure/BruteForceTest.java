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

    @Test
    void theOrderOfCountsAndCellsChangesLittle() {
        var complements = 0;
        var shuffled = 0;
        for (var seed = 1L; seed <= 100; seed++) {
            var made = RandomTables.of(seed);
            var protection = Suppression.of(made.table(), made.sensitive(), made.intruders());
            var again = TableTrial.of(made.shuffled());
            assertThat(again.faults()).isEmpty();
            assertThat(again.protection()).isInstanceOf(protection.getClass());
            complements += complements(protection);
            shuffled += complements(again.protection());
        }
        System.out.printf("%d complements, %d in another order%n", complements, shuffled);
        assertThat(shuffled).isBetween((int) (0.95 * complements), (int) (1.05 * complements));
    }

    private static int complements(Protection protection) {
        return protection instanceof Protection.Protected done
                ? done.complementary().cardinality()
                : 0;
    }
}
