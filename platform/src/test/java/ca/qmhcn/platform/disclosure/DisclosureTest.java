package ca.qmhcn.platform.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.engine.definitions.Content;
import ca.qmhcn.platform.content.ContentFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The policy that ships, as `confidentiality.md` decides it.
class DisclosureTest {

    private final Disclosure disclosure = new Disclosure(new Policies(new ContentFiles(Content.ofClasspath())));

    @Test
    void qualityLeadsSeeTheirOwnCountsHoweverSmall() {
        assertThat(disclosure.mayShow("follow-up", Audience.OWN_EXACT, 1, 2)).isTrue();
        assertThat(disclosure.floor("follow-up", Audience.OWN_EXACT)).isZero();
    }

    @Test
    void everybodyElseSeesNoShareWithOneToFiveOnEitherSide() {
        assertThat(disclosure.mayShow("follow-up", Audience.OWN, 5, 40)).isFalse();
        assertThat(disclosure.mayShow("follow-up", Audience.OWN, 40, 1)).isFalse();
        assertThat(disclosure.mayShow("follow-up", Audience.OWN, 6, 40)).isTrue();
    }

    @Test
    void zeroIsInformationAndIsShown() {
        assertThat(disclosure.mayShow("follow-up", Audience.OWN, 0, 40)).isTrue();
        assertThat(disclosure.mayShow("sick-time", Audience.OWN, 0)).isTrue();
    }

    @Test
    void butNotWhereItTellsOfEverybodyInASmallGroup() {
        assertThat(disclosure.mayShow("restraint-hours", Audience.OWN, 0, 19)).isFalse();
        assertThat(disclosure.mayShow("restraint-hours", Audience.OWN, 19, 0)).isFalse();
        assertThat(disclosure.mayShow("restraint-hours", Audience.OWN, 0, 20)).isTrue();
    }

    @Test
    void theNetworkSeesNoRestraintBelowTen() {
        assertThat(disclosure.mayShow("restraint-hours", Audience.NETWORK, 9)).isFalse();
        assertThat(disclosure.mayShow("restraint-hours", Audience.NETWORK, 10)).isTrue();
        assertThat(disclosure.mayShow("sick-time", Audience.NETWORK, 9)).isTrue();
    }

    @Test
    void aGroupThatIsTooSmallIsNotShownToThePublicThoughItsPartsAre() {
        assertThat(disclosure.mayShow("follow-up", Audience.PUBLIC, 0, 19)).isFalse();
        assertThat(disclosure.mayShow("follow-up", Audience.PUBLIC, 10, 10)).isTrue();
        assertThat(disclosure.mayShow("follow-up", Audience.PUBLIC, 0, 0)).isTrue();
    }

    @Test
    void oneOrganizationMayNotBeNearlyAllOfWhatIsShown() {
        assertThat(disclosure.mayPool(List.of(75L, 15L, 10L))).isTrue();
        assertThat(disclosure.mayPool(List.of(76L, 14L, 10L))).isFalse();
        assertThat(disclosure.mayPool(List.of(50L, 50L))).isFalse();
    }
}
