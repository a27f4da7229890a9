package ca.qmhcn.platform.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.disclosure.Family;
import ca.qmhcn.platform.disclosure.FamilyCell;
import ca.qmhcn.platform.disclosure.FamilyCell.Kind;
import ca.qmhcn.platform.disclosure.Inner;
import ca.qmhcn.platform.disclosure.Releases;
import ca.qmhcn.platform.disclosure.Sources;
import ca.qmhcn.platform.disclosure.Tier;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Stewards look at a release, three of them make it public, and somebody reads why a number is hidden.
@WalkTest
class ReleasesWalkTest {

    @Autowired
    private Releases releases;

    @ParameterizedTest
    @CsvSource({"en, 1280", "en, 320", "fr, 1280", "fr, 320"})
    void fromTheFootOfAnyPageToWhyANumberIsHidden(String language, int width, Walker walker) {
        walker.comes(language, width).open("/resources");
        walker.follow(walker.say("Why a number is hidden", "Pourquoi un nombre est masqué"));
        assertThat(walker.page().locator("tbody tr")).not().hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({"en, 1280", "fr, 320"})
    void threePeopleMakeAReleasePublicWithTheKeyboardAlone(String language, int width, Walker walker) {
        var family = family("walk-" + UUID.randomUUID());
        releases.prepare(family, Tier.NETWORK, new Sources(Map.of()));
        var release = releases.prepare(family, Tier.PUBLIC, new Sources(Map.of()));
        walker.comes(language, width).signIn("secretariat@demo.example");
        walker.open("/releases");
        assertThat(walker.page().locator("a[href='/releases/" + release.id() + "']"))
                .hasCount(1);
        walker.open("/releases/" + release.id());
        press(walker, "Ask for publication", "Demander la diffusion");
        assertThat(walker.page().locator("main")).containsText(walker.say("somebody else", "quelqu’un d’autre"));
        walker.comes(language, width).signIn("privacy@demo.example").open("/releases/" + release.id());
        press(walker, "Approve", "Approuver");
        walker.comes(language, width).signIn("chair@demo.example").open("/releases/" + release.id());
        press(walker, "Approve and publish", "Approuver et diffuser");
        assertThat(walker.page().locator("main")).containsText(walker.say("Anybody can read it", "Tout le monde peut"));
        walker.page().locator("#floor").selectOption("20");
        press(walker, "Try it", "Essayer");
        assertThat(walker.page().locator("h3")).hasCount(1);
    }

    @ParameterizedTest
    @CsvSource({"en, 1280", "fr, 320"})
    void aFloorIsRefusedAndAnOrganizationThatLeavesIsAskedFor(String language, int width, Walker walker) {
        walker.comes(language, width).signIn("quality@amberwick.example").open("/organizations/amberwick/floor");
        walker.tabTo(walker.page().locator("#floor"));
        walker.page().locator("#floor").fill("2");
        press(walker, "Use this floor", "Appliquer ce seuil");
        assertThat(walker.page().locator(".trouble a")).isVisible();
        walker.comes(language, width).signIn("secretariat@demo.example").open("/releases/leaving");
        assertThat(walker.page().locator("option")).not().hasCount(1);
    }

    private static void press(Walker walker, String en, String fr) {
        walker.tabTo(AriaRole.BUTTON, walker.say(en, fr)).press("Enter");
        walker.page().waitForLoadState();
        walker.look();
    }

    private static Family family(String name) {
        var inner = new ArrayList<Inner>();
        var cells = new ArrayList<FamilyCell>();
        List.of("amberwick", "fallow-lake", "three-herons", "kitewind").forEach(organization -> {
            var key = "org=" + organization + "|month=2025-04|part=";
            var place = inner.size();
            inner.add(new Inner(new OrganizationId(organization), key + "numerator", 20L + place));
            inner.add(new Inner(new OrganizationId(organization), key + "rest", 30L + place));
            cells.add(new FamilyCell(key + "numerator", List.of(place), Kind.PEOPLE, false));
            cells.add(new FamilyCell(key + "denominator", List.of(place, place + 1), Kind.GROUP, false));
        });
        cells.add(new FamilyCell("all|month=2025-04|part=numerator", List.of(0, 2, 4, 6), Kind.PEOPLE, false));
        cells.add(new FamilyCell(
                "all|month=2025-04|part=denominator", List.of(0, 1, 2, 3, 4, 5, 6, 7), Kind.GROUP, false));
        return new Family(name, inner, cells);
    }
}
