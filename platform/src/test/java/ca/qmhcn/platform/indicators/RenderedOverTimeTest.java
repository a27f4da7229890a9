package ca.qmhcn.platform.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.qmhcn.engine.language.Bilingual;
import ca.qmhcn.platform.DemonstrationTest;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.People;
import ca.qmhcn.platform.access.PersonId;
import ca.qmhcn.platform.access.Role;
import ca.qmhcn.platform.database.DataProperties;
import ca.qmhcn.platform.disclosure.Family;
import ca.qmhcn.platform.disclosure.Releases;
import ca.qmhcn.platform.disclosure.Tier;
import ca.qmhcn.platform.disclosure.Told;
import ca.qmhcn.platform.indicators.Joined.Moment;
import ca.qmhcn.platform.intake.Intake;
import ca.qmhcn.platform.organizations.Organization;
import ca.qmhcn.platform.organizations.Organizations;
import ca.qmhcn.platform.probes.Crawl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/// Everything that is answered before and after a month arrives, old months are corrected and a
/// member leaves, put together (D8, D15); and nothing of what lies in a file is in any of it,
/// nor in the log (D20).
@DemonstrationTest
@TestPropertySource(
        properties =
                "qmhcn.demonstration.members=${qmhcn.test.members:fallow-lake,three-herons,juniper-narrows,kitewind,long-dusk}")
