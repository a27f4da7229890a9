package ca.qmhcn.platform.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import ca.qmhcn.engine.counting.Count;
import ca.qmhcn.engine.counting.Overlap;
import ca.qmhcn.engine.language.Bilingual;
import ca.qmhcn.platform.PlatformTest;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.People;
import ca.qmhcn.platform.access.PersonId;
import ca.qmhcn.platform.access.Role;
import ca.qmhcn.platform.database.Tenant;
import ca.qmhcn.platform.disclosure.Releases;
import ca.qmhcn.platform.disclosure.Tier;
import ca.qmhcn.platform.organizations.Organization;
import ca.qmhcn.platform.organizations.Organizations;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// What the pages of an organization's figures show, and to whom.
@PlatformTest
class IndicatorPagesTest {

    private static final String OVER_12_HOURS = "over-12-hours-in-emergency";
    private static final String READMISSION = "readmission-within-30-days";
    private static final String FREQUENT = "frequent-emergency-visits";
    private static final Map<String, String> FACTS =
            Map.of(READMISSION, "stay", OVER_12_HOURS, "visit", FREQUENT, "visitor");

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private People people;

    @Autowired
    private Organizations organizations;

    @Autowired
    private ResultStore results;

    @Autowired
    private ReleaseTask releaseTask;

    @Autowired
    private ReleasedStore store;

    @Autowired
    private Releases releases;

    @Autowired
    private TransactionTemplate transaction;

    private final OrganizationId riverbend = new OrganizationId("riverbend-" + UUID.randomUUID());
    private PersonId lead = new PersonId(new UUID(0, 0));
    private PersonId reader = new PersonId(new UUID(0, 0));

    @BeforeEach
    void anOrganizationWithALeadAndAReader() {
        organization(riverbend);
        lead = person(riverbend, Role.QUALITY_LEAD);
        reader = person(riverbend, Role.READER);
    }

    @Test
    void anEmptyOrganizationIsToldTheOneNextStep() {
        assertThat(page(lead, "", "en"))
                .hasStatusOk()
                .bodyText()
                .contains("There are no figures yet", "Bring a file", "9-8-8")
                .doesNotContain("Hidden to protect privacy");
        assertThat(page(reader, "", "fr"))
                .hasStatusOk()
                .bodyText()
                .contains("Il n’y a pas encore de chiffres")
                .doesNotContain("Déposer un fichier", "There are no figures");
    }

    @Test
    void anIndicatorWithoutAFigureSaysSoBesideOthersThatHaveOne() {
        keep(riverbend, share(READMISSION, "2025-01", 62, 211));
        assertThat(page(lead, "/indicators/complaints-acknowledged-in-5-days", "en"))
                .hasStatusOk()
                .bodyText()
                .contains("There is no figure to show yet", "Bring a file", "Complaints and praise")
                .doesNotContain("Hidden to protect privacy", "<figure");
        assertThat(page(reader, "/indicators/complaints-acknowledged-in-5-days", "fr"))
                .hasStatusOk()
                .bodyText()
                .contains("accusé de réception en 5 jours ouvrables")
                .doesNotContain("There is no figure", "<figure");
    }

    @Test
    void whatIsCountedOnceAYearMissesNoMonthInBetween() {
        keep(
                riverbend,
                share(FREQUENT, "2023-03", 62, 211),
                share(FREQUENT, "2024-03", 60, 205),
                share(READMISSION, "2024-12", 62, 211));
        assertThat(page(lead, "/indicators/" + FREQUENT, "en"))
                .hasStatusOk()
                .bodyText()
                .contains("In March 2024", "60 of 205")
                .doesNotContain("Nothing was brought");
    }

