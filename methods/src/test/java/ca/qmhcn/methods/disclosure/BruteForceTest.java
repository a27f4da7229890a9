package ca.qmhcn.methods.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// D25: on random tables of every kind nobody, by whatever means and whatever they know beforehand, learns more of a
/// small count than the rule tells.
///
/// 500 tables; `-Dattack.tables=10000` tries more, `-Dattack.first=N` others.
class BruteForceTest {

    @Test
    void noTableHasAFault() {
        var done = AttackerRun.run(Integer.getInteger("attack.tables", 500), Long.getLong("attack.first", 1));
        System.out.println(done);
        assertThat(done.faults()).as("%n%s", done).isEmpty();
        assertThat(done.published()).isGreaterThan(done.tables() / 2);
        assertThat(done.onlySmall())
                .as("found out if only the small are hidden")
                .isGreaterThan(done.pairs() / 3);
        assertThat(done.complements()).isPositive();
    }

    @Test
    @Tag("long")
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
