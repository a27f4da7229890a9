package ca.qmhcn.platform.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ca.qmhcn.engine.language.Language;
import ca.qmhcn.methods.rules.RuleSet;
import ca.qmhcn.platform.PlatformTest;
import ca.qmhcn.platform.language.Words;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Trying the charts on one's own numbers: what is shown, what is said, and that nothing of it stays.
@PlatformTest
@ExtendWith(OutputCaptureExtension.class)
class TryPagesTest {

    /// Twelve around 20 of 50, then twelve around 35.
    private static final String SHIFTED =
            "month;met;all\n" + months(24, place -> (place < 12 ? 20 + place % 3 : 35 + place % 3) + ";50");

    @Autowired
    private MockMvcTester browser;

    @ParameterizedTest
    @EnumSource
    void anybodyMayDrawAndReadsWhatItSays(Language language) {
        var say = Words.in(language).of(Messages.class);
        var page = draw(language, Map.of("table", SHIFTED, "what", "SHARE", "better", "HIGHER", "name", "Follow-up"));
        assertThat(page.select("h1").text()).isEqualTo("Follow-up");
        assertThat(page.select("figure svg.chart")).hasSize(2);
        assertThat(page.select("figure svg.chart").getFirst().select("g.datum")).hasSize(24);
        assertThat(page.select("p.lead").text())
                .contains(
                        read(say.verdict(ca.qmhcn.methods.rules.Signal.IMPROVEMENT)),
                        language == Language.FR ? "74,0 % (37 sur 50)" : "74.0% (37 of 50)");
        assertThat(page.select("main").text())
                .contains(read(say.runsFound()))
                .doesNotContain(read(say.foundNothing()), "NaN", "∞", "null", "Optional");
        assertThat(page.select("details table tbody tr")).hasSize(24);
        assertThat(page.select("textarea#table").text()).contains("2024-01;20;50");
        assertThat(page.select("title").text()).doesNotStartWith(language == Language.FR ? "Erreur" : "Error");
        assertThat(page.select("[style], style, script:not([src])")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrongIsSaidWithItsRowAndWhatToDo(Language language) {
        var page = draw(
                language, Map.of("table", "month;met;all\n2024-01;1;2\n2024-02;many;3\n2024-03;4;3", "what", "SHARE"));
        assertThat(page.select("title").text()).startsWith(language == Language.FR ? "Erreur" : "Error");
        var summary = page.select(".trouble");
        assertThat(summary.select("a[href=#table]")).hasSize(1);
        assertThat(summary.text())
                .contains(
                        language == Language.FR
                                ? "Ligne 3 : « many » n’est pas un nombre"
                                : "Row 3: “many” is not a number");
        assertThat(page.select("#table-wrong").text())
                .isEqualTo(summary.select("a").getFirst().text());
        assertThat(page.select("textarea#table").attr("aria-describedby")).contains("table-wrong");
        assertThat(page.select("textarea#table").text()).contains("2024-02;many;3");
        assertThat(page.select("svg.chart")).isEmpty();
    }

    @Test
    void whatIsTypedIsTextAndNothingElse() {
        var script = "\"><script>alert(1)</script>";
        var page = draw(
                Language.EN,
                Map.of(
                        "table",
                        "period;" + script + "\n" + months(12, place -> "" + place),
                        "name",
                        script,
                        "phases",
                        script));
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page.select("#phases").attr("value")).isEqualTo(script);
        var drawn = draw(
                Language.EN,
                Map.of("table", script + ";" + script + "\n" + months(12, place -> "" + place), "name", script));
        assertThat(drawn.select("h1").text()).isEqualTo(script);
        assertThat(drawn.select("script:not([src])")).isEmpty();
        assertThat(drawn.select("figure svg.chart")).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void aPhaseBeginsWhereOneSaysAndTheBaselineHolds(Language language) {
        var page = draw(language, Map.of("table", SHIFTED, "what", "SHARE", "phases", "2025-01", "baseline", "6"));
        var rows = page.select("details table tbody tr");
        var centre = 4;
        assertThat(rows.get(11).select("td").get(centre - 1).text())
                .isNotEqualTo(rows.get(12).select("td").get(centre - 1).text());
        assertThat(rows.get(12).select("td").get(centre - 1).text())
                .isEqualTo(rows.get(23).select("td").get(centre - 1).text());
        assertThat(page.select("details[open]")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "baseline:two",
                "baseline:2",
                "baseline:999",
                "phases:2031-01",
                "phases:2025-12",
                "target:high",
                "target:0.8",
                "target:130"
            })
    void aChoiceThatCannotBeIsSaidAtItsField(String choice) {
        var field = choice.substring(0, choice.indexOf(':'));
        var value = choice.substring(choice.indexOf(':') + 1);
        var page = draw(Language.EN, Map.of("table", SHIFTED, "what", "SHARE", field, value));
        assertThat(page.select(".trouble a").eachAttr("href")).containsExactly("#" + field);
        assertThat(page.select(".trouble").text()).contains(value);
        assertThat(page.select("#" + field + "-wrong")).hasSize(1);
        assertThat(page.select("details[open] #" + field).attr("value")).isEqualTo(value);
    }

    @ParameterizedTest
    @EnumSource
    void aTargetIsInTheUnitOfTheChart(Language language) {
        var high = draw(
                language,
                Map.of("table", SHIFTED, "what", "SHARE", "better", "HIGHER", "target", "99 %", "phases", "2024-12"));
        assertThat(high.select("main").text())
                .contains(
                        language == Language.FR
                                ? "Cible : 99,0 %. Si rien ne change, la cible ne sera atteinte à aucune période."
                                : "Target: 99.0%. If nothing changes, the target will not be met in any period.");
        assertThat(high.select("figure svg.chart").getFirst().text())
                .contains(language == Language.FR ? "Cible : 99 %" : "Target: 99%");
        var soon = draw(
                language,
                Map.of("table", SHIFTED, "what", "SHARE", "better", "HIGHER", "target", "99 %", "phases", "2025-01"));
        assertThat(soon.select("main").text())
                .contains(
                        language == Language.FR
                                ? "On ne peut dire si la cible sera atteinte."
                                : "Whether the target will be met cannot be said.");
        var nobody = draw(language, Map.of("table", SHIFTED, "what", "SHARE", "target", "99"));
        assertThat(nobody.select("main").text())
                .contains(read(Words.in(language).of(Messages.class).noDirection()));
        var none = draw(language, Map.of("table", SHIFTED, "what", "SHARE", "better", "HIGHER"));
        assertThat(none.select("main").text())
                .doesNotContain(read(Words.in(language).of(Messages.class).willItMeet()));
    }

    @Test
    void everySetOfRulesCanBeChosenAndIsNamedOnTheChart() {
        for (var rules : RuleSet.all()) {
            var page = draw(Language.EN, Map.of("table", SHIFTED, "what", "SHARE", "rules", rules.id()));
            assertThat(page.select("select#rules option[selected]").attr("value"))
                    .isEqualTo(rules.id());
            assertThat(page.select("figure svg.chart").getFirst().text()).contains("version " + rules.version());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNewPhaseIsSuggestedAndNeverTaken(Language language) {
        var lasting = months(60, place -> (place < 31 ? 20 : 35) + place * 7 % 5 + ";50");
        var page = draw(language, Map.of("table", lasting, "what", "SHARE"));
        var say = Words.in(language).of(Messages.class);
        var period = language == Language.FR ? "août 2026" : "August 2026";
        assertThat(page.select("main").text()).contains(read(say.newPhaseAt(period)));
        assertThat(page.select("details table tbody tr td:nth-of-type(4)").eachText().stream()
                        .distinct())
                .hasSize(1);
        assertThat(page.select("a[href=/numbers/when-to-recalculate]")).hasSize(1);
        var steady = draw(language, Map.of("table", months(60, place -> 20 + place * 7 % 5 + ";50"), "what", "SHARE"));
        assertThat(steady.select("a[href=/numbers/when-to-recalculate]")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void howManyAlarmsAreFalseIsSaidWhereItIsKnown(Language language) {
        var falsely = language == Language.FR
                ? "dans environ 12 graphiques sur 100 de 24 valeurs"
                : "in about 12 of 100 charts with 24 values";
        assertThat(draw(language, Map.of("table", SHIFTED, "what", "SHARE"))
                        .select("main")
                        .text())
                .contains(falsely);
        var few = Map.of("table", months(8, place -> "" + place), "what", "VALUE");
        assertThat(draw(language, few).select("main").text())
                .doesNotContain(language == Language.FR ? "graphiques sur 100" : "of 100 charts");
    }

    @ParameterizedTest
    @EnumSource
    void theChartAndTheTableCanBeTakenAlong(Language language) throws UnsupportedEncodingException {
        var fields = Map.of("table", SHIFTED, "what", "SHARE");
        var svg = post("/numbers/try/chart.svg", language, fields);
        assertThat(svg).hasStatusOk();
        assertThat(svg.getResponse().getContentType()).startsWith("image/svg+xml");
        assertThat(svg.getResponse().getHeader("Content-Disposition")).contains("attachment", ".svg");
        assertThat(svg.getResponse().getContentAsString())
                .startsWith("<?xml")
                .contains("</svg>")
                .doesNotContain("NaN", "<style", "<script");
        var csv = post("/numbers/try/table.csv", language, fields);
        var lines = csv.getResponse().getContentAsString().lines().toList();
        assertThat(lines).hasSize(25);
        assertThat(lines.get(1)).contains("\"2024-01\",\"0.4\",\"20.0\",\"50.0\"");
        var trouble = post("/numbers/try/table.csv", language, Map.of("table", "nothing"));
        assertThat(trouble).hasStatusOk();
        assertThat(trouble.getResponse().getContentType()).startsWith("text/html");
    }

    @Test
    void nothingIsLoggedKeptOrLeftWithTheBrowser(CapturedOutput output) {
        var table = "secretcolumn;value\n" + months(24, place -> "9871" + place);
        var answer = post("/numbers/try", Language.EN, Map.of("table", table, "name", "secretname"));
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
        post("/numbers/try", Language.EN, Map.of("table", table + "\nbad;secretcell", "name", "secretname"));
        assertThat(output.getAll()).doesNotContain("secretcolumn", "secretname", "secretcell", "98710");
        var later = browser.get().uri("/numbers/try").exchange();
        assertThat(later).bodyText().doesNotContain("secretname", "secretcolumn");
    }

    @Test
    void aFormFromElsewhereIsRefused() {
        assertThat(browser.post().uri("/numbers/try").param("table", SHIFTED).exchange())
                .hasStatus(403);
    }

    @ParameterizedTest
    @EnumSource
    void theExampleIsSaidToBeMadeUpAndCanBeDrawn(Language language) {
        var form = page(browser.get()
                .uri("/numbers/try?example")
                .header("Accept-Language", language.code())
                .exchange());
        var name = form.select("#name").attr("value");
        assertThat(name).contains(language == Language.FR ? "inventé" : "made up");
        var drawn = draw(language, Map.of("table", form.select("textarea").text(), "name", name, "what", "SHARE"));
        assertThat(drawn.select("h1").text()).isEqualTo(name);
    }

    @ParameterizedTest
    @EnumSource
    void theFormOpensEmptyAndSaysThatNothingIsKept(Language language) {
        var page = page(browser.get()
                .uri("/numbers/try")
                .header("Accept-Language", language.code())
                .exchange());
        var say = Words.in(language).of(Messages.class);
        assertThat(page.select("textarea").text()).isEmpty();
        assertThat(page.select("main").text()).contains(read(say.tryKept()));
        assertThat(page.select("input[name=what][checked]").attr("value")).isEqualTo("ADVISE");
        assertThat(page.select("input:not([type=hidden]), textarea, select"))
                .allSatisfy(field -> assertThat(
                                page.select("label[for=" + field.id() + "]").size()
                                        + field.parents().select("label").size())
                        .isPositive());
    }

    private Document draw(Language language, Map<String, String> fields) {
        return page(post("/numbers/try", language, fields));
    }

    private MvcTestResult post(String path, Language language, Map<String, String> fields) {
        var request = browser.post().uri(path).with(csrf()).header("Accept-Language", language.code());
        fields.forEach(request::param);
        return request.exchange();
    }

    private static Document page(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String months(int number, java.util.function.IntFunction<String> values) {
        return String.join(
                "\n",
                IntStream.range(0, number)
                        .mapToObj(
                                place -> "%d-%02d;%s".formatted(2024 + place / 12, place % 12 + 1, values.apply(place)))
                        .toList());
    }

    private static String read(String text) {
        return text.replace('\u00a0', ' ');
    }
}
