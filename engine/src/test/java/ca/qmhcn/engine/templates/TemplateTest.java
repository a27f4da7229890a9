package ca.qmhcn.engine.templates;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.engine.checking.CheckReport;
import ca.qmhcn.engine.checking.Checking;
import ca.qmhcn.engine.checking.Mapping;
import ca.qmhcn.engine.checking.ProblemCode;
import ca.qmhcn.engine.definitions.Content;
import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.definitions.Tables;
import ca.qmhcn.engine.language.Language;
import ca.qmhcn.engine.reading.Dialect;
import ca.qmhcn.engine.reading.ReadOutcome.Refusal;
import ca.qmhcn.engine.reading.ReadOutcome.Refused;
import ca.qmhcn.engine.reading.ReadOutcome.Understood;
import ca.qmhcn.engine.reading.Reading;
import ca.qmhcn.engine.reading.ReadingChoices;
import ca.qmhcn.engine.reading.Rows;
import ca.qmhcn.engine.reading.Sheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// What people take along to fill in comes back understood, for every table and in both languages.
class TemplateTest {

    private static final List<String> NAMES =
            List.of("W̱SÁNEĆ", "Kwak̓wala", "ᐃᓄᒃᑎᑐᑦ", "Hôpital « Élan »", "<b>&amp;</b>", "=1+1", "00123", "1E5");

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("templates")
    void everyHeaderIsRecognizedWithoutHelp(Template template) {
        var mapping = Mapping.guess(template.headers(), template.table(), Optional.empty());
        var columns = template.table().columns();
        assertThat(template.headers()).doesNotHaveDuplicates();
        for (var i = 0; i < columns.size(); i++) {
            assertThat(mapping.headers())
                    .containsEntry(columns.get(i).name(), template.headers().get(i));
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void theExampleCouldBeFilledInSoAndIsFoundWhenItIsLeftIn(Template template) throws IOException {
        var delimiter = template.language() == Language.FR ? ";" : ",";
        var example = line(delimiter, template.example());
        var filled = example.replace(template.say().exampleText(), "Something");
        var file =
                Files.writeString(folder.resolve("filled.csv"), line(delimiter, template.headers()) + filled + example);
        var report = check(sheet(file), template.table());
        assertThat(report.listed())
                .as("problems")
                .extracting(problem -> problem.line() + " " + problem.code())
                .containsExactly("3 " + ProblemCode.EXAMPLE_ROW);
        assertThat(report.rowsOk()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void theWorkbookComesBackAsItWasFilledIn(Template template) throws IOException {
        var empty = Files.write(folder.resolve("empty.xlsx"), new TemplateWorkbook(template).bytes());
        assertThat(Reading.read(empty, ReadingChoices.NONE)).isEqualTo(new Refused(Refusal.NO_DATA_ROWS, List.of()));
        var example = template.example().stream()
                .map(cell -> cell.replace(template.say().exampleText(), "Something"))
                .toList();
        var rows = Stream.concat(
                        Stream.of(example),
                        NAMES.stream()
                                .map(name -> template.table().columns().stream()
                                        .map(_ -> name)
                                        .toList()))
                .toList();
        var sheet = sheet(Files.write(folder.resolve("filled.xlsx"), new TemplateWorkbook(template).bytes(rows)));
        assertThat(sheet.headers()).isEqualTo(template.headers());
        assertThat(sheet.first(99)).extracting(Sheet.Line::cells).isEqualTo(rows);
        assertThat(check(rowsOf(sheet, 1), template.table()).listed()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void programsReadTheSameInTheSchema(Template template) {
        var schema = JsonMapper.builder().build().readTree(new TableSchema(template).json());
        var fields = schema.get("fields");
        assertThat(fields).hasSameSizeAs(template.headers());
        for (var i = 0; i < fields.size(); i++) {
            var column = template.table().columns().get(i);
            var field = fields.get(i);
            assertThat(field.get("name").asString()).isEqualTo(column.name());
            assertThat(field.get("title").asString())
                    .isEqualTo(template.headers().get(i));
            assertThat(field.get("constraints").get("required").asBoolean()).isEqualTo(column.required());
            assertThat(field.get("constraints").path("enum").size())
                    .isEqualTo(column.codes().size());
        }
        assertThat(schema.get("primaryKey").values())
                .extracting(key -> key.asString())
                .isEqualTo(template.table().key());
    }

    private static String line(String delimiter, List<String> cells) {
        return cells.stream().map(cell -> '"' + cell + '"').collect(Collectors.joining(delimiter)) + "\r\n";
    }

    private static Rows rowsOf(Sheet sheet, int most) {
        return new Rows() {
            @Override
            public List<String> headers() {
                return sheet.headers();
            }

            @Override
            public Dialect dialect() {
                return sheet.dialect();
            }

            @Override
            public void forEach(Consumer<Sheet.Line> reader) {
                sheet.first(most).forEach(reader);
            }
        };
    }

    private static CheckReport check(Rows rows, TableDefinition table) {
        return new Checking(
                        rows,
                        table,
                        Mapping.guess(rows.headers(), table, Optional.empty()),
                        LocalDate.of(2026, 11, 24),
                        UnaryOperator.identity())
                .report();
    }

    private static Sheet sheet(Path file) {
        return ((Understood) Reading.read(file, ReadingChoices.NONE)).sheet();
    }

    static Stream<Template> templates() {
        return Tables.of(Content.ofClasspath()).stream()
                .flatMap(table -> Arrays.stream(Language.values()).map(language -> new Template(table, language)));
    }
}
