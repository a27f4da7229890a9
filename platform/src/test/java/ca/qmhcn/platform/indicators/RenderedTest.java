package ca.qmhcn.platform.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.methods.disclosure.Cell;
import ca.qmhcn.methods.disclosure.audit.Attack;
import ca.qmhcn.methods.disclosure.audit.Knowledge;
import ca.qmhcn.platform.DemonstrationTest;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.People;
import ca.qmhcn.platform.access.Role;
import ca.qmhcn.platform.disclosure.Family;
import ca.qmhcn.platform.disclosure.FamilyCell;
import ca.qmhcn.platform.disclosure.FamilyCell.Kind;
import ca.qmhcn.platform.disclosure.Releases;
import ca.qmhcn.platform.disclosure.Tier;
import ca.qmhcn.platform.organizations.Organization;
import ca.qmhcn.platform.organizations.Organizations;
import ca.qmhcn.platform.probes.Crawl;
import ca.qmhcn.platform.probes.Visitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Everything the platform answers to everybody, read back and attacked: whoever puts all of it together works out no
/// small number (D5, D15, D20).
@DemonstrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RenderedTest {

    private static final String PASSWORD = "harbour lights at dusk";

    /// Keys of rows and persons as they stand in the files that were brought: `v-000123`, `p-00012`.
    private static final Pattern KEY_OF_A_ROW = Pattern.compile("\\b[acprstuv]-\\d{5,6}\\b");

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

    @LocalServerPort
    private int port;

    private final Map<String, Crawl> crawls = new LinkedHashMap<>();
    private final Map<String, Map<String, Cell>> released = new HashMap<>();
    private Rendered rendered = new Rendered(_ -> {
        throw new IllegalStateException();
    });

    @BeforeAll
    void everybodyReadsEverything() {
        rendered = new Rendered(id -> indicators.definition(id).orElseThrow());
        crawls.put("signed out", Crawl.of(visitor(), _ -> true, "/"));
        for (var member : organizations.members()) {
            crawls.put("reader of " + member.id(), crawl(reader(member), member.id()));
            crawls.put(
                    "quality lead of " + member.id(), crawl("quality@%s.example".formatted(member.id()), member.id()));
        }
        crawls.put(
                "in French",
                Crawl.of(
                        visitor().signIn("reader@long-dusk.example", PASSWORD),
                        address -> address.startsWith("/organizations/long-dusk") && !address.contains("lang=en"),
                        "/organizations/long-dusk?lang=fr"));
        crawls.forEach((who, crawl) -> {
            if (who.startsWith("reader")) {
                crawl.answers().forEach(rendered::read);
            }
        });
    }

    @Test
    void everyAddressAnswers() {
        assertThat(crawls.values().stream().flatMap(crawl -> crawl.failures().stream()))
                .isEmpty();
        assertThat(crawl("reader of long-dusk")).hasSizeGreaterThan(60);
    }

    @Test
    void noRowNoPersonAndNoMomentIsInAnyAnswer() {
        crawls.forEach((who, crawl) -> crawl.answers().forEach((address, answer) -> {
            assertThat(KEY_OF_A_ROW.matcher(answer).results().map(java.util.regex.MatchResult::group))
                    .as("%s at %s", who, address)
                    .isEmpty();
            if (address.contains("/indicators/")) {
                assertThat(MOMENT_OF_AN_EVENT.matcher(answer).results().map(java.util.regex.MatchResult::group))
                        .as("%s at %s", who, address)
                        .isEmpty();
            }
        }));
    }

    @Test
    void whatIsHiddenIsHiddenEverywhereAndSaidInOneWay() {
        assertThat(rendered.telling()).isEmpty();
        assertThat(rendered.cells()).hasSizeGreaterThan(500);
    }

    @Test
    void nobodyReadsMoreThanWasReleased() {
        var values = new HashMap<String, Long>();
        for (var family : families()) {
            var shown = released(family);
            family.cells().forEach(cell -> {
                if (shown.get(cell.key()) instanceof Cell.Shown(var count)) {
                    values.put(cell.key(), count);
                }
            });
        }
        assertThat(rendered.cells())
                .allSatisfy((key, value) -> assertThat(values).containsEntry(key, value));
    }

    @Test
    void whoeverPutsAllOfItTogetherWorksOutNoSmallNumber() {
        for (var family : families()) {
            assertThat(workedOut(family, Optional.empty()))
                    .as(family.indicator())
                    .isEmpty();
        }
    }

    @Test
    void norDoesAnOrganizationThatKnowsItsOwn() {
        for (var member : organizations.members()) {
            for (var family : families()) {
                assertThat(workedOut(family, Optional.of(member.id())))
                        .as("%s by %s", family.indicator(), member.id())
                        .isEmpty();
            }
        }
    }

    @Test
    void othersAreDotsWithoutNamesAndOnlyThoseThatWereReleased() {
        var names = organizations.members().stream()
                .collect(java.util.stream.Collectors.toMap(
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
        assertThat(crawl("reader of amberwick")).anySatisfy((address, answer) -> {
            assertThat(address).contains("/funnel.svg");
            assertThat(Jsoup.parse(answer).select("g.datum title")).hasSizeGreaterThan(4);
        });
    }

    /// Small numbers that somebody can work out from all that was read, and from what they know themselves.
    private List<String> workedOut(Family family, Optional<OrganizationId> insider) {
        var knowledge = new Knowledge(family.inner().size());
        family.cells().stream()
                .filter(cell -> rendered.cells().containsKey(cell.key()) || isDot(family, cell))
                .forEach(cell -> knowledge.equal(members(cell), value(family, cell)));
        for (var place = 0; place < family.inner().size(); place++) {
            if (insider.filter(family.inner().get(place).owner()::equals).isPresent()) {
                knowledge.equal(new int[] {place}, family.inner().get(place).count());
            }
        }
        var attack = Attack.on(knowledge);
        assertThat(attack.isConsistent()).isTrue();
        var found = new ArrayList<String>();
        for (var cell : family.cells()) {
            var value = value(family, cell);
            var floor = cell.kind() == Kind.STATISTIC_BASE ? 10 : 6;
            var known = insider.filter(own -> cell.key().startsWith("org=" + own + "|"))
                    .isPresent();
            if (value > 0 && value < floor && !known && !attack.leavesOpen(members(cell), 1, floor - 1)) {
                found.add(cell.key() + " = " + value);
            }
        }
        return found;
    }

    /// Years of others are dots; whoever knows their sizes knows whose they are.
    private boolean isDot(Family family, FamilyCell cell) {
        return cell.key().contains("|year=")
                && !cell.derived()
                && released(family).get(cell.key()) instanceof Cell.Shown;
    }

    private Map<String, Cell> released(Family family) {
        return released.computeIfAbsent(
                family.indicator(),
                name -> releases.current(name, Tier.NETWORK).orElseThrow().cells());
    }

    private List<Family> families() {
        return IndicatorFamily.all(indicators.definitions(), indicators.everything());
    }

    private static int[] members(FamilyCell cell) {
        return cell.members().stream().mapToInt(Integer::intValue).toArray();
    }

    private static long value(Family family, FamilyCell cell) {
        return Arrays.stream(members(cell))
                .mapToLong(member -> family.inner().get(member).count())
                .sum();
    }

    /// Everything of their organization; what is open to everybody the one reads who is not signed in. One set of rules
    /// is enough: they read the same figures.
    private Crawl crawl(String email, OrganizationId organization) {
        Predicate<String> own = address -> address.startsWith("/organizations/" + organization)
                        && !address.contains("rules=")
                        && !address.contains("lang=")
                || address.equals("/members")
                || address.equals("/releases")
                || address.startsWith("/releases/");
        return Crawl.of(visitor().signIn(email, PASSWORD), own, "/organizations/" + organization, "/members");
    }

    private Map<String, String> crawl(String who) {
        return Objects.requireNonNull(crawls.get(who)).answers();
    }

    private String reader(Organization member) {
        var email = UUID.randomUUID() + "@example.org";
        var person = people.add(email, "Reader", PASSWORD);
        people.join(person, member.id(), Role.READER);
        return email;
    }

    private Visitor visitor() {
        return new Visitor("http://127.0.0.1:" + port);
    }
}
