package ca.qmhcn.platform.resources;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.engine.definitions.Content;
import ca.qmhcn.engine.language.Bilingual;
import ca.qmhcn.engine.language.Language;
import ca.qmhcn.platform.PlatformTest;
import ca.qmhcn.platform.content.Certainty;
import ca.qmhcn.platform.framework.DimensionId;
import ca.qmhcn.platform.framework.EditionId;
import ca.qmhcn.platform.language.Words;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The library: every entry has its page, and people find what they mean.
@PlatformTest
class LibraryTest {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Library library;

    @ParameterizedTest
    @EnumSource
    void everyEntryOfTheContentIsListedAndHasItsPage(Language language) {
        var words = Words.in(language);
        assertThat(library.all()).hasSameSizeAs(Content.ofClasspath().paths("resources/", "/resource.yaml"));
        var listed = read("/resources", language).select(".shelf h2 a").eachAttr("href");
        for (var resource : library.all()) {
            assertThat(listed).contains("/resources/" + resource.id());
            var page = read("/resources/" + resource.id(), language);
            assertThat(page.select("h1").text()).isEqualTo(said(words, resource.title()));
            assertThat(page.text())
                    .contains(
                            said(words, resource.isFor()),
                            said(words, resource.audience()),
                            said(words, resource.by()));
            assertThat(page.select("a.button").attr("href")).isEqualTo(resource.href(language));
            assertThat(page.select(".unsure").isEmpty()).isEqualTo(resource.certainty() == Certainty.CONFIRMED);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "amelioration, roadmap-article",
        "amélioration, roadmap-article",
        "AMÉLIORER, roadmap-article",
        "improvement, roadmap-article",
        "webinar, webinars",
        "webinars, webinars",
        "webinaire, webinars",
        "Webinaires, webinars",
        "vidéo, vision-video",
        "video, vision-video",
        "trousse, implementation-toolkit",
        "toolkits, implementation-toolkit",
        "mise en oeuvre, implementation-toolkit",
        "slides présentation, presentation-for-buy-in",
        "Frankel, safe-reliable-effective-care"
    })
    void findsWhatPeopleMean(String words, String first) {
        for (var language : List.of(Words.EN, Words.FR)) {
            assertThat(library.search(Search.of(words, "", ""), language))
                    .as(words)
                    .extracting(Resource::id)
                    .first()
                    .isEqualTo(first);
        }
    }

    @Test
    void theTitleCountsMost() {
        assertThat(library.search(Search.of("framework toolkit", "", ""), Words.EN))
                .extracting(Resource::id)
                .first()
                .isEqualTo("implementation-toolkit");
    }

    @Test
    void filtersStandInTheAddress() {
        var page = read("/resources?type=infographic&dimension=revised/equitable", Language.EN);
        assertThat(page.select(".shelf h2 a").eachAttr("href")).containsExactly("/resources/infographic-revised");
        assertThat(page.select("#type option[selected]").val()).isEqualTo("infographic");
        assertThat(page.select("#dimension option[selected]").val()).isEqualTo("revised/equitable");
        assertThat(page.select("a.language").attr("href")).contains("type=infographic", "lang=fr");
    }

    @Test
    void aSearchThatFindsNothingSaysWhatToDo() {
        var page = read("/resources?q=zyxwvut", Language.FR);
        assertThat(page.select(".shelf")).isEmpty();
        assertThat(page.select("main").text())
                .contains("Rien n’a été trouvé", "Essayez moins de mots", "Tout afficher");
        assertThat(page.select("#q").val()).isEqualTo("zyxwvut");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?q=%3Cscript%3Ealert(1)%3C/script%3E",
                "?type=nothing",
                "?dimension=nowhere",
                "?dimension=/",
                "?q=%20"
            })
    void oddAddressesDoNoHarm(String query) {
        var page = read("/resources" + query, Language.EN);
        assertThat(page.select("script:not([src])")).isEmpty();
    }

    @Test
    void unknownEntriesAreNotFound() {
        assertThat(browser.get().uri("/resources/nothing")).hasStatus(404);
    }

    @Test
    void aDimensionShowsWhatNamesItBeforeWhatSpeaksToAll() {
        var card = library.card(new EditionId("edition-2021"), new DimensionId("work-life"), Words.EN)
                .orElseThrow();
        assertThat(card.entries()).extracting("href").contains("/resources/quadruple-aim", "/resources/webinars");
        assertThat(card.entries().stream().map(entry -> entry.href()).toList().indexOf("/resources/quadruple-aim"))
                .isLessThan(card.entries().stream()
                        .map(entry -> entry.href())
                        .toList()
                        .indexOf("/resources/webinars"));
        assertThat(library.card(new EditionId("none"), new DimensionId("none"), Words.EN))
                .isEmpty();
    }

    private Document read(String path, Language language) {
        var answer = browser.get()
                .uri(java.net.URI.create(path))
                .header("Accept-Language", language.code())
                .exchange();
        assertThat(answer).as(path).hasStatusOk();
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// As jsoup reads a page: a no-break space is a space.
    private static String said(Words words, Bilingual text) {
        return words.say(text).replace('\u00a0', ' ');
    }
}
