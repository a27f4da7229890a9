package ca.qmhcn.platform.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.methods.disclosure.Cell;
import ca.qmhcn.methods.disclosure.Cell.Reason;
import ca.qmhcn.platform.PlatformTest;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.PersonId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What is released of a family, and what becomes of it when its counts change.
@PlatformTest
class ReleasesTest {

    private static final Sources SOURCES = new Sources(Map.of(new OrganizationId("north"), List.of("one")));

    @Autowired
    private Releases releases;

    @Autowired
    private Ledger ledger;

    private final String indicator = "made-up-" + UUID.randomUUID();

    @Test
    void hidesWhatIsSmallAndWhatWouldTellIt() {
        var released = releases.prepare(three().family(), Tier.NETWORK, SOURCES);
        assertThat(released.held()).isEmpty();
        assertThat(released.policyVersion()).isEqualTo("network 2, own 2");
        assertThat(released.cell("org=north|month=2025-04|part=numerator"))
                .isEqualTo(new Cell.Withheld(Reason.SMALL_COUNT));
        assertThat(List.of(
                        released.cell("org=north|month=2025-04|part=rest"),
                        released.cell("org=north|month=2025-04|part=denominator")))
                .as("one of them at least guards it")
                .contains(new Cell.Withheld(Reason.SMALL_COUNT));
        assertThat(released.cell("org=south|month=2025-05|part=denominator")).isEqualTo(new Cell.Shown(60));
        assertThat(released.cell("nothing of that name")).isEqualTo(new Cell.Missing());
        assertThat(releases.current(indicator, Tier.NETWORK)).contains(released);
        assertThat(releases.current(indicator, Tier.OWN)).contains(released);
        assertThat(releases.current(indicator, Tier.PUBLIC)).isEmpty();
    }

    @Test
    void theSameAgainIsTheReleaseThatIsKept() {
        var first = releases.prepare(three().family(), Tier.NETWORK, SOURCES);
        assertThat(releases.prepare(three().family(), Tier.NETWORK, SOURCES)).isEqualTo(first);
        var other = new Sources(Map.of(new OrganizationId("north"), List.of("one", "two")));
        assertThat(releases.prepare(three().family(), Tier.NETWORK, other).id()).isNotEqualTo(first.id());
    }

    @Test
    void aLateArrivalOfAFewPeopleWaitsUntilTheyAreMore() {
        releases.prepare(three().family(), Tier.NETWORK, SOURCES);
        var late = releases.prepare(three().with("south", "2025-04", 33, 40).family(), Tier.NETWORK, SOURCES);
        assertThat(late.held()).isEmpty();
        assertThat(late.cell("org=south|month=2025-04|part=numerator")).isEqualTo(new Cell.Shown(31));
        assertThat(ledger.kept(late.id()).orElseThrow().pattern().waiting()).containsExactly("org=south|month=2025-04");
        var more = releases.prepare(three().with("south", "2025-04", 39, 40).family(), Tier.NETWORK, SOURCES);
        assertThat(more.cell("org=south|month=2025-04|part=numerator")).isEqualTo(new Cell.Shown(39));
    }

    @Test
    void nextMonthIsReleasedBesideWhatWasReadBefore() {
        releases.prepare(three().family(), Tier.NETWORK, SOURCES);
        var next = releases.prepare(
                three().with("north", "2025-06", 2, 14)
                        .with("south", "2025-06", 30, 39)
                        .with("west", "2025-06", 22, 30)
                        .family(),
                Tier.NETWORK,
                SOURCES);
        assertThat(next.held()).isEmpty();
        assertThat(next.cell("org=north|month=2025-06|part=numerator")).isInstanceOf(Cell.Withheld.class);
        assertThat(next.cell("org=south|month=2025-06|part=denominator")).isEqualTo(new Cell.Shown(69));
    }

    @Test
    void aTotalOfTwoIsNotShown() {
        var released = releases.prepare(
                Families.of(indicator)
                        .with("north", "2025-04", 20, 30)
                        .with("south", "2025-04", 40, 50)
                        .family(),
                Tier.NETWORK,
                SOURCES);
        assertThat(released.cell("all|month=2025-04|part=denominator")).isEqualTo(new Cell.Withheld(Reason.DOMINATED));
        assertThat(released.cell("org=north|month=2025-04|part=denominator")).isEqualTo(new Cell.Shown(50));
    }

    @Test
    void thePublicSeesRoundedTotalsAndNoOrganization() {
        var members = releases.prepare(three().family(), Tier.NETWORK, SOURCES);
        var released = releases.prepare(three().family(), Tier.PUBLIC, SOURCES);
        assertThat(released.held()).isEmpty();
        assertThat(released.cell("all|month=2025-05|part=denominator")).isEqualTo(new Cell.Shown(150));
        assertThat(released.cells().keySet()).noneMatch(key -> key.startsWith("org="));
        released.cells().forEach((key, cell) -> {
            if (cell instanceof Cell.Shown(var count)) {
                assertThat(count % 5).as(key).isZero();
                assertThat(members.cell(key)).isInstanceOf(Cell.Shown.class);
            }
        });
        assertThat(releases.current(indicator, Tier.PUBLIC))
                .as("nobody published it")
                .isEmpty();
    }

    @Test
    void thePublicSeesNothingBeforeMembers() {
        assertThat(releases.prepare(three().family(), Tier.PUBLIC, SOURCES).held())
                .contains(Released.Held.NOT_RELEASED_TO_MEMBERS);
    }

    @Test
    void aHigherFloorOfAnOrganizationHidesMoreOfItsOwn() {
        var north = "north-" + UUID.randomUUID();
        var family = three().with(north, "2025-04", 14, 20).family();
        assertThat(releases.prepare(family, Tier.NETWORK, SOURCES)
                        .cell("org=" + north + "|month=2025-04|part=numerator"))
                .isEqualTo(new Cell.Shown(14));
        ledger.choose(new OrganizationId(north), 15, new PersonId(UUID.randomUUID()));
        var stricter = releases.prepare(family, Tier.NETWORK, SOURCES);
        assertThat(stricter.cell("org=" + north + "|month=2025-04|part=numerator"))
                .isInstanceOf(Cell.Withheld.class);
        assertThat(stricter.policyVersion()).contains(north + " 15");
    }

    private Families three() {
        return Families.of(indicator)
                .with("north", "2025-04", 3, 30)
                .with("north", "2025-05", 12, 28)
                .with("south", "2025-04", 31, 40)
                .with("south", "2025-05", 28, 32)
                .with("west", "2025-04", 25, 35)
                .with("west", "2025-05", 21, 29);
    }
}
