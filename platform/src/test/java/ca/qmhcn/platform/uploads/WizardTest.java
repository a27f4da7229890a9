package ca.qmhcn.platform.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.qmhcn.engine.language.Language;
import ca.qmhcn.platform.PlatformTest;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.People;
import ca.qmhcn.platform.access.PersonId;
import ca.qmhcn.platform.access.Role;
import ca.qmhcn.platform.database.DataProperties;
import ca.qmhcn.platform.database.OwnTransaction;
import ca.qmhcn.platform.intake.Batches;
import ca.qmhcn.platform.warehouse.Warehouses;
import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A file's way in, page by page (J5): what is wrong with it is said, and nothing is stored until a person says so.
@PlatformTest
@ExtendWith(OutputCaptureExtension.class)
class WizardTest {

    private static final Path BAD = Path.of("../engine/src/test/resources/badfiles");
    private static final Path REAL = Path.of("../../shared/data");

    /// The files lack two columns that contacts need.
    private static final Map<String, String> ON =
            Map.of("then", "on", "constant.status", "attended", "constant.kind", "scheduled");

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private People people;

    @Autowired
    private Batches batches;

    @Autowired
    private Warehouses warehouses;

    @Autowired
    private DataProperties properties;

    @Autowired
    private UploadStore store;

    @Autowired
    private OwnTransaction transaction;

    @TempDir
    private Path folder;

    private final OrganizationId here = new OrganizationId("here-" + UUID.randomUUID());
    private final OrganizationId there = new OrganizationId("there-" + UUID.randomUUID());

