package ca.qmhcn.engine.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.qmhcn.engine.fhir.RejectedLine.Reason;
import ca.qmhcn.engine.json.JsonText;
import ca.qmhcn.engine.warehouse.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Properties of a pass over a file, over resources made up from seeds.
class FlatteningTest {

    private static final int RESOURCES = 3_000;

    private static final List<ViewDefinition> VIEWS = Stream.of("""
                    {"resource":"Encounter","name":"plain","select":[{"column":[
                      {"name":"id","path":"getResourceKey()"},
                      {"name":"status","path":"status.first()"},
                      {"name":"code","path":"class.first().code.ofType(string).first()"},
                      {"name":"has","path":"reasonCode.coding.exists()","type":"boolean"},
                      {"name":"who","path":"subject.getReferenceKey(Patient).first()"}]}]}""", """
                    {"resource":"Encounter","name":"codings","select":[
                      {"column":[{"name":"id","path":"id"},{"name":"row","path":"%rowIndex","type":"integer"}]},
                      {"forEachOrNull":"reasonCode.coding.where(system.exists())","column":[
                        {"name":"n","path":"%rowIndex","type":"integer"},
                        {"name":"some","path":"code.count()","type":"integer"}]}]}""", """
                    {"resource":"Encounter","name":"items","select":[
                      {"repeat":["item","answer.item"],"column":[
                        {"name":"link","path":"linkId.ofType(string).first()"},
                        {"name":"quantity","path":"value.ofType(Quantity).value.ofType(decimal).first()","type":"decimal"}]},
                      {"unionAll":[
                        {"column":[{"name":"from","path":"'status'"},{"name":"count","path":"status.count()","type":"integer"}]},
                        {"forEach":"period","column":[
                          {"name":"from","path":"'period'"},{"name":"count","path":"start.count()","type":"integer"}]}]}]}""", """
                    {"resource":"Encounter","name":"strict","where":[{"path":"status = 'finished' or period.exists()"}],
                      "select":[{"column":[{"name":"status","path":"status"},{"name":"other","path":"other.value"}]}]}""")
            .map(json -> ViewDefinition.read("test", json))
            .toList();

    @TempDir
    private Path folder;

    private record Found(String view, long line, List<@Nullable Object> values) {}

    private record Pass(List<Found> rows, List<RejectedLine> rejected) {

        List<Found> rows(ViewDefinition view) {
            return rows.stream().filter(row -> row.view().equals(view.name())).toList();
        }
    }

    @Test
    void onePassGivesWhatTheWholeResourceGives() throws IOException {
        var lines = lines(1);
        var pass = run(lines, VIEWS);
        for (var view : VIEWS) {
            var expected = new ArrayList<Found>();
            var refused = new ArrayList<Long>();
            for (var i = 0; i < lines.size(); i++) {
                var line = i + 1L;
                try {
                    for (var values : view.rows(JsonText.read(lines.get(i)))) {
                        expected.add(new Found(view.name(), line, values));
                    }
                } catch (UnevaluablePath _) {
                    refused.add(line);
                }
            }
            assertThat(pass.rows(view)).isEqualTo(expected).hasSizeGreaterThan(RESOURCES / 20);
            assertThat(pass.rejected().stream()
                            .filter(line -> line.view().equals(view.name()))
                            .map(RejectedLine::line))
                    .isEqualTo(refused);
        }
        assertThat(pass.rejected()).isNotEmpty().allMatch(line -> line.reason() == Reason.VALUE);
    }

    @Test
    void viewsDoNotMatterToEachOther() throws IOException {
        var lines = lines(2);
        var together = run(lines, VIEWS);
        var turned = run(lines, VIEWS.reversed());
        for (var view : VIEWS) {
            assertThat(run(lines, List.of(view)).rows())
                    .isEqualTo(together.rows(view))
                    .isEqualTo(turned.rows(view));
        }
    }

