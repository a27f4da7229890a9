package ca.qmhcn.platform.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.engine.definitions.Content;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.content.ContentFiles;
import ca.qmhcn.platform.disclosure.Primary.Why;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Releases over time, attacked by trying every count there could be.
class DraftingTest {

    private static final int ROUNDS = 150;

    private final Policies policies = new Policies(new ContentFiles(Content.ofClasspath()));
    private final TierPolicy network = policies.pattern(Tier.NETWORK);

    @Test
    void nobodyWorksOutASmallCountFromAnyNumberOfReleases() {
        var random = new Random(20_260_401);
        var low = withLowFloors();
        var held = 0;
        var told = 0;
        var undecided = 0;
        for (var round = 0; round < ROUNDS; round++) {
            var read = new ArrayList<Kept>();
            var families = Families.of("made-up");
            var organizations = List.of("north", "south", "west").subList(0, 2 + random.nextInt(2));
            organizations.forEach(each -> families.with(each, "2025-04", count(random), count(random)));
            for (var release = 0; release < 3; release++) {
                var draft = draft(families.family(), low, read);
                if (draft.held().isPresent()) {
                    held++;
                } else {
                    told++;
                    read.add(kept(draft, read.size() + 1));
                }
                change(families, organizations, random);
            }
            var attacker = new BruteForce(read);
            read.forEach(attacker::attack);
            undecided += attacker.undecided();
        }
        assertThat(undecided).as("attacks that ended without an answer").isLessThan(ROUNDS / 10);
        assertThat(told).as("releases that tell something").isGreaterThan(2 * held);
    }

    /// A late arrival, a new month, or both.
    private static void change(Families families, List<String> organizations, Random random) {
        var whose = organizations.get(random.nextInt(organizations.size()));
        switch (random.nextInt(3)) {
            case 0 -> families.with(whose, "2025-04", count(random), count(random));
            case 1 -> families.with(whose, "2025-05", count(random), count(random));
            default -> {
                families.with(whose, "2025-04", count(random), count(random));
                families.with(whose, "2025-05", count(random), count(random));
            }
        }
    }

    private static long count(Random random) {
        return random.nextInt(9);
    }

    @Test
    void whatOnlyAnotherOrganizationGuardsIsNotGuardedFromThatOrganization() {
        var draft = draft(eventsAndTheirTotal(), List.of());
        new BruteForce(List.of(kept(draft, 1))).attack(kept(draft, 1));
        assertThat(draft.pattern().hidden())
                .as("two of the others, put together, would know the third")
                .containsKey(place(draft.family(), "all|part=numerator"));
    }

    /// Why rows were left out is told over all months together: the few of the newest month are the difference.
    @Test
    void whatANewMonthAddsToASumIsKeptLikeAnyOtherNumber() {
        var first = draft(leftOut(9, 10), List.of());
        assertThat(first.pattern().hidden()).isEmpty();
        var read = new ArrayList<>(List.of(kept(first, 1)));
        var second = draft(leftOut(9, 10, 2), read);
        assertThat(second.held()).isEmpty();
        assertThat(second.pattern().hidden()).hasSize(1);
        read.add(kept(second, 2));
        assertThat(draft(leftOut(9, 10, 2, 8), read).pattern().hidden())
                .as("enough people have come together")
                .isEmpty();
    }

    private static Family leftOut(long... months) {
        var inner = new ArrayList<Inner>();
        for (var month = 1; month <= months.length; month++) {
            var key = "org=north|month=2025-0" + month + "|part=died";
            inner.add(new Inner(new OrganizationId("north"), key, months[month - 1]));
        }
        var all = java.util.stream.IntStream.range(0, months.length).boxed().toList();
        return new Family(
                "made-up",
                inner,
                List.of(new FamilyCell("org=north|left-out=died|part=people", all, FamilyCell.Kind.PEOPLE, false)));
    }

