package ca.qmhcn.methods.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.qmhcn.methods.Vectors;
import ca.qmhcn.methods.disclosure.DisclosureCases.Case;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// D2: what is too small is found, all of it and nothing else, whether it is shown or only derived.
class PrimaryRulesTest {

    static List<Case> cases() {
        return DisclosureCases.all();
    }

    @Test
    void thereAreNineteenCasesAndSomeHaveDerivedCells() {
        assertThat(cases()).hasSize(19);
        assertThat(cases()).anyMatch(each -> each.primary().stream().anyMatch(each.table()::isDerived));
        assertThat(cases()).anyMatch(each -> each.floor().zerosToo());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theCellsBelowTheFloorAreTheOnesToHide(Case given) {
        var found = new BitSet();
        given.floor().in(given.table()).forEach(each -> found.set(each.cell()));
        assertThat(found).isEqualTo(given.primary());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theirRangeIsWhatTheRuleTellsAnybody(Case given) {
        assertThat(given.floor().in(given.table()))
                .isNotEmpty()
                .allMatch(each -> each.least() == given.need().least()
                        && each.most() == given.need().most());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theTableAddsUpToWhatTheCaseSays(Case given) {
        var stated = Vectors.rows("disclosure/" + given.name(), "cells.csv");
        assertThat(given.table().cells()).isEqualTo(stated.size());
        for (var cell = 0; cell < stated.size(); cell++) {
            assertThat(given.table().value(cell))
                    .isEqualTo(Long.parseLong(stated.get(cell).text("value")));
        }
    }

    @Test
    void theFloorItselfIsShownAndZeroOnlyWhereItTellsNothing() {
        var shown = new Floor(6, false);
        assertThat(List.of(shown.hides(0), shown.hides(1), shown.hides(5), shown.hides(6)))
                .containsExactly(false, true, true, false);
        assertThat(new Floor(6, true).hides(0)).isTrue();
        assertThat(new Floor(0, true).hides(0)).isFalse();
        assertThat(new Floor(1, false).hides(0)).isFalse();
    }

    @Test
    void noCountIsNegative() {
        assertThat(new Cell.Shown(0).count()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cell.Shown(-1))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException().isThrownBy(() -> new Floor(-1, false));
    }
}
