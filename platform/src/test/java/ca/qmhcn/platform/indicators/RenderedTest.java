package ca.qmhcn.platform.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.methods.disclosure.Cell;
import ca.qmhcn.platform.DemonstrationTest;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.People;
import ca.qmhcn.platform.disclosure.Family;
import ca.qmhcn.platform.disclosure.FamilyCell;
import ca.qmhcn.platform.disclosure.FamilyCell.Kind;
import ca.qmhcn.platform.disclosure.Releases;
import ca.qmhcn.platform.disclosure.Tier;
import ca.qmhcn.platform.disclosure.Told;
import ca.qmhcn.platform.indicators.Joined.Moment;
import ca.qmhcn.platform.organizations.Organization;
import ca.qmhcn.platform.organizations.Organizations;
import ca.qmhcn.platform.probes.Crawl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Everything the platform answers to everybody, read back and attacked: whoever puts all of it
/// together works out no small number (D5, D15, D20).
@DemonstrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RenderedTest {

    /// Keys of rows and persons as they stand in the files that were brought: `v-000123`,
    /// `p-00012`.
    private static final Pattern KEY_OF_A_ROW = Pattern.compile("\\b[acehprstuv]-\\d{5,6}\\b");

    /// To the minute, of anybody's visit.
    private static final Pattern MOMENT_OF_AN_EVENT = Pattern.compile("20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d");

    @Autowired
    private Indicators indicators;

    @Autowired
    private Releases releases;

    @Autowired
    private Organizations organizations;

    @Autowired
    private People people;

    @Autowired
    private ApplicationContext platform;

    @LocalServerPort
    private int port;

    private final Map<String, Crawl> crawls = new LinkedHashMap<>();
    private List<Family> families = List.of();
    private Sighted seen = new Sighted(List.of(), _ -> Map.of(), new Rendered(_ -> {
        throw new IllegalStateException();
    }));

    @BeforeAll
    void everybodyReadsEverything() {
        var everybody = new Everybody(port, people);
        var visits = new LinkedHashMap<String, Supplier<Crawl>>();
        visits.put("signed out", everybody::signedOut);
        visits.put("steward", everybody::steward);
        var small = new OrganizationId("long-dusk");
        for (var member : organizations.members()) {
            visits.put(
                    "reader of " + member.id(),
                    () -> everybody.reader(member.id(), member.id().equals(small)));
            visits.put("quality lead of " + member.id(), () -> everybody.qualityLead(member.id()));
        }
        visits.put("in French", () -> everybody.inFrench(small));
        crawls.putAll(Everybody.all(visits));
        families = Told.now(platform);
        seen = new Sighted(families, this::released, rendered());
    }

    private Rendered rendered() {
        var rendered = new Rendered(id -> indicators.definition(id).orElseThrow());
        crawls.forEach((who, crawl) -> {
            if (who.startsWith("reader")) {
                crawl.answers().forEach(rendered::read);
            }
        });
        return rendered;
    }

    @Test
    void everyAddressAnswers() {
        assertThat(crawls.values().stream().flatMap(crawl -> crawl.failures().stream()))
                .isEmpty();
        assertThat(answers("reader of long-dusk")).hasSizeGreaterThan(60);
        assertThat(answers("reader of long-dusk").keySet()).anyMatch(address -> address.contains("rules="));
        assertThat(answers("steward").keySet()).anyMatch(address -> address.contains("?floor="));
    }

    @Test
    void noRowNoPersonAndNoMomentIsInAnyAnswer() {
        crawls.forEach((who, crawl) -> crawl.answers().forEach((address, answer) -> {
            assertThat(KEY_OF_A_ROW.matcher(answer).results().map(MatchResult::group))
                    .as("%s at %s", who, address)
                    .isEmpty();
            if (address.contains("/indicators/")) {
                assertThat(MOMENT_OF_AN_EVENT.matcher(answer).results().map(MatchResult::group))
                        .as("%s at %s", who, address)
                        .isEmpty();
            }
        }));
    }

    @Test
    void whatIsHiddenIsHiddenEverywhereAndSaidInOneWay() {
        assertThat(seen.rendered().telling()).isEmpty();
        assertThat(seen.rendered().cells()).hasSizeGreaterThan(500);
    }

    @Test
    void nobodyReadsMoreThanWasReleased() {
        assertThat(seen.notReleased(seen.rendered().cells())).isEmpty();
    }

    /// Of stewards: whole releases, and nothing of any one member or cell.
    @Test
    void stewardsReadOfReleasesAndNotOfCells() {
        var names = organizations.members().stream()
                .map(member -> member.name().en())
                .toList();
        answers("steward").forEach((address, answer) -> {
            if (address.matches("/releases/[0-9a-f-]{36}.*")) {
                var page = Jsoup.parse(answer);
                page.select("details, nav, header").remove();
                assertThat(page.body().text())
                        .as(address)
                        .doesNotContain(names)
                        .doesNotContain("org=", "month=", "part=")
                        .doesNotContainPattern("(January|March|April|June|September) 20\\d\\d");
            }
        });
        assertThat(answers("steward")).hasSizeGreaterThan(2 * families.size());
    }

    /// A ruler held to the pictures finds the dots of what was released, and no other ones.
    @Test
    void dotsOfFunnelsAreThoseThatWereReleased() {
        assertThat(seen.rendered().funnels()).hasSizeGreaterThan(30);
        assertThat(seen.strange()).isEmpty();
        assertThat(seen.measured()).hasSizeGreaterThan(50);
    }

    @Test
    void whoeverPutsAllOfItTogetherWorksOutNoSmallNumber() {
        assertThat(attacks())
                .allSatisfy(attack -> assertThat(attack.workedOut(Set.of())).isEmpty());
        assertThat(attacks().stream().mapToInt(Joined::secrets).sum()).isGreaterThan(100);
    }

    @Test
    void norDoesAnOrganizationThatKnowsItsOwn() {
        for (var attack : attacks()) {
            for (var member : attack.owners()) {
                assertThat(attack.workedOut(Set.of(member))).isEmpty();
            }
        }
    }

    /// Those may know each other well (D15).
    @Test
    void norDoTwoOfFewWhoPutTheirsTogether() {
        var few =
                attacks().stream().filter(attack -> attack.owners().size() <= 5).toList();
        for (var attack : few) {
            for (var one : attack.owners()) {
                for (var other : attack.owners()) {
                    if (one.value().compareTo(other.value()) < 0) {
                        assertThat(attack.workedOut(Set.of(one, other))).isEmpty();
                    }
                }
            }
        }
        assertThat(few.isEmpty())
                .as("in the whole network all families are of many")
                .isEqualTo(organizations.members().size() > 6);
    }

    /// What a page with one hidden number on it, or a gate without complements, would come to:
    /// the attack finds both.
    @Test
    void theAttackFindsWhatWouldBeFound() {
        var found = new ArrayList<String>();
        for (var family : families) {
            if (found.size() > 100) {
                break;
            }
            var hidingOnlySmallOnes = new HashMap<String, Long>();
            family.cells().stream()
                    .filter(cell -> !cell.derived() && (Sighted.value(family, cell) == 0 || !isSmall(family, cell)))
                    .forEach(cell -> hidingOnlySmallOnes.put(cell.key(), Sighted.value(family, cell)));
            found.addAll(new Joined(List.of(new Moment(family, hidingOnlySmallOnes, Map.of()))).workedOut(Set.of()));
        }
        assertThat(found).hasSizeGreaterThan(100);
    }

    @Test
    void aPageThatTellsOneHiddenNumberIsFound() {
        var revealed = new Rendered(id -> indicators.definition(id).orElseThrow());
        var tampered = Tampering.tell(answers("reader of long-dusk"), families, revealed);
        assertThat(seen.notReleased(revealed.cells()).keySet()).contains(tampered.key());
        var read = new HashMap<>(seen.rendered().cells());
        read.putAll(revealed.cells());
        var value = revealed.cells().get(tampered.key());
        // Cells that add up the same counts are one secret, which may go by the name of another of them.
        assertThat(new Joined(List.of(new Moment(tampered.family(), read, seen.measured()))).workedOut(Set.of()))
                .anyMatch(found -> found.contains(" = " + value + " by"));
    }

    @Test
    void othersAreDotsWithoutNamesAndOnlyThoseThatWereReleased() {
        var names = organizations.members().stream()
                .collect(Collectors.toMap(
                        Organization::id,
                        member -> List.of(member.name().en(), member.id().value())));
        crawls.forEach((who, crawl) -> crawl.answers().forEach((address, answer) -> {
            if (address.contains("/comparison") || address.contains("/funnel.svg")) {
                names.forEach((id, called) -> {
                    if (!address.contains("/organizations/" + id + "/")) {
                        assertThat(answer).as("%s at %s", who, address).doesNotContain(called);
                    }
                });
            }
        }));
    }

    private static boolean isSmall(Family family, FamilyCell cell) {
        return Sighted.value(family, cell) < (cell.kind() == Kind.STATISTIC_BASE ? 10 : 6);
    }

    private List<Joined> attacks() {
        return families.stream()
                .map(family -> new Joined(List.of(seen.moment(family))))
                .toList();
    }

    private Map<String, Cell> released(Family family) {
        return releases.current(family.indicator(), Tier.NETWORK).orElseThrow().cells();
    }

    private Map<String, String> answers(String who) {
        return Objects.requireNonNull(crawls.get(who)).answers();
    }
}