    private static Family eventsAndTheirTotal() {
        var inner = new ArrayList<Inner>();
        var cells = new ArrayList<FamilyCell>();
        Map.of("north", 2L, "south", 20L, "west", 30L, "east", 25L).forEach((organization, events) -> {
            var key = "org=" + organization + "|part=numerator";
            inner.add(new Inner(new OrganizationId(organization), key, events));
            cells.add(new FamilyCell(key, List.of(inner.size() - 1), FamilyCell.Kind.PEOPLE, false));
        });
        cells.add(new FamilyCell("all|part=numerator", List.of(0, 1, 2, 3), FamilyCell.Kind.PEOPLE, false));
        return new Family("made-up", inner, cells);
    }

    @Test
    void theSameFamilyGivesTheSamePattern() {
        var family = Families.of("made-up")
                .with("north", "2025-04", 4, 30)
                .with("south", "2025-04", 12, 20)
                .with("west", "2025-04", 9, 41)
                .family();
        assertThat(draft(family, List.of())).isEqualTo(draft(family.sorted(), List.of()));
    }

    @Test
    void noneAndAllOfASmallGroupAreHiddenWhereThatTellsOfEverybody() {
        var family = Families.of("seclusion-hours")
                .with("north", "2025-04", 0, 12)
                .with("south", "2025-04", 30, 20)
                .with("west", "2025-04", 29, 41)
                .family()
                .sorted();
        var draft = draft(family, List.of());
        var zero = place(draft.family(), "org=north|month=2025-04|part=numerator");
        assertThat(draft.pattern().hidden()).containsEntry(zero, Why.EVERYBODY);
        assertThat(draft.pattern().guarded().get(zero)).isEqualTo(new Primary.Mark(Why.EVERYBODY, 0, 9));
    }

    @Test
    void aRowOfTooFewPeopleIsHiddenAsAWhole() {
        var family = Families.of("made-up")
                .with("north", "2025-04", 0, 4)
                .with("south", "2025-04", 30, 20)
                .with("west", "2025-04", 29, 41)
                .family()
                .sorted();
        var draft = draft(family, List.of());
        assertThat(draft.pattern().hidden())
                .containsKey(place(draft.family(), "org=north|month=2025-04|part=numerator"))
                .containsKey(place(draft.family(), "org=north|month=2025-04|part=rest"))
                .containsKey(place(draft.family(), "org=north|month=2025-04|part=denominator"));
    }

    @Test
    void aWithdrawalIsHeldAgainstWhatWasReadWithTheOneWhoLeft() {
        var family = Families.of("made-up")
                .with("north", "2025-04", 3, 30)
                .with("south", "2025-04", 31, 40)
                .with("west", "2025-04", 25, 35)
                .with("east", "2025-04", 41, 55)
                .family();
        var read = new ArrayList<>(List.of(kept(draft(family, List.of()), 1)));
        var after = draft(family.without(Set.of(new OrganizationId("north"))), read);
        assertThat(after.held()).isEmpty();
        read.add(kept(after, 2));
        read.forEach(release -> new BruteForce(read).attack(release));
    }

    private Drafting.Draft draft(Family family, List<Kept> read) {
        return draft(family, network, read);
    }

    private static Drafting.Draft draft(Family family, TierPolicy policy, List<Kept> read) {
        return new Drafting(Map.of(), Set.of()).within(family.sorted(), Tier.NETWORK, policy, read);
    }

    /// So that all counts can be tried.
    private TierPolicy withLowFloors() {
        return new TierPolicy(
                "low", 1, "", network.name(), network.means(), 3, 1, 3, 3, 75, 10, 20, 5, network.sensitive());
    }

    private static int place(Family family, String key) {
        return family.cells().stream().map(FamilyCell::key).toList().indexOf(key);
    }

    private static Kept kept(Drafting.Draft draft, int number) {
        var about = new Kept.About(
                new UUID(0, number),
                draft.family().indicator(),
                Tier.NETWORK,
                number,
                "",
                "",
                Instant.EPOCH.plusSeconds(number),
                Optional.empty(),
                new Sources(Map.of()));
        return new Kept(about, draft.family(), draft.pattern());
    }
}
