package ca.qmhcn.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final Path EXAMPLE = Path.of("../content/indicators/follow-up-within-7-days/example/given");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

    @Test
    void countsAFolderOfFilesIntoAFolderOfResults() throws IOException {
        assertThat(run(
                        "count",
                        EXAMPLE.toString(),
                        "--out",
                        folder.resolve("out").toString()))
                .isZero();
        assertThat(Files.readString(folder.resolve("out/results.csv")))
                .contains("follow-up-within-7-days,hqo,2026-01,,")
                .contains("readmission-within-30-days,")
                .doesNotContain("psychiatrist-on-day-1");
        assertThat(Files.readString(folder.resolve("out/left-out.csv"))).contains("hqo,2026-01,,died,1");
        assertThat(Files.readString(folder.resolve("out/days.csv"))).startsWith("indicator,profile,month");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(progress.toString(StandardCharsets.UTF_8))
                .contains("all good")
                .doesNotContain("psychiatrist-on-day-1");
    }

    @Test
    void aFileThatNeedsMendingCountsNothingAndSaysWhat() throws IOException {
        Files.writeString(
                folder.resolve("contact.csv"),
                "contact_key,person_key,contact_on,status,kind\nc1,p1,2026-02-30,attended,scheduled\n");
        assertThat(run(
                        "count",
                        folder.toString(),
                        "--out",
                        folder.resolve("out").toString()))
                .isEqualTo(1);
        assertThat(folder.resolve("out/results.csv")).doesNotExist();
        assertThat(Files.readString(folder.resolve("out/problems.txt")))
                .contains("contact.csv, line 2: ", "2026-02-30");
        assertThat(run("check", folder.resolve("contact.csv").toString(), "--lang", "fr"))
                .isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("contact.csv, ligne 2\u00a0: ", "n’existe pas au calendrier");
    }

    @Test
    void describesAnIndicatorInTheLanguageAskedFor() {
        assertThat(run("describe", "follow-up-within-7-days", "--lang", "fr")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Suivi dans les 7 jours", "INT-P1", "hedis");
        assertThat(run("describe")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("restraint-hours");
    }

    @Test
    void saysWhatItCannotDo() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Counts indicators from files");
        assertThat(run("dance")).isEqualTo(2);
        assertThat(run("count", "nowhere")).isEqualTo(2);
        assertThat(run("count", "nowhere", "--out", "x")).isEqualTo(2);
        assertThat(run("check", folder.toString())).isEqualTo(2);
        assertThat(run("describe", "happiness")).isEqualTo(2);
        assertThat(progress.toString(StandardCharsets.UTF_8)).contains("dance", "nowhere", "happiness");
    }

    private int run(String... arguments) {
        return CommandLine.run(
                List.of(arguments),
                Locale.CANADA,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(progress, true, StandardCharsets.UTF_8),
                TODAY);
    }
}
