package ca.qmhcn.platform.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.database.DataProperties;
import ca.qmhcn.platform.intake.Batches;
import ca.qmhcn.platform.intake.Intake;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The main job: a late month arrives. Sign in, bring its file in, read the indicator and the funnel, take it back.
@WalkTest
class FileToPageWalkTest {

    private static final OrganizationId THREE_HERONS = new OrganizationId("three-herons");
    private static final String HOME = "/organizations/three-herons";
    private static final String INDICATOR = HOME + "/indicators/cancelled-by-the-service";

    @Autowired
    private DataProperties data;

    @Autowired
    private Batches batches;

    @Autowired
    private Intake intake;

    /// A walk that broke off leaves its batch behind; the next begins without it.
    @BeforeEach
    void nothingIsLeftOver() {
        var contacts = batches.all(THREE_HERONS).stream()
                .filter(batch -> batch.table().equals("contact"))
                .filter(batch -> batch.undone().isEmpty())
                .toList();
        contacts.stream()
                .limit(contacts.size() - 1L)
                .forEach(batch -> intake.undo(THREE_HERONS, batch.by(), batch.id()));
    }

    @ParameterizedTest
    @CsvSource({"en, 1280", "en, 320", "fr, 1280", "fr, 320"})
    void aFileInAPageOutAndBackWithTheKeyboardAlone(String language, int width, Walker walker) {
        walker.comes(language, width).signIn("quality@three-herons.example").look();
        var before = lastMonth(walker);

        bringIn(walker, data.data().resolve("files/late/three-herons/contact.csv"));
        walker.tabTo(walker.page().locator("main a[href='" + HOME + "']").first())
                .press("Enter");
        walker.page().waitForURL(url -> url.endsWith(HOME));
        walker.awaitCounting().look();

        walker.tabTo(walker.page().locator("main a[href='" + INDICATOR + "']").first())
                .press("Enter");
        walker.page().waitForURL(url -> url.endsWith(INDICATOR));
        walker.look();
        assertThat(walker.page().locator("main figure svg:visible").first()).isVisible();
        assertThat(walker.page().locator(".lead")).not().hasText(before);

        walker.tabTo(AriaRole.LINK, walker.say("Compare with other organizations", "Comparer avec d’autres organismes"))
                .press("Enter");
        walker.page().waitForURL(url -> url.contains("/comparison"));
        walker.look();
        assertThat(walker.page().locator("main figure svg:visible").first()).isVisible();
        assertThat(walker.page().locator("main")).not().containsText("Amberwick"); // nobody but oneself is named

        takeBack(walker);
        walker.open(HOME).awaitCounting();
        org.assertj.core.api.Assertions.assertThat(lastMonth(walker)).isEqualTo(before);
    }

    private static String lastMonth(Walker walker) {
        return walker.open(INDICATOR).page().locator(".lead").innerText();
    }

    private static void bringIn(Walker walker, Path file) {
        var page = walker.page();
        walker.open(HOME);
        walker.tabTo(AriaRole.LINK, walker.say("Bring a file", "Déposer un fichier"))
                .press("Enter");
        page.waitForURL(url -> url.endsWith("/files"));
        walker.look();
        walker.tabTo(page.locator("main a[href$='/files/new']").first()).press("Enter");
        page.waitForURL(url -> url.endsWith("/files/new"));
        walker.look();

        walker.choose("table", "contact");
        walker.tabTo(page.locator("#file")).pick(file);
        walker.tabTo(page.locator("form[enctype] button[type='submit']")).press("Enter");
        page.waitForURL(url -> url.endsWith("/reading"));
        walker.look();
        walker.tabTo(page.locator("button[value='on']")).press("Enter");
        page.waitForURL(url -> url.endsWith("/columns"));
        walker.look();
        walker.tabTo(page.locator("button[value='on']")).press("Enter");
        page.waitForURL(Pattern.compile(".*/preview"), new Page.WaitForURLOptions().setTimeout(60_000));
        walker.look();
        assertThat(page.locator("dl.counts")).isVisible();
        walker.tabTo(page.locator("form[action$='/commit'] button")).press("Enter");
        page.waitForURL(Pattern.compile(".*/batches/.*"), new Page.WaitForURLOptions().setTimeout(60_000));
        walker.look();
        assertThat(page.locator(".done")).isVisible();
    }

    private static void takeBack(Walker walker) {
        var page = walker.page();
        walker.open(HOME + "/batches");
        walker.tabTo(page.locator("main tbody th a").first()).press("Enter");
        page.waitForURL(Pattern.compile(".*/batches/.+"));
        walker.look();
        walker.tabTo(page.locator("a[href$='/undo']")).press("Enter");
        page.waitForURL(url -> url.endsWith("/undo"));
        walker.look();
        walker.tabTo(page.locator("button.grave")).press("Enter");
        page.waitForURL(Pattern.compile(".*/batches/[^/]+"));
        walker.look();
        assertThat(page.locator(".done")).isVisible();
    }
}
