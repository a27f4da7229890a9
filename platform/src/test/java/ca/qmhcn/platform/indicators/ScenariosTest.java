package ca.qmhcn.platform.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.engine.counting.Overlap;
import ca.qmhcn.engine.definitions.Catalogue;
import ca.qmhcn.engine.definitions.Content;
import ca.qmhcn.engine.definitions.Tables;
import ca.qmhcn.methods.disclosure.Cell;
import ca.qmhcn.platform.PlatformTest;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.disclosure.Family;
import ca.qmhcn.platform.disclosure.FamilyCell;
import ca.qmhcn.platform.disclosure.Released;
import ca.qmhcn.platform.disclosure.Releases;
import ca.qmhcn.platform.disclosure.Sources;
import ca.qmhcn.platform.disclosure.Tier;
import ca.qmhcn.platform.indicators.IndicatorFamily.Results;
import ca.qmhcn.platform.indicators.ResultStore.Counted;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What happens to a network in the course of a year: none of it lets anybody work out a small number, neither by one
/// release nor by several.
@PlatformTest
class ScenariosTest {

    private static final String CANCELLED = "cancelled-by-the-service";
    private static final OrganizationId NORTH = new OrganizationId("scenario-north");
    private static final OrganizationId TOWN = new OrganizationId("scenario-town");
    private static final OrganizationId CITY = new OrganizationId("scenario-city");
    private static final OrganizationId COAST = new OrganizationId("scenario-coast");

    @Autowired
    private Releases releases;

    private final String name = "scenario-" + UUID.randomUUID();
    private final List<Seen> seen = new ArrayList<>();

    /// A release, and what it was made from.
    private record Seen(Family family, Released released) {}

    /// Two members share a province; each knows its own. The sum of the two would tell each the other.
    @Test
    void theSmallNorthernServiceIsSafeFromItsOnlyNeighbour() {
        release(network());
        assertThat(seen.getFirst().released().cell("province=NT|month=2025-04|part=denominator"))
                .isInstanceOf(Cell.Withheld.class);
        assertThat(seen.getFirst().released().cell(month(NORTH, "2025-04").numerator()))
                .isInstanceOf(Cell.Withheld.class);
        assertThat(seen.getFirst().released().cell(month(CITY, "2025-04").numerator()))
                .isEqualTo(new Cell.Shown(40));
        nobodyWorksOutASmallNumber();
    }

    @Test
    void nextMonthTellsNothingOfTheMonthsBefore() {
        release(network());
        release(network()
                .with(NORTH, "2025-06", 2, 7)
                .with(TOWN, "2025-06", 12, 60)
                .with(CITY, "2025-06", 41, 300)
                .with(COAST, "2025-06", 30, 250));
        assertThat(seen.getLast().released().cell(month(CITY, "2025-06").numerator()))
                .isEqualTo(new Cell.Shown(41));
        nobodyWorksOutASmallNumber();
    }

    @Test
    void twoLateArrivalsAreNotToldByTheDifference() {
        release(network());
        release(network().with(CITY, "2025-04", 42, 300));
        nobodyWorksOutASmallNumber();
        assertThat(seen.getLast().released().cell(month(CITY, "2025-04").numerator()))
                .as("two people wait until they are more")
                .isEqualTo(new Cell.Shown(40));
    }

    /// The small service becomes part of its neighbour, which brings the history of both from then on.
    @Test
    void aMergerDoesNotTellTheHistoryOfTheSmallerOne() {
        release(network());
        release(network().without(NORTH).with(TOWN, "2025-04", 10 + 3, 50 + 6).with(TOWN, "2025-05", 11 + 2, 55 + 9));
        nobodyWorksOutASmallNumber();
    }

    @Test
    void whoLeavesIsNotToldByTheTotalsWithoutThem() {
        release(network());
        release(network().without(NORTH));
        nobodyWorksOutASmallNumber();
    }

    private static Network network() {
        return new Network(new TreeMap<>())
                .with(NORTH, "2025-04", 3, 6)
                .with(NORTH, "2025-05", 2, 9)
                .with(TOWN, "2025-04", 10, 50)
                .with(TOWN, "2025-05", 11, 55)
                .with(CITY, "2025-04", 40, 300)
                .with(CITY, "2025-05", 45, 310)
                .with(COAST, "2025-04", 30, 240)
                .with(COAST, "2025-05", 28, 260);
    }

