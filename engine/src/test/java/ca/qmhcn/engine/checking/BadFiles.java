package ca.qmhcn.engine.checking;

import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.definitions.Tables;
import ca.qmhcn.engine.fhir.ResourceRows;
import ca.qmhcn.engine.fhir.ViewDefinition;
import ca.qmhcn.engine.language.Language;
import ca.qmhcn.engine.reading.Ndjson;
import ca.qmhcn.engine.reading.ReadOutcome.Refused;
import ca.qmhcn.engine.reading.ReadOutcome.Understood;
import ca.qmhcn.engine.reading.Reading;
import ca.qmhcn.engine.reading.ReadingChoices;
import ca.qmhcn.engine.reading.Sheet;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The corpus of malformed and hard-but-valid uploads, and what becomes of a file of its table.
final class BadFiles {

    static final Path FOLDER = Path.of("src/test/resources/badfiles");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private BadFiles() {}

    /// What became of a file.
    record Found(
            String action,
            List<String> codes,
            List<String> places,
            long rowsOk,
            List<Problem> problems,
            Optional<Refused> refused,
            List<List<Object>> kept) {

        List<String> words(Language language) {
            return refused.map(why -> List.of(Refusals.what(why, language), Refusals.remedy(why, language)))
                    .orElseGet(() -> problems.stream()
                            .flatMap(problem -> Stream.of(problem.what(language), problem.remedy(language)))
                            .toList());
        }
    }

    static Found check(Path file) {
        return file.toString().endsWith(".ndjson") ? resources(file) : sheet(file);
    }

    private static Found resources(Path file) {
        var rows = new ResourceRows(file, ViewDefinition.read("encounter", text("encounter-of-the-test.json")));
        var table = Tables.parse("encounter", text("encounter-of-the-test.yaml"));
        return Ndjson.refusal(file)
                .map(BadFiles::refused)
                .orElseGet(() -> found(new Checking(
                        new ScreenedResources(file, rows),
                        table,
                        new Mapping(rows.byName(), Map.of(), Set.of()),
                        TODAY,
                        UnaryOperator.identity())));
    }

    private static Found refused(Refused refused) {
        return new Found(
                "reject_file",
                List.of(refused.refusal().name()),
                List.of(),
                0,
                List.of(),
                Optional.of(refused),
                List.of());
    }

    private static Found sheet(Path file) {
        return switch (Reading.read(file, ReadingChoices.NONE)) {
            case Refused refused -> refused(refused);
            case Understood(var sheet) -> found(checking(sheet));
        };
    }

    static Checking checking(Path file) {
        return checking(((Understood) Reading.read(file, ReadingChoices.NONE)).sheet());
    }

    private static Checking checking(Sheet sheet) {
        var table = table();
        return new Checking(
                sheet, table, Mapping.guess(sheet.headers(), table, Optional.empty()), TODAY, UnaryOperator.identity());
    }

    static Found found(Checking checking) {
        var report = checking.report();
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
        var kept = new ArrayList<List<Object>>();
        if (!report.stopped()) {
            checking.rows(report, row -> kept.add(row.values()));
        }
        return new Found(action, codes, places, report.rowsOk(), report.listed(), Optional.empty(), kept);
    }

    static TableDefinition table() {
        return Tables.parse("contact", text("contact-of-the-test.yaml"));
    }

    private static String text(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<NamedCsvRecord> manifest() {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve("manifest.csv"))) {
            return rows.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The file; those that are too large to lie in the repository are made.
    static Path file(String name, Path folder) {
        try {
            var file = folder.resolve(name);
            return switch (name) {
                case "str-1mb-field.csv" -> large(file);
                case "str-20000-columns.csv" -> Files.writeString(file, wide() + "\n1,2\n");
                case "xlsx-5000-entries.xlsx" -> entries(file, 5_000);
                case "xlsx-zip-bomb-120mb.xlsx" -> bomb(file);
                case "nd-100k-digit-number.ndjson" -> digits(file);
                default -> FOLDER.resolve(name);
            };
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Path large(Path file) throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(FOLDER.resolve("str-no-final-newline.csv")));
        var cells = lines.get(3).split(",", -1);
        cells[3] = "x".repeat(1_048_576);
        lines.set(3, String.join(",", cells));
        return Files.write(file, lines);
    }

    private static String wide() {
        return IntStream.rangeClosed(1, 20_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    }

    private static Path digits(Path file) throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(FOLDER.resolve("nd-huge-number.ndjson")));
        lines.set(2, lines.get(2).replace("1e999999999", "9".repeat(100_000)));
        return Files.write(file, lines);
    }

    private static Path entries(Path file, int most) throws IOException {
        try (var zip = copy("xlsx-valid-inline.xlsx", file)) {
            for (var i = 0; i < most; i++) {
                zip.putNextEntry(new ZipEntry("xl/media/image" + i + ".bin"));
                zip.write('x');
            }
        }
        return file;
    }

    private static Path bomb(Path file) throws IOException {
        try (var zip = copy("xlsx-valid-inline.xlsx", file)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet2.xml"));
            var blanks = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
            for (var i = 0; i < 120; i++) {
                zip.write(blanks);
            }
        }
        return file;
    }

    private static ZipOutputStream copy(String name, Path to) throws IOException {
        var zip = new ZipOutputStream(Files.newOutputStream(to));
        try (var from = new java.util.zip.ZipFile(FOLDER.resolve(name).toFile())) {
            for (var entry : from.stream().toList()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                from.getInputStream(entry).transferTo(zip);
            }
        }
        return zip;
    }
}
