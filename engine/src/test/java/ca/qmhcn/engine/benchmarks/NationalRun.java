package ca.qmhcn.engine.benchmarks;

import ca.qmhcn.engine.Digests;
import ca.qmhcn.engine.checking.Checking;
import ca.qmhcn.engine.checking.Mapping;
import ca.qmhcn.engine.counting.Counting;
import ca.qmhcn.engine.counting.Counts;
import ca.qmhcn.engine.definitions.Catalogue;
import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.reading.ReadOutcome.Understood;
import ca.qmhcn.engine.reading.Reading;
import ca.qmhcn.engine.reading.ReadingChoices;
import ca.qmhcn.engine.warehouse.Limits;
import ca.qmhcn.engine.warehouse.Warehouse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// How near to what is possible a country's events are counted: goals G1 to G6, G10, G11 and G13, each with its
/// measure and its ratio to a floor measured in the same run. By hand: `docs/benchmarks.md` says how.
final class NationalRun {

    private final List<Path> places;
    private final Catalogue catalogue = Counted.whole();
    private final List<String> children = new ArrayList<>();

    private NationalRun(List<Path> places) {
        this.places = places;
    }

    /// Folder, contacts, organizations, and the address of a Trino; `whole` or `ready` for what needs its own process.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var folder = Path.of(arguments[0]).toAbsolutePath();
        var set = new NationalSet(folder, Counted.TABLES, Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]));
        if (arguments.length > 4 && arguments[3].equals("child")) {
            child(set.warehouses(), arguments[4], Integer.parseInt(arguments[5]));
            return;
        }
        var made = Stopwatch.once(set::warehouses);
        say("made", "%s; %,d bytes in %d warehouses".formatted(made, set.bytes(), set.organizations()));
        var run = new NationalRun(set.warehouses());
        run.children.addAll(List.of(arguments).subList(0, 3));
        run.all(arguments.length > 3 ? Optional.of(arguments[3]) : Optional.empty());
    }

    private interface Step {
        void run() throws IOException, InterruptedException;
    }

    /// All goals, or only those that `-Dgoals=G1,G4` names.
    private void all(Optional<String> trino) throws IOException, InterruptedException {
        var steps = new LinkedHashMap<String, Step>();
        steps.put("G1", this::one);
        steps.put("G2", this::whole);
        steps.put("G4", this::memory);
        steps.put("G5", this::month);
        steps.put("G6", this::csv);
        steps.put("G10", this::quantiles);
        steps.put(
                "G11",
                () -> say(
                        "G11 ready",
                        "%s to the first indicator of the first warehouse, limit 2 s wall"
                                .formatted(inChild("ready", 512))));
        trino.ifPresent(address -> steps.put("G3", () -> elsewhere(address)));
        var asked = List.of(
                System.getProperty("goals", String.join(",", steps.keySet())).split(","));
        for (var step : steps.entrySet()) {
            if (asked.contains(step.getKey())) {
                step.getValue().run();
            }
        }
    }

    private static void say(String what, String measured) {
        System.out.printf("%-12s %s%n", what, measured);
    }

    private Counted counted() {
        return new Counted(places, Limits.MODEST);
    }

    /// Warehouse by warehouse, each open already.
    private Stopwatch each(Function<Warehouse, ?> work) {
        return counted().each(warehouse -> Stopwatch.best(() -> work.apply(warehouse))).stream()
                .reduce(new Stopwatch(0, 0), Stopwatch::plus);
    }

    private Stopwatch eachBare(Function<Bare, ?> work) {
        return places.stream()
                .map(place -> Stopwatch.best(() -> work.apply(new Bare(List.of(place)))))
                .reduce(new Stopwatch(0, 0), Stopwatch::plus);
    }

    private void one() {
        say(
                "open",
                "%s, all warehouses".formatted(Stopwatch.best(() -> counted().each(Warehouse::shown))));
        var only = Counted.only("cancelled-by-the-service");
        var bare = eachBare(Bare::cancelled);
        var ours = each(warehouse -> Counting.count(warehouse, only, Counted.TODAY));
        say("G1 one", "%s against %s by hand: %s, limit 1.15×".formatted(ours, bare, ours.times(bare)));
    }

    private void whole() {
        var floor = eachBare(bare ->
                Counted.TABLES.stream().map(table -> bare.scan(table.name())).toList());
        var whole = each(warehouse -> Counting.together(warehouse, catalogue, Counted.TODAY));
        var single = new Stopwatch(0, 0);
        for (var indicator : catalogue.indicators()) {
            if (indicator.isCounted()) {
                var only = Counted.only(indicator.id());
                var alone = each(warehouse -> Counting.together(warehouse, only, Counted.TODAY));
                say("  alone", alone + " " + indicator.id());
                single = single.plus(alone);
            }
        }
        say("G2 whole", "%s".formatted(whole));
        say("  against", "one by one %s: %s, limit 0.20×".formatted(single, whole.times(single)));
        say("  against", "reading every column %s: %s, limit 60×".formatted(floor, whole.times(floor)));
    }

    private void memory() throws IOException, InterruptedException {
        say("G4 memory", "%s MB at the most, limit 2,500".formatted(inChild("memory", 512)));
        say(
                "  half",
                "%s s with 256 MB against %s s with 512 MB, limit 1.3×"
                        .formatted(inChild("whole", 256), inChild("whole", 512)));
    }

    /// A new month is counted with everything before it: what only this month changed is not told apart yet.
    private void month() {
        var again = each(warehouse -> Counting.together(warehouse, catalogue, Counted.TODAY));
        say("G5 month", "%s: all is counted again, so 1.00×, limit 0.20×".formatted(again));
    }

    private void csv() throws IOException {
        var table = table("contact");
        var csv = Files.createTempFile("qmhcn", ".csv");
        new Bare(places.subList(0, 1)).tableToCsv(table.name(), 300_000, csv);
        var bare = Stopwatch.best(() -> new Bare(places).csvToTable(csv));
        var folder = Files.createTempDirectory("qmhcn-csv");
        try (var warehouse = Warehouse.open(folder, Counted.TABLES)) {
            var ours = Stopwatch.best(() -> imported(warehouse, table, csv));
            say(
                    "G6 import",
                    "%s against %s by read_csv, %,d bytes: %.2f× its rate, limit 0.5×"
                            .formatted(ours, bare, Files.size(csv), bare.cpu() / ours.cpu()));
        }
        Files.delete(csv);
    }

    private static long imported(Warehouse warehouse, TableDefinition table, Path csv) {
        if (!(Reading.read(csv, ReadingChoices.NONE) instanceof Understood(var sheet))) {
            throw new IllegalStateException("Not read");
        }
        var checking =
                new Checking(sheet, table, Mapping.straight(table), LocalDate.of(2030, 1, 1), UnaryOperator.identity());
        var report = checking.report();
        if (!report.clean()) {
            throw new IllegalStateException(report.listed().toString());
        }
        return warehouse.write("csv", table, sink -> checking.rows(report, sink));
    }

    private static TableDefinition table(String name) {
        return Counted.TABLES.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// Of the first warehouse: what was counted for each month, put together by quarter, against its events.
    private void quantiles() {
        var first = List.of(places.getFirst());
        var only = Counted.only("wait-for-counselling");
        var counts = new Counted(first, Limits.MODEST).count(only).getFirst();
        var fact = only.facts().stream()
                .filter(one -> one.name().equals("wait"))
                .findFirst()
                .orElseThrow();
        var where = "service = 'counselling' AND COALESCE(publicly_funded, TRUE) AND NOT repeats";
        var bare = Stopwatch.best(() -> new Bare(first).quantiles(fact.sql(), "session_on", "wait_days", where));
        var ours = Stopwatch.best(() -> rolledUp(counts));
        say(
                "G10 quantile",
                "%s against %s from events: %s, limit 0.2×; the same figures: %s"
                        .formatted(
                                ours,
                                bare,
                                ours.times(bare),
                                rolledUp(counts)
                                        .equals(new Bare(first)
                                                .quantiles(fact.sql(), "session_on", "wait_days", where))));
    }

    private static List<String> rolledUp(Counts counts) {
        var quarters = new TreeMap<LocalDate, SortedMap<Integer, Long>>();
        for (var count : counts.counts()) {
            if (count.stratum().isEmpty()) {
                var month = count.month().atDay(1);
                var days = quarters.computeIfAbsent(
                        month.withMonth((month.getMonthValue() - 1) / 3 * 3 + 1), _ -> new TreeMap<>());
                count.days().forEach((day, cases) -> days.merge(day, cases, Long::sum));
            }
        }
        var rows = new ArrayList<String>();
        quarters.forEach((quarter, days) -> {
            var cases = days.values().stream().mapToLong(Long::longValue).sum();
            if (cases > 0) {
                rows.add("%s %d %d %d".formatted(quarter, least(days, cases, 0.5), least(days, cases, 0.9), cases));
            }
        });
        return rows;
    }

    /// The fewest days that at least this share of the cases waited at the most.
    private static int least(SortedMap<Integer, Long> days, long cases, double share) {
        var sofar = 0L;
        for (var entry : days.entrySet()) {
            sofar += entry.getValue();
            if (sofar >= Math.ceil(cases * share)) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("No cases");
    }

    private void elsewhere(String trino) {
        var first = new Counted(places.subList(0, 1), Limits.MODEST);
        var here = Stopwatch.best(() -> first.count(catalogue));
        var digests = Digests.of(first.count(catalogue).getFirst());
        first.each(warehouse -> {
            warehouse.askTrino(trino);
            var same = Digests.of(Counting.together(warehouse, catalogue, Counted.TODAY))
                    .equals(digests);
            var there = Stopwatch.once(() -> Counting.together(warehouse, catalogue, Counted.TODAY));
            say(
                    "G3 Trino",
                    "%.2f s wall here, %.2f s there: %.2f×, limit 0.2× (the first warehouse, warm)"
                            .formatted(here.wall(), there.wall(), here.wall() / there.wall()));
            say("G13 the same", "%d digests, all equal: %s".formatted(digests.size(), same));
            return same;
        });
    }

    /// What needs a process of its own, measured from before its start or by what it says at its end.
    private String inChild(String what, int megabytes) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                NationalRun.class.getName()));
        command.addAll(children);
        command.addAll(List.of("child", what, Integer.toString(megabytes)));
        var begun = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(what + " failed");
        }
        return what.equals("ready") ? said + ", %.2f s wall".formatted((System.nanoTime() - begun) / 1e9) : said;
    }

    private static void child(List<Path> places, String what, int megabytes) {
        var limits = new Limits(megabytes, 2);
        if (what.equals("ready")) {
            // The definitions of one indicator, as a page of it needs them.
            new Counted(places.subList(0, 1), limits).count(Counted.only("cancelled-by-the-service"));
            System.out.printf("%.2f s processor", Stopwatch.cpuSeconds());
            return;
        }
        var taken = Stopwatch.once(() -> new Counted(places, limits).count(Counted.whole()));
        System.out.println(what.equals("memory") ? Stopwatch.peakMegabytes() : "%.2f".formatted(taken.wall()));
    }
}
