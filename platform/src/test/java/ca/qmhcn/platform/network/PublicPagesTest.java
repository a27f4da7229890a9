package ca.qmhcn.platform.network;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.engine.language.Bilingual;
import ca.qmhcn.engine.language.Language;
import ca.qmhcn.platform.PlatformTest;
import ca.qmhcn.platform.content.ContentFiles;
import ca.qmhcn.platform.language.Words;
import java.io.UnsupportedEncodingException;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// All that anybody can read without signing in, found by following links from the first page.
@PlatformTest
class PublicPagesTest {

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private ContentFiles files;

    @ParameterizedTest
    @EnumSource
    void everyPublicPageIsReachedAndKeepsTheHouseRules(Language language) {
        var pages = walk(language);
        assertThat(pages.keySet())
                .contains(
                        "/",
                        "/framework",
                        "/framework/crosswalk",
                        "/framework/parents",
                        "/framework/levels",
                        "/network",
                        "/network/ours-and-official",
                        "/network/help-lines",
                        "/resources",
                        "/resources/webinars",
                        "/framework/edition-2021/safe",
                        "/framework/revised/equitable");
        pages.forEach((path, page) -> {
            assertThat(page.select("html").attr("lang")).as(path).isEqualTo(language.code());
            assertThat(page.select("h1")).as(path).hasSize(1);
            assertThat(page.select(".help-line a[href=tel:988], .help-line a[href=tel:911]"))
                    .as(path)
                    .hasSize(2);
            assertThat(page.select("[style], style, script:not([src])"))
                    .as(path)
                    .isEmpty();
            assertThat(
                            page.select(
                                    "script[src], link[rel=stylesheet], link[rel=preload], link[rel=icon], img, source, iframe"))
                    .as(path)
                    .allSatisfy(part -> assertThat(part.attr("src") + part.attr("href"))
                            .startsWith("/")
                            .doesNotStartWith("//"));
            assertThat(page.select("a[href^=http]"))
                    .as(path)
                    .allSatisfy(link -> assertThat(link.attr("rel")).contains("noreferrer"));
            assertThat(page.select("link[rel=alternate]").eachAttr("hreflang"))
                    .as(path)
                    .containsExactlyInAnyOrder("en", "fr");
            assertThat(page.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates();
        });
    }

    @ParameterizedTest
    @EnumSource
    void theHomePageShowsTheRingAndThreeThingsToDo(Language language) {
        var page = read("/", language);
        assertThat(page.select("svg.ring .ring-segment")).hasSize(10);
        assertThat(page.select(".names a")).hasSize(10);
        assertThat(page.select(".cards > li")).hasSize(3);
        assertThat(page.select("main a[href=/sign-in]")).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void allThatIsKnownOfTheNetworkIsSaidWithItsSource(Language language) {
        var network = files.read("network/network.yaml", Network.class);
        var words = Words.in(language);
        var page = read("/network", language);
        network.aims()
                .forEach(aim -> assertThat(page.text()).contains(said(words, aim.name()), said(words, aim.means())));
        network.ledBy().forEach(body -> assertThat(page.text()).contains(said(words, body.name())));
        for (var statement : network.comesFrom()) {
            assertThat(page.text()).contains(said(words, statement.what()));
            assertThat(page.select("a[href=\"" + statement.source() + "\"]")).isNotEmpty();
        }
        network.doing().forEach(statement -> assertThat(page.text()).contains(said(words, statement.what())));
        var origins = read("/network/ours-and-official", language);
        assertThat(origins.select("tbody tr")).hasSameSizeAs(network.oursAndOfficial());
        network.howSure().forEach(unsure -> assertThat(origins.text()).contains(said(words, unsure)));
        var help = read("/network/help-lines", language);
        network.helpLines()
                .lines()
                .forEach(line -> assertThat(help.text())
                        .contains(said(words, line.name()), said(words, line.how()), said(words, line.languages())));
        assertThat(help.text()).contains(words.when(network.helpLines().asOf()));
    }

    @Test
    void namesNoOrganizationThatDidNotAgree() {
        assertThat(read("/network", Language.EN).text()).doesNotContain("Another organization");
    }

    private Map<String, Document> walk(Language language) {
        var seen = new TreeMap<String, Document>();
        var next = new ArrayDeque<>(java.util.List.of("/"));
        while (!next.isEmpty()) {
            var path = next.remove();
            if (seen.containsKey(path)) {
                continue;
            }
            var page = read(path, language);
            seen.put(path, page);
            page.select("a[href^=/]").eachAttr("href").stream()
                    .map(href -> href.replaceFirst("[?#].*", ""))
                    .filter(href -> !href.equals("/sign-in"))
                    .forEach(next::add);
        }
        return seen;
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

    /// As jsoup reads a page: a no-break space is a space.
    private static String said(Words words, Bilingual text) {
        return words.say(text).replace('\u00a0', ' ');
    }
}
