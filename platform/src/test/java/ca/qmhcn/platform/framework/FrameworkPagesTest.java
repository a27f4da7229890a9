package ca.qmhcn.platform.framework;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.engine.language.Bilingual;
import ca.qmhcn.engine.language.Language;
import ca.qmhcn.platform.PlatformTest;
import ca.qmhcn.platform.language.Words;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The framework as everybody reads it.
@PlatformTest
class FrameworkPagesTest {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Frameworks frameworks;

    @ParameterizedTest
    @EnumSource
    void everyDimensionOfEveryEditionHasItsPage(Language language) {
        var words = Words.in(language);
        for (var edition : frameworks.editions()) {
            for (var dimension : edition.dimensions()) {
                var page = read(DimensionPage.path(edition, dimension), language);
                assertThat(page.select("h1").text()).startsWith(said(words, dimension.name()));
                assertThat(page.text()).contains(said(words, dimension.means()), "9-8-8");
                for (var lens : edition.lenses()) {
                    var section = page.select("#lens-" + lens.id()).parents().select("section.lens-" + lens.id());
                    assertThat(section.text())
                            .contains(said(
                                    words,
                                    Objects.requireNonNull(dimension.looksFor().get(lens.id()))));
                    assertThat(section.select(".criteria > li")).hasSameSizeAs(dimension.criteria(lens));
                    assertThat(section.select(".tag.ours").text())
                            .isEqualTo(language == Language.EN ? "ours" : "de notre cru");
                }
                assertThat(page.select(".ring-plain"))
                        .as("the ring shows where it stands")
                        .hasSize(2);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEditionShowsItsRingAndTheSameAsAList(Language language) {
        for (var edition : frameworks.editions()) {
            var page = read("/framework/" + edition.id(), language);
            var listed = page.select(".dimensions h3 a");
            assertThat(page.select("svg.ring a").eachAttr("href")).isEqualTo(listed.eachAttr("href"));
            assertThat(listed.eachText())
                    .isEqualTo(edition.dimensions().stream()
                            .map(dimension -> Words.in(language).say(dimension.name()))
                            .toList());
        }
    }

    @Test
    void theEditionOfTenComesFirst() {
        assertThat(frameworks.defaultEdition().dimensions()).hasSize(10);
        assertThat(read("/framework", Language.EN).select("svg.ring a")).hasSize(10);
    }

    @Test
    void namesThatCouldNotBeReadAtTheSourceAreMarked() {
        assertThat(read("/framework/edition-2021/work-life", Language.EN)
                        .select("h1 .tag")
                        .text())
                .isEqualTo("name to be confirmed");
        assertThat(read("/framework/edition-2021/safe", Language.EN).select("h1 .tag"))
                .isEmpty();
        assertThat(read("/framework/edition-2021/safe", Language.FR)
                        .select("h1 .tag")
                        .text())
                .isEqualTo("nom à confirmer");
        assertThat(read("/framework", Language.EN).select(".dimensions .tag")).hasSize(2);
    }

    @Test
    void switchingTheEditionLeadsToTheNearestPlace() {
        assertThat(read("/framework/edition-2021/accessible", Language.EN)
                        .select(".switch a")
                        .eachAttr("href"))
                .containsExactly("/framework/edition-2021/accessible", "/framework/revised/equitable");
        assertThat(read("/framework/revised/work-life", Language.EN)
                        .select(".switch a")
                        .eachAttr("href"))
                .containsExactly("/framework/edition-2021/work-life", "/framework/revised/work-life");
    }

    @Test
    void switchingTheLanguageKeepsThePage() {
        assertThat(read("/framework/revised/equitable", Language.EN)
                        .select("a.language")
                        .attr("href"))
                .isEqualTo("/framework/revised/equitable?lang=fr");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/framework/nowhere",
                "/framework/edition-2021/nowhere",
                "/framework/revised/accessible",
                "/framework/edition-2021/equitable"
            })
    void whatDoesNotExistIsNotFound(String path) {
        assertThat(browser.get().uri(path)).hasStatus(404);
    }

    @ParameterizedTest
    @EnumSource
    void everyLinkOfTheCrosswalkAndEveryPartOfAParentIsShown(Language language) {
        var words = Words.in(language);
        var crosswalk = read("/framework/crosswalk", language);
        for (var walk : frameworks.walks()) {
            assertThat(crosswalk.select("tbody tr"))
                    .hasSameSizeAs(walk.crosswalk().links());
            walk.crosswalk()
                    .moved()
                    .forEach(moved -> assertThat(crosswalk.text()).contains(said(words, moved)));
        }
        assertThat(crosswalk.select(".tag.ours")).isNotEmpty();
        var parents = read("/framework/parents", language);
        for (var parent : frameworks.parents().parents()) {
            assertThat(parents.select("section#" + parent.id()).text()).contains(said(words, parent.name()));
            parent.parts().forEach(part -> assertThat(parents.text()).contains(said(words, part.name())));
        }
        assertThat(parents.select("table .strength"))
                .hasSize(frameworks.parents().parents().stream()
                        .mapToInt(parent -> parent.links().size())
                        .sum());
        var levels = read("/framework/levels", language);
        frameworks.levels().levels().forEach(level -> assertThat(levels.text()).contains(said(words, level.name())));
    }

    @Test
    void aPageReadsInOneLanguage() {
        var page =
                read("/framework/edition-2021/safe", Language.FR).select("main").text();
        assertThat(page).contains("Critères", "Sous deux regards").doesNotContain("Criteria", "lenses", "Providers");
    }

    private Document read(String path, Language language) {
        var answer = browser.get()
                .uri(path)
                .header("Accept-Language", language.code())
                .exchange();
        assertThat(answer).hasStatusOk();
        try {
            var page = Jsoup.parse(answer.getResponse().getContentAsString());
            assertThat(page.select("html").attr("lang")).isEqualTo(language.code());
            return page;
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// As jsoup reads a page: a no-break space is a space.
    private static String said(Words words, Bilingual text) {
        return words.say(text).replace('\u00a0', ' ');
    }
}
