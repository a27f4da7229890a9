package ca.qmhcn.platform.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Signing in, choosing an organization, signing out.
@WalkTest
class ArrivingWalkTest {

    @ParameterizedTest
    @CsvSource({"en, 1280", "en, 320", "fr, 1280", "fr, 320"})
    void signingInAndOutWithTheKeyboardAlone(String language, int width, Walker walker) {
        walker.comes(language, width).open("/sign-in");
        assertThat(walker.page().locator(".notice"))
                .containsText(walker.say("every figure here is made up", "tous les chiffres d’ici sont inventés"));
        walker.tabTo(walker.page().locator("#email")).type("nobody@amberwick.example");
        walker.tabTo(walker.page().locator("#password"))
                .type("not the password")
                .press("Enter");
        assertThat(walker.page().locator(".trouble")).isVisible();
        walker.look();

        walker.signIn("reader@amberwick.example");
        walker.open("/members");
        assertThat(walker.page().locator("main")).containsText("Amberwick");
        walker.tabTo(AriaRole.BUTTON, walker.say("Sign out", "Se déconnecter")).press("Enter");
        walker.page().waitForURL(url -> url.contains("signed-out"));
    }
}
