package ca.qmhcn.engine.benchmarks;

import ca.qmhcn.engine.definitions.Content;
import ca.qmhcn.engine.fhir.FlatFiles;
import ca.qmhcn.engine.fhir.Flattening;
import ca.qmhcn.engine.fhir.RejectedLine;
import ca.qmhcn.engine.fhir.ViewDefinition;
import ca.qmhcn.engine.warehouse.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How fast FHIR resources become rows, beside merely counting lines and beside DuckDB's own
/// reader. Run by hand: `docs/benchmarks.md` says how.
final class FhirBenchmark {

    private static final String FLAT = """
            {"resource":"Encounter","name":"flat","select":[
              {"column":[
                {"name":"id","path":"getResourceKey()","type":"id"},
                {"name":"status","path":"status","type":"code"},
                {"name":"patient_id","path":"subject.getReferenceKey(Patient)","type":"id"},
                {"name":"class_code","path":"class.code","type":"code"},
                {"name":"period_start","path":"period.start","type":"dateTime"},
                {"name":"period_end","path":"period.end","type":"dateTime"}]},
              {"forEachOrNull":"type.coding","column":[
                {"name":"type_system","path":"system","type":"uri"},
                {"name":"type_code","path":"code","type":"code"}]}]}""";

    private static final String SAME_IN_SQL = """
            SELECT id, status, split_part(subject.reference, '/', -1) AS patient_id, class.code AS class_code,
                period.start AS period_start, period."end" AS period_end, x.system AS type_system, x.code AS type_code
            FROM read_ndjson('$file', columns = {id: 'VARCHAR', status: 'VARCHAR', subject: 'STRUCT(reference VARCHAR)',
                class: 'STRUCT(code VARCHAR)', period: 'STRUCT(start VARCHAR, "end" VARCHAR)',
                type: 'STRUCT(coding STRUCT(system VARCHAR, code VARCHAR)[])[]'}) AS e
            LEFT JOIN LATERAL (SELECT unnest(flatten(list_transform(e.type, lambda t: t.coding))) AS x) ON true""";

    private final Path file;
    private final double megabytes;
    private final int repeats;
    private double floor;

    private FhirBenchmark(Path file, int repeats) throws IOException {
        this.file = file;
        this.megabytes = Files.size(file) / 1e6;
        this.repeats = repeats;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        var megabytes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        var repeats = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        var folder = Files.createTempDirectory("qmhcn-benchmark");
        var file = folder.resolve("Encounter.ndjson");
        MadeUpEncounters.write(file, megabytes * 1_000_000L);
        new FhirBenchmark(file, repeats).all();
        Files.delete(file);
        Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .forEach(line -> System.out.println("peak memory of the process " + line));
    }

    private void all() throws IOException, SQLException {
        var one = List.of(ViewDefinition.read("flat", FLAT));
        var five = List.of(
                one.getFirst(),
                view("encounter-contact"),
                view("encounter-inpatient-stay"),
                view("encounter-emergency-visit"),
                ViewDefinition.read("again", FLAT.replace("flat", "again")));
        floor = best("count newlines", this::countNewlines);
        best("one view, rows not kept", () -> flatten(one));
        best("five views, rows not kept", () -> flatten(five));
        best("one view to Parquet", () -> keep(one));
        best("five views to Parquet", () -> keep(five));
        var parquet = file.resolveSibling("sql.parquet");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            best("DuckDB read_ndjson, declared columns, to Parquet", () -> {
                try {
                    return statement.executeUpdate("COPY (%s) TO '%s' (FORMAT parquet, COMPRESSION zstd)"
                            .formatted(SAME_IN_SQL.replace("$file", file.toString()), parquet));
                } catch (SQLException failed) {
                    throw new IllegalStateException(failed);
                }
            });
        }
        Files.deleteIfExists(parquet);
    }

    private static ViewDefinition view(String name) {
        var path = "fhir/" + name + ".json";
        return ViewDefinition.read(path, Content.ofClasspath().text(path));
    }

    private long countNewlines() {
        var buffer = new byte[1 << 20];
        var lines = 0L;
        try (var in = Files.newInputStream(file)) {
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (var i = 0; i < read; i++) {
                    if (buffer[i] == '\n') {
                        lines++;
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return lines;
    }

    private long flatten(List<ViewDefinition> views) {
        var rows = new long[1];
        new Flattening(views).run(file, new Flattening.Taker() {

            @Override
            public void row(ViewDefinition view, long line, List<@Nullable Object> values) {
                rows[0]++;
            }

            @Override
            public void rejected(RejectedLine line) {
                throw new IllegalStateException(line.toString());
            }
        });
        return rows[0];
    }

    private long keep(List<ViewDefinition> views) {
        var folder = Optional.ofNullable(file.getParent()).orElseThrow();
        return FlatFiles.write(file, views, folder, new Limits(512, 1), rejected -> {
                    throw new IllegalStateException(rejected.toString());
                })
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private interface Work {
        long run();
    }

    /// The fastest repeat, and the least processor time that one took: the machine may be busy with
    /// other things.
    private double best(String what, Work work) {
        var wall = Double.MAX_VALUE;
        var cpu = Double.MAX_VALUE;
        var rows = 0L;
        for (var i = 0; i < repeats; i++) {
            var cpuBegun = Stopwatch.cpuSeconds();
            var begun = System.nanoTime();
            rows = work.run();
            wall = Math.min(wall, (System.nanoTime() - begun) / 1e9);
            cpu = Math.min(cpu, Stopwatch.cpuSeconds() - cpuBegun);
        }
        var rate = megabytes / cpu;
        System.out.printf(
                "%-50s %,10d rows %6.2f s wall %6.2f s processor %7.0f MB per processor second %5.2f of the floor%n",
                what, rows, wall, cpu, rate, floor == 0 ? 1 : rate / floor);
        return rate;
    }
}
