package ca.qmhcn.engine.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import ca.qmhcn.engine.language.Language;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Malformed and hard-but-valid uploads end as their manifest says (F1, F4, F5).
class BadFilesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("files")
    void endsAsTheManifestSays(String name) {
        var expected = manifest(name);
        var file = BadFiles.file(name, folder);
        var actual = assertTimeout(Duration.ofSeconds(5), () -> BadFiles.check(file));
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
            place(expected, actual);
        }
    }

    private static void place(NamedCsvRecord expected, BadFiles.Found actual) {
        if (!expected.getField("row").isEmpty()) {
            var row = expected.getField("row") + " ";
            var whole = expected.getField("column").isEmpty();
            assertThat(actual.places())
                    .as(expected.getField("file"))
                    .anyMatch(place -> whole ? place.startsWith(row) : place.equals(row + expected.getField("column")));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isSaidInBothLanguages(String name) {
        var found = BadFiles.check(BadFiles.file(name, folder));
        for (var language : Language.values()) {
            if (!found.action().equals("accept")) {
                assertThat(found.words(language)).isNotEmpty().noneMatch(String::isBlank);
            }
        }
    }

    @Test
    void nothingOfAPrivacyFamilyIsSaidOrWrittenAnywhere() throws IOException {
        var secrets = new LinkedHashMap<String, List<String>>();
        secrets.put("phi-email-key.csv", List.of());
        secrets.put("phi-ohip-like-key.csv", List.of());
        secrets.put("phi-ramq-like-key.csv", List.of());
        secrets.put("phi-nom-colonne-fr.csv", List.of());
        secrets.put("nd-patient-with-name.ndjson", List.of("Doe", "Jane", "1985-02-14"));
        secrets.put("xlsx-hidden-sheet-phi.xlsx", List.of("Doe", "Tremblay"));
        for (var name : secrets.keySet()) {
            var hidden = new ArrayList<>(secrets.get(name));
            if (name.endsWith(".csv")) {
                hidden.addAll(identifying(name));
            }
            var logged = Written.during(() -> {
                var found = BadFiles.check(BadFiles.FOLDER.resolve(name));
                for (var language : Language.values()) {
                    assertThat(found.words(language))
                            .isNotEmpty()
                            .noneMatch(text -> hidden.stream().anyMatch(text::contains));
                }
            });
            assertThat(hidden).as(name).isNotEmpty().noneMatch(logged::contains);
        }
    }

    private static List<String> identifying(String name) throws IOException {
        var lines = Files.readAllLines(BadFiles.FOLDER.resolve(name));
        var header = List.of(lines.getFirst().split(",", -1));
        var column = Math.max(1, header.indexOf("nom_du_patient"));
        return List.of(lines.get(3).split(",", -1)[column]);
    }

    @Test
    void whatMayIdentifySomebodyIsFoundInACellWithoutAColumnToo() throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(BadFiles.FOLDER.resolve("str-no-final-newline.csv")));
        lines.set(3, lines.get(3) + ",someone@example.org");
        var actual = BadFiles.check(Files.write(folder.resolve("too-long.csv"), lines));
        assertThat(actual.codes()).contains("PHI_SUSPECTED", "COLUMN_COUNT");
        for (var language : Language.values()) {
            assertThat(actual.words(language)).isNotEmpty().noneMatch(text -> text.contains("someone@example.org"));
        }
    }

    @Test
    void aCellOfAMegabyteIsNamed() {
        assertThat(BadFiles.check(BadFiles.file("str-1mb-field.csv", folder))).satisfies(found -> {
            assertThat(found.action()).isEqualTo("reject_row");
            assertThat(found.codes()).containsExactly("FIELD_TOO_LONG");
            assertThat(found.places()).containsExactly("4 program_name");
        });
    }

    @Test
    void daysOfAWorkbookAreTheDaysItShows() {
        for (var name : List.of("xlsx-date-cell.xlsx", "xlsx-date-1904.xlsx")) {
            assertThat(BadFiles.check(BadFiles.FOLDER.resolve(name)).kept())
                    .as(name)
                    .anySatisfy(row -> assertThat(row.get(4)).hasToString("2025-07-15"));
        }
    }

    static Stream<String> files() {
        return BadFiles.manifest().stream().map(row -> row.getField("file")).filter(name -> !name.endsWith(".ndjson"));
    }

    private static NamedCsvRecord manifest(String name) {
        return BadFiles.manifest().stream()
                .filter(row -> row.getField("file").equals(name))
                .findFirst()
                .orElseThrow();
    }
}
