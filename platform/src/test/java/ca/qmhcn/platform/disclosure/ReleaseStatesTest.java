package ca.qmhcn.platform.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.methods.disclosure.Cell;
import ca.qmhcn.platform.PlatformTest;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.PersonId;
import ca.qmhcn.platform.disclosure.Stewards.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Which release readers see, when files are undone, organizations leave and people decide.
@PlatformTest
class ReleaseStatesTest {

    private static final String SOUTH = "org=south|month=2025-04|part=numerator";

    @Autowired
    private Releases releases;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Stewards stewards;

    private final String indicator = "made-up-" + UUID.randomUUID();
    private final String gone = "gone-" + UUID.randomUUID();
    private final PersonId one = new PersonId(UUID.randomUUID());
    private final PersonId two = new PersonId(UUID.randomUUID());
    private final PersonId three = new PersonId(UUID.randomUUID());

    @Test
    void aBatchThatIsUndoneIsInForceNoLonger() {
        var first = prepare(Tier.NETWORK, 31);
        prepare(Tier.NETWORK, 61);
        var again = prepare(Tier.NETWORK, 31);
        assertThat(again.id()).isNotEqualTo(first.id());
        assertThat(again.cell(SOUTH)).isEqualTo(new Cell.Shown(31));
        assertThat(releases.current(indicator, Tier.NETWORK)).contains(again);
        assertThat(prepare(Tier.NETWORK, 31)).as("in force already").isEqualTo(again);
    }

    @Test
    void whatWasRefusedCanBeOfferedAgain() {
        prepare(Tier.NETWORK, 31);
        var refused = prepare(Tier.PUBLIC, 31);
        assertThat(prepare(Tier.PUBLIC, 31)).as("nobody decided yet").isEqualTo(refused);
        stewards.ask(refused.id(), one);
        assertThat(stewards.refuse(refused.id(), two)).isEqualTo(Outcome.DONE);
        var again = prepare(Tier.PUBLIC, 31);
        assertThat(again.id()).isNotEqualTo(refused.id());
        assertThat(stewards.ask(again.id(), one)).isEqualTo(Outcome.DONE);
    }

    @Test
    void afterAnOrganizationLeftMembersReadTheNewestFigures() throws InterruptedException {
        for (var south : List.of(31L, 61L, 91L)) {
            releases.prepare(families(south).with(gone, "2025-04", 50, 60).family(), Tier.NETWORK, sources(south));
        }
        var before = numbers();
        stewards.leave(new OrganizationId(gone), one);
        for (var looks = 0; looks < 150 && numbers() == before; looks++) {
            Thread.sleep(100);
        }
        Thread.sleep(1000);
        assertThat(releases.current(indicator, Tier.NETWORK))
                .map(now -> now.cell(SOUTH))
                .contains(new Cell.Shown(91));
        assertThat(numbers()).as("the older ones are not prepared again").isEqualTo(before + 1);
    }

    @Test
    void whatIsTakenBackDoesNotBringBackTheOneBefore() {
        publish(31);
        var newest = publish(61);
        assertThat(releases.current(indicator, Tier.PUBLIC)).map(Released::id).contains(newest);
        assertThat(stewards.takeBack(newest, one)).isEqualTo(Outcome.DONE);
        assertThat(releases.current(indicator, Tier.PUBLIC)).isEmpty();
    }

    @Test
    void onlyWhatIsPublishedCanBeTakenBack() {
        var members = prepare(Tier.NETWORK, 31);
        assertThat(stewards.takeBack(members.id(), one)).isEqualTo(Outcome.TOO_LATE);
        assertThat(releases.current(indicator, Tier.NETWORK)).contains(members);
        var draft = prepare(Tier.PUBLIC, 31).id();
        assertThat(stewards.takeBack(draft, one)).isEqualTo(Outcome.TOO_LATE);
    }

    /// The draft was not attacked by those who read the newer figures.
    @Test
    void whatMembersReadSinceStopsAPublication() {
        prepare(Tier.NETWORK, 31);
        var draft = prepare(Tier.PUBLIC, 31).id();
        stewards.ask(draft, one);
        assertThat(stewards.approve(draft, two)).isEqualTo(Outcome.DONE);
        prepare(Tier.NETWORK, 61);
        assertThat(stewards.approve(draft, three)).isEqualTo(Outcome.TOO_LATE);
        assertThat(releases.current(indicator, Tier.PUBLIC)).isEmpty();
    }

    @Test
    void whoLeavesWhileSomethingIsPreparedIsNotInIt() {
        var members =
                releases.prepare(families(31).with(gone, "2025-04", 50, 60).family(), Tier.NETWORK, sources(31));
        var kept = ledger.kept(members.id()).orElseThrow();
        ledger.leave(new OrganizationId(gone), one);
        var late = new Kept(
                new Kept.About(
                        UUID.randomUUID(),
                        indicator,
                        Tier.NETWORK,
                        2,
                        "",
                        kept.about().policy(),
                        ledger.now(),
                        Optional.empty(),
                        kept.about().sources()),
                kept.family(),
                kept.pattern());
        assertThat(ledger.enter(late, 1, List.of(kept))).isEmpty();
        assertThat(releases.current(indicator, Tier.NETWORK)).contains(members);
        assertThat(stewards.isNewest(members.id()))
                .as("a number without a step is nothing")
                .isTrue();
    }

    private UUID publish(long south) {
        prepare(Tier.NETWORK, south);
        var draft = prepare(Tier.PUBLIC, south);
        assertThat(draft.held()).isEqualTo(Optional.empty());
        stewards.ask(draft.id(), one);
        stewards.approve(draft.id(), two);
        assertThat(stewards.approve(draft.id(), three)).isEqualTo(Outcome.DONE);
        return draft.id();
    }

    private Released prepare(Tier tier, long south) {
        return releases.prepare(families(south).family(), tier, sources(south));
    }

    private long numbers() {
        return ledger.entries().stream()
                .filter(entry -> entry.indicator().equals(indicator))
                .count();
    }

    private static Sources sources(long south) {
        return new Sources(Map.of(new OrganizationId("south"), List.of("batch-" + south)));
    }

    private Families families(long south) {
        return Families.of(indicator)
                .with("north", "2025-04", 3, 30)
                .with("north", "2025-05", 12, 28)
                .with("south", "2025-04", south, 40)
                .with("south", "2025-05", 28, 32)
                .with("west", "2025-04", 25, 35)
                .with("west", "2025-05", 21, 29);
    }
}
