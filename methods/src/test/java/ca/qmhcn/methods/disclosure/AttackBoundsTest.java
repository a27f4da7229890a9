package ca.qmhcn.methods.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ca.qmhcn.methods.disclosure.DisclosureCases.Case;
import ca.qmhcn.methods.disclosure.DisclosureCases.Pattern;
import ca.qmhcn.methods.disclosure.audit.Attack;
import ca.qmhcn.methods.disclosure.audit.Audit;
import ca.qmhcn.methods.disclosure.audit.Finding;
import ca.qmhcn.methods.disclosure.audit.Reckoning.Between;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// D6: the attacker gets as far as the reference attackers, on every pattern they were set on.
class AttackBoundsTest {

    private static final double TOLERANCE = 1e-4;
    private static final List<Case> CASES = DisclosureCases.all();

    static Stream<Arguments> patterns() {
        return CASES.stream()
                .flatMap(given -> given.patterns().entrySet().stream()
                        .map(each -> Arguments.of(given, each.getKey(), each.getValue())));
    }

    @Test
    void everyPatternOfEveryCaseIsThere() {
        // Four patterns of each; those of sdcTable on two kinds of two.
        assertThat(patterns()).hasSize(19 * 4 + 4 * 2);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("patterns")
    void theBoundsOfEveryCellAreThoseStored(Case given, String name, Pattern pattern) {
        var table = given.table();
        var attack = Attack.on(Audit.knowledge(table, pattern.hidden(), Intruder.OUTSIDER));
        assertThat(pattern.bounds()).isNotEmpty();
        for (var bounds : pattern.bounds()) {
            var members = table.members(bounds.cell());
            var factors = new double[members.length];
            Arrays.fill(factors, 1);
            var cell = "%s cell %d".formatted(name, bounds.cell());
            assertThat(attack.reckon(members, factors)).as(cell).isInstanceOfSatisfying(Between.class, found -> {
                assertThat(found.least().orElseThrow()).as(cell).isCloseTo(bounds.least(), within(TOLERANCE));
                assertThat(found.most().orElseThrow()).as(cell).isCloseTo(bounds.most(), within(TOLERANCE));
                assertThat(found.leastWhole()).as(cell).hasValue(bounds.leastWhole());
                assertThat(found.mostWhole()).as(cell).hasValue(bounds.mostWhole());
            });
        }
    }

    /// Hidden cells and those never shown; of the largest table those to be guarded.
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("patterns")
    void theStoredBoundsAreOfAllThatIsNotShown(Case given, String name, Pattern pattern) {
        var listed = new BitSet();
        pattern.bounds().forEach(bounds -> listed.set(bounds.cell()));
        var withheld = (BitSet) pattern.hidden().clone();
        IntStream.range(0, given.table().cells())
                .filter(given.table()::isDerived)
                .forEach(withheld::set);
        assertThat(listed).as(name).isEqualTo(given.name().startsWith("p10") ? given.primary() : withheld);
    }

    /// Of the 510 small cells of these tables most are known exactly if nothing else is hidden.
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("patterns")
    void theAuditSaysWhichPatternsAreSafe(Case given, String name, Pattern pattern) {
        var unsafe = new BitSet();
        pattern.bounds().stream()
                .filter(bounds -> given.primary().get(bounds.cell()))
                .filter(bounds -> bounds.leastWhole() > given.need().least()
                        || bounds.mostWhole() < given.need().most())
                .forEach(bounds -> unsafe.set(bounds.cell()));
        var audit =
                Audit.of(given.table(), pattern.hidden(), given.floor().in(given.table()), List.of(Intruder.OUTSIDER));
        var found = new BitSet();
        audit.findings().forEach(each -> found.set(cell(each)));
        assertThat(found).as(name).isEqualTo(unsafe);
        assertThat(audit.isPassed()).as(name).isEqualTo(unsafe.isEmpty());
    }

    private static int cell(Finding finding) {
        return switch (finding) {
            case Finding.Narrowed narrowed -> narrowed.cell();
            case Finding.Undecided undecided -> throw new AssertionError("Not found out: " + undecided);
            case Finding.Contradicted _ ->
                throw new AssertionError("The reference tables do not contradict themselves");
        };
    }
}
