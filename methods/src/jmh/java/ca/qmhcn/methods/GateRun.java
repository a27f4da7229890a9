package ca.qmhcn.methods;

import ca.qmhcn.methods.disclosure.Floor;
import ca.qmhcn.methods.disclosure.Intruder;
import ca.qmhcn.methods.disclosure.Protection.Protected;
import ca.qmhcn.methods.disclosure.Suppression;
import ca.qmhcn.methods.disclosure.Table;
import ca.qmhcn.methods.disclosure.audit.Audit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Whole runs of the gate: protecting and auditing one large table, and an overview of many indicators on two threads.
///
/// Counts are Poisson with log-normal sizes of organizations, months and groups, from a fixed seed; floor 6.
public final class GateRun {

    private static final Floor FLOOR = new Floor(6, false);

    private GateRun() {}

    public static void main(String[] arguments) throws Exception {
        large();
        overview("Overview", _ -> List.of(Intruder.OUTSIDER));
        overview("Overview that members read", table -> insiders(table, 12));
    }

    /// 5 616 cells over 20 160 inner counts: 20 organizations in five provinces by month, quarter and year, and the
    /// quarters and years by two groupings of 4 and 7.
    private static void large() {
        var start = System.nanoTime();
        var table = table(new int[] {20, 36, 4, 7}, 1, 7, false);
        System.out.println("Large: " + protect(table, List.of(Intruder.OUTSIDER)) + since(start) + memory());
    }

    /// 60 indicators, 12 organizations in three provinces, 36 months with quarters and years, all in two strata.
    private static void overview(String name, Function<Table, List<Intruder>> readers) throws Exception {
        var start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var indicators = IntStream.range(0, 60)
                    .mapToObj(seed -> threads.submit(() -> {
                        var table = table(new int[] {12, 36, 2, 1}, 30, seed, true);
                        return protect(table, readers.apply(table));
                    }))
                    .toList();
            for (var indicator : indicators) {
                System.out.println(name + ": " + indicator.get());
            }
        }
        System.out.println(name + ", all 60:" + since(start) + memory());
    }

    /// The outsider, and each organization, which knows its own counts: they lie one behind the other.
    private static List<Intruder> insiders(Table table, int organizations) {
        var intruders = new ArrayList<>(List.of(Intruder.OUTSIDER));
        var own = table.innerCounts() / organizations;
        for (var organization = 0; organization < organizations; organization++) {
            var knows = new BitSet();
            knows.set(organization * own, (organization + 1) * own);
            intruders.add(new Intruder(knows));
        }
        return intruders;
    }

    private static String protect(Table table, List<Intruder> readers) {
        var sensitive = FLOOR.in(table);
        var start = System.nanoTime();
        if (!(Suppression.of(table, sensitive, readers) instanceof Protected pattern)) {
            throw new IllegalStateException("Not published");
        }
        var between = System.nanoTime();
        var audit = Audit.of(table, pattern.hidden(), sensitive, readers);
        if (!audit.isPassed()) {
            throw new IllegalStateException("Found out: " + audit.findings());
        }
        return "%d cells over %d counts, %d sensitive, %d complements; protected in %.1f s, audited in %.1f s;"
                .formatted(
                        table.cells(),
                        table.innerCounts(),
                        sensitive.size(),
                        pattern.complementary().cardinality(),
                        (between - start) / 1e9,
                        (System.nanoTime() - between) / 1e9);
    }

    private static String since(long start) {
        return " %.1f s".formatted((System.nanoTime() - start) / 1e9);
    }

    private static String memory() {
        return ", heap " + (Runtime.getRuntime().totalMemory() >> 20) + " MB";
    }

    /// @param sizes        organizations, months, values of the first and of the second grouping
    /// @param mean         of an inner count, before organizations, months and groups are weighted
    /// @param everyMonth   whether months are cut by groups too, not only quarters and years
    private static Table table(int[] sizes, double mean, long seed, boolean everyMonth) {
        var random = new SplittableRandom(seed);
        var spread = new double[] {1.0, 0.1, 0.7, 0.7};
        var weights = IntStream.range(0, sizes.length)
                .mapToObj(dimension -> weights(sizes[dimension], spread[dimension], random))
                .toList();
        var cells = new LinkedHashMap<List<Integer>, Set<Integer>>();
        var places = places(sizes);
        var inner = new long[places.size()];
        for (var count = 0; count < inner.length; count++) {
            var place = places.get(count);
            var expected = mean;
            for (var dimension = 0; dimension < place.length; dimension++) {
                expected *= weights.get(dimension)[place[dimension]];
            }
            inner[count] = poisson(expected, random);
            for (var time : new int[] {place[1], 1_000 + place[1] / 3, 2_000 + place[1] / 12}) {
                cut(cells, count, place, time, time >= 1_000 || everyMonth, sizes[3] > 1);
            }
        }
        return new Table(
                inner,
                cells.values().stream()
                        .map(members ->
                                members.stream().mapToInt(Integer::intValue).toArray())
                        .toArray(int[][]::new),
                new BitSet(),
                places.toArray(int[][]::new));
    }

    private static void cut(
            Map<List<Integer>, Set<Integer>> cells, int count, int[] place, int time, boolean groups, boolean second) {
        for (var organization : new int[] {place[0], 1_000 + place[0] / 4, -1}) {
            add(cells, count, organization, time, -1, -1);
            if (groups) {
                add(cells, count, organization, time, place[2], -1);
            }
            if (groups && second) {
                add(cells, count, organization, time, -1, place[3]);
            }
        }
    }

    private static void add(Map<List<Integer>, Set<Integer>> cells, int count, Integer... key) {
        cells.computeIfAbsent(Arrays.asList(key), _ -> new LinkedHashSet<>()).add(count);
    }

    private static List<int[]> places(int[] sizes) {
        var places = new ArrayList<int[]>();
        for (var number = 0; number < IntStream.of(sizes).reduce(1, (one, other) -> one * other); number++) {
            var place = new int[sizes.length];
            var rest = number;
            for (var dimension = sizes.length - 1; dimension >= 0; dimension--) {
                place[dimension] = rest % sizes[dimension];
                rest /= sizes[dimension];
            }
            places.add(place);
        }
        return places;
    }

    private static double[] weights(int values, double spread, SplittableRandom random) {
        return IntStream.range(0, values)
                .mapToDouble(_ -> Math.exp(spread * random.nextGaussian()))
                .toArray();
    }

    private static long poisson(double mean, SplittableRandom random) {
        if (mean > 30) {
            return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        var product = random.nextDouble();
        var count = 0L;
        while (product > Math.exp(-mean)) {
            count++;
            product *= random.nextDouble();
        }
        return count;
    }
}