    @Test
    void badLinesStopNoneOfTheOthersAndAreAllTold() throws IOException {
        var good = lines(3);
        var mixed = new ArrayList<String>();
        for (var line : good) {
            mixed.add(line);
            mixed.add(line.substring(0, line.length() - 1));
            mixed.add(line + line);
            mixed.add("[" + line + "]");
            mixed.add(line.replace("Encounter", "Invoice"));
            mixed.add(line.replace("\"id\"", "\"modifierExtension\":[],\"id\""));
            mixed.add(line.replace("\"id\"", "\"id\":\"x\",\"id\""));
        }
        var alone = run(good, VIEWS);
        var among = run(mixed, VIEWS);
        assertThat(among.rows().stream().map(Found::values))
                .isEqualTo(alone.rows().stream().map(Found::values).toList());
        assertThat(among.rejected().stream()
                        .filter(line -> line.reason() != Reason.VALUE)
                        .map(line -> line.reason() + line.detail())
                        .limit(6))
                .containsExactly(
                        "JSONSYNTAX",
                        "JSONTRAILING",
                        "JSONNOT_AN_OBJECT",
                        "RESOURCE_TYPEEncounter",
                        "MODIFIER_EXTENSION",
                        "JSONDUPLICATE_KEY");
        assertThat(among.rejected()).hasSize(6 * good.size() + alone.rejected().size());
    }

    @Test
    void parquetHoldsTheSameRowsInTheSameOrder() throws IOException, SQLException {
        var lines = new ArrayList<String>();
        for (var seed = 4; seed < 14; seed++) {
            lines.addAll(lines(seed));
        }
        var file = Files.write(folder.resolve("r.ndjson"), lines);
        var rejected = new ArrayList<RejectedLine>();
        var counts = FlatFiles.write(file, VIEWS, folder, Limits.MODEST, rejected::add);
        var pass = run(lines, VIEWS);
        assertThat(rejected).isEqualTo(pass.rejected());
        for (var i = 0; i < VIEWS.size(); i++) {
            var view = VIEWS.get(i);
            var expected = pass.rows(view).stream()
                    .map(row -> row.values().stream().map(FlatteningTest::plain).toList())
                    .toList();
            assertThat(counts.get(i)).isEqualTo(expected.size());
            assertThat(read(folder.resolve(view.name() + ".parquet"))).isEqualTo(expected);
        }
    }

    @Test
    void aNumberThatIsNotKeptIsToldAndAFileWithoutRowsIsWritten() throws IOException, SQLException {
        var view = ViewDefinition.read("v", """
                {"resource":"Encounter","name":"numbers","select":[
                  {"column":[{"name":"n","path":"n","type":"decimal"}]}]}""");
        var file = Files.writeString(folder.resolve("r.ndjson"), """
                {"resourceType":"Encounter","n":1000000000000}
                {"resourceType":"Encounter","n":999999999999.5}
                """);
        var rejected = new ArrayList<RejectedLine>();
        assertThat(FlatFiles.write(file, List.of(view), folder, Limits.MODEST, rejected::add))
                .containsExactly(1L);
        assertThat(rejected).extracting(RejectedLine::line).containsExactly(1L);
        Files.writeString(file, "");
        assertThat(FlatFiles.write(file, List.of(view), folder, Limits.MODEST, rejected::add))
                .containsExactly(0L);
        assertThat(read(folder.resolve("numbers.parquet"))).isEmpty();
    }

    @Test
    void viewsOfDifferentResourcesDoNotRunTogether() {
        var other = ViewDefinition.read(
                "v", "{\"resource\":\"Patient\",\"select\":[{\"column\":[{\"name\":\"id\",\"path\":\"id\"}]}]}");
        assertThatThrownBy(() -> new Flattening(List.of(VIEWS.getFirst(), other)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> lines(long seed) {
        var resources = new MadeUpResources(seed);
        return Stream.generate(() -> resources.next("Encounter"))
                .limit(RESOURCES)
                .toList();
    }

    private Pass run(List<String> lines, List<ViewDefinition> views) throws IOException {
        var file = Files.write(folder.resolve("pass.ndjson"), lines);
        var pass = new Pass(new ArrayList<>(), new ArrayList<>());
        new Flattening(views).run(file, new Flattening.Taker() {

            @Override
            public void row(ViewDefinition view, long line, List<@Nullable Object> values) {
                pass.rows().add(new Found(view.name(), line, values));
            }

            @Override
            public void rejected(RejectedLine line) {
                pass.rejected().add(line);
            }
        });
        return pass;
    }

    private static String plain(@Nullable Object value) {
        return value instanceof java.math.BigDecimal number
                ? number.setScale(6).toPlainString()
                : String.valueOf(value);
    }

    private static List<List<String>> read(Path parquet) throws SQLException {
        var rows = new ArrayList<List<String>>();
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var answer = statement.executeQuery("SELECT * FROM read_parquet('%s')".formatted(parquet))) {
            while (answer.next()) {
                var row = new ArrayList<String>();
                for (var i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
                    row.add(plain(answer.getObject(i)));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
