package ca.qmhcn.engine.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The public conformance suite of SQL-on-FHIR v2. It is read where it lies beside the project, and
/// skipped, saying so, where it does not.
class ConformanceTest {

    private static final Path SUITE = Path.of("../../shared/golden/sql-on-fhir");

    /// What the suite held when all of it passed. A later suite may hold more.
    private static final int SHAREABLE = 123;

    private static final int EXPERIMENTAL = 11;

    @TestFactory
    Stream<DynamicContainer> theSuite() {
        return files().stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        file.get("title").asString(),
                        tests(file)
                                .map(test -> DynamicTest.dynamicTest(
                                        test.get("title").asString(), () -> passes(file.get("resources"), test)))));
    }

    @Test
    void theSuiteIsAllThere() {
        assertThat(files().stream().flatMap(ConformanceTest::tests)).satisfies(tests -> {
            assertThat(tests.stream().filter(test -> tagged(test, "shareable"))).hasSizeGreaterThanOrEqualTo(SHAREABLE);
            assertThat(tests.stream().filter(test -> tagged(test, "experimental")))
                    .hasSizeGreaterThanOrEqualTo(EXPERIMENTAL);
        });
    }

    private static List<JsonNode> files() {
        assumeTrue(Files.isDirectory(SUITE), "skipped: the SQL-on-FHIR suite is not at " + SUITE);
        var mapper = JsonMapper.builder()
                .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        try (var paths = Files.list(SUITE)) {
            return paths.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .map(path -> mapper.readTree(path.toFile()))
                    .filter(file -> file.has("tests"))
                    .toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Stream<JsonNode> tests(JsonNode file) {
        return StreamSupport.stream(file.get("tests").spliterator(), false);
    }

    private static boolean tagged(JsonNode test, String tag) {
        return StreamSupport.stream(test.path("tags").spliterator(), false)
                .anyMatch(found -> found.asString().equals(tag));
    }

    private static void passes(JsonNode resources, JsonNode test) throws IOException {
        if (test.path("expectError").asBoolean(false)) {
            try {
                var outcome = run(resources, test.get("view"));
                assertThat(outcome.rejected()).as("lines that gave no rows").isNotEmpty();
            } catch (UnusableView unusable) {
                assertThat(unusable.problems()).isNotEmpty();
            }
            return;
        }
        var outcome = run(resources, test.get("view"));
        assertThat(outcome.rejected()).isEmpty();
        if (test.has("expectColumns")) {
            assertThat(outcome.columns()).isEqualTo(texts(test.get("expectColumns")));
        }
        if (test.has("expectCount")) {
            assertThat(outcome.rows()).hasSize(test.get("expectCount").asInt());
        } else if (test.has("expect")) {
            assertThat(outcome.rows()).containsExactlyInAnyOrderElementsOf(expected(test.get("expect"), outcome));
        } else {
            fail("a test that expects nothing");
        }
    }

    private record Outcome(
            List<String> columns, List<Map<String, @Nullable Object>> rows, List<RejectedLine> rejected) {}

    /// As a file would be: one resource a line. Resources of other types are told apart, as the
    /// suite wants it.
    private static Outcome run(JsonNode resources, JsonNode view) throws IOException {
        var definition = ViewDefinition.read("view", view.toString());
        var file = Files.createTempFile("suite", ".ndjson");
        try {
            Files.writeString(
                    file,
                    StreamSupport.stream(resources.spliterator(), false)
                            .map(resource -> resource + "\n")
                            .reduce("", String::concat));
            var rows = new ArrayList<Map<String, @Nullable Object>>();
            var rejected = new ArrayList<RejectedLine>();
            new Flattening(List.of(definition)).run(file, new Flattening.Taker() {

                @Override
                public void row(ViewDefinition from, long line, List<@Nullable Object> values) {
                    var row = new TreeMap<String, @Nullable Object>();
                    for (var i = 0; i < values.size(); i++) {
                        row.put(from.columns().get(i).name(), comparable(values.get(i)));
                    }
                    rows.add(row);
                }

                @Override
                public void rejected(RejectedLine line) {
                    if (line.reason() != RejectedLine.Reason.RESOURCE_TYPE) {
                        rejected.add(line);
                    }
                }
            });
            return new Outcome(
                    definition.columns().stream().map(ViewColumn::name).toList(), rows, rejected);
        } finally {
            Files.delete(file);
        }
    }

    private static List<Map<String, @Nullable Object>> expected(JsonNode rows, Outcome outcome) {
        var expected = new ArrayList<Map<String, @Nullable Object>>();
        for (var row : rows) {
            var values = new TreeMap<String, @Nullable Object>();
            outcome.columns().forEach(column -> values.put(column, null));
            row.properties().forEach(entry -> values.put(entry.getKey(), plain(entry.getValue())));
            expected.add(values);
        }
        return expected;
    }

    private static @Nullable Object plain(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(ConformanceTest::plain)
                    .toList();
        }
        return value.isNull()
                ? null
                : value.isNumber()
                        ? comparable(value.decimalValue())
                        : value.isBoolean() ? (Object) value.asBoolean() : value.asString();
    }

    /// Numbers are equal when they are worth the same.
    private static @Nullable Object comparable(@Nullable Object value) {
        return switch (value) {
            case Long whole -> BigDecimal.valueOf(whole).stripTrailingZeros();
            case BigDecimal number -> number.stripTrailingZeros();
            case null, default -> value;
        };
    }

    private static List<String> texts(JsonNode names) {
        return StreamSupport.stream(names.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
