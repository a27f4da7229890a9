package ca.qmhcn.platform.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.engine.definitions.Content;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.content.ContentFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The policy that ships, as `confidentiality.md` decides it.
class DisclosureTest {

    private static final OrganizationId NORTH = new OrganizationId("north");
    private static final OrganizationId STRICT = new OrganizationId("strict");

    private final Disclosure disclosure = new Disclosure(
            new Policies(new ContentFiles(Content.ofClasspath())),
            organization -> organization.equals(STRICT) ? 20 : 0);

    @Test
    void qualityLeadsSeeTheirOwnCountsHoweverSmall() {
        assertThat(disclosure.mayShow("follow-up", Audience.OWN_EXACT, NORTH, 1, 2))
                .isTrue();
        assertThat(disclosure.floor("follow-up", Audience.OWN_EXACT, NORTH)).isZero();
    }

    @Test
    void everybodyElseSeesNoShareWithOneToFiveOnEitherSide() {
        assertThat(disclosure.mayShow("follow-up", Audience.OWN, NORTH, 5, 40)).isFalse();
        assertThat(disclosure.mayShow("follow-up", Audience.OWN, NORTH, 40, 1)).isFalse();
        assertThat(disclosure.mayShow("follow-up", Audience.OWN, NORTH, 6, 40)).isTrue();
    }

    @Test
    void whoChoseAHigherFloorIsJudgedByThat() {
        assertThat(disclosure.mayShow("follow-up", Audience.OWN, STRICT, 19, 40))
                .isFalse();
        assertThat(disclosure.mayShow("follow-up", Audience.OWN, STRICT, 20, 40))
                .isTrue();
        assertThat(disclosure.mayShow("follow-up", Audience.OWN_EXACT, STRICT, 1, 40))
                .isTrue();
        assertThat(disclosure.floor("follow-up", Audience.NETWORK, STRICT)).isEqualTo(20);
    }

    @Test
    void zeroIsInformationAndIsShown() {
        assertThat(disclosure.mayShow("follow-up", Audience.OWN, NORTH, 0, 40)).isTrue();
        assertThat(disclosure.mayShow("sick-time", Audience.OWN, NORTH, 0)).isTrue();
    }

    @Test
    void butNotWhereItTellsOfEverybodyInASmallGroup() {
        assertThat(disclosure.mayShow("restraint-hours", Audience.OWN, NORTH, 0, 19))
                .isFalse();
        assertThat(disclosure.mayShow("restraint-hours", Audience.OWN, NORTH, 19, 0))
                .isFalse();
        assertThat(disclosure.mayShow("restraint-hours", Audience.OWN, NORTH, 0, 20))
                .isTrue();
    }

    @Test
    void theNetworkSeesNoRestraintBelowTen() {
        assertThat(disclosure.mayShow("restraint-hours", Audience.NETWORK, NORTH, 9))
                .isFalse();
        assertThat(disclosure.mayShow("restraint-hours", Audience.NETWORK, NORTH, 10))
                .isTrue();
        assertThat(disclosure.mayShow("sick-time", Audience.NETWORK, NORTH, 9)).isTrue();
    }

    @Test
    void aGroupThatIsTooSmallIsNotShownToThePublicThoughItsPartsAre() {
        assertThat(disclosure.mayShow("follow-up", Audience.PUBLIC, NORTH, 0, 19))
                .isFalse();
        assertThat(disclosure.mayShow("follow-up", Audience.PUBLIC, NORTH, 10, 10))
                .isTrue();
        assertThat(disclosure.mayShow("follow-up", Audience.PUBLIC, NORTH, 0, 0))
                .isTrue();
    }

    @Test
    void oneOrganizationMayNotBeNearlyAllOfWhatIsShown() {
        assertThat(disclosure.mayPool(List.of(75L, 15L, 10L))).isTrue();
        assertThat(disclosure.mayPool(List.of(76L, 14L, 10L))).isFalse();
        assertThat(disclosure.mayPool(List.of(50L, 50L))).isFalse();
    }
}
