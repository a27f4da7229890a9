package ca.qmhcn.platform.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import ca.qmhcn.engine.language.Bilingual;
import ca.qmhcn.methods.disclosure.audit.Printed;
import ca.qmhcn.methods.rates.Confidence;
import ca.qmhcn.methods.rates.Proportion;
import ca.qmhcn.platform.PlatformTest;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.People;
import ca.qmhcn.platform.access.PersonId;
import ca.qmhcn.platform.access.Role;
import ca.qmhcn.platform.disclosure.Family;
import ca.qmhcn.platform.disclosure.FamilyCell;
import ca.qmhcn.platform.disclosure.FamilyCell.Kind;
import ca.qmhcn.platform.disclosure.Inner;
import ca.qmhcn.platform.disclosure.Releases;
import ca.qmhcn.platform.disclosure.Sources;
import ca.qmhcn.platform.disclosure.Tier;
import ca.qmhcn.platform.organizations.Organization;
import ca.qmhcn.platform.organizations.Organizations;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What anybody reads: nothing before two people approved it, and then totals from rounded counts.
@PlatformTest
class ResultsPagesTest {

    private static final String CANCELLED = "cancelled-by-the-service";
    private static final String PAGE = "/results/" + CANCELLED;

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Releases releases;

    @Autowired
    private Organizations organizations;

    @Autowired
    private People people;

    private final Map<OrganizationId, String> provinces = new LinkedHashMap<>();
    private final List<Inner> inner = new ArrayList<>();
    private final Map<String, FamilyCell> cells = new LinkedHashMap<>();

