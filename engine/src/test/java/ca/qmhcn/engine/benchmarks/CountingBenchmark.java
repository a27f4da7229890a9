package ca.qmhcn.engine.benchmarks;

import ca.qmhcn.engine.counting.Count;
import ca.qmhcn.engine.counting.Counting;
import ca.qmhcn.engine.definitions.Catalogue;
import ca.qmhcn.engine.definitions.Content;
import ca.qmhcn.engine.definitions.Tables;
import ca.qmhcn.engine.warehouse.Limits;
import ca.qmhcn.engine.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/// How long it takes to count everything for one organization with a million contacts. Run by hand:
/// `docs/benchmarks.md` says how.
final class CountingBenchmark {

    private static final int WARM = 5;

    private CountingBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        var contacts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        var threads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
        var content = Content.ofClasspath();
        var tables = Tables.of(content);
        var folder = Files.createTempDirectory("qmhcn-benchmark");
        var limits = new Limits(512, threads);
        var events = new MadeUpEvents(20260501, contacts);
        try (var warehouse = timed("open an empty warehouse", () -> Warehouse.open(folder, tables, limits))) {
            timed("write all tables as Parquet", () -> {
                var rows = 0L;
                for (var table : tables) {
                    rows += warehouse.write("all", table, sink -> events.rows(table, sink));
                }
                System.out.printf("%,d rows of which %,d contacts, %,d bytes%n", rows, contacts, size(folder));
                return rows;
            });
            timed("show them", () -> {
                warehouse.show(List.of("all"));
                return 0;
            });
        }
        try (var warehouse = timed("open it again", () -> Warehouse.open(folder, tables, limits))) {
            var catalogue = timed("read and check all definitions", () -> Catalogue.of(content, tables));
            var today = LocalDate.of(2026, 6, 1);
            List<Count> first = timed("count everything, cold", () -> Counting.count(warehouse, catalogue, today));
            System.out.printf(
                    "%d indicators, %,d counts%n",
                    first.stream().map(Count::indicator).distinct().count(), first.size());
            best("count everything, warm", () -> Counting.count(warehouse, catalogue, today));
            best(
                    "only read every column of every contact",
                    () -> warehouse.ask(
                            bench -> bench.rows("SELECT bit_xor(hash(contact)) FROM contact", row -> row.text(1))));
            best(
                    "only read every column of every table",
                    () -> warehouse.ask(bench -> tables.stream()
                            .map(table -> bench.rows(
                                    "SELECT bit_xor(hash(%1$s)) FROM %1$s".formatted(table.name()), row -> row.text(1)))
                            .toList()));
        }
        Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .forEach(line -> System.out.println("peak memory of the process " + line));
    }

    private static <T> T timed(String what, Supplier<T> work) {
        var cpu = cpuSeconds();
        var begun = System.nanoTime();
        var result = work.get();
        say(what, (System.nanoTime() - begun) / 1e9, cpuSeconds() - cpu);
        return result;
    }

    /// The fastest of five, and the least processor time that one took: the machine may be busy with other things.
    private static void best(String what, Supplier<?> work) {
        var wall = Double.MAX_VALUE;
        var least = Double.MAX_VALUE;
        for (var i = 0; i < WARM; i++) {
            var cpu = cpuSeconds();
            var begun = System.nanoTime();
            if (work.get() != null) {
                wall = Math.min(wall, (System.nanoTime() - begun) / 1e9);
                least = Math.min(least, cpuSeconds() - cpu);
            }
        }
        say(what, wall, least);
    }

    private static void say(String what, double wall, double cpu) {
        System.out.printf("%-45s %7.2f s wall %7.2f s processor%n", what, wall, cpu);
    }

    private static double cpuSeconds() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1e3;
    }

    private static long size(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
