package ca.qmhcn.platform.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.engine.definitions.Content;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.content.ContentFiles;
import ca.qmhcn.platform.disclosure.FamilyCell.Kind;
import ca.qmhcn.platform.disclosure.Primary.Why;
import ca.qmhcn.platform.results.TotalRow;
import ca.qmhcn.platform.results.TotalRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Totals of the network and of provinces, attacked by trying every count there could be.
class TotalsTest {

    private static final String NETWORK = "network|year=2025|indicator=made-up|part=";
    private static final int ROUNDS = 60;

    private final Policies policies = new Policies(new ContentFiles(Content.ofClasspath()));
    private final TierPolicy network = policies.pattern(Tier.NETWORK);
    private final TierPolicy anybody = policies.pattern(Tier.PUBLIC);

    /// Events and people of organizations and where these are, and all totals they add to.
    private static final class Year {

        private final Map<OrganizationId, String> provinces = new LinkedHashMap<>();
        private final Map<OrganizationId, long[]> counts = new LinkedHashMap<>();

        Year with(String organization, String province, long... counted) {
            provinces.put(new OrganizationId(organization), province);
            counts.put(new OrganizationId(organization), counted);
            return this;
        }

        /// The first count is the numerator where there are two, the last one what is left of the denominator.
        Family family() {
            var totals = new TotalRows(provinces);
            counts.keySet().forEach(organization -> totals.add(organization, "made-up", "", 2025));
            var inner = new ArrayList<Inner>();
            var sums = new LinkedHashMap<String, List<Integer>>();
            var kinds = new LinkedHashMap<String, FamilyCell>();
            counts.forEach((organization, counted) -> {
                var own = new TotalRow("org=" + organization, "year=2025|indicator=made-up", true);
                var rows = new ArrayList<>(totals.of(organization, "made-up", "", 2025));
                rows.add(own);
                for (var part = 0; part < counted.length; part++) {
                    var met = part < counted.length - 1;
                    inner.add(new Inner(organization, met ? own.numerator() : own.rest(), counted[part]));
                    for (var row : rows) {
                        add(sums, kinds, row.denominator(), Kind.GROUP, !row.isShown(), inner.size() - 1);
                        if (counted.length > 1) {
                            add(
                                    sums,
                                    kinds,
                                    met ? row.numerator() : row.rest(),
                                    Kind.PEOPLE,
                                    !row.isShown() || !met,
                                    inner.size() - 1);
                        }
                    }
                }
            });
            return new Family(
                            "made-up",
                            inner,
                            kinds.values().stream()
                                    .map(cell -> cell.with(sums.getOrDefault(cell.key(), List.of())))
                                    .toList())
                    .sorted();
        }

        private static void add(
                Map<String, List<Integer>> sums,
                Map<String, FamilyCell> cells,
                String key,
                Kind kind,
                boolean derived,
                int count) {
            sums.computeIfAbsent(key, _ -> new ArrayList<>()).add(count);
            cells.put(key, new FamilyCell(key, List.of(), kind, derived));
        }
    }

    private static Year country() {
        return new Year()
                .with("long-dusk", "NT", 14, 26)
                .with("snow-town", "NT", 60, 190)
                .with("city", "ON", 400, 1600)
                .with("harbour", "ON", 300, 1300)
                .with("lake", "ON", 350, 1200)
                .with("coast", "BC", 200, 900)
                .with("island", "BC", 190, 700)
                .with("valley", "BC", 150, 800);
    }

    @Test
    void aTotalOfThreeIsShownAndOneOfTwoIsNot() {
        var draft = within(country().family(), List.of());
        assertThat(draft.held()).isEmpty();
        assertThat(why(draft, "province=NT|year=2025|indicator=made-up|part=denominator"))
                .contains(Why.CONTRIBUTORS);
        assertThat(shown(draft, "province=NT|year=2025|indicator=made-up|part=numerator"))
                .isFalse();
    }