    @Test
    void totalsAreReadByAnybodyOnceTheyWerePublished() {
        assertThat(get("/results", "en")).hasStatusOk().bodyText().contains("Nothing has been published yet");
        assertThat(get("/results", "fr")).hasStatusOk().bodyText().contains("Rien n’a encore été publié");
        assertThat(get(PAGE, "en")).hasStatus(404);
        publish(family());

        assertThat(get("/results", "en"))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"" + PAGE + "\"")
                .doesNotContain("Nothing has been published");
        assertThat(get("/results/nothing", "en")).hasStatus(404);
        assertThat(get("/results/readmission-within-30-days", "en"))
                .as("not published")
                .hasStatus(404);
        printsFromRoundedCountsAlone(get(PAGE, "en"));
        assertThat(get(PAGE, "fr")).hasStatusOk().bodyText().contains("37\u00A0%", "arrondis", "/why-withheld");
        tellsTheSameInTheFile(get(PAGE + "/totals.csv", "en"));
        for (var address : List.of("/results", PAGE, PAGE + "/totals.csv")) {
            assertThat(get(address, "en"))
                    .as("no organization and no exact count")
                    .bodyText()
                    .doesNotContain("result-city", "result-lake", "result-harbour", "38.5", "39%", ">96<", ">37<");
        }
    }

    /// 37 of 96 are 35 of 95 when rounded; the share of the rounded ones is 37 %, that of the true ones 39 %.
    private static void printsFromRoundedCountsAlone(MvcTestResult page) {
        assertThat(page).hasStatusOk();
        var rows = Jsoup.parse(text(page)).select("table tbody tr");
        var latest = rows.getFirst();
        assertThat(latest.text()).contains("April 2025 to March 2026", "37%", "35 95 3");
        var between = new Proportion(35, 95).wilson(Confidence.PERCENT_95);
        assertThat(cell(latest, 1))
                .isEqualTo(
                        "%d%% to %d%%".formatted(Math.round(between.lower() * 100), Math.round(between.upper() * 100)));
        assertThat(Printed.shares(
                        new Printed(37, 0),
                        new Printed(Math.round(between.lower() * 100), 0),
                        new Printed(Math.round(between.upper() * 100), 0),
                        200))
                .as("sizes that fit the share and its interval")
                .extracting(Printed.Share::of)
                .contains(95L)
                .hasSizeGreaterThanOrEqualTo(5);
        assertThat(rows.get(1).text()).isEqualTo("April 2024 to March 2025 Hidden to protect privacy 2");
        assertThat(rows.get(1).select("a").attr("href")).isEqualTo("/why-withheld");
    }

    private static String cell(Element row, int place) {
        return row.select("td").get(place).text();
    }

    private static void tellsTheSameInTheFile(MvcTestResult file) {
        assertThat(file).hasStatusOk();
        assertThat(text(file).lines())
                .anyMatch(line -> line.contains("\"network\",\"2025\"")
                        && line.contains("\"3\",\"shown\",\"0.37\",\"35\",\"95\"")
                        && line.contains("rounded to the nearest 5"))
                .anyMatch(line -> line.contains("\"network\",\"2024\"")
                        && line.contains("\"2\",\"withheld\",\"\",\"\",\"\",\"\",\"\""));
    }

    private Family family() {
        for (var name : List.of("result-city", "result-harbour", "result-lake")) {
            provinces.put(new OrganizationId(name), "ON");
        }
        year(2025, List.of(new long[] {12, 18}, new long[] {11, 20}, new long[] {14, 21}));
        year(2024, List.of(new long[] {120, 180}, new long[] {110, 200}));
        return new Family("appointment", inner, List.copyOf(cells.values()));
    }

    /// @param counts numerators and what is left of the denominators, in the order of the organizations
    private void year(int year, List<long[]> counts) {
        var all = List.copyOf(provinces.keySet()).subList(0, counts.size());
        var totals = new TotalRows(provinces);
        all.forEach(organization -> totals.add(organization, CANCELLED, "", year));
        for (var each = 0; each < all.size(); each++) {
            var organization = all.get(each);
            var own = new TotalRow("org=" + organization, TotalRow.subject(year, CANCELLED, ""), true);
            var rows = new ArrayList<>(totals.of(organization, CANCELLED, "", year));
            rows.add(own);
            inner.add(new Inner(organization, own.numerator(), counts.get(each)[0]));
            inner.add(new Inner(organization, own.rest(), counts.get(each)[1]));
            for (var row : rows) {
                add(row.numerator(), Kind.PEOPLE, !row.isShown(), inner.size() - 2);
                add(row.rest(), Kind.PEOPLE, true, inner.size() - 1);
                add(row.denominator(), Kind.GROUP, !row.isShown(), inner.size() - 2, inner.size() - 1);
            }
        }
    }

    private void add(String key, Kind kind, boolean derived, int... members) {
        var all = new ArrayList<Integer>();
        if (cells.containsKey(key)) {
            all.addAll(cells.get(key).members());
        }
        for (var member : members) {
            all.add(member);
        }
        cells.put(key, new FamilyCell(key, all, kind, derived));
    }

    private void publish(Family family) {
        var sources = new Sources(Map.of());
        assertThat(releases.prepare(family, Tier.NETWORK, sources).held()).isEmpty();
        var release = releases.prepare(family, Tier.PUBLIC, sources);
        assertThat(release.held()).isEmpty();
        var secretariat = new OrganizationId("secretariat-" + UUID.randomUUID());
        organizations.add(new Organization(
                secretariat,
                new Bilingual(secretariat.value(), secretariat.value()),
                "ON",
                Organization.Kind.NETWORK,
                Organization.Size.MEDIUM,
                ZoneId.of("America/Toronto"),
                false));
        for (var decision : List.of("ask", "approve", "approve")) {
            var person = people.add(UUID.randomUUID() + "@example.org", "Steward", "four horses by a lake");
            people.join(person, secretariat, Role.SECRETARIAT);
            decide(person, release.id(), decision);
        }
    }

    private void decide(PersonId person, UUID release, String decision) {
        var answer = browser.post()
                .uri("/releases/" + release + "/steps")
                .with(user(person.toString()))
                .with(csrf())
                .param("decision", decision)
                .exchange();
        assertThat(answer.getResponse().getRedirectedUrl()).endsWith("outcome=DONE");
    }

    private MvcTestResult get(String path, String language) {
        return browser.get().uri(path).header("Accept-Language", language).exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
