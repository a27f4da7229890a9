package ca.qmhcn.engine.checking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.engine.reading.ReadOutcome.Understood;
import ca.qmhcn.engine.reading.Reading;
import ca.qmhcn.engine.reading.ReadingChoices;
import ca.qmhcn.engine.reading.Sheet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Parquet files are checked as all others are.
class ParquetFilesTest {

    private final Random random = new Random(20261125);

    @TempDir
    Path folder;

    @Test
    void aParquetFileGivesTheSameRowsAsTheTextFile() throws IOException, SQLException {
        var rows = GoodRows.of(random, 500);
        var csv = csv(rows);
        var typed = parquet(
                "SELECT * REPLACE (CAST(contact_date AS DATE) AS contact_date,"
                        + " CAST(minutes AS DOUBLE) AS minutes, CAST(score AS DECIMAL(9,3)) AS score) FROM %s",
                csv);
        var text = parquet("SELECT * FROM %s", csv);
        var expected = BadFiles.check(csv);
        assertThat(expected.action()).isEqualTo("accept");
        assertThat(BadFiles.check(text).kept()).isEqualTo(expected.kept());
        var found = BadFiles.check(typed);
        assertThat(found.action()).as(found.toString()).isEqualTo("accept");
        assertThat(found.kept())
                .hasSameSizeAs(expected.kept())
                .allSatisfy(row -> assertThat(row.get(4)).isInstanceOf(java.time.LocalDate.class));
        assertThat(found.kept().getFirst().subList(0, 9))
                .isEqualTo(expected.kept().getFirst().subList(0, 9));
    }

    @Test
    void problemsAreNamedByRowAndColumnAndPeopleAreKeptOut() throws IOException, SQLException {
        var rows = GoodRows.of(random, 50);
        var line = rows.set(17, "minutes", "1441");
        assertThat(BadFiles.check(parquet("SELECT * FROM %s", csv(rows))).places())
                .containsExactly(line + " minutes");
        rows.set(17, "minutes", "10");
        rows.set(30, "client_key", "someone@example.org");
        assertThat(BadFiles.check(parquet("SELECT * FROM %s", csv(rows))).action())
                .isEqualTo("reject_file");
    }

    @Test
    void valuesOfEveryTypeAreWrittenWithoutMakingAnythingUp() throws SQLException {
        var file = parquet("""
                SELECT DATE '2025-07-15' AS d, TIMESTAMP '2025-07-15 00:00:00' AS midnight,
                TIMESTAMP '2025-07-15 14:05:00' AS moment, TIMESTAMPTZ '2025-07-15 14:05:00+00' AS instant,
                120.0::DOUBLE AS whole, 1e-7::DOUBLE AS small, 'NaN'::DOUBLE AS none, 12.50::DECIMAL(9,2) AS exact,
                9223372036854775807::BIGINT AS huge, true AS yes, NULL::INTEGER AS missing,
                [1,2] AS several, {'a': 1} AS nested, '=1+1' AS "form""ula"
                %s""", Path.of(""));
        assertThat(sheet(file).first(1).getFirst().cells())
                .containsExactly(
                        "2025-07-15",
                        "2025-07-15",
                        "2025-07-15T14:05:00",
                        "2025-07-15T14:05:00",
                        "120",
                        "0.0000001",
                        "NaN",
                        "12.50",
                        "9223372036854775807",
                        "true",
                        "",
                        "[1, 2]",
                        "{'a': 1}",
                        "=1+1");
        assertThat(sheet(file).headers()).endsWith("form\"ula");
    }

    @Test
    void aFileThatIsCutOffOrChangedNeverEndsOtherwiseThanRefusedOrRead() throws IOException, SQLException {
        var whole = Files.readAllBytes(parquet("SELECT * FROM %s", csv(GoodRows.of(random, 30))));
        for (var i = 0; i < 16; i++) {
            var bytes = whole.clone();
            if (i % 2 == 0) {
                bytes = Arrays.copyOf(bytes, 12 + random.nextInt(bytes.length - 12));
            } else {
                bytes[4 + random.nextInt(bytes.length - 4)] ^= (byte) (1 << random.nextInt(8));
            }
            var found = BadFiles.check(Files.write(folder.resolve("changed.parquet"), bytes));
            assertThat(
                            i % 2 == 0
                                    ? List.of("reject_file")
                                    : List.of("reject_file", "reject_row", "accept", "accept_warn"))
                    .contains(found.action());
        }
    }

    private Path csv(GoodRows rows) throws IOException {
        return Files.writeString(folder.resolve("rows.csv"), rows.csv(), StandardCharsets.UTF_8);
    }

    private Path parquet(String select, Path csv) throws SQLException {
        var file = folder.resolve("it's.parquet");
        var from = csv.toString().isEmpty() ? "" : "read_csv('%s', all_varchar = true)".formatted(csv);
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("COPY (%s) TO '%s' (FORMAT parquet)"
                    .formatted(select.formatted(from), file.toString().replace("'", "''")));
        }
        return file;
    }

    private static Sheet sheet(Path file) {
        return ((Understood) Reading.read(file, ReadingChoices.NONE)).sheet();
    }
}
