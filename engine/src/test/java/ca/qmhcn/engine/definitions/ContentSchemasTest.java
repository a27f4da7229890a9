package ca.qmhcn.engine.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// All content keeps to its schemas, speaks both languages and names only dimensions that exist.
class ContentSchemasTest {

    private static final Content CONTENT = Content.ofClasspath();
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final String FIRST_LINE = "# yaml-language-server: $schema=";
    private static final Pattern BARE_SPACE =
            Pattern.compile("(?<![\u00a0\u202f])[;!?%»]|(?<![\u00a0\u202f]):(?=\\s|$)|«(?![\u00a0\u202f])");
    private static final List<String> UNSAID =
            List.of("mentally ill", "malades mentaux", "invalid", "illegal", "suffers from", " user");

    static Stream<String> definitions() {
        return CONTENT.paths("", ".yaml").stream();
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void keepsToTheSchemaItsFirstLineNames(String path) {
        var text = CONTENT.text(path);
        assertThat(text).startsWith(FIRST_LINE);
        var named = text.lines().findFirst().orElseThrow().substring(FIRST_LINE.length());
        var schema = Path.of(path).resolveSibling(named).normalize().toString().replace('\\', '/');
        assertThat(CONTENT.paths()).contains(schema);
        assertThat(SCHEMAS.getSchema(CONTENT.text(schema)).validate(text, InputFormat.YAML))
                .isEmpty();
    }

    @Test
    void factsAndIndicatorsCanBeUsed() {
        assertThat(Catalogue.of(CONTENT, Tables.of(CONTENT)).indicators()).hasSizeGreaterThanOrEqualTo(18);
    }

    @Test
    void theFolderIsTheId() {
        for (var kind : List.of("frameworks", "indicators", "resources", "intake")) {
            CONTENT.paths(kind + "/", ".yaml").stream()
                    .filter(path -> Path.of(path).getNameCount() == 3)
                    .forEach(path -> {
                        var definition = read(path);
                        var id = definition.has("id")
                                ? definition.path("id").asString()
                                : definition.path("table").asString().replace('_', '-');
                        assertThat(Path.of(path).getName(1)).as(path).hasToString(id);
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void speaksBothLanguagesAndSetsFrenchAsFrench(String path) {
        var without = new ArrayList<String>();
        texts(read(path), (language, node) -> {
            var text = node.path(language).asString("");
            if (text.isBlank() && !node.isMissingNode() && !linksOnly(node)) {
                without.add(language + " of " + node);
            }
            if (language.equals("fr") && !text.startsWith("https://")) {
                assertThat(text).as(path).doesNotContain("'");
                assertThat(BARE_SPACE.matcher(text).find())
                        .as("a no-break space before : ; ! ? %% » and after « in %s: %s", path, text)
                        .isFalse();
            }
            UNSAID.forEach(
                    words -> assertThat(text.toLowerCase(Locale.ROOT)).as(path).doesNotContain(words));
        });
        assertThat(without).isEmpty();
    }

    @Test
    void dimensionsAndLensesExistInTheirEditions() {
        for (var path : Stream.of("indicators/", "resources/")
                .flatMap(kind -> CONTENT.paths(kind, ".yaml").stream())
                .toList()) {
            var definition = read(path);
            definition.path("dimensions").properties().forEach(entry -> {
                var edition = read("frameworks/" + entry.getKey() + "/framework.yaml");
                assertThat(ids(edition.path("dimensions"))).as(path).containsAll(named(entry.getValue()));
                if (definition.has("lens")) {
                    assertThat(ids(edition.path("lenses")))
                            .as(path)
                            .contains(definition.path("lens").asString());
                }
            });
        }
    }

    @Test
    void everyDimensionOfEveryEditionIsCountedThroughBothLenses() {
        var counted = Catalogue.of(CONTENT, Tables.of(CONTENT)).indicators().stream()
                .filter(IndicatorDefinition::isCounted)
                .toList();
        var silent = new ArrayList<String>();
        for (var edition : List.of("edition-2021", "revised")) {
            var framework = read("frameworks/" + edition + "/framework.yaml");
            for (var dimension : ids(framework.path("dimensions"))) {
                for (var lens : ids(framework.path("lenses"))) {
                    if (counted.stream()
                            .noneMatch(indicator -> indicator.lens().equals(lens)
                                    && indicator
                                            .dimensions()
                                            .getOrDefault(edition, List.of())
                                            .contains(dimension))) {
                        silent.add(edition + " " + dimension + " " + lens);
                    }
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void layoutsOfPublishedFilesNameIndicators() {
        var indicators = ids(CONTENT.paths("indicators/", ".yaml").stream()
                .map(ContentSchemasTest::read)
                .toList());
        assertThat(PublishedLayout.of(CONTENT))
                .isNotEmpty()
                .allSatisfy(layout -> assertThat(layout.figures())
                        .extracting(PublishedLayout.Figure::indicator)
                        .isSubsetOf(indicators));
    }

    @Test
    void everyTableOfAnExampleIsOneThatPeopleMayUpload() {
        var tables = CONTENT.paths("intake/", ".yaml").stream()
                .map(path -> read(path).path("table").asString())
                .toList();
        assertThat(CONTENT.paths("indicators/", ".csv").stream()
                        .filter(path -> path.contains("/given/"))
                        .map(path -> path.replaceAll(".*/|\\.csv$", "")))
                .isNotEmpty()
                .allMatch(tables::contains);
    }

    /// Each place that speaks at least one of the languages, once for each language.
    private static void texts(JsonNode node, BiConsumer<String, JsonNode> told) {
        if (node.path("en").isString() || node.path("fr").isString()) {
            told.accept("en", node);
            told.accept("fr", node);
        }
        node.forEach(inner -> texts(inner, told));
    }

    /// A page may exist in one language only.
    private static boolean linksOnly(JsonNode node) {
        return node.properties().stream()
                .allMatch(entry -> entry.getValue().asString("").startsWith("https://"));
    }

    private static List<String> ids(JsonNode list) {
        return ids(list.valueStream().toList());
    }

    private static List<String> ids(List<JsonNode> list) {
        return list.stream().map(item -> item.path("id").asString()).toList();
    }

    private static List<String> named(JsonNode dimensions) {
        return dimensions.isArray()
                ? dimensions.valueStream().map(JsonNode::asString).toList()
                : List.of();
    }

    private static JsonNode read(String path) {
        return YAML.readTree(CONTENT.text(path));
    }
}