    @Test
    void aReaderSeesNeitherASmallCountNorWhatWouldGiveItAway() {
        keep(riverbend, share(READMISSION, "2025-01", 62, 211), share(READMISSION, "2025-02", 3, 1493));
        assertThat(page(reader, "/indicators/" + READMISSION, "en"))
                .hasStatusOk()
                .bodyText()
                .contains("62 of 211", "29.4%", "Hidden to protect privacy")
                .doesNotContain("3 of 1,493", "0.2%", "1,493", "1,490", "1493", "1490");
        assertThat(page(reader, "/indicators/" + READMISSION + "/series.csv", "en"))
                .hasStatusOk()
                .bodyText()
                .contains("\"2025-01\",\"shown\"", ",\"62\",\"211\",", "\"2025-02\",\"withheld\",\"\",\"\",\"\",")
                .doesNotContain("1493", "1490", "\"3\"");
        assertThat(page(reader, "/indicators/" + READMISSION + "/chart.svg", "en"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("1493", "1,493", "3 of", "0.2%");
    }

    @Test
    void whereEveryMonthIsHiddenThePageSaysSoAndAsksForNoFile() {
        keep(riverbend, share(READMISSION, "2025-01", 2, 7), share(READMISSION, "2025-02", 3, 8));
        assertThat(page(reader, "/indicators/" + READMISSION, "en"))
                .hasStatusOk()
                .bodyText()
                .contains("Every month is hidden to protect privacy")
                .doesNotContain("There is no figure to show yet", "brings the files", "2 of 7");
    }

    @Test
    void aLeadSeesTheirOwnCountsAndIsTold() {
        keep(riverbend, share(READMISSION, "2025-01", 62, 211), share(READMISSION, "2025-02", 3, 1493));
        assertThat(page(lead, "/indicators/" + READMISSION, "en"))
                .hasStatusOk()
                .bodyText()
                .contains("3 of 1,493", "however small")
                .doesNotContain("Hidden to protect privacy");
    }

    @Test
    void theSameReadsInFrench() {
        keep(riverbend, share(READMISSION, "2025-01", 62, 211), share(READMISSION, "2025-02", 3, 1493));
        assertThat(page(reader, "/indicators/" + READMISSION, "fr"))
                .hasStatusOk()
                .bodyText()
                .contains("<html lang=\"fr\">", "29,4\u00a0%", "janvier 2025", "Masqué pour protéger la vie privée")
                .doesNotContain("Hidden to protect", "January", "62 of");
    }

    @Test
    void aMonthNotYetRipeIsNotTold() {
        keep(
                riverbend,
                share(READMISSION, "2025-01", 62, 211),
                new Count(
                        READMISSION,
                        "",
                        YearMonth.of(2025, 2),
                        "",
                        BigDecimal.valueOf(77),
                        BigDecimal.valueOf(203),
                        203,
                        77,
                        new TreeMap<>(),
                        new TreeMap<>(),
                        false));
        assertThat(page(lead, "/indicators/" + READMISSION, "en"))
                .bodyText()
                .contains("Too recent")
                .doesNotContain("77 of 203", "37.9%");
    }

    @Test
    void whereAllIsTooRecentNothingIsSaidToBeHidden() {
        keep(
                riverbend,
                new Count(
                        READMISSION,
                        "",
                        YearMonth.of(2025, 2),
                        "",
                        BigDecimal.valueOf(77),
                        BigDecimal.valueOf(203),
                        203,
                        77,
                        new TreeMap<>(),
                        new TreeMap<>(),
                        false));
        assertThat(page(lead, "", "en"))
                .bodyText()
                .contains("Back in hospital within 30 days – There is no figure to show yet")
                .doesNotContain("77 of 203");
    }

    @Test
    void aWholeYearAmongFiveOthersIsAFunnelWithoutNames() {
        for (var i = 0; i < 5; i++) {
            var other = new OrganizationId("hidden-valley-" + UUID.randomUUID());
            organization(other);
            keep(other, year(OVER_12_HOURS, 20 + i, 100 + 10 * i));
        }
        keep(riverbend, year(OVER_12_HOURS, 15, 120));
        assertThat(page(reader, "/indicators/" + OVER_12_HOURS + "/comparison", "en"))
                .hasStatusOk()
                .bodyText()
                .contains(riverbend.value(), "April 2024 to March 2025", "180 of 1,440", "no ranking")
                .contains("All together", "Centre of the funnel", "/indicators/" + OVER_12_HOURS + "/totals.csv")
                .doesNotContain("hidden-valley", "240 of 1,200");
        assertThat(page(reader, "/indicators/" + OVER_12_HOURS + "/totals.csv", "en"))
                .hasStatusOk()
                .bodyText()
                .contains("\"network\",\"2024\",\"2024-04\",\"2025-03\"")
                .doesNotContain("hidden-valley", riverbend.value());
        assertThat(page(reader, "/indicators/restraint-hours/totals.csv", "en"))
                .as("hours are not compared")
                .hasStatus(404);
        assertThat(page(reader, "/indicators/" + OVER_12_HOURS + "/funnel.svg?year=2024", "en"))
                .hasStatusOk()
                .bodyText()
                .contains(riverbend.value())
                .doesNotContain("hidden-valley");
    }

    @Test
    void nobodyTakesAnotherOrganizationsDotAway() {
        var other = new OrganizationId("whole-" + UUID.randomUUID());
        organization(other);
        keep(other, year(OVER_12_HOURS, 20, 100));
        var dot = as(other, () -> store.find(other).orElseThrow());
        as(riverbend, () -> {
            store.takeBack(dot);
            return true;
        });
        var release = releases.current("visit", Tier.NETWORK).orElseThrow().id();
        assertThat(as(riverbend, () -> store.dots(release, OVER_12_HOURS, "", 2024)))
                .as("members see unnamed dots")
                .anyMatch(shown -> shown.dot().equals(dot));
        List<ReleasedStore.Dot> actingForNobody =
                Objects.requireNonNull(transaction.execute(_ -> store.dots(release, OVER_12_HOURS, "", 2024)));
        assertThat(actingForNobody).as("who acts for nobody sees none").isEmpty();
    }

    private <T> T as(OrganizationId organization, Supplier<T> work) {
        return Tenant.of(organization.value()).get(() -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }

    @Test
    void anotherOrganizationsPagesAnswerAsMissingOnes() {
        var other = new OrganizationId("elsewhere-" + UUID.randomUUID());
        organization(other);
        keep(other, share(READMISSION, "2025-01", 62, 211));
        var theirs = browser.get()
                .uri("/organizations/" + other + "/indicators/" + READMISSION)
                .header("Accept-Language", "en-CA")
                .with(user(lead.toString()))
                .exchange();
        var nobodys = browser.get()
                .uri("/organizations/nobody-at-all/indicators/" + READMISSION)
                .header("Accept-Language", "en-CA")
                .with(user(lead.toString()))
                .exchange();
        assertThat(theirs).hasStatus(404).bodyText().doesNotContain("62 of 211");
        assertThat(nobodys).hasStatus(404);
    }

    @Test
    void definitionsAreOpenToEverybodyAndHoldNoFigure() {
        keep(riverbend, share(READMISSION, "2025-01", 62, 211));
        assertThat(browser.get().uri("/indicators/" + READMISSION).header("Accept-Language", "en-CA"))
                .hasStatusOk()
                .bodyText()
                .contains("INT-P2", "Lower is better")
                .doesNotContain("62 of 211");
        assertThat(browser.get().uri("/indicators").header("Accept-Language", "fr-CA"))
                .hasStatusOk()
                .bodyText()
                .contains("Indicateurs");
        assertThat(browser.get().uri("/indicators/no-such-thing")).hasStatus(404);
    }

    private MvcTestResult page(PersonId person, String path, String language) {
        return browser.get()
                .uri("/organizations/" + riverbend + path)
                .header("Accept-Language", language + "-CA")
                .with(user(person.toString()))
                .exchange();
    }

    private void keep(OrganizationId organization, Count... counts) {
        keep(organization, List.of(counts));
    }

    private void keep(OrganizationId organization, List<Count> counts) {
        Tenant.of(organization.value())
                .run(() -> transaction.executeWithoutResult(_ -> {
                    results.began(organization, Instant.EPOCH, "as tested");
                    results.replace(
                            organization,
                            counts.stream()
                                    .map(count -> new ResultStore.Versioned(count, 1))
                                    .toList(),
                            counts.stream()
                                    .flatMap(count -> overlaps(count).stream())
                                    .toList());
                    results.ended(organization, Instant.EPOCH);
                }));
        releaseTask.prepare();
    }

    private static List<Overlap> overlaps(Count count) {
        var met = count.numerator().longValueExact();
        return Stream.of(
                        rows(count, Overlap.MET, met),
                        rows(count, Overlap.NOT_MET, count.denominator().longValueExact() - met))
                .filter(overlap -> overlap.rows() > 0)
                .toList();
    }

    private static Overlap rows(Count count, String state, long rows) {
        return new Overlap(
                Objects.requireNonNull(FACTS.get(count.indicator())),
                "on",
                count.month(),
                new TreeMap<>(Map.of(count.indicator(), state)),
                rows);
    }

    private static List<Count> year(String indicator, long met, long cases) {
        return java.util.stream.IntStream.range(0, 12)
                .mapToObj(i ->
                        share(indicator, YearMonth.of(2024, 4).plusMonths(i).toString(), met, cases))
                .toList();
    }

    private static Count share(String indicator, String month, long met, long cases) {
        return new Count(
                indicator,
                "",
                YearMonth.parse(month),
                "",
                BigDecimal.valueOf(met),
                BigDecimal.valueOf(cases),
                cases,
                met,
                new TreeMap<>(Map.of()),
                new TreeMap<>(),
                true);
    }

    private void organization(OrganizationId id) {
        organizations.add(new Organization(
                id,
                new Bilingual(id.value(), id.value()),
                "ON",
                Organization.Kind.HOSPITAL,
                Organization.Size.MEDIUM,
                ZoneId.of("America/Toronto"),
                false));
    }

    private PersonId person(OrganizationId organization, Role role) {
        var person = people.add(UUID.randomUUID() + "@example.org", role.name(), "four horses by a lake");
        people.join(person, organization, role);
        return person;
    }
}