@DirtiesContext
@EnabledIfSystemProperty(named = "qmhcn.test.overtime", matches = "yes")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RenderedOverTimeTest {

    private static final OrganizationId CANARIES = new OrganizationId("probe-narrows");
    private static final OrganizationId LATE = new OrganizationId("three-herons");
    private static final OrganizationId LEAVES = new OrganizationId("juniper-narrows");
    private static final OrganizationId CORRECTED = new OrganizationId("kitewind");
    private static final OrganizationId CORRECTED_WIDELY = new OrganizationId("fallow-lake");

    @Autowired
    private Indicators indicators;

    @Autowired
    private Releases releases;

    @Autowired
    private Organizations organizations;

    @Autowired
    private People people;

    @Autowired
    private Intake intake;

    @Autowired
    private ReleaseTask task;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationContext platform;

    @LocalServerPort
    private int port;

    @Autowired
    private DataProperties places;

    private final Map<String, Crawl> crawls = new LinkedHashMap<>();
    private final List<Sighted> seen = new ArrayList<>();
    private final LogKept log = new LogKept();
    private List<Family> correctedTruth = List.of();
    private Set<String> waiting = Set.of();
    private String preview = "";

    @BeforeAll
    void aYearGoesBy() throws IOException {
        log.begin();
        addCanaries();
        preview = bring();
        settle();
        everybodyReads("at first");
        files("late/" + LATE).forEach((table, file) -> intake.load(LATE, lead(LATE), table, file));
        correct(CORRECTED, 2);
        correct(CORRECTED_WIDELY, 15);
        settle();
        waiting = Told.waiting(platform);
        correctedTruth = IndicatorFamily.all(indicators.definitions(), indicators.everything());
        everybodyReads("after a month and corrections");
        leave();
        settle();
        everybodyReads("after one left");
    }

    private void addCanaries() {
        organizations.add(new Organization(
                CANARIES,
                new Bilingual("Probe Narrows Health", "Santé Passe-de-la-Sonde"),
                "SK",
                Organization.Kind.REGIONAL,
                Organization.Size.MEDIUM,
                ZoneId.of("America/Regina"),
                false));
        var lead = people.add("quality@probe-narrows.example", "Quality lead, Probe Narrows", Everybody.PASSWORD);
        people.join(lead, CANARIES, Role.QUALITY_LEAD);
        Canaries.write(
                        places.data().resolve("files").resolve(LEAVES.value()),
                        places.data().resolve("canaries"))
                .forEach((table, file) -> intake.load(CANARIES, lead, table, file));
    }

    /// A file with columns that the platform has no place for, page by page until it is stored, and one with values
    /// that it does not know. Gives all that whoever brings them sees on the way.
    private String bring() {
        var lead = new Everybody(port, people).visitor().signIn("quality@probe-narrows.example", Everybody.PASSWORD);
        var files = "/organizations/" + CANARIES + "/files";
        var seenByLead = new StringBuilder();
        for (var csv : List.of(Canaries.CONTACTS, Canaries.CONTACTS.replace(",attended,", ",kanari status,"))) {
            var page = lead.follow(lead.postFile(files, "contact", csv));
            for (var step : List.of("/columns", "/commit")) {
                seenByLead.append(page.body());
                page = page.body().matches("(?s).*<form[^>]*" + step + "\".*") ? lead.submit(page, step) : page;
            }
            seenByLead.append(page.body());
        }
        return seenByLead.toString();
    }

    private PersonId lead(OrganizationId organization) {
        return people.find("quality@%s.example".formatted(organization)).orElseThrow();
    }

    private Map<String, Path> files(String folder) throws IOException {
        var files = new TreeMap<String, Path>();
        try (var found = Files.list(places.data().resolve("files").resolve(folder))) {
            found.forEach(file -> files.put(file.getFileName().toString().replace(".csv", ""), file));
        }
        return files;
    }

    /// Sessions of an old month turn out to have been cancelled by the service.
    private void correct(OrganizationId organization, int sessions) throws IOException {
        var lines = Files.readAllLines(
                Objects.requireNonNull(files(organization.value()).get("contact")));
        var corrected = new ArrayList<>(List.of(lines.getFirst()));
        lines.stream()
                .filter(line -> line.contains(",2025-05-") && line.contains(",attended,"))
                .limit(sessions)
                .map(line -> line.replace(",attended,", ",cancelled-by-service,"))
                .forEach(corrected::add);
        assertThat(corrected).hasSize(sessions + 1);
        var file = Files.write(places.data().resolve("corrected-" + organization + ".csv"), corrected);
        intake.load(organization, lead(organization), "contact", file);
    }

    private void leave() {
        var steward = new Everybody(port, people).visitor().signIn("secretariat@demo.example", Everybody.PASSWORD);
        var answer = steward.post("/releases/leaving", Map.of("organization", LEAVES.value(), "sure", "yes"));
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/releases?left"));
        await().atMost(Duration.ofMinutes(20))
                .until(() ->
                        Told.now(platform).size() == seen.getLast().families().size()
                                && Told.now(platform).stream()
                                        .flatMap(family -> family.inner().stream())
                                        .noneMatch(inner -> inner.owner().equals(LEAVES)));
    }

    /// Until everything that is known is released.
    private void settle() {
        await().atMost(Duration.ofMinutes(20))
                .during(Duration.ofSeconds(3))
                .until(() ->
                        jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM event_publication WHERE completion_date IS NULL)")
                                        .query(Boolean.class)
                                        .single()
                                && !task.progress().isWorking());
        assertThat(task.progress().failed()).isEmpty();
    }

    private void everybodyReads(String when) {
        var everybody = new Everybody(port, people);
        var visits = new LinkedHashMap<String, Supplier<Crawl>>();
        for (var member : organizations.members()) {
            visits.put("reader of " + member.id() + " " + when, () -> everybody.reader(member.id(), false));
        }
        if (!seen.isEmpty()) {
            visits.put("steward " + when, everybody::releases);
            visits.put("quality lead of probe-narrows " + when, () -> everybody.qualityLead(CANARIES));
        }
        if (seen.size() > 1) {
            visits.put("signed out " + when, everybody::signedOut);
        }
        var before = Told.releases(platform);
        var made = Everybody.all(visits);
        assertThat(Told.releases(platform))
                .as("nothing was released while it was read")
                .isEqualTo(before);
        crawls.putAll(made);
        var rendered = new Rendered(id -> indicators.definition(id).orElseThrow());
        made.forEach((who, crawl) -> {
            if (who.startsWith("reader")) {
                crawl.answers().forEach(rendered::read);
            }
        });
        seen.add(new Sighted(
                Told.now(platform),
                family -> releases.current(family.indicator(), Tier.NETWORK)
                        .orElseThrow()
                        .cells(),
                rendered));
    }

    @Test
    void everyAddressAnswersAtAnyTime() {
        assertThat(crawls.values().stream().flatMap(crawl -> crawl.failures().stream()))
                .isEmpty();
    }

    @Test
    void somethingHappenedEachTime() {
        var first = seen.getFirst().families();
        var second = seen.get(1).families();
        var third = seen.getLast().families();
        assertThat(cells(second)).anyMatch(key -> key.startsWith("org=three-herons|month=2026-09|"));
        assertThat(cells(first)).noneMatch(key -> key.startsWith("org=three-herons|month=2026-09|"));
        assertThat(waiting).contains("org=kitewind|month=2025-05");
        assertThat(cells(second)).anyMatch(key -> key.startsWith("org=juniper-narrows|"));
        assertThat(cells(third)).noneMatch(key -> key.startsWith("org=juniper-narrows|"));
    }

    @Test
    void nobodyReadsMoreThanWasReleasedThen() {
        for (var sighted : seen) {
            assertThat(sighted.rendered().telling()).isEmpty();
            assertThat(sighted.notReleased(sighted.rendered().cells())).isEmpty();
            assertThat(sighted.strange()).isEmpty();
            assertThat(sighted.rendered().cells()).hasSizeGreaterThan(400);
        }
    }

    @Test
    void whoeverReadsAllTheTimeWorksOutNoSmallNumberNorWhatChanged() {
        for (var attack : attacks()) {
            assertThat(attack.workedOut(Set.of())).isEmpty();
            for (var member : attack.owners()) {
                assertThat(attack.workedOut(Set.of(member))).isEmpty();
            }
        }
    }

    @Test
    void norDoTwoOfFewWhoPutTheirsTogether() {
        for (var attack : attacks()) {
            for (var one : attack.owners()) {
                for (var other : attack.owners()) {
                    if (attack.owners().size() <= 5 && one.value().compareTo(other.value()) < 0) {
                        assertThat(attack.workedOut(Set.of(one, other))).isEmpty();
                    }
                }
            }
        }
    }

    /// Two corrected sessions that were told at once are found by whoever read the figures
    /// before and after.
    @Test
    void aCorrectionThatDidNotWaitWouldBeFound() {
        var found = new ArrayList<String>();
        for (var family : correctedTruth) {
            var before = seen.getFirst().families().get(family.indicator());
            if (before != null) {
                var read = new HashMap<String, Long>();
                family.cells().stream()
                        .filter(cell -> seen.getFirst().rendered().cells().containsKey(cell.key()))
                        .forEach(cell -> read.put(cell.key(), Sighted.value(family, cell)));
                found.addAll(new Joined(List.of(seen.getFirst().moment(before), new Moment(family, read, Map.of())))
                        .workedOut(Set.of()));
            }
        }
        assertThat(found).anyMatch(change -> change.startsWith("change of org=kitewind|"));
    }

    /// Keys, moments, names of wards and whatever else was in a file of one organization:
    /// nobody finds it, beside the organization's own people in their own file before it is
    /// stored, and the names of units whose published figures they brought.
    @Test
    void nothingOfTheFilesIsInAnyAnswer() {
        assertThat(Canaries.in(preview))
                .as("whoever brings a file sees its rows")
                .hasSizeGreaterThan(20);
        var own = Pattern.compile("/organizations/probe-narrows/(files|published)/.+");
        var found = new TreeMap<String, List<String>>();
        crawls.forEach((who, crawl) -> crawl.answers().forEach((address, answer) -> {
            var canaries = Canaries.in(answer);
            if (!canaries.isEmpty() && !own.matcher(address).matches()) {
                found.put(who + " at " + address, canaries);
            }
        }));
        assertThat(found).isEmpty();
    }

    @Test
    void norInTheLog() throws IOException {
        assertThat(log.lines()).isNotEmpty();
        assertThat(Canaries.in(String.join("\n", log.lines()))).isEmpty();
        try (var files = Files.walk(places.data().resolve("database"))) {
            var logs = files.filter(file -> file.toString().endsWith(".log")).toList();
            assertThat(logs).isNotEmpty();
            for (var file : logs) {
                assertThat(Canaries.in(Files.readString(file))).isEmpty();
            }
        }
    }

    private List<Joined> attacks() {
        return seen.getFirst().families().keySet().stream()
                .map(name -> new Joined(seen.stream()
                        .flatMap(sighted ->
                                Optional.ofNullable(sighted.families().get(name)).map(sighted::moment).stream())
                        .toList()))
                .toList();
    }

    private static List<String> cells(Map<String, Family> families) {
        return families.values().stream()
                .flatMap(family -> family.cells().stream())
                .map(cell -> cell.key())
                .toList();
    }
}
