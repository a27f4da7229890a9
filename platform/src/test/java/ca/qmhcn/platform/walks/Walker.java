package ca.qmhcn.platform.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Somebody who goes through the pages with one language, one width and, where a walk asks for it, the keyboard alone.
///
/// Notes everything that must not be: a request to anywhere else, an error on the browser's console, a breach of the
/// content policy. [#look] holds the page in view against what every page must keep.
final class Walker {

    private final Browser browser;
    private final String home;
    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;
    private String language = "en";

    Walker(Browser browser, String home) {
        this.browser = browser;
        this.home = home;
        this.context = browser.newContext();
        this.page = context.newPage();
        comes("en", 1280);
    }

    /// Comes anew: with this language and a window of this width.
    Walker comes(String language, int width) {
        context.close();
        this.language = language;
        this.context = browser.newContext(new NewContextOptions()
                .setLocale(language + "-CA")
                .setViewportSize(width, 900)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        context.setDefaultTimeout(15_000);
        context.route("**/*", this::onlyHome);
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add("console: " + message.text() + " on " + page.url());
            }
        });
        page.onPageError(error -> complaints.add("script: " + error + " on " + page.url()));
        return this;
    }

    /// Reads on in another language, as after the language link.
    Walker speaks(String language) {
        this.language = language;
        return this;
    }

    private void onlyHome(Route route) {
        var url = route.request().url();
        if (url.startsWith(home + "/") || url.startsWith("data:") || url.startsWith("blob:")) {
            route.resume();
        } else {
            complaints.add("a request to elsewhere: " + url);
            route.abort();
        }
    }

    Page page() {
        return page;
    }

    String home() {
        return home;
    }

    String language() {
        return language;
    }

    boolean french() {
        return language.equals("fr");
    }

    /// The text in this walker's language.
    String say(String en, String fr) {
        return french() ? fr : en;
    }

    /// Opens an address and looks at what is there.
    Walker open(String path) {
        page.navigate(home + path);
        return look();
    }

    /// Holds the page in view against what every page must keep.
    Walker look() {
        assertThat(page.locator("html")).hasAttribute("lang", language);
        assertThat(page.locator("h1")).hasCount(1);
        assertThat(page.locator(".help-line a[href='tel:988']")).isVisible();
        var sideways =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) sideways).intValue())
                .as("pixels to scroll sideways at %s px on %s", page.viewportSize().width, page.url())
                .isLessThanOrEqualTo(0);
        var found = new AxeBuilder(page).analyze().getViolations();
        assertThat(found.stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + ": " + rule.getHelp() + " " + node.getHtml())))
                .as("what axe finds on %s, %s", page.url(), language)
                .isEmpty();
        return this;
    }

    /// Follows a link as a mouse does, and looks.
    Walker follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
        return look();
    }

    /// Moves through the page with the Tab key until it is there, so that the keyboard alone can use it.
    Walker tabTo(Locator target) {
        for (var presses = 0; presses < 150; presses++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(target.evaluate("element => element === document.activeElement"))) {
                assertThat(target.evaluate("element => element.matches(':focus-visible')"))
                        .as("a visible focus")
                        .isEqualTo(true);
                return this;
            }
        }
        throw new AssertionError("The Tab key does not reach " + target + " on " + page.url());
    }

    Walker tabTo(AriaRole role, String name) {
        return tabTo(
                page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true))
                        .first());
    }

    /// Chooses one of several with the arrow keys.
    Walker choose(String group, String value) {
        var buttons = page.locator("input[type='radio'][name='" + group + "']");
        tabTo(buttons.first());
        var wanted = page.locator("input[type='radio'][name='" + group + "'][value='" + value + "']");
        for (var presses = 0; presses < buttons.count() && !wanted.isChecked(); presses++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(wanted).isChecked();
        return this;
    }

    /// Opens the system's window for files from the focused field, and picks one there.
    ///
    /// Chromium does not open it each time a key is pressed by a program; a person would press again, too.
    Walker pick(Path file) {
        for (var key : List.of("Space", "Enter", "Space", "Enter")) {
            try {
                page.waitForFileChooser(
                                new Page.WaitForFileChooserOptions().setTimeout(4_000),
                                () -> page.keyboard().press(key))
                        .setFiles(file);
                return this;
            } catch (TimeoutError notOpened) {
                assertThat(page.locator("input[type='file']")).isFocused();
            }
        }
        throw new AssertionError("No key opens the window for files on " + page.url());
    }

    /// Waits, as a person does, until an organization's home no longer says that its figures are being counted.
    Walker awaitCounting() {
        for (var looks = 0; looks < 60 && page.locator("main [data-refresh]").count() > 0; looks++) {
            page.waitForTimeout(500);
            page.reload();
        }
        assertThat(page.locator("main [data-refresh]")).hasCount(0);
        return this;
    }

    Walker press(String key) {
        page.keyboard().press(key);
        return this;
    }

    Walker type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /// Signs in with the keyboard alone.
    Walker signIn(String email) {
        open("/sign-in");
        tabTo(page.locator("#email")).type(email);
        tabTo(page.locator("#password")).type("harbour lights at dusk").press("Enter");
        page.waitForURL(url -> !url.endsWith("/sign-in"));
        return this;
    }

    /// Something that was expected is no complaint.
    Walker forgive(String part) {
        complaints.removeIf(complaint -> complaint.contains(part));
        return this;
    }

    void end(boolean wentWell) {
        context.close();
        if (wentWell) {
            assertThat(complaints).as("what the browser complained of").isEmpty();
        }
    }
}
