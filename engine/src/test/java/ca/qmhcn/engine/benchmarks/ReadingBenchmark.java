package ca.qmhcn.engine.benchmarks;

import ca.qmhcn.engine.checking.CheckReport;
import ca.qmhcn.engine.checking.Checking;
import ca.qmhcn.engine.checking.Mapping;
import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.definitions.Tables;
import ca.qmhcn.engine.reading.ReadOutcome.Understood;
import ca.qmhcn.engine.reading.Reading;
import ca.qmhcn.engine.reading.ReadingChoices;
import ca.qmhcn.engine.warehouse.Limits;
import ca.qmhcn.engine.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// How long it takes to check a million rows of twenty columns and to load them (F10). Run by hand:
/// `docs/benchmarks.md` says how.
final class ReadingBenchmark {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final List<String> CODES = List.of("alpha", "beta", "gamma", "delta");

    private ReadingBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        var rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        var folder = Files.createTempDirectory("qmhcn-benchmark");
        var file = folder.resolve("wide.csv");
        write(file, rows);
        System.out.printf("%,d rows of 20 columns, %,d bytes%n", rows, Files.size(file));
        timed("floor: only read every byte", () -> floor(file));
        var table = table();
        var limits = new Limits(256, 2);
        try (var warehouse = Warehouse.open(folder.resolve("warehouse"), List.of(table), limits)) {
            var sheet = timed(
                    "find out how the file is to be read",
                    () -> ((Understood) Reading.read(file, ReadingChoices.NONE)).sheet());
            var checking = new Checking(
                    sheet,
                    table,
                    Mapping.guess(sheet.headers(), table, Optional.empty()),
                    TODAY,
                    UnaryOperator.identity());
            CheckReport report = timed("check every cell", checking::report);
            var written = timed(
                    "check again and write what passed, synced",
                    () -> warehouse.write("all", table, sink -> checking.rows(report, sink)));
            System.out.printf("%,d rows fine, %,d not, %,d written%n", report.rowsOk(), report.rowsBad(), written);
        }
        Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .forEach(line -> System.out.println("peak memory of the process " + line));
    }

    private static TableDefinition table() {
        var columns = new StringBuilder();
        column(columns, "row_key, type: text, required: true");
        column(columns, "person_key, type: pseudonym, required: true");
        for (var i = 1; i <= 4; i++) {
            column(columns, "day_" + i + ", type: date");
            column(
                    columns,
                    "code_" + i + ", type: code, codes: { alpha: { en: Alpha, fr: Alpha },"
                            + " beta: { en: Beta, fr: Bêta }, gamma: { en: Gamma, fr: Gamma }, delta: { en: Delta, fr: Delta } }");
            column(columns, "whole_" + i + ", type: integer, least: 0, most: 100000");
        }
        for (var i = 1; i <= 2; i++) {
            column(columns, "moment_" + i + "_at, type: timestamp");
            column(columns, "share_" + i + ", type: decimal, least: 0, most: 100");
        }
        column(columns, "yes, type: yes_no");
        column(columns, "words, type: text");
        return Tables.parse(
                "wide",
                "table: wide\ntitle: { en: Wide, fr: Large }\nwhat: { en: Wide, fr: Large }\nkey: [row_key]\ncolumns:\n"
                        + columns);
    }

    private static void column(StringBuilder columns, String column) {
        var name = column.substring(0, column.indexOf(','));
        columns.append("  - { name: %s, label: { en: %s, fr: %s } }%n".formatted(column, name, name));
    }

    private static void write(Path file, int rows) throws IOException {
        var random = new Random(20261125);
        var headers = String.join(
                ",",
                table().columns().stream().map(TableDefinition.Column::name).toList());
        try (var out = Files.newBufferedWriter(file)) {
            out.write(headers + "\n");
            for (var i = 0; i < rows; i++) {
                out.write("R" + i + ",k" + Long.toHexString(random.nextLong() >>> 16 | 1L << 47));
                for (var j = 0; j < 4; j++) {
                    out.write("," + day(random) + "," + CODES.get(random.nextInt(4)) + "," + random.nextInt(100_000));
                }
                for (var j = 0; j < 2; j++) {
                    out.write("," + day(random) + "T10:%02d:00-05:00,".formatted(random.nextInt(60))
                            + random.nextInt(100) + "." + random.nextInt(10));
                }
                out.write((random.nextBoolean() ? ",yes" : ",no") + ",Équipe mobile " + random.nextInt(50) + "\n");
            }
        }
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2015, 1, 1).plusDays(random.nextInt(4_000));
    }

    private static long floor(Path file) {
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[64 * 1024];
            var lines = 0L;
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (var i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
            return lines;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static <T> T timed(String what, Supplier<T> work) {
        var cpu = cpuSeconds();
        var begun = System.nanoTime();
        var result = work.get();
        System.out.printf(
                "%-45s %6.1f s wall %6.1f s processor%n", what, (System.nanoTime() - begun) / 1e9, cpuSeconds() - cpu);
        return result;
    }

    private static double cpuSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }
}
