package ca.qmhcn.engine.checking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.definitions.Tables;
import ca.qmhcn.engine.language.Language;
import ca.qmhcn.engine.reading.ReadOutcome.Refused;
import ca.qmhcn.engine.reading.ReadOutcome.Understood;
import ca.qmhcn.engine.reading.Reading;
import ca.qmhcn.engine.reading.ReadingChoices;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Malformed and hard-but-valid uploads end as their manifest says (F1, F4, F5).
class BadFilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/badfiles");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @MethodSource("csvFiles")
    void endsAsTheManifestSays(String name) throws IOException {
        var expected = manifest(name);
        var actual = check(FOLDER.resolve(name));
        assertThat(Set.of(expected.getField("expected_action").split("\\|", -1)))
                .as("%s ends as %s", name, actual)
                .contains(actual.action());
        if (!actual.action().equals("accept")
                && !expected.getField("error_code").isEmpty()) {
            assertThat(actual.codes())
                    .as(name)
                    .containsAnyOf(expected.getField("error_code").split("\\|", -1));
        }
        if (actual.action().equals("reject_row")) {
            if (!expected.getField("expected_action").contains("accept")) {
                assertThat(expected.getField("rows_ok").split("\\|", -1)).contains(Long.toString(actual.rowsOk()));
            }
            if (!expected.getField("row").isEmpty()) {
                assertThat(actual.places())
                        .as(name)
                        .contains(expected.getField("row") + " " + expected.getField("column"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("csvFiles")
    void whatMayIdentifySomebodyIsNeverRepeated(String name) throws IOException {
        if (manifest(name).getField("family").equals("privacy")) {
            var cell = Files.readAllLines(FOLDER.resolve(name)).get(3).split(",", -1)[1];
            for (var language : Language.values()) {
                assertThat(check(FOLDER.resolve(name)).words(language))
                        .isNotEmpty()
                        .noneMatch(text -> text.contains(cell));
            }
        }
    }

    @Test
    void whatMayIdentifySomebodyIsFoundInACellWithoutAColumnToo(@TempDir Path folder) throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(FOLDER.resolve("str-no-final-newline.csv")));
        lines.set(3, lines.get(3) + ",someone@example.org");
        var file = Files.write(folder.resolve("too-long.csv"), lines);
        var actual = check(file);
        assertThat(actual.codes()).contains("PHI_SUSPECTED", "COLUMN_COUNT");
        for (var language : Language.values()) {
            assertThat(actual.words(language)).isNotEmpty().noneMatch(text -> text.contains("someone@example.org"));
        }
    }

    @Test
    void aCellOfAMegabyteIsNamed(@TempDir Path folder) throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(FOLDER.resolve("str-no-final-newline.csv")));
        var cells = lines.get(3).split(",", -1);
        cells[3] = "x".repeat(1_048_576);
        lines.set(3, String.join(",", cells));
        var file = Files.write(folder.resolve("large.csv"), lines);
        assertThat(check(file)).satisfies(found -> {
            assertThat(found.action()).isEqualTo("reject_row");
            assertThat(found.codes()).containsExactly("FIELD_TOO_LONG");
            assertThat(found.places()).containsExactly("4 program_name");
        });
    }

    @Test
    void twentyThousandColumnsAreRefused(@TempDir Path folder) throws IOException {
        var header =
                Stream.iterate(1, i -> i + 1).limit(20_000).map(i -> "c" + i).collect(Collectors.joining(","));
        var file = Files.writeString(folder.resolve("wide.csv"), header + "\n1,2\n");
        assertThat(check(file).codes()).containsExactly("TOO_MANY_COLUMNS");
    }

    private record Found(
            String action,
            List<String> codes,
            List<String> places,
            long rowsOk,
            List<Problem> problems,
            Optional<Refused> refused) {

        List<String> words(Language language) {
            return refused.map(why -> List.of(Refusals.what(why, language), Refusals.remedy(why, language)))
                    .orElseGet(() -> problems.stream()
                            .flatMap(problem -> Stream.of(problem.what(language), problem.remedy(language)))
                            .toList());
        }
    }

    private static Found check(Path file) throws IOException {
        return switch (Reading.read(file, ReadingChoices.NONE)) {
            case Refused refused ->
                new Found(
                        "reject_file",
                        List.of(refused.refusal().name()),
                        List.of(),
                        0,
                        List.of(),
                        Optional.of(refused));
            case Understood(var sheet) -> {
                var table = table();
                var report = new Checking(
                                sheet,
                                table,
                                Mapping.guess(sheet.headers(), table, Optional.empty()),
                                TODAY,
                                UnaryOperator.identity())
                        .report();
                var codes = report.counted().keySet().stream()
                        .map(group -> group.code().name())
                        .distinct()
                        .toList();
                var places = report.listed().stream()
                        .map(problem -> problem.line() + " " + problem.column())
                        .toList();
                var action = report.stopped()
                        ? "reject_file"
                        : report.rowsBad() > 0 ? "reject_row" : codes.isEmpty() ? "accept" : "accept_warn";
                yield new Found(action, codes, places, report.rowsOk(), report.listed(), Optional.empty());
            }
        };
    }

    private static TableDefinition table() throws IOException {
        return Tables.parse("contact", Files.readString(FOLDER.resolve("contact-of-the-test.yaml")));
    }

    static Stream<String> csvFiles() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv") && !name.equals("manifest.csv"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static NamedCsvRecord manifest(String name) throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve("manifest.csv"))) {
            return rows.stream()
                    .filter(row -> row.getField("file").equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
