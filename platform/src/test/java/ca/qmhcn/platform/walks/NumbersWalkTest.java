package ca.qmhcn.platform.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Somebody who doubts a figure reads how it is made, and tries the charts on numbers of their own.
@WalkTest
class NumbersWalkTest {

    @ParameterizedTest
    @CsvSource({"en, 1280", "en, 320", "fr, 1280", "fr, 320"})
    void fromTheFootOfAnyPageToAMethod(String language, int width, Walker walker) {
        walker.comes(language, width).open("/resources");
        walker.follow(walker.say("How the numbers are made", "Comment les chiffres sont calculés"));
        walker.page().locator(".method-list a").first().click();
        walker.look();
        assertThat(walker.page().locator(".formula code").first()).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"en, 1280", "en, 320", "fr, 1280", "fr, 320"})
    void ownNumbersBecomeAChartWithTheKeyboardAlone(String language, int width, Walker walker) {
        walker.comes(language, width).open("/numbers/try");
        walker.tabTo(walker.page().locator("#table")).type("mois;tous\n2024-01;x\n2024-02;3\n2024-03;4");
        walker.tabTo(AriaRole.BUTTON, walker.say("Draw the chart", "Tracer le graphique"))
                .press("Enter");
        assertThat(walker.page().locator(".trouble")).isVisible();
        walker.look();
        walker.tabTo(walker.page().locator(".trouble a").first()).press("Enter");
        walker.page().locator("#table").fill(rows(walker.french() ? ";" : "\t"));
        walker.page().locator("#table").focus();
        walker.choose("what", "VALUE");
        walker.tabTo(walker.page().locator("input[name='better']:checked")).press("ArrowUp");
        assertThat(walker.page().locator("input[name='better'][value='LOWER']")).isChecked();
        walker.tabTo(AriaRole.BUTTON, walker.say("Draw the chart", "Tracer le graphique"))
                .press("Enter");
        assertThat(walker.page().locator("figure svg.chart:visible")).hasCount(1);
        walker.look();
        walker.tabTo(walker.page().locator("figure svg.chart:visible g.datum").first());
        var saved = walker.page()
                .waitForDownload(() ->
                        walker.page().locator("button[formaction$='chart.svg']").click());
        assertThat(saved.suggestedFilename()).endsWith(language + ".svg");
        assertThat(walker.page().locator("h1")).isVisible();
    }

    private static String rows(String between) {
        return IntStream.range(0, 24)
                .mapToObj(place -> "%d-%02d%s%d,%d"
                        .formatted(
                                2024 + place / 12,
                                place % 12 + 1,
                                between,
                                place < 12 ? 40 + place % 4 : 21 + place % 4,
                                place % 10))
                .collect(Collectors.joining("\n"));
    }
}