    private record Network(TreeMap<String, TreeMap<String, long[]>> counts) {

        Network with(OrganizationId organization, String month, long met, long rest) {
            counts.computeIfAbsent(organization.value(), _ -> new TreeMap<>()).put(month, new long[] {met, rest});
            return this;
        }

        Network without(OrganizationId organization) {
            counts.remove(organization.value());
            return this;
        }

        List<Results> results() {
            var results = new ArrayList<Results>();
            counts.forEach((organization, months) -> {
                var counted = new ArrayList<Counted>();
                var overlaps = new ArrayList<Overlap>();
                months.forEach((month, parts) -> {
                    counted.add(counted(YearMonth.parse(month), parts[0], parts[0] + parts[1]));
                    overlaps.add(rows(month, Overlap.MET, parts[0]));
                    overlaps.add(rows(month, Overlap.NOT_MET, parts[1]));
                });
                results.add(new Results(new OrganizationId(organization), counted, overlaps));
            });
            return results;
        }
    }

    private static Overlap rows(String month, String state, long rows) {
        return new Overlap(
                "appointment", "contact_on", YearMonth.parse(month), new TreeMap<>(Map.of(CANCELLED, state)), rows);
    }

    private static Counted counted(YearMonth month, long met, long cases) {
        return IndicatorFamilyTest.share(CANCELLED, "", month, met, cases);
    }

    /// With the sums of the province and of all, as a page that adds them up would show them.
    private void release(Network network) {
        var content = Content.ofClasspath();
        var own =
                IndicatorFamily.all(Catalogue.of(content, Tables.of(content)).indicators(), network.results()).stream()
                        .filter(family -> family.indicator().equals("appointment"))
                        .findFirst()
                        .orElseThrow();
        var cells = new ArrayList<>(own.cells());
        for (var month : List.of("2025-04", "2025-05", "2025-06")) {
            for (var part : List.of("numerator", "denominator")) {
                add(
                        cells,
                        own,
                        "province=NT|month=" + month + "|part=" + part,
                        key -> isOf(key, NORTH) || isOf(key, TOWN));
                add(cells, own, "all|month=" + month + "|part=" + part, _ -> true);
            }
        }
        var family = new Family(name, own.inner(), cells);
        seen.add(new Seen(family, releases.prepare(family, Tier.NETWORK, new Sources(Map.of()))));
    }

    private static void add(List<FamilyCell> cells, Family own, String total, Predicate<String> whose) {
        var end = total.substring(total.indexOf("|month=") + 1, total.lastIndexOf('|'));
        var part = total.substring(total.lastIndexOf('|'));
        var parts = own.cells().stream()
                .filter(cell -> cell.key().contains("|" + end + "|")
                        && cell.key().endsWith(part)
                        && !cell.key().contains("left-out")
                        && whose.test(cell.key()))
                .toList();
        if (!parts.isEmpty()) {
            cells.add(new FamilyCell(
                    total,
                    parts.stream().flatMap(cell -> cell.members().stream()).toList(),
                    parts.getFirst().kind(),
                    false));
        }
    }

    private static boolean isOf(String key, OrganizationId organization) {
        return key.startsWith("org=" + organization + "|");
    }

    private static CellKeys month(OrganizationId organization, String month) {
        return CellKeys.month(organization, CANCELLED, "", YearMonth.parse(month));
    }

    /// Somebody who reads all releases, each organization that does so too, and each two of them: they are few.
    private void nobodyWorksOutASmallNumber() {
        var attack = new Joined(seen.stream()
                .map(each -> new Joined.Moment(each.family(), read(each), Map.of()))
                .toList());
        assertThat(attack.secrets()).isPositive();
        for (var one : attack.owners()) {
            for (var other : attack.owners()) {
                assertThat(attack.workedOut(one.equals(other) ? Set.of(one) : Set.of(one, other)))
                        .isEmpty();
            }
        }
        assertThat(attack.workedOut(Set.of())).isEmpty();
    }

    /// What waits is told as it was before, and says nothing new.
    private static Map<String, Long> read(Seen each) {
        var read = new HashMap<String, Long>();
        for (var cell : each.family().cells()) {
            if (each.released().cell(cell.key()) instanceof Cell.Shown(var count)
                    && count == Sighted.value(each.family(), cell)) {
                read.put(cell.key(), count);
            }
        }
        return read;
    }
}
