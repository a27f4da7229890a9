package ca.qmhcn.methods.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.methods.disclosure.DisclosureCases.Case;
import ca.qmhcn.methods.disclosure.Protection.Protected;
import ca.qmhcn.methods.disclosure.audit.Attack;
import ca.qmhcn.methods.disclosure.audit.Audit;
import ca.qmhcn.methods.disclosure.audit.Reckoning.Between;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// D3, D4, D9: every small cell of the reference tables is guarded, and little else is hidden for it.
class SuppressionCasesTest {

    private static final List<Case> CASES = DisclosureCases.all();

    static List<Case> cases() {
        return CASES;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everySmallCellIsGuardedAndLittleElseIsHidden(Case given) {
        var done = guarded(given);
        anAttackerLearnsNoMoreThanTheRule(given, done);
        assertThat(done.complementary().cardinality()).isLessThanOrEqualTo(given.mostComplements());
        whatIsHiddenIsTheSmallAndTheirComplements(given, done);
        assertThat(done.complementary().stream().mapToLong(given.table()::value))
                .as("no zero is a complement")
                .allMatch(value -> value > 0);
    }

    private static void anAttackerLearnsNoMoreThanTheRule(Case given, Protected done) {
        var table = given.table();
        var attack = Attack.on(Audit.knowledge(table, done.hidden(), Intruder.OUTSIDER));
        given.primary().stream().forEach(cell -> {
            var members = table.members(cell);
            var factors = new double[members.length];
            Arrays.fill(factors, 1);
            assertThat(attack.reckon(members, factors)).isInstanceOfSatisfying(Between.class, found -> {
                assertThat(found.leastWhole().orElseThrow())
                        .as("least of cell %d", cell)
                        .isLessThanOrEqualTo(given.need().least());
                assertThat(found.mostWhole().orElse(Long.MAX_VALUE))
                        .as("most of cell %d", cell)
                        .isGreaterThanOrEqualTo(given.need().most());
            });
        });
    }

    private static void whatIsHiddenIsTheSmallAndTheirComplements(Case given, Protected done) {
        var table = given.table();
        var hidden = done.hidden();
        var complements = done.complementary();
        var both = done.complementary();
        given.primary().stream().filter(cell -> !table.isDerived(cell)).forEach(both::set);
        assertThat(hidden).isEqualTo(both);
        assertThat(complements.intersects(given.primary())).isFalse();
        assertThat(hidden.stream().filter(table::isDerived)).isEmpty();
    }

    @Test
    @Tag("long")
    void allTogetherLittleMoreIsHiddenThanTheBestKnown() {
        var hidden = 0;
        var known = 0;
        var each = new StringBuilder();
        for (var given : CASES) {
            var complements = guarded(given).complementary().cardinality();
            hidden += complements;
            known += given.fewestKnown();
            each.append("%n%s %d, best known %d".formatted(given, complements, given.fewestKnown()));
        }
        var message = "%d complements, best known %d, ratio %.3f".formatted(hidden, known, (double) hidden / known);
        System.out.println(message);
        assertThat(hidden).as(message + each).isLessThanOrEqualTo((int) (1.15 * known));
    }

    private static Protected guarded(Case given) {
        var found = Suppression.of(given.table(), given.floor().in(given.table()), List.of(Intruder.OUTSIDER));
        assertThat(found).isInstanceOf(Protected.class);
        return (Protected) found;
    }
}