    @Test
    void filesArriveInAFolderThatNobodyElseMayLookInto(@Autowired MultipartConfigElement arrivals) throws IOException {
        for (var name : List.of("arriving", "uploads")) {
            assertThat(Files.getPosixFilePermissions(properties.data().resolve(name)))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
        assertThat(Path.of(arrivals.getLocation())).isEqualTo(properties.own("arriving"));
        assertThat(arrivals.getMaxFileSize()).isEqualTo(200L << 20);
    }

    @BeforeEach
    void steward() {
        walk();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            enc-invalid-utf8-byte.csv | Some letters of this file are damaged | save it as “CSV UTF-8” | Certaines lettres de ce fichier sont abîmées
            str-header-only.csv       | The file has headers and no rows | Check the period and filters | des en-têtes
            str-no-header.csv         | The first row does not look like headers | Put the names of the columns into the first row | en-têtes
            xlsx-hidden-sheet-phi.xlsx | The workbook has a hidden sheet | delete those that do not belong here | feuille masquée
            xlsx-csv-renamed.xlsx     | This is neither a text file with columns nor a workbook | Open it in your spreadsheet | classeur
            str-pdf-renamed.csv       | This is neither a text file with columns nor a workbook | Open it in your spreadsheet | texte
            str-duplicate-column.csv  | Two columns are called “minutes” | Remove or rename one of them | minutes
            phi-email-key.csv         | Row 4: The column “client_key” holds something that looks like | Replace it with a key made at your organization | Ligne 4
            phi-ramq-like-key.csv     | Row 4: The column “client_key” holds something that looks like | Replace it with a key made at your organization | Ligne 4
            phi-nom-colonne-fr.csv    | The column “nom_du_patient” looks as if it held names | Remove the column from the file | nom_du_patient
            """)
    void aFileThatCannotBeUsedIsRefusedAtOnceAndNothingIsKept(
            String file, String what, String remedy, String french, CapturedOutput output) throws IOException {
        var walk = walk();
        var english = walk.bring("contact", BAD.resolve(file));
        assertThat(english).hasStatus(422);
        assertThat(Walk.text(english)).contains(what, remedy, "Nothing of it was kept");
        var other = walk.in(Language.FR).bring("contact", BAD.resolve(file));
        assertThat(Walk.text(other))
                .contains(french, "Rien n’en a été conservé")
                .doesNotContain(remedy);
        nothingIsKept();
        if (file.startsWith("phi")) {
            var secret = Files.readAllLines(BAD.resolve(file)).get(3).split(",", -1)[1];
            assertThat(english).bodyText().doesNotContain(secret);
            assertThat(output).doesNotContain(secret);
        }
    }

    @ParameterizedTest
    @CsvSource({"EN, Person key", "FR, Clé de la personne"})
    void templatesComeInTheLanguageOneReads(Language language, String header) throws IOException {
        var walk = walk().in(language);
        var page = Walk.document(walk.get(walk.files() + "/new"));
        for (var form : List.of("csv", "xlsx", "json")) {
            var address = walk.files() + "/templates/contact." + form;
            assertThat(page.select("a[href=" + address + "]")).hasSize(1);
            var answer = walk.get(address);
            assertThat(answer).hasStatusOk();
            assertThat(answer.getResponse().getHeader("Content-Disposition")).contains("contact-" + language.code());
            if (form.equals("xlsx")) {
                var file = Files.write(
                        folder.resolve("contact.xlsx"), answer.getResponse().getContentAsByteArray());
                assertThat(Walk.text(walk.bring("contact", file)))
                        .contains(language == Language.EN ? "headers and no rows" : "des en-têtes et aucune ligne");
            } else {
                assertThat(answer.getResponse().getContentAsString(StandardCharsets.UTF_8))
                        .contains(header);
            }
        }
        var filled = Files.write(
                folder.resolve("filled.csv"),
                walk.get(walk.files() + "/templates/contact.csv").getResponse().getContentAsByteArray());
        var check =
                walk.send(walk.send(walk.bring("contact", filled), "/reading", ON), "/columns", Map.of("then", "on"));
        assertThat(Walk.text(check)).contains(language == Language.EN ? "example row" : "ligne d’exemple");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            val-date-feb-30.csv       | 4 | contact_date | There is no day           | Check the date                  | Vérifi
            val-date-future.csv       | 4 | contact_date | lies in the future        | only what has happened          | Vérifi
            val-date-dd-mm-yyyy.csv   | 4 | contact_date | not a date we can read    | Write dates as 2026-03-12       | 2026-03-12
            val-id-scientific.csv     | 4 | client_key   | a spreadsheet turned      | Set the column to text          | texte
            key-duplicate-conflict.csv| 8 | record_id    | stands in more than one row | Keep the row that is right    | Gardez
            str-row-too-long.csv      | 4 |              | cells where the header has | Look for a missing or superfluous delimiter | cellules
            """)
    void aRowThatCannotBeStoredIsNamedWithItsRemedyAndLeftOutOnlyWhenSaid(
            String file, String row, String column, String what, String remedy, String french) throws IOException {
        var walk = walk();
        var check = toCheck(walk, BAD.resolve(file));
        assertThat(Walk.text(check)).contains(what, remedy);
        assertThat(Walk.document(check).select("section.problem tbody tr").eachText())
                .anyMatch(line -> line.startsWith(row + " ") && (column == null || line.contains(column)));
        var address = Walk.address(check);
        assertThat(Walk.text(walk.in(Language.FR).get(address))).contains(french);
        assertThat(walk.get(address.replace("check", "problems.csv")))
                .bodyText()
                .contains("\"" + row + "\"", what);
        assertThat(walk.get(address.replace("check", "annotated.csv")))
                .bodyText()
                .contains("What to mend", remedy);
        assertThat(walk.get(address.replace("check", "preview"))).hasRedirectedUrl(address);
        assertThat(batches.all(here)).isEmpty();
        walk.send(check, "/cancel", Map.of());
        nothingIsKept();
    }

    @Test
    void rowsAreLeftOutOnlyWhenChosenAndTheHistorySaysSo() {
        var walk = walk();
        var check = toCheck(walk, BAD.resolve("val-date-feb-30.csv"));
        var preview = walk.send(check, "/leave-out", Map.of());
        assertThat(Walk.text(preview))
                .contains("New 5", "Changed 0", "Left out 1", "6 rows read; 5 rows to store, 1 left out");
        assertThat(batches.all(here)).isEmpty();
        var stored = walk.send(preview, "/commit", Map.of());
        assertThat(Walk.text(stored)).contains("5 rows are stored", "Take this batch back", "Left out 1");
        assertThat(batches.all(here)).singleElement().satisfies(batch -> {
            assertThat(batch.rows()).isEqualTo(5);
            assertThat(batch.leftOut()).isEqualTo(1);
            assertThat(batch.file()).isEqualTo("val-date-feb-30.csv");
        });
        assertThat(count("contact")).isEqualTo(5);
        assertThat(uploadsKept()).isEmpty();
    }

    @Test
    void aMendedFileTakesThePlaceOfTheFirstAndTheChoicesStay() throws IOException {
        var walk = walk();
        var check = toCheck(walk, BAD.resolve("val-date-feb-30.csv"));
        var mended = folder.resolve("mended.csv");
        Files.writeString(
                mended, Files.readString(BAD.resolve("val-date-feb-30.csv")).replace("2025-02-30", "2025-02-28"));
        var address = Walk.address(check).replace("/check", "/file");
        var preview = walk.follow(walk.sendFile(address, mended, Map.of()));
        assertThat(Walk.text(preview)).contains("What would change", "mended.csv", "New 6", "Left out 0");
    }

    @Test
    void theSameFileTwiceIsRecognized() {
        var walk = walk();
        var preview = toCheck(walk, BAD.resolve("str-no-final-newline.csv"));
        walk.send(preview, "/commit", Map.of());
        var again = walk.bring("contact", BAD.resolve("str-no-final-newline.csv"));
        assertThat(again).hasStatus(422);
        assertThat(Walk.text(again)).contains("is in already", "It was brought in as batch 1");
        assertThat(batches.all(here)).hasSize(1);
        assertThat(uploadsKept()).isEmpty();
    }

    @Test
    void undoingBringsBackWhatWasThere() throws IOException {
        var walk = walk();
        walk.send(toCheck(walk, BAD.resolve("str-no-final-newline.csv")), "/commit", Map.of());
        var changed = folder.resolve("changed.csv");
        var lines = Files.readAllLines(BAD.resolve("str-no-final-newline.csv"));
        lines.set(1, lines.get(1).replaceFirst("2025-\\d\\d-\\d\\d", "2025-01-02"));
        Files.write(changed, lines);
        var preview = toCheck(walk, changed);
        assertThat(Walk.text(preview)).contains("New 0", "Changed 1", "The same as before 5");
        var stored = walk.send(preview, "/commit", Map.of());
        var ask = walk.get(Walk.address(stored) + "/undo");
        assertThat(Walk.text(ask)).contains("Take batch 2 back?", "1 changed row is again as it was before");
        assertThat(Walk.text(walk.send(ask, "/undo", Map.of()))).contains("Taken back by Somebody");
        assertThat(Walk.text(toCheck(walk, changed)))
                .as("compared again, all is as before the batch")
                .contains("New 0", "Changed 1", "The same as before 5");
    }

    @Test
    void amongSeveralSheetsOfAWorkbookOneIsChosen() throws IOException {
        var lines = Files.readAllLines(BAD.resolve("str-no-final-newline.csv"));
        var file = folder.resolve("two.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "Test", "1.0")) {
            fill(workbook.newWorksheet("January"), lines.subList(0, 2));
            fill(workbook.newWorksheet("All months"), lines);
        }
        var walk = walk();
        var reading = walk.bring("contact", file);
        assertThat(Walk.text(reading)).contains("More than one sheet has rows");
        assertThat(Walk.document(reading).select("table.sheet tbody tr")).hasSize(1);
        assertThat(Walk.document(reading).select("#delimiter, #encoding")).isEmpty();
        var chosen = walk.send(reading, "/reading", Map.of("sheet", "All months", "then", "again"));
        assertThat(Walk.document(chosen).select("table.sheet tbody tr")).hasSize(6);
        var preview = walk.send(walk.send(chosen, "/reading", Map.of("then", "on")), "/columns", ON);
        assertThat(Walk.text(preview)).contains("New 6", "Changed 0");
        walk.send(preview, "/commit", Map.of());
        assertThat(Walk.text(toCheck(walk, BAD.resolve("str-no-final-newline.csv"))))
                .as("the same rows as text")
                .contains("New 0", "The same as before 6");
    }

    private static void fill(Worksheet sheet, List<String> lines) {
        for (var i = 0; i < lines.size(); i++) {
            var cells = lines.get(i).split(",", -1);
            for (var j = 0; j < cells.length; j++) {
                sheet.value(i, j, cells[j]);
            }
        }
    }

    @Test
    void anotherOrganizationsFilesLookLikeMissingOnes() {
        var mine = walk();
        var check = toCheck(mine, BAD.resolve("val-date-feb-30.csv"));
        var upload = Walk.address(check).split("/", -1)[4];
        var stored = mine.send(mine.send(check, "/leave-out", Map.of()), "/commit", Map.of());
        var batch = Walk.address(stored).split("/", -1)[4];
        var theirs = new Walk(browser, person(there, Role.DATA_STEWARD), there, Language.EN);
        var missing = theirs.get("/organizations/" + there + "/batches/" + UUID.randomUUID());
        assertThat(missing).hasStatus(404);
        for (var address : List.of(
                "/organizations/" + there + "/batches/" + batch,
                "/organizations/" + there + "/files/" + upload + "/check",
                "/organizations/" + there + "/files/" + UUID.randomUUID() + "/check",
                "/organizations/" + here + "/batches/" + batch,
                "/organizations/" + here + "/files/" + upload + "/preview",
                "/organizations/" + here + "/files")) {
            var answer = theirs.get(address);
            assertThat(answer).as(address).hasStatus(404);
            assertThat(Walk.text(answer)).as(address).isEqualTo(Walk.text(missing));
        }
    }

    @Test
    void whoMayNotUploadIsToldSo() {
        var reader = new Walk(browser, person(here, Role.READER), here, Language.EN);
        assertThat(reader.get("/organizations/" + here + "/files")).hasStatus(403);
        assertThat(reader.get("/organizations/" + here + "/batches")).hasStatus(403);
        assertThat(reader.sendFile(reader.files(), BAD.resolve("str-no-final-newline.csv"), Map.of("table", "contact")))
                .hasStatus(403);
        assertThat(uploadsKept()).isEmpty();
    }

    @Test
    void restraintOfRealFacilitiesComesInWithNothingLost() {
        var preview = real("cms_ipfqr_facility_2024.csv");
        assertThat(Walk.text(preview))
                .contains("1,424 rows read; 2,848 rows to store", "New 2,848", "144 of them are not available");
        var stored = walk().send(preview, "/commit", Map.of());
        assertThat(Walk.text(stored)).contains("2,848 rows are stored");
        assertThat(Walk.text(walk().get("/organizations/" + here + "/published/restraint-hours")))
                .contains("1,424 units", "0.288 hours per 1,000 patient-hours")
                .contains("equal 1,351", "different 0", "not available 73");
        assertThat(count("published_count")).isEqualTo(2_848);
    }

    @Test
    void recoveryOfRealServicesComesInWithNothingLost() {
        var preview = real("nhs_tt_annual_totals_2017_2025.csv");
        assertThat(Walk.text(preview))
                .contains(
                        "19,264 rows read; 6,875 rows to store",
                        "Left out 0",
                        "12 rows say what other rows say already");
        var stored = walk().send(preview, "/commit", Map.of());
        assertThat(Walk.text(stored)).contains("6,875 rows are stored");
        for (var rate : List.of(
                "recovery 50.5%",
                "reliable-recovery 47.5%",
                "reliable-improvement 67.5%",
                "reliable-deterioration 5.8%",
                "no-reliable-change ")) {
            everyYearOfEnglandAgrees(rate.split(" ", 2)[0], rate.split(" ", 2)[1]);
        }
    }

    @Test
    void publishedFiguresOfAnUnknownIndicatorAreNamed() throws IOException {
        var walk = walk();
        var file = Files.writeString(folder.resolve("figures.csv"), """
                unit,indicator,period_start,period_end,numerator,denominator
                a,recovery,2025-01-01,2025-12-31,5,10
                a,happiness,2025-01-01,2025-12-31,5,10
                """);
        var reading = walk.bring("published_count", file);
        var columns = walk.send(reading, "/reading", Map.of("then", "on"));
        var check = walk.send(columns, "/columns", Map.of("then", "on"));
        assertThat(Walk.text(check))
                .contains("“happiness” is not known in “indicator”", "Use one of:", "1 row is right");
    }

    @Test
    void aFileThatIsTooLargeIsToldSoBeforeItIsRead() {
        var walk = walk();
        var answer = browser.post()
                .uri(walk.files())
                .with(request -> {
                    var large = new MockHttpServletRequest("POST", walk.files()) {
                        @Override
                        public long getContentLengthLong() {
                            return 300L * 1024 * 1024;
                        }
                    };
                    large.setUserPrincipal(request.getUserPrincipal());
                    return large;
                })
                .exchange();
        assertThat(answer).hasStatus(303);
        var told = walk.get(String.valueOf(answer.getResponse().getHeader("Location")));
        assertThat(Walk.text(told)).contains("The file is larger than 200 MB", "Divide it, for example by year");
    }

    @Test
    void anAddressAloneStoresNothing() {
        toCheck(walk(), BAD.resolve("val-date-feb-30.csv"));
        var uploads = new Uploads(store, transaction, Instant::now, properties);
        var open = uploads.open(here).getFirst();
        uploads.keep(here, open.at(Upload.Step.COMMIT)); // as storing that broke off leaves it
        var answer = walk().follow(walk().get(walk().files() + "/" + open.id() + "/commit"));
        assertThat(Walk.text(answer)).contains("1 row cannot be stored as it is");
        assertThat(batches.all(here))
                .as("one row is bad and nobody left it out")
                .isEmpty();
    }

    @Test
    void aMendedFileIsCheckedAnew() {
        toCheck(walk(), BAD.resolve("val-date-feb-30.csv"));
        var open = new Uploads(store, transaction, Instant::now, properties)
                .open(here)
                .getFirst()
                .at(Upload.Step.COMMIT);
        assertThat(open.from("mended.csv", "", 0).step()).isEqualTo(Upload.Step.CHECK);
    }

    @Test
    void whatNobodyFinishesInADayIsThrownAway() throws IOException {
        toCheck(walk(), BAD.resolve("val-date-feb-30.csv"));
        assertThat(uploadsKept()).hasSize(1);
        new Uploads(store, transaction, () -> Instant.now().plus(Duration.ofHours(25)), properties).purge();
        nothingIsKept();
    }

    /// Eight years, each computed anew and equal to what was printed to its last digit.
    private void everyYearOfEnglandAgrees(String indicator, String latest) {
        var page = Walk.document(walk().get("/organizations/" + here + "/published/" + indicator + "?level=country"));
        var years = page.select(".scroll tbody tr");
        assertThat(years)
                .as(indicator)
                .hasSize(8)
                .allSatisfy(year -> assertThat(year.text()).endsWith("equal"));
        assertThat(years.last()).asString().contains(latest, "April 2024 to March 2025");
    }

    private MvcTestResult real(String name) {
        assumeTrue(Files.exists(REAL.resolve(name)), "skipped: the public file " + name + " is not beside the project");
        var walk = walk();
        var reading = walk.bring("published_count", REAL.resolve(name));
        assertThat(Walk.text(reading)).contains("How we read it");
        var columns = walk.send(reading, "/reading", Map.of("then", "on"));
        assertThat(Walk.text(columns)).contains("Recognized:");
        return walk.send(columns, "/columns", Map.of("then", "on"));
    }

    /// Through reading and columns; ends at the check, or at the preview when there is nothing to mend.
    private MvcTestResult toCheck(Walk walk, Path file) {
        var reading = walk.bring("contact", file);
        assertThat(Walk.text(reading)).contains("How we read it");
        var columns = walk.send(reading, "/reading", Map.of("then", "on"));
        assertThat(Walk.text(columns)).contains("Which column is which");
        return walk.send(columns, "/columns", ON);
    }

    private void nothingIsKept() throws IOException {
        assertThat(batches.all(here)).isEmpty();
        assertThat(uploadsKept()).isEmpty();
        assertThat(Walk.text(walk().get("/organizations/" + here + "/files"))).doesNotContain("Begun and not finished");
        var home = properties.data().resolve("warehouse").resolve(here.value());
        if (Files.exists(home)) {
            try (Stream<Path> files = Files.walk(home)) {
                assertThat(files.filter(file -> file.toString().endsWith(".parquet")))
                        .isEmpty();
            }
        }
    }

    private List<Path> uploadsKept() {
        var home = properties.data().resolve("uploads").resolve(here.value());
        if (!Files.exists(home)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(home)) {
            return files.toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private long count(String table) {
        return warehouses.use(here, warehouse -> warehouse.count(table));
    }

    private Walk walk() {
        return new Walk(browser, person(here, Role.DATA_STEWARD), here, Language.EN);
    }

    private PersonId person(OrganizationId organization, Role role) {
        var person = people.add(UUID.randomUUID() + "@example.org", "Somebody", "four horses by a lake");
        people.join(person, organization, role);
        return person;
    }
}