    /// The network without all other provinces is the north: one of the totals that would tell is hidden as well.
    @Test
    void theNorthIsNotWhatAllOthersLeaveOfTheNetwork() {
        var draft = within(country().family(), List.of());
        assertThat(shown(draft, NETWORK + "denominator")
                        && shown(draft, "province=ON|year=2025|indicator=made-up|part=denominator")
                        && shown(draft, "province=BC|year=2025|indicator=made-up|part=denominator"))
                .isFalse();
        assertThat(List.of(
                        shown(draft, NETWORK + "denominator"),
                        shown(draft, "province=ON|year=2025|indicator=made-up|part=denominator"),
                        shown(draft, "province=BC|year=2025|indicator=made-up|part=denominator")))
                .as("and no more than one")
                .containsOnlyOnce(false);
        var published = forPublic(draft);
        assertThat(published.held()).isEmpty();
        for (var part : List.of("numerator", "denominator")) {
            assertThat(shown(published, "province=NT|year=2025|indicator=made-up|part=" + part))
                    .isFalse();
            assertThat(shown(published, NETWORK + part)
                            && shown(published, "province=ON|year=2025|indicator=made-up|part=" + part)
                            && shown(published, "province=BC|year=2025|indicator=made-up|part=" + part))
                    .isFalse();
        }
    }

    /// Where an organization is the only one in its province, there is no total to hide: it is what provinces leave.
    @Test
    void whoIsAloneInAProvinceIsNotWhatProvincesLeaveOfTheNetwork() {
        var draft = within(
                new Year()
                        .with("long-dusk", "NT", 140, 260)
                        .with("city", "ON", 400, 1600)
                        .with("harbour", "ON", 300, 1300)
                        .with("lake", "ON", 350, 1200)
                        .family(),
                List.of());
        assertThat(draft.held()).isEmpty();
        assertThat(shown(draft, NETWORK + "denominator")
                        && shown(draft, "province=ON|year=2025|indicator=made-up|part=denominator"))
                .isFalse();
        assertThat(draft.family().cells()).noneMatch(cell -> cell.key().startsWith("province=NT"));
    }

    /// One of the three that provinces leave holds more than three quarters of them.
    @Test
    void whatProvincesLeaveOfTheNetworkIsATotalAsWell() {
        var draft = within(
                new Year()
                        .with("long-dusk", "NT", 300)
                        .with("island", "PE", 45)
                        .with("gold", "YT", 45)
                        .with("city", "ON", 320)
                        .with("harbour", "ON", 310)
                        .with("lake", "ON", 330)
                        .family(),
                List.of());
        assertThat(draft.held()).isEmpty();
        assertThat(shown(draft, NETWORK + "denominator")
                        && shown(draft, "province=ON|year=2025|indicator=made-up|part=denominator"))
                .isFalse();
    }

    /// Three hold enough, and one of them could tell the largest within a tenth by taking its own part away.
    @Test
    void whoTakesItsOwnPartAwayLearnsNobodyElses() {
        var draft = within(
                new Year()
                        .with("city", "ON", 300, 700)
                        .with("hamlet", "ON", 2, 10)
                        .with("lake", "ON", 150, 350)
                        .family(),
                List.of());
        assertThat(draft.held()).isEmpty();
        assertThat(shown(draft, NETWORK + "denominator")).isFalse();
        assertThat(shown(
                        within(
                                new Year()
                                        .with("city", "ON", 300, 700)
                                        .with("hamlet", "ON", 80, 220)
                                        .with("lake", "ON", 150, 350)
                                        .family(),
                                List.of()),
                        NETWORK + "denominator"))
                .isTrue();
    }

    /// What is left for one who takes its own part away may be small, though the total is large.
    @Test
    void whatTheOthersHaveTogetherMayBeTooFew() {
        var draft = within(
                new Year()
                        .with("city", "ON", 90, 400)
                        .with("harbour", "ON", 0, 300)
                        .with("lake", "ON", 0, 350)
                        .with("coast", "BC", 0, 200)
                        .with("valley", "BC", 4, 250)
                        .family(),
                List.of());
        assertThat(draft.held()).isEmpty();
        assertThat(shown(draft, NETWORK + "numerator")).isFalse();
    }

    @Test
    void thePublicSeesTotalsAndNeverAnOrganization() {
        var draft = within(country().family(), List.of());
        var published = forPublic(draft);
        assertThat(published.held()).isEmpty();
        assertThat(published.family().cells()).noneMatch(cell -> cell.key().startsWith("org="));
        var shown = new ArrayList<String>();
        for (var place = 0; place < published.family().cells().size(); place++) {
            if (kept(published, Tier.PUBLIC, 9).shows(place)) {
                shown.add(published.family().cells().get(place).key());
            }
        }
        assertThat(shown)
                .isNotEmpty()
                .allMatch(key -> key.startsWith("network|year") || key.matches("province=..\\|year.*"));
    }

