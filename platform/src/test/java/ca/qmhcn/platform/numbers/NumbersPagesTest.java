package ca.qmhcn.platform.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.engine.definitions.Content;
import ca.qmhcn.engine.language.Bilingual;
import ca.qmhcn.engine.language.Language;
import ca.qmhcn.methods.rules.FalseAlarms;
import ca.qmhcn.methods.rules.RuleSet;
import ca.qmhcn.methods.spc.ChartKind;
import ca.qmhcn.platform.PlatformTest;
import ca.qmhcn.platform.charts.ChartWords;
import ca.qmhcn.platform.language.Words;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// How the numbers are made: all methods of the content are told, in either language and not in a mix of both.
@PlatformTest
class NumbersPagesTest {

    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|with|where|within|below|above|else|otherwise|limits?|mean|share|rate|of|and|if)\\b");

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private MethodShelf shelf;

    @Test
    void everyMethodOfTheContentIsOnTheShelfUnderTheNameOfItsFile() {
        assertThat(shelf.all().stream().map(method -> "methods/" + method.group() + "/" + method.id() + ".yaml"))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Content.ofClasspath().paths("methods/", ".yaml").stream()
                        .filter(path -> !path.equals("methods/groups.yaml"))
                        .toList());
        assertThat(shelf.all().stream().map(Method::id)).doesNotHaveDuplicates().doesNotContain("try");
    }

    @ParameterizedTest
    @EnumSource
    void theFirstPageSaysHowWeChooseAndListsEachMethodUnderItsGroup(Language language) {
        var words = Words.in(language);
        var page = read("/numbers", language);
        for (var chapter : shelf.guide().opening()) {
            assertThat(page.select("#" + chapter.id()).text()).isEqualTo(said(words, chapter.name()));
            chapter.says().forEach(paragraph -> assertThat(page.text()).contains(said(words, paragraph)));
        }
        for (var group : shelf.groups()) {
            assertThat(page.select("h2#" + group.id()).text()).isEqualTo(said(words, group.name()));
            assertThat(page.select("section[aria-labelledby=" + group.id() + "] .method-list h3 a")
                            .eachAttr("href"))
                    .containsExactlyElementsOf(
                            shelf.of(group).stream().map(Method::path).toList());
        }
        assertThat(page.text())
                .doesNotContain(said(
                        Words.in(language.other()),
                        shelf.guide().opening().getFirst().name()));
    }

    @ParameterizedTest
    @EnumSource
    void eachPageSaysWhatTheNumberTellsBeforeItsFormula(Language language) {
        var words = Words.in(language);
        for (var method : shelf.all()) {
            var page = read(method.path(), language);
            var text = page.select("main").text();
            assertThat(page.select("h1").text()).isEqualTo(said(words, method.name()));
            assertThat(page.select(".formula code").eachText())
                    .containsExactlyElementsOf(method.formula().stream()
                            .map(line -> said(words, line.says()))
                            .toList());
            assertThat(text.indexOf(said(words, method.says())))
                    .isNotNegative()
                    .isLessThan(
                            text.indexOf(said(words, method.formula().getFirst().says())));
            method.edges().forEach(edge -> assertThat(text).contains(said(words, edge)));
            method.differences()
                    .forEach(difference ->
                            assertThat(text).contains(said(words, difference.how()), said(words, difference.why())));
            assertThat(page.select(".sources li")).hasSameSizeAs(method.sources());
            assertThat(page.select("nav.breadcrumb a").eachAttr("href"))
                    .containsExactly("/numbers", "/numbers#" + method.group());
            assertThat(text)
                    .as(method.id())
                    .doesNotContain(said(Words.in(language.other()), method.says()), "Optional", "Bilingual[", "NaN");
        }
    }

    /// The words say figures that the program knows: they must be the same.
    @ParameterizedTest
    @EnumSource
    void theFalseAlarmsItSpeaksOfAreThoseThatAreKnown(Language language) {
        var text = read("/numbers", language)
                .select("section[aria-labelledby=false-alarms]")
                .text();
        for (var rules : List.of(RuleSet.THREE_SIGMA_ANHOEJ, RuleSet.NELSON, RuleSet.IHI_RUN_CHART)) {
            assertThat(text).contains(" " + Math.round(100 * FalseAlarms.somewhere(rules, 36)));
        }
    }

    /// Signs are the same in both languages; words are not.
    @Test
    void formulasSpeakFrenchInFrench() {
        assertThat(shelf.all().stream()
                        .flatMap(method -> method.formula().stream())
                        .map(line -> line.says().fr()))
                .noneMatch(ENGLISH.asPredicate());
    }

    @Test
    void everyChartAndEverySetOfRulesHasItsPage() {
        var charts = ChartWords.in(Words.EN);
        for (var kind : ChartKind.values()) {
            assertThat(shelf.all()).extracting(Method::path).contains(charts.madeAt(kind));
        }
        for (var rules : RuleSet.all()) {
            assertThat(shelf.all()).extracting(Method::path).contains(charts.toldAt(rules));
        }
        assertThat(shelf.find("when-to-recalculate")).isPresent();
    }

    @Test
    void aMethodThatIsNotThereIsNotHere() {
        assertThat(browser.get().uri("/numbers/league-table").exchange()).hasStatus(404);
    }

    private Document read(String path, Language language) {
        var answer = browser.get()
                .uri(path)
                .header("Accept-Language", language.code())
                .exchange();
        assertThat(answer).as(path).hasStatusOk();
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String said(Words words, Bilingual text) {
        return read(words.say(text));
    }

    /// As jsoup reads a page: a no-break space is a space, and several are one.
    private static String read(String text) {
        return text.replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
    }
}
