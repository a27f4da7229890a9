package ca.qmhcn.methods.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.methods.disclosure.Protection.NotPublished;
import ca.qmhcn.methods.disclosure.Protection.Protected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// D22: equal tables give equal patterns, on every machine and in every version of the program that does not mean to
/// change them. A release that is prepared anew hides the same cells.
///
/// What is hidden stands in `patterns.txt`. A change there is a decision: look whether fewer cells are hidden, then
/// run with `-Dpatterns.redraw=true`.
class SamePatternTest {

    private static final int ORGANIZATIONS = 6;
    private static final int MONTHS = 6;
    private static final int GROUPS = 3;
    private static final Path KEPT = Path.of("src/test/resources/patterns.txt");

    @TestFactory
    Stream<DynamicTest> thePatternIsTheOneOfBefore() throws IOException {
        if (Boolean.getBoolean("patterns.redraw")) {
            Files.write(
                    KEPT,
                    tables().entrySet().stream()
                            .map(table -> table.getKey() + ": "
                                    + said(table.getValue().get()))
                            .toList());
        }
        var kept = Files.readAllLines(KEPT).stream()
                .collect(Collectors.toMap(line -> line.replaceAll(": .*", ""), line -> line.replaceAll("^.*: ", "")));
        assertThat(kept.keySet()).isEqualTo(tables().keySet());
        return tables().entrySet().stream()
                .map(table -> DynamicTest.dynamicTest(
                        table.getKey(),
                        () -> assertThat(said(table.getValue().get())).isEqualTo(kept.get(table.getKey()))));
    }

    private static String said(Protection protection) {
        return switch (protection) {
            case Protected done ->
                done.hidden() + " for " + done.complementary().cardinality();
            case NotPublished not -> "not published for " + not.unguarded();
        };
    }

    private static Map<String, Supplier<Protection>> tables() {
        var tables = new TreeMap<String, Supplier<Protection>>();
        LongStream.rangeClosed(1, 30)
                .mapToObj(RandomTables::of)
                .forEach(made -> tables.put(
                        "random %02d, %s".formatted(made.seed(), made.kind()),
                        () -> Suppression.of(made.table(), made.sensitive(), made.intruders())));
        for (var seed = 1; seed <= 3; seed++) {
            var grid = grid(seed, seed % 2 == 0);
            tables.put("grid " + seed, () -> Suppression.of(grid, new Floor(6, false).in(grid), readers(grid)));
            var known = new BitSet();
            IntStream.range(0, grid.cells())
                    .filter(cell -> cell % 5 == 0 && grid.value(cell) > 9)
                    .forEach(known::set);
            tables.put(
                    "grid %d of which a fifth is known".formatted(seed),
                    () -> Suppression.of(grid, known, new Floor(4, true).in(grid), List.of(Intruder.OUTSIDER)));
        }
        return tables;
    }

    /// Organizations in two provinces by month and quarter, each of them by group.
    private static Table grid(int seed, boolean places) {
        var random = new SplittableRandom(seed);
        var all = ORGANIZATIONS * MONTHS * GROUPS;
        var cells = new ArrayList<int[]>();
        List<IntFunction<Object>> whose =
                List.of(count -> organization(count), count -> organization(count) / 3, _ -> 0);
        List<IntFunction<Object>> when = List.of(count -> month(count), count -> month(count) / 3, _ -> 0);
        List<IntFunction<Object>> which = List.of(count -> count % GROUPS, _ -> 0);
        for (var who : whose) {
            for (var time : when) {
                for (var group : which) {
                    cells.addAll(IntStream.range(0, all)
                            .boxed()
                            .collect(Collectors.groupingBy(
                                    count -> List.of(who.apply(count), time.apply(count), group.apply(count)),
                                    java.util.LinkedHashMap::new,
                                    Collectors.toList()))
                            .values()
                            .stream()
                            .map(members ->
                                    members.stream().mapToInt(each -> each).toArray())
                            .toList());
                }
            }
        }
        return new Table(
                IntStream.range(0, all)
                        .mapToLong(count -> Math.round(Math.exp(1 + 4 * random.nextDouble())))
                        .toArray(),
                cells.toArray(int[][]::new),
                new BitSet(),
                places
                        ? IntStream.range(0, all)
                                .mapToObj(count -> new int[] {organization(count), month(count), count % GROUPS})
                                .toArray(int[][]::new)
                        : new int[0][]);
    }

    private static int organization(int count) {
        return count / (MONTHS * GROUPS);
    }

    private static int month(int count) {
        return count / GROUPS % MONTHS;
    }

    /// The outsider, and the first organization.
    private static List<Intruder> readers(Table grid) {
        var own = new BitSet();
        own.set(0, grid.innerCounts() / ORGANIZATIONS);
        return List.of(Intruder.OUTSIDER, new Intruder(own));
    }
}