    /// 20 to 22 people would be printed as 20, and nobody prints fewer than 20: three sizes only.
    @Test
    void aRoundedGroupLeavesFiveSizesOpen() {
        assertThat(shownToAnybody(7)).isFalse();
        assertThat(shownToAnybody(8)).isTrue();
    }

    private boolean shownToAnybody(long last) {
        var draft = within(
                new Year()
                        .with("city", "ON", 8)
                        .with("harbour", "ON", 7)
                        .with("lake", "ON", last)
                        .family(),
                List.of());
        var published = forPublic(draft);
        assertThat(published.held()).isEmpty();
        return kept(published, Tier.PUBLIC, 2).shows(place(published, NETWORK + "denominator"));
    }

    @Test
    void whatIsNotRoundedEnoughIsHeld() {
        var draft = within(country().family(), List.of());
        var kept = kept(draft, Tier.NETWORK, 1);
        var exact = new TierPolicy(
                "exact", 1, "", anybody.name(), anybody.means(), 10, 3, 20, 3, 75, 20, 20, 5, anybody.sensitive());
        assertThat(new Drafting(Map.of(), Set.of())
                        .forPublic(draft.family().totals(), exact, Optional.of(kept), List.of(kept))
                        .held())
                .contains(Released.Held.PRINTED_TOO_EXACTLY);
    }

    @Test
    void nobodyWorksOutWhoAddsWhatToWhichTotal() {
        var random = new Random(20_261_125);
        var told = 0;
        var undecided = 0;
        var low = withLowFloors(network);
        for (var round = 0; round < ROUNDS; round++) {
            var year = new Year();
            var provinces = List.of("NT", "NT", "ON", "ON", "ON", "PE");
            var all = 4 + random.nextInt(3);
            for (var each = 0; each < all; each++) {
                year.with("o" + each, provinces.get((each + round) % provinces.size()), random.nextInt(12));
            }
            var draft = new Drafting(Map.of(), Set.of()).within(year.family(), Tier.NETWORK, low, List.of());
            assertThat(draft.held()).isEmpty();
            told += shown(draft, NETWORK + "denominator") ? 1 : 0;
            var release = kept(draft, Tier.NETWORK, 1);
            var attacker = new BruteForce(List.of(release));
            attacker.attack(release);
            undecided += attacker.undecided();
            var totals = BruteForce.ofTotals(release);
            totals.attackTotals(release);
            undecided += totals.undecided();
        }
        assertThat(undecided).as("attacks that ended without an answer").isLessThan(ROUNDS / 10);
        assertThat(told).as("totals of the network that are shown").isGreaterThan(ROUNDS / 4);
    }

    private Drafting.Draft within(Family family, List<Kept> read) {
        return new Drafting(Map.of(), Set.of()).within(family, Tier.NETWORK, network, read);
    }

    private Drafting.Draft forPublic(Drafting.Draft members) {
        var kept = kept(members, Tier.NETWORK, 1);
        return new Drafting(Map.of(), Set.of())
                .forPublic(members.family().totals(), anybody, Optional.of(kept), List.of(kept));
    }

    private static TierPolicy withLowFloors(TierPolicy of) {
        return new TierPolicy("low", 1, "", of.name(), of.means(), 3, 1, 3, 3, 75, 10, 20, 5, of.sensitive());
    }

    private static Optional<Why> why(Drafting.Draft draft, String key) {
        return Optional.ofNullable(draft.pattern().hidden().get(place(draft, key)));
    }

    private static boolean shown(Drafting.Draft draft, String key) {
        return kept(draft, Tier.NETWORK, 1).shows(place(draft, key));
    }

    private static int place(Drafting.Draft draft, String key) {
        var place =
                draft.family().cells().stream().map(FamilyCell::key).toList().indexOf(key);
        assertThat(place).as(key).isNotNegative();
        return place;
    }

    private static Kept kept(Drafting.Draft draft, Tier tier, int number) {
        var about = new Kept.About(
                new UUID(0, number),
                draft.family().indicator(),
                tier,
                number,
                "",
                "",
                Instant.EPOCH.plusSeconds(number),
                draft.held(),
                new Sources(Map.of()));
        return new Kept(about, draft.family(), draft.pattern());
    }
}
