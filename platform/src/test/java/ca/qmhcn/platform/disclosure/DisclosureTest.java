package ca.qmhcn.platform.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.engine.definitions.Content;
import ca.qmhcn.methods.disclosure.Cell;
import ca.qmhcn.methods.disclosure.Cell.Reason;
import ca.qmhcn.methods.disclosure.Row;
import ca.qmhcn.platform.content.ContentFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The policy that ships, as `confidentiality.md` decides it.
class DisclosureTest {

    private final Disclosure disclosure = new Disclosure(new Policies(new ContentFiles(Content.ofClasspath())));

    @Test
    void qualityLeadsSeeTheirOwnCountsHoweverSmall() {
        assertThat(released(Audience.OWN_EXACT, "follow-up", 1, 2)).containsExactly(shown(1), shown(2));
    }

    @Test
    void everybodyElseSeesNothingFromOneToFiveAndNotItsComplement() {
        assertThat(released(Audience.OWN, "follow-up", 5, 40))
                .containsExactly(withheld(Reason.SMALL_COUNT), withheld(Reason.COMPLEMENTARY));
        assertThat(released(Audience.OWN, "follow-up", 6, 40)).containsExactly(shown(6), shown(40));
    }

    @Test
    void zeroIsInformationAndIsShown() {
        assertThat(released(Audience.OWN, "follow-up", 0, 40)).containsExactly(shown(0), shown(40));
    }

    @Test
    void theNetworkSeesNoRestraintBelowTen() {
        assertThat(released(Audience.NETWORK, "restraint-hours", 9)).containsExactly(withheld(Reason.SMALL_COUNT));
        assertThat(released(Audience.NETWORK, "restraint-hours", 10)).containsExactly(shown(10));
        assertThat(released(Audience.NETWORK, "sick-time", 9)).containsExactly(shown(9));
    }

    @Test
    void oneOrganizationMayNotBeNearlyAllOfWhatIsShown() {
        assertThat(disclosure.mayPool(List.of(75L, 15L, 10L))).isTrue();
        assertThat(disclosure.mayPool(List.of(76L, 14L, 10L))).isFalse();
        assertThat(disclosure.mayPool(List.of(50L, 50L))).isFalse();
    }

    private List<Cell> released(Audience audience, String subject, long... counts) {
        var cells =
                java.util.Arrays.stream(counts).<Cell>mapToObj(Cell.Shown::new).toList();
        return disclosure
                .release(List.of(new Row<>("month", cells)), subject, audience)
                .getFirst()
                .parts();
    }

    private static Cell shown(long count) {
        return new Cell.Shown(count);
    }

    private static Cell withheld(Reason reason) {
        return new Cell.Withheld(reason);
    }
}
