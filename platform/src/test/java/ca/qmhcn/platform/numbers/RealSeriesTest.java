package ca.qmhcn.platform.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ca.qmhcn.engine.language.Language;
import ca.qmhcn.platform.PlatformTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Real series through the page, in both languages: published counts, and data sets other programs come with. They are
/// not part of the project; where they are absent, this is skipped.
@PlatformTest
class RealSeriesTest {

    private static final Path SHARED = Path.of("../../shared");
    private static final Path VECTORS = SHARED.resolve("golden/statistics");
    private static final Path PUBLISHED = SHARED.resolve("data/nhs_tt_annual_totals_2017_2025.csv");

    private static final String CONTROL_CHARTS = "(p|pp|u|up|c|g|t|i|mr|run|ip|mdc)_.*";

    @Autowired
    private MockMvcTester browser;

    static boolean vectorsAreAbsent() {
        return !Files.exists(VECTORS.resolve("MANIFEST.csv"));
    }

    static boolean figuresAreAbsent() {
        return !Files.exists(PUBLISHED);
    }

    @Test
    @DisabledIf("vectorsAreAbsent")
    void everyDataSetOfOtherProgramsBecomesAChart() throws IOException {
        var names = Files.readAllLines(VECTORS.resolve("MANIFEST.csv")).stream()
                .filter(line -> line.contains(",package-data,"))
                .map(line -> line.substring(0, line.indexOf(',')))
                .filter(name -> name.matches(CONTROL_CHARTS))
                .toList();
        assertThat(names).hasSizeGreaterThan(25);
        for (var name : names) {
            var lines = Files.readAllLines(VECTORS.resolve(name).resolve("input.csv"));
            for (var table : tables(name, lines)) {
                for (var language : Language.values()) {
                    var page = draw(
                            language,
                            Map.of(
                                    "table",
                                    written(table.text(), language),
                                    "what",
                                    table.what().name()));
                    see(name, page, (int) table.text().lines().count() - 1);
                }
            }
        }
    }

    /// Few years each, so run charts; a figure that was withheld is a gap.
    @Test
    @DisabledIf("figuresAreAbsent")
    void everyPublishedSeriesBecomesAChartOrSaysWhyNot() throws IOException {
        var series = new TreeMap<String, List<String>>();
        Files.readAllLines(PUBLISHED).stream()
                .skip(1)
                .map(RealSeriesTest::cells)
                .forEach(row -> series.computeIfAbsent(
                                String.join("|", row.get(3), row.get(4), row.get(6), row.get(7)),
                                _ -> new ArrayList<>())
                        .add(row.get(1) + ";" + row.get(8)));
        assertThat(series).hasSizeGreaterThan(3_000);
        var drawn = 0;
        for (var entry : series.entrySet()) {
            var language = drawn % 2 == 0 ? Language.EN : Language.FR;
            var page = draw(language, Map.of("table", "start;value\n" + String.join("\n", entry.getValue())));
            var known =
                    entry.getValue().stream().filter(row -> !row.endsWith("*")).count();
            var years = entry.getValue().stream()
                    .map(row -> row.substring(0, 10))
                    .distinct()
                    .count();
            if (years == entry.getValue().size() && known >= Understanding.FEWEST) {
                see(entry.getKey(), page, entry.getValue().size());
                drawn++;
            } else {
                assertThat(page.select(".trouble li")).as(entry.getKey()).isNotEmpty();
            }
        }
        assertThat(drawn).isGreaterThan(2_000);
    }

    private record Pasted(String text, What what) {}

    /// As somebody would paste it: the period and the column or columns that are charted, one organization at a time.
    private static List<Pasted> tables(String name, List<String> lines) {
        return switch (name.substring(0, name.indexOf('_'))) {
            case "p", "pp" -> List.of(columns(lines, What.SHARE, 0, 1, 2));
            case "u" ->
                name.equals("u_hospital_infections") ? parted(lines, 2) : List.of(columns(lines, What.RATE, 0, 1, 2));
            case "up" -> parted(lines, 1);
            case "ip" -> List.of(columns(lines, What.AVERAGE, 0, 1, 2));
            case "c" -> List.of(columns(lines, What.COUNT, 0, 1));
            case "g" -> List.of(columns(lines, What.CASES_BETWEEN, 0, 1));
            case "t" -> List.of(columns(lines, What.TIME_BETWEEN, 0, 1));
            case "mdc" ->
                List.of(
                        columns(lines, What.VALUE, 0, 1),
                        columns(lines, What.ADVISE, 0, 2),
                        columns(lines, What.SHARE, 0, 2, 1),
                        columns(lines, What.VALUE, 0, 4));
            default -> List.of(columns(lines, What.VALUE, 0, 1));
        };
    }

    private static Pasted columns(List<String> lines, What what, int... places) {
        return new Pasted(
                lines.stream()
                        .map(RealSeriesTest::cells)
                        .map(cells -> java.util.Arrays.stream(places)
                                .mapToObj(cells::get)
                                .collect(Collectors.joining(";")))
                        .collect(Collectors.joining("\n")),
                what);
    }

    /// The first columns name whose row it is.
    private static List<Pasted> parted(List<String> lines, int names) {
        return lines.stream()
                .skip(1)
                .collect(Collectors.groupingBy(
                        line -> String.join("|", cells(line).subList(0, names)), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(rows -> {
                    var all = new ArrayList<>(List.of(lines.getFirst()));
                    all.addAll(rows);
                    return columns(all, What.RATE, names, names + 1, names + 2);
                })
                .toList();
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
    }

    /// With the decimal comma of French.
    private static String written(String table, Language language) {
        return language == Language.FR ? table.replaceAll("(\\d)\\.(\\d)", "$1,$2") : table;
    }

    private static void see(String name, Document page, int rows) {
        assertThat(page.select(".trouble").text()).as(name).isEmpty();
        assertThat(page.select("figure svg.chart")).as(name).hasSize(2);
        assertThat(page.select("figure svg.chart").getFirst().select("g.datum"))
                .as(name)
                .hasSizeGreaterThanOrEqualTo(rows);
        // The form's token is chance and may hold any letters.
        page.select("input[name=_csrf]").remove();
        assertThat(page.select("main").outerHtml()).as(name).doesNotContain("NaN", "Infinity", "∞");
    }

    private Document draw(Language language, Map<String, String> fields) throws IOException {
        var request = browser.post().uri("/numbers/try").with(csrf()).header("Accept-Language", language.code());
        fields.forEach(request::param);
        var answer = request.exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
