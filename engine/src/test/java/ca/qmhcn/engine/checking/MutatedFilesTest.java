package ca.qmhcn.engine.checking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.engine.language.Language;
import ca.qmhcn.engine.reading.MadeWorkbook;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files nobody has seen before, of the families of the corpus: what holds for its files holds for their siblings (F1).
class MutatedFilesTest {

    private static final int SIBLINGS = 40;
    private static final List<byte[]> NO_CHARACTERS = List.of(
            new byte[] {(byte) 0xFF},
            new byte[] {(byte) 0xC0, (byte) 0xAF},
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            new byte[] {(byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80},
            new byte[] {(byte) 0xE2, (byte) 0x82});

    private final Random random = new Random(20261125);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            contact_date | 2025-02-29          | DATE_INVALID
            contact_date | 2025-06-31          | DATE_INVALID
            contact_date | 2025-00-10          | DATE_INVALID
            contact_date | 31/12/2024          | DATE_FORMAT
            contact_date | 2024-1-5            | DATE_FORMAT
            contact_date | 20240105            | DATE_FORMAT
            contact_date | 5 janvier 2024      | DATE_FORMAT
            contact_date | ２０２４-01-05      | DATE_FORMAT
            contact_date | 1899-12-31          | DATE_OUT_OF_RANGE
            contact_date | 2031-01-01          | DATE_FUTURE
            start_at     | 2024-01-05T25:00:00Z| DATETIME_INVALID
            start_at     | 2024-01-05T10:00    | OFFSET_MISSING
            start_at     | 2024-01-05T10:00:00 America/Toronto | DATETIME_FORMAT
            minutes      | 12d                 | NUMBER_FORMAT
            minutes      | 0x1F                | NUMBER_FORMAT
            minutes      | 1e3                 | NUMBER_FORMAT
            minutes      | ١٢                  | NUMBER_FORMAT
            minutes      | 1441                | NUMBER_RANGE
            minutes      | -1                  | NUMBER_RANGE
            minutes      | 7.5                 | NUMBER_FORMAT
            score        | Infinity            | NUMBER_FORMAT
            score        | 1e999999999         | NUMBER_FORMAT
            score        | 3..5                | NUMBER_FORMAT
            score        | 27.01               | NUMBER_RANGE
            score        | #DIV/0!             | EXCEL_ERROR_VALUE
            score        | n/a                 | MISSING_TOKEN
            modality     | téléphonique        | CODE_UNKNOWN
            client_key   | 1.2346E+15          | ID_MANGLED
            record_id    | -                   | REQUIRED_MISSING
            program_code | A\u200bB            | INVISIBLE_CHARACTER
            program_code | A\u202eB            | INVISIBLE_CHARACTER
            """)
    void aValueThatCannotBeTakenIsNamedWhereverItStands(String column, String value, String code) throws IOException {
        for (var i = 0; i < 5; i++) {
            var rows = GoodRows.of(random, 5 + random.nextInt(40));
            var row = random.nextInt(rows.rows().size());
            var line = rows.set(row, column, value == null ? "" : value);
            var found = BadFiles.check(write("value.csv", rows.csv()));
            assertThat(found.action()).as("%s in %s", value, column).isEqualTo("reject_row");
            assertThat(found.codes()).containsExactly(code);
            assertThat(found.places()).containsExactly(line + " " + column);
            assertThat(found.rowsOk()).isEqualTo(rows.rows().size() - 1);
        }
    }

    @Test
    void columnsDelimitersAndEncodingsChangeNothingOfWhatIsRead() throws IOException {
        for (var i = 0; i < SIBLINGS; i++) {
            var rows = GoodRows.of(random, 1 + random.nextInt(50));
            var plain = BadFiles.check(write("plain.csv", rows.csv()));
            var headers = new ArrayList<>(GoodRows.HEADERS);
            var other = rows.shuffled(random, headers)
                    .csv(headers, List.of(",", ";", "\t", "|").get(random.nextInt(4)));
            var charset = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                    .get(random.nextInt(3));
            var found = BadFiles.check(write("other.csv", "\ufeff" + other, charset));
            assertThat(plain.action()).isEqualTo("accept");
            assertThat(found.action()).isEqualTo("accept");
            assertThat(found.kept()).isEqualTo(plain.kept());
        }
    }

    @Test
    void aRowThatIsTooShortOrTooLongIsNamed() throws IOException {
        for (var i = 0; i < SIBLINGS; i++) {
            var rows = GoodRows.of(random, 2 + random.nextInt(50));
            var row = random.nextInt(rows.rows().size());
            var cells = rows.rows().get(row);
            if (random.nextBoolean()) {
                cells.add(random.nextInt(cells.size()), "more");
            } else {
                cells.removeLast();
            }
            var found = BadFiles.check(write("count.csv", rows.csv()));
            assertThat(found.codes()).containsExactly("COLUMN_COUNT");
            assertThat(found.places()).containsExactly(row + 2 + " ");
        }
    }

    @Test
    void damagedCharactersAreNeverRead() throws IOException {
        for (var i = 0; i < SIBLINGS; i++) {
            var bytes = GoodRows.of(random, 20).csv().getBytes(StandardCharsets.UTF_8);
            var damage = NO_CHARACTERS.get(random.nextInt(NO_CHARACTERS.size()));
            var at = 120 + random.nextInt(bytes.length - 120);
            while (bytes[at] < 0 || bytes[at - 1] < 0) {
                at--;
            }
            var all = Arrays.copyOf(bytes, bytes.length + damage.length);
            System.arraycopy(damage, 0, all, at, damage.length);
            System.arraycopy(bytes, at, all, at + damage.length, bytes.length - at);
            var found = BadFiles.check(Files.write(folder.resolve("damage.csv"), all));
            assertThat(found.codes()).as("at byte %d", at).containsExactly("ENCODING_INVALID");
        }
    }

    @Test
    void whatMayIdentifySomebodyIsRefusedInEveryColumnAndNeverRepeated() throws IOException {
        for (var i = 0; i < 3 * SIBLINGS; i++) {
            var secret = secret();
            var rows = GoodRows.of(random, 1 + random.nextInt(300));
            var column = List.of("client_key", "program_name", "program_code", "record_id")
                    .get(random.nextInt(4));
            var line = rows.set(random.nextInt(rows.rows().size()), column, secret);
            var csv = rows.csv();
            var written = Written.during(() -> {
                var found = BadFiles.check(write("secret.csv", csv));
                assertThat(found.action()).as(secret).isEqualTo("reject_file");
                assertThat(found.places()).as(secret).contains(line + " " + column);
                for (var language : Language.values()) {
                    assertThat(found.words(language)).noneMatch(text -> text.contains(secret));
                }
            });
            assertThat(written).doesNotContain(secret);
        }
    }

    /// Made up: a health or insurance number with its check digit, an address, a phone number or a postal code.
    private String secret() {
        return switch (random.nextInt(6)) {
            case 0 -> "p%d@example.org".formatted(random.nextInt(1000));
            case 1 -> "TEST %04d %04d".formatted(random.nextInt(10_000), random.nextInt(10_000));
            case 2 -> "K1A %dB%d".formatted(random.nextInt(10), random.nextInt(10));
            case 3 -> "(613) 555-%04d".formatted(random.nextInt(10_000));
            case 4 -> luhn(9);
            default -> luhn(10);
        };
    }

    private String luhn(int length) {
        var digits = new StringBuilder("9");
        while (digits.length() < length - 1) {
            digits.append(random.nextInt(10));
        }
        return IntStream.rangeClosed(0, 9)
                .mapToObj(last -> digits + "" + last)
                .filter(number -> sum(number) % 10 == 0)
                .findFirst()
                .orElseThrow();
    }

    private static int sum(String number) {
        return IntStream.range(0, number.length())
                .map(i -> {
                    var digit = Character.digit(number.charAt(number.length() - 1 - i), 10);
                    return i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
                })
                .sum();
    }

    @Test
    void aWorkbookGivesTheSameRowsAsTheTextFile() throws IOException {
        for (var i = 0; i < SIBLINGS; i++) {
            var rows = GoodRows.of(random, 1 + random.nextInt(30));
            var text = BadFiles.check(write("same.csv", rows.csv()));
            var workbook = BadFiles.check(workbook(rows, random.nextBoolean()));
            assertThat(workbook.action()).as(workbook.toString()).isEqualTo("accept");
            assertThat(workbook.kept()).isEqualTo(text.kept());
        }
    }

    @Test
    void aWorkbookThatIsCutOffOrChangedIsNeverReadOtherwise() throws IOException {
        var rows = GoodRows.of(random, 30);
        var whole = Files.readAllBytes(workbook(rows, false));
        var right = BadFiles.check(folder.resolve("same.xlsx")).kept();
        for (var i = 0; i < 5 * SIBLINGS; i++) {
            var bytes = whole.clone();
            if (i % 2 == 0) {
                bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            } else {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            var found = BadFiles.check(Files.write(folder.resolve("changed.xlsx"), bytes));
            if (found.action().startsWith("accept")) {
                assertThat(found.kept()).isEqualTo(right);
            } else {
                assertThat(found.action()).isEqualTo("reject_file");
            }
        }
    }

    /// Days and numbers as a spreadsheet keeps them.
    private Path workbook(GoodRows rows, boolean asText) {
        var xml = new StringBuilder(MadeWorkbook.row(GoodRows.HEADERS.toArray(String[]::new)));
        for (var row : rows.rows()) {
            xml.append("<row>");
            for (var i = 0; i < row.size(); i++) {
                var day = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), LocalDate.parse(row.get(4)));
                xml.append(
                        asText || i < 4 || i > 4 && i < 8
                                ? "<c t=\"inlineStr\"><is><t>" + row.get(i) + "</t></is></c>"
                                : i == 4 ? "<c s=\"1\"><v>" + day + "</v></c>" : "<c><v>" + row.get(i) + "</v></c>");
            }
            xml.append("</row>");
        }
        return new MadeWorkbook().sheet("Rows", xml.toString()).write(folder.resolve("same.xlsx"));
    }

    @Test
    void aResourceThatIsDamagedIsNamedAndTheOthersAreTaken() throws IOException {
        var good = Files.readAllLines(BadFiles.FOLDER.resolve("nd-no-final-newline.ndjson"));
        for (var i = 0; i < SIBLINGS; i++) {
            var lines = new ArrayList<>(good);
            var at = random.nextInt(lines.size());
            var line = lines.get(at);
            lines.set(
                    at,
                    switch (random.nextInt(5)) {
                        case 0 -> line.substring(0, 1 + random.nextInt(line.length() - 1));
                        case 1 -> line.replace("\"id\"", "\"status\"");
                        case 2 ->
                            line.substring(0, line.length() - 1) + ",\"x\":" + "[".repeat(90) + "]".repeat(90) + "}";
                        case 3 -> line + line;
                        default -> line.replace("finished", "\\udbff");
                    });
            var found = BadFiles.check(write("damaged.ndjson", String.join("\n", lines)));
            assertThat(found.action()).as(lines.get(at)).isEqualTo("reject_row");
            assertThat(found.places()).singleElement().asString().startsWith(at + 1 + " ");
            assertThat(found.rowsOk()).isEqualTo(lines.size() - 1);
        }
    }

    private Path write(String name, String text) {
        return write(name, text, StandardCharsets.UTF_8);
    }

    private Path write(String name, String text, Charset charset) {
        try {
            return Files.writeString(folder.resolve(name), text, charset);
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }
}
