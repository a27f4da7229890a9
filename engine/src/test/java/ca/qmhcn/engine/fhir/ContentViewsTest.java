package ca.qmhcn.engine.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.qmhcn.engine.checking.Checking;
import ca.qmhcn.engine.checking.Mapping;
import ca.qmhcn.engine.checking.ProblemCode;
import ca.qmhcn.engine.definitions.Content;
import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.definitions.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The views that come with the program give the rows their examples say, and these pass the checks
/// of the tables they fill.
class ContentViewsTest {

    private static final Content CONTENT = Content.ofClasspath();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Path PEOPLE = Path.of("../../shared/data/fhir");

    @TempDir
    private Path folder;

    static Stream<String> views() {
        return CONTENT.paths("fhir/", ".json").stream();
    }

    static Stream<String> viewsThatFillATable() {
        return views().filter(path -> table(view(path)).isPresent());
    }

    @ParameterizedTest
    @MethodSource("views")
    void givesTheRowsItsExampleSays(String path) throws IOException {
        var expected = CONTENT.text("fhir/examples/" + path.replaceAll(".*/|\\.json", "") + ".csv");
        assertThat(csv(rows(path))).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("viewsThatFillATable")
    void itsRowsPassTheChecksOfItsTable(String path) throws IOException {
        var rows = rows(path);
        var table = table(view(path)).orElseThrow();
        assertThat(rows.headers())
                .isSubsetOf(table.columns().stream()
                        .map(TableDefinition.Column::name)
                        .toList());
        var mapping = new HashMap<String, String>();
        rows.headers().forEach(header -> mapping.put(header, header));
        var guessed = Mapping.guess(rows.headers(), table, Optional.empty());
        assertThat(guessed.headers()).containsAllEntriesOf(mapping);
        var report = new Checking(rows, table, guessed, TODAY, UnaryOperator.identity()).report();
        assertThat(report.listed()).isEmpty();
        assertThat(report.rowsOk()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("viewsThatFillATable")
    void hasEveryColumnWithoutWhichARowIsNotTaken(String path) {
        var view = view(path);
        assertThat(view.columns().stream().map(ViewColumn::name))
                .containsAll(table(view).orElseThrow().columns().stream()
                        .filter(TableDefinition.Column::required)
                        .map(TableDefinition.Column::name)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("views")
    void takesResourcesOfOthers(String path) throws IOException {
        var view = view(path);
        var packed = PEOPLE.resolve(view.resource() + ".ndjson.gz");
        assumeTrue(Files.exists(packed), "skipped: there is no " + packed);
        var file = folder.resolve("resources.ndjson");
        try (var in = new GZIPInputStream(Files.newInputStream(packed))) {
            Files.copy(in, file);
        }
        var rejected = new ArrayList<RejectedLine>();
        var count = new int[1];
        new ViewRows(file, view, rejected::add).forEach(_ -> count[0]++);
        assertThat(rejected).isEmpty();
        // They are coded by other countries' systems.
        assertThat(count[0] > 0 || path.contains("condition")).isTrue();
    }

    @Test
    void aStatusThatSaysNothingIsAProblemOfItsRow() throws IOException {
        var file = Files.writeString(folder.resolve("a.ndjson"), """
                {"resourceType":"Appointment","id":"a1","status":"cancelled","start":"2026-02-16T10:00:00-05:00",\
                "participant":[{"actor":{"reference":"Patient/p1"}}]}
                """);
        var view = view("fhir/appointment.json");
        var table = table(view).orElseThrow();
        var rows = new ViewRows(file, view, _ -> {});
        var report = new Checking(
                        rows,
                        table,
                        Mapping.guess(rows.headers(), table, Optional.empty()),
                        TODAY,
                        UnaryOperator.identity())
                .report();
        assertThat(report.listed())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.REQUIRED_MISSING))
                .satisfies(problem -> assertThat(problem.column()).isEqualTo("status"));
    }

    private ViewRows rows(String path) throws IOException {
        var view = view(path);
        var file = Files.writeString(
                folder.resolve("examples.ndjson"), CONTENT.text("fhir/examples/" + view.resource() + ".ndjson"));
        return new ViewRows(file, view, line -> {
            throw new AssertionError(line.toString());
        });
    }

    private static String csv(ViewRows rows) {
        var lines = new ArrayList<String>();
        lines.add(String.join(",", rows.headers()));
        rows.forEach(line -> lines.add(String.join(",", line.cells())));
        return String.join("\n", lines) + "\n";
    }

    private static ViewDefinition view(String path) {
        return ViewDefinition.read(path, CONTENT.text(path));
    }

    private static Optional<TableDefinition> table(ViewDefinition view) {
        return Tables.of(CONTENT).stream()
                .filter(table -> table.name().equals(view.name()))
                .findFirst();
    }

    @Test
    void everyTypeOfResourceThatIsReadHasAView() {
        assertThat(views().map(ContentViewsTest::view).map(ViewDefinition::resource))
                .containsOnlyOnceElementsOf(List.of(
                        "Patient",
                        "EpisodeOfCare",
                        "ServiceRequest",
                        "Appointment",
                        "Condition",
                        "Observation",
                        "QuestionnaireResponse",
                        "Procedure"))
                .contains("Encounter");
    }
}
