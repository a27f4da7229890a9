package ca.qmhcn.platform.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Somebody who has never heard of it reads the framework: home, framework, dimension, the other edition.
@WalkTest
class FrameworkWalkTest {

    @ParameterizedTest
    @CsvSource({"en, 1280", "en, 320", "fr, 1280", "fr, 320"})
    void fromHomeToADimensionWithTheKeyboardAlone(String language, int width, Walker walker) {
        walker.comes(language, width).open("/");
        walker.tabTo(AriaRole.LINK, walker.say("See the framework", "Voir le cadre"))
                .press("Enter");
        walker.page().waitForURL(url -> url.endsWith("/framework"));
        walker.look();
        assertThat(walker.page().locator("ol.dimensions > li")).hasCount(10);
        assertThat(walker.page().locator("figure svg:visible")).hasCount(1);

        walker.tabTo(AriaRole.LINK, walker.say("Safe", "Sécuritaires")).press("Enter");
        walker.page().waitForURL(url -> url.endsWith("/safe"));
        walker.look();
        assertThat(walker.page().locator("section.lens")).hasCount(2);
        assertThat(walker.page().locator(".criteria > li").first()).isVisible();
        assertThat(walker.page()
                        .getByText(Pattern.compile(walker.say("ours", "de notre cru")))
                        .first())
                .isVisible();

        walker.tabTo(walker.page().locator("nav.switch a:not([aria-current])").first())
                .press("Enter");
        walker.page().waitForURL(url -> url.contains("/revised"));
        walker.look();
    }

    @ParameterizedTest
    @CsvSource({"en, 1280", "fr, 320"})
    void theLanguageChangesAndThePageStays(String language, int width, Walker walker) {
        walker.comes(language, width).open("/framework/edition-2021/safe");
        var before = walker.page().locator("h1").innerText();
        walker.page().locator("a.language").click();
        walker.speaks(language.equals("en") ? "fr" : "en").look();
        assertThat(walker.page().locator("h1")).not().hasText(before);
        assertThat(walker.page()).hasURL(Pattern.compile(".*/framework/edition-2021/safe.*"));
    }

    @ParameterizedTest
    @CsvSource({"en, 1280", "en, 320", "fr, 1280", "fr, 320"})
    void everyOpenPageIsInOrder(String language, int width, Walker walker) {
        walker.comes(language, width);
        for (var path : new String[] {
            "/network",
            "/network/ours-and-official",
            "/network/help-lines",
            "/framework/revised",
            "/framework/crosswalk",
            "/framework/parents",
            "/framework/levels",
            "/resources",
            "/resources?q=stigma",
            "/indicators",
            "/indicators/wait-for-counselling"
        }) {
            walker.open(path);
        }
        Locator missing = walker.open("/nothing-of-the-kind").page().locator("h1");
        assertThat(missing).isVisible();
        walker.forgive("404 () on " + walker.home() + "/nothing-of-the-kind");
    }
}
