package ca.qmhcn.methods.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.methods.disclosure.DisclosureCases.Case;
import ca.qmhcn.methods.disclosure.Protection.Protected;
import ca.qmhcn.methods.disclosure.audit.Attack;
import ca.qmhcn.methods.disclosure.audit.Audit;
import ca.qmhcn.methods.disclosure.audit.Reckoning.Between;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// D3, D4, D9: every small cell of the reference tables is guarded, and little else is hidden for it.
class SuppressionCasesTest {

    private static final List<Case> CASES = DisclosureCases.all();
    private static final Map<String, Protected> DONE = new ConcurrentHashMap<>();

    static List<Case> cases() {
        return CASES;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anAttackerLearnsNoMoreThanTheRule(Case given) {
        var table = given.table();
        var attack = Attack.on(Audit.knowledge(table, guarded(given).hidden(), Intruder.OUTSIDER));
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

    @ParameterizedTest
    @MethodSource("cases")
    void noMoreCellsAreHiddenThanIsAccepted(Case given) {
        assertThat(guarded(given).complementary().cardinality()).isLessThanOrEqualTo(given.mostComplements());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsHiddenIsTheSmallAndTheirComplements(Case given) {
        var table = given.table();
        var hidden = guarded(given).hidden();
        var complements = guarded(given).complementary();
        var both = guarded(given).complementary();
        given.primary().stream().filter(cell -> !table.isDerived(cell)).forEach(both::set);
        assertThat(hidden).isEqualTo(both);
        assertThat(complements.intersects(given.primary())).isFalse();
        assertThat(hidden.stream().filter(table::isDerived)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noZeroIsAComplement(Case given) {
        assertThat(guarded(given).complementary().stream().mapToLong(given.table()::value))
                .allMatch(value -> value > 0);
    }

    @Test
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
        return DONE.computeIfAbsent(given.name(), _ -> {
            var found = Suppression.of(given.table(), given.floor().in(given.table()), List.of(Intruder.OUTSIDER));
            assertThat(found).isInstanceOf(Protected.class);
            return (Protected) found;
        });
    }
}
