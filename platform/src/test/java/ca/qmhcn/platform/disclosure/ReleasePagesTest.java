package ca.qmhcn.platform.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import ca.qmhcn.engine.language.Bilingual;
import ca.qmhcn.methods.disclosure.Cell;
import ca.qmhcn.platform.PlatformTest;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.People;
import ca.qmhcn.platform.access.PersonId;
import ca.qmhcn.platform.access.Role;
import ca.qmhcn.platform.organizations.Organization;
import ca.qmhcn.platform.organizations.Organizations;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What stewards see of releases and decide, and what everybody is told of a hidden number.
@PlatformTest
class ReleasePagesTest {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private People people;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Releases releases;

    @Autowired
    private Ledger ledger;

    private final String indicator = "made-up-" + UUID.randomUUID();
    private final OrganizationId north = new OrganizationId("north-" + UUID.randomUUID());
    private final OrganizationId secretariat = new OrganizationId("secretariat-" + UUID.randomUUID());
    private PersonId steward = new PersonId(new UUID(0, 0));
    private PersonId lead = new PersonId(new UUID(0, 0));

    @BeforeEach
    void aNetwork() {
        organization(secretariat, Organization.Kind.NETWORK);
        organization(north, Organization.Kind.HOSPITAL);
        steward = person(secretariat, Role.SECRETARIAT);
        lead = person(north, Role.QUALITY_LEAD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everybodyIsToldWhyNumbersAreHidden(String language) {
        var page = browser.get()
                .uri("/why-withheld")
                .header("Accept-Language", language)
                .exchange();
        assertThat(page).hasStatusOk();
        assertThat(page)
                .bodyText()
                .contains(language.equals("en") ? "Why a number is hidden" : "Pourquoi un nombre est masqué")
                .contains(language.equals("en") ? "1 to 9" : "de 1 à 9")
                .doesNotContain("/floor\"");
        assertThat(get(lead, "/why-withheld", language)).bodyText().contains("/organizations/" + north + "/floor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void stewardsSeeWhatWasHiddenAndNoHiddenNumber(String language) {
        var released = releases.prepare(family(4), Tier.NETWORK, sources());
        assertThat(get(steward, "/releases", language))
                .hasStatusOk()
                .bodyText()
                .contains(indicator, language.equals("en") ? "In force" : "En vigueur", "network 2, own 2");
        assertThat(get(steward, "/releases/" + released.id(), language))
                .hasStatusOk()
                .bodyText()
                .contains(
                        language.equals("en") ? "from 20 hidden numbers on" : "à partir de 20 nombres masqués",
                        language.equals("en") ? "found nothing" : "n’ont rien trouvé",
                        "batch-of-north",
                        language.equals("en") ? "the platform" : "la plateforme")
                .doesNotContain("part=", ">4<", language.equals("en") ? "A few people" : "Quelques personnes");
    }

    /// What was shown before tells the new number already: nothing can keep it any more.
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void whatCannotBeMadeSafeIsHeldAndSaysWhy(String language) {
        var first = releases.prepare(split(false), Tier.OWN, sources());
        assertThat(first.held()).isEmpty();
        var second = releases.prepare(split(true), Tier.OWN, sources());
        assertThat(second.held()).contains(Released.Held.DIFFERENCE);
        assertThat(second.cells().values()).allMatch(Cell.Withheld.class::isInstance);
        assertThat(releases.current(indicator, Tier.OWN)).contains(first);
        assertThat(releases.prepare(split(true), Tier.OWN, sources())).isEqualTo(second);
        var said = language.equals("en")
                ? "compared with what was shown before"
                : "la comparaison avec ce qui a déjà été affiché";
        assertThat(get(steward, "/releases", language)).bodyText().contains(said);
        assertThat(get(steward, "/releases/" + second.id(), language))
                .hasStatusOk()
                .bodyText()
                .contains(said)
                .doesNotContain("name=\"floor\"");
    }

    private Family split(boolean withTheFew) {
        var key = "org=" + north + "|ward=";
        var inner = List.of(new Inner(north, key + "a|part=people", 4), new Inner(north, key + "b|part=people", 60));
        var cells = new ArrayList<>(List.of(
                new FamilyCell(key + "all|part=people", List.of(0, 1), FamilyCell.Kind.PEOPLE, false),
                new FamilyCell(key + "b|part=people", List.of(1), FamilyCell.Kind.PEOPLE, false)));
        if (withTheFew) {
            cells.add(new FamilyCell(key + "a|part=people", List.of(0), FamilyCell.Kind.PEOPLE, false));
        }
        return new Family(indicator, inner, cells);
    }

    @Test
    void aStricterRuleCanBeTriedAndIsNotKept() throws java.io.UnsupportedEncodingException {
        var released = releases.prepare(family(4), Tier.NETWORK, sources());
        var address = "/releases/" + released.id() + "?floor=";
        for (var looks = 0; looks < 20; looks++) {
            var page = get(steward, address + 30, "en");
            assertThat(page).hasStatusOk().bodyText().contains("With a floor of 30");
            if (!page.getResponse().getContentAsString().contains("It is being worked out")) {
                break;
            }
        }
        assertThat(get(steward, address + 30, "en")).bodyText().contains("would be hidden", "nothing was kept");
        for (var floor : List.of("7", "16", "31")) {
            assertThat(get(steward, address + floor, "en"))
                    .as("trying every floor tells where a hidden number lies")
                    .bodyText()
                    .doesNotContain("With a floor of");
        }
        assertThat(releases.current(indicator, Tier.NETWORK).orElseThrow()).isEqualTo(released);
    }

    @Test
    void membersComeToNoneOfTheStewardsPages() {
        var released = releases.prepare(family(4), Tier.NETWORK, sources());
        for (var path : List.of("/releases", "/releases/" + released.id(), "/releases/leaving")) {
            assertThat(get(lead, path, "en")).as(path).hasStatus(403);
        }
        assertThat(post(lead, "/releases/" + released.id() + "/steps", Map.of("decision", "take-back")))
                .hasStatus(403);
        assertThat(post(lead, "/releases/leaving", Map.of("organization", north.value(), "sure", "yes")))
                .hasStatus(403);
        assertThat(get(steward, "/releases/" + UUID.randomUUID(), "en")).hasStatus(404);
        assertThat(get(steward, "/releases/nothing", "en")).hasStatus(404);
    }

    @Test
    void whatBecomesPublicIsAskedForByOneAndApprovedByTwoOthers() {
        var members = releases.prepare(family(40), Tier.NETWORK, sources());
        assertThat(get(steward, "/releases/" + members.id(), "en")).bodyText().contains("Prepare for the public");
        assertThat(decide(steward, members.id(), "offer")).isEqualTo("BEING_PREPARED");
        var id = releases.prepare(members(members), Tier.PUBLIC, sources()).id();
        var second = person(secretariat, Role.SECRETARIAT);
        var third = person(secretariat, Role.SECRETARIAT);
        assertThat(decide(steward, id, "approve")).isEqualTo("TOO_LATE");
        assertThat(decide(steward, id, "ask")).isEqualTo("DONE");
        assertThat(decide(steward, id, "approve")).isEqualTo("ANOTHER_PERSON");
        assertThat(get(steward, "/releases/" + id, "en")).bodyText().contains("somebody else has to approve");
        assertThat(decide(second, id, "approve")).isEqualTo("DONE");
        assertThat(releases.current(indicator, Tier.PUBLIC)).isEmpty();
        assertThat(decide(second, id, "approve")).isEqualTo("ANOTHER_PERSON");
        assertThat(get(third, "/releases/" + id, "en")).bodyText().contains("Approve and publish");
        assertThat(decide(third, id, "approve")).isEqualTo("DONE");
        assertThat(releases.current(indicator, Tier.PUBLIC)).map(Released::id).contains(id);
        assertThat(ledger.steps(id))
                .extracting(ReleaseStore.Step::state)
                .containsExactly(
                        ReleaseState.PREPARED, ReleaseState.ASKED, ReleaseState.APPROVED, ReleaseState.PUBLISHED);
        assertThat(ledger.steps(id))
                .extracting(ReleaseStore.Step::by)
                .containsExactly(Optional.empty(), Optional.of(steward), Optional.of(second), Optional.of(third));
        assertThat(decide(steward, id, "take-back")).isEqualTo("DONE");
        assertThat(releases.current(indicator, Tier.PUBLIC)).isEmpty();
    }

    @Test
    void anOlderReleaseDoesNotComeBetween() {
        releases.prepare(family(40), Tier.NETWORK, sources());
        var older = releases.prepare(family(40), Tier.PUBLIC, sources()).id();
        releases.prepare(family(60), Tier.NETWORK, sources());
        releases.prepare(family(60), Tier.PUBLIC, sources());
        assertThat(decide(steward, older, "ask")).isEqualTo("TOO_LATE");
    }

    @Test
    void whoLeavesIsTakenOutAndNobodyCanSubtract() throws InterruptedException {
        var before = releases.prepare(family(4), Tier.NETWORK, sources());
        assertThat(post(steward, "/releases/leaving", Map.of("organization", north.value())))
                .hasStatusOk()
                .bodyText()
                .contains("say that you are sure");
        assertThat(post(steward, "/releases/leaving", Map.of("organization", north.value(), "sure", "yes")))
                .hasStatus3xxRedirection();
        var after = awaitNext(before);
        assertThat(ledger.steps(before.id()).getLast().state()).isEqualTo(ReleaseState.WITHDRAWN);
        assertThat(after.held()).isEmpty();
        assertThat(after.cell("org=" + north + "|month=2025-04|part=numerator")).isEqualTo(new Cell.Missing());
        var total = "all|month=2025-04|part=numerator";
        assertThat(before.cell(total) instanceof Cell.Shown && after.cell(total) instanceof Cell.Shown)
                .as("the small count of who left would be the difference")
                .isFalse();
        assertThat(releases.prepare(family(4), Tier.NETWORK, sources())
                        .cell("org=" + north + "|month=2025-04|part=numerator"))
                .as("not even by the next files")
                .isEqualTo(new Cell.Missing());
        assertThat(get(steward, "/releases", "en")).bodyText().contains(north.value());
    }

    @Test
    void aFloorCanBeRaisedAndNotLowered() throws InterruptedException {
        var before = releases.prepare(family(14), Tier.NETWORK, sources());
        var numerator = "org=" + north + "|month=2025-04|part=numerator";
        var address = "/organizations/" + north + "/floor";
        assertThat(get(lead, address, "fr")).hasStatusOk().bodyText().contains("Le seuil minimal de nos chiffres");
        for (var wrong : List.of("5", "-9", "twenty", "")) {
            assertThat(post(lead, address, Map.of("floor", wrong)))
                    .as(wrong)
                    .hasStatusOk()
                    .bodyText()
                    .contains("can be raised, not lowered");
        }
        assertThat(post(lead, address, Map.of("floor", "15"))).hasStatus3xxRedirection();
        var after = awaitNext(before);
        assertThat(after.cell(numerator)).isInstanceOf(Cell.Withheld.class);
        assertThat(get(lead, address + "?done", "en"))
                .bodyText()
                .contains("1 to 14", "QUALITY_LEAD")
                .doesNotContain("not in force everywhere");
        assertThat(post(lead, address, Map.of("floor", "6")))
                .as("lower than before")
                .hasStatusOk();
        ledger.choose(north, 18, lead);
        assertThat(get(lead, address, "en"))
                .as("nothing was prepared")
                .bodyText()
                .contains("not in force everywhere");
        assertThat(get(person(north, Role.READER), address, "en")).hasStatus(403);
        assertThat(get(steward, address, "en")).hasStatus(404);
    }

    private Released awaitNext(Released before) throws InterruptedException {
        for (var looks = 0; looks < 200; looks++) {
            var now = releases.current(indicator, Tier.NETWORK);
            if (now.isPresent() && !now.get().id().equals(before.id())) {
                return now.get();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("Nothing was prepared anew");
    }

    private Family family(long numerator) {
        return Families.of(indicator)
                .with(north.value(), "2025-04", numerator, 60)
                .with("south", "2025-04", 31, 40)
                .with("west", "2025-04", 25, 35)
                .with("east", "2025-04", 41, 55)
                .family();
    }

    /// The family as it was released: what the platform prepares for the public is the very same.
    private Family members(Released released) {
        return ledger.kept(released.id()).orElseThrow().family();
    }

    private Sources sources() {
        return new Sources(Map.of(north, List.of("batch-of-north")));
    }

    private String decide(PersonId person, UUID release, String decision) {
        var answer = post(person, "/releases/" + release + "/steps", Map.of("decision", decision));
        assertThat(answer).hasStatus3xxRedirection();
        return String.valueOf(answer.getResponse().getRedirectedUrl()).replaceFirst(".*outcome=", "");
    }

    private MvcTestResult get(PersonId person, String path, String language) {
        return browser.get()
                .uri(path)
                .with(user(person.toString()))
                .header("Accept-Language", language)
                .exchange();
    }

    private MvcTestResult post(PersonId person, String path, Map<String, String> form) {
        var request = browser.post().uri(path).with(user(person.toString())).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }

    private void organization(OrganizationId id, Organization.Kind kind) {
        organizations.add(new Organization(
                id,
                new Bilingual(id.value(), id.value()),
                "ON",
                kind,
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
