package ca.qmhcn.methods.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Small tables of every kind that is shown, made by chance from a seed: hierarchies, strata that overlap, time,
/// all of them with derived cells, some with intruders who know their own counts.
final class RandomTables {

    private static final int MOST_COUNTS = 12;
    private static final int SMALL = 6;
    private static final int LARGEST = 20;

    private final Random chance;
    private final List<TreeSet<Integer>> cells = new ArrayList<>();
    private final BitSet derived = new BitSet();

    private RandomTables(long seed) {
        // Neighbouring seeds would begin alike.
        chance = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    /// @param kind what the table is like, for messages
    record Made(long seed, String kind, Table table, Floor floor, List<Intruder> intruders) {

        List<Sensitive> sensitive() {
            return floor.in(table);
        }

        /// The same with its counts and cells in another order.
        Made shuffled() {
            var chance = new Random(seed);
            var counts = order(table.innerCounts(), chance);
            var cells = order(table.cells(), chance);
            var inner = new long[counts.length];
            for (var count = 0; count < counts.length; count++) {
                inner[counts[count]] = table.inner(count);
            }
            var derived = new BitSet();
            IntStream.range(0, cells.length).forEach(cell -> derived.set(cell, table.isDerived(cells[cell])));
            var members = IntStream.of(cells)
                    .mapToObj(cell -> IntStream.of(table.members(cell))
                            .map(count -> counts[count])
                            .toArray())
                    .toArray(int[][]::new);
            var others = intruders.stream()
                    .map(each -> new Intruder(renamed(each.knows(), counts)))
                    .toList();
            return new Made(seed, kind, new Table(inner, members, derived, places(counts)), floor, others);
        }

        private int[][] places(int[] counts) {
            var places = new int[table.coordinates().length][];
            for (var count = 0; count < places.length; count++) {
                places[counts[count]] = table.coordinates()[count];
            }
            return places;
        }

        private static int[] order(int size, Random chance) {
            var order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
            Collections.shuffle(order, chance);
            return order.stream().mapToInt(Integer::intValue).toArray();
        }

        private static BitSet renamed(BitSet set, int[] names) {
            var renamed = new BitSet();
            set.stream().forEach(each -> renamed.set(names[each]));
            return renamed;
        }

        @Override
        public String toString() {
            var described = new StringBuilder("seed %d, %s, %s, inner %s"
                    .formatted(
                            seed,
                            kind,
                            floor,
                            IntStream.range(0, table.innerCounts())
                                    .mapToObj(table::inner)
                                    .toList()));
            for (var cell = 0; cell < table.cells(); cell++) {
                described.append("%n  cell %d%s = %d of %s"
                        .formatted(
                                cell,
                                table.isDerived(cell) ? " (derived)" : "",
                                table.value(cell),
                                IntStream.of(table.members(cell)).boxed().toList()));
            }
            intruders.forEach(each -> described.append("%n  intruder knows %s".formatted(each.knows())));
            return described.toString();
        }
    }

    /// Every other round of kinds the counts have places, in rows of three: moves over cubes are tried on them.
    private static int[][] places(long seed, int counts) {
        return Math.floorMod(seed / 5, 2L) == 0
                ? new int[0][]
                : IntStream.range(0, counts)
                        .mapToObj(count -> new int[] {count / 3, count % 3})
                        .toArray(int[][]::new);
    }

    static Made of(long seed) {
        return new RandomTables(seed).make(seed);
    }

    private Made make(long seed) {
        var kinds = List.of("hierarchy", "strata", "time", "bands", "cross");
        var kind = kinds.get((int) Math.floorMod(seed, (long) kinds.size()));
        var organizations = switch (kind) {
            case "hierarchy" -> hierarchy();
            case "strata" -> strata();
            case "time" -> time();
            case "bands" -> bands();
            default -> cross();
        };
        var counts = organizations.length;
        deriveDifferences();
        for (var cell = 1; cell < cells.size(); cell++) {
            derived.set(cell, derived.get(cell) || chance.nextInt(8) == 0);
        }
        var members = cells.stream()
                .map(cell -> cell.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        var table = new Table(values(counts), members, derived, places(seed, counts));
        var floor = new Floor(3 + chance.nextInt(4), chance.nextInt(3) == 0);
        return new Made(seed, kind, table, floor, intruders(organizations));
    }

    /// Counts up to six, of which many or few are small or nothing, and some that are larger and shown.
    private long[] values(int counts) {
        var nothing = chance.nextInt(4) * 0.15;
        var larger = chance.nextInt(5) * 0.15;
        var largest = 2 + chance.nextInt(SMALL - 1);
        return IntStream.range(0, counts)
                .mapToLong(_ -> {
                    var kind = chance.nextDouble();
                    return kind < nothing
                            ? 0
                            : kind < nothing + larger
                                    ? SMALL + 1 + chance.nextInt(LARGEST - SMALL)
                                    : chance.nextInt(largest + 1);
                })
                .toArray();
    }

    /// Everybody, regions, organizations, programs; the top is the first cell.
    ///
    /// @return the organization of each count
    private int[] hierarchy() {
        var counts = 4 + chance.nextInt(MOST_COUNTS - 3);
        var organizations = ascending(counts, 2 + chance.nextInt(4));
        var northern = 1 + chance.nextInt(3);
        group(counts, _ -> 0);
        group(counts, count -> organizations[count] < northern ? 0 : 1);
        group(counts, count -> organizations[count]);
        if (chance.nextBoolean()) {
            group(counts, count -> count);
        }
        return organizations;
    }

    /// Two partitions of the same counts, neither within the other, and sometimes what they have in common.
    private int[] strata() {
        var counts = 4 + chance.nextInt(MOST_COUNTS - 3);
        var one = any(counts, 2 + chance.nextInt(3));
        var other = any(counts, 2 + chance.nextInt(3));
        group(counts, _ -> 0);
        group(counts, count -> one[count]);
        group(counts, count -> other[count]);
        if (chance.nextBoolean()) {
            group(counts, count -> one[count] * 10 + other[count]);
        }
        return one;
    }

    /// Months of one or two organizations, with quarters, the year so far and windows that roll.
    private int[] time() {
        var places = 1 + chance.nextInt(2);
        var months = places == 1 ? 6 + chance.nextInt(7) : 4 + chance.nextInt(3);
        var counts = places * months;
        var window = 2 + chance.nextInt(3);
        group(counts, _ -> 0);
        group(counts, count -> count % months);
        group(counts, count -> count % months / 3);
        if (places > 1) {
            group(counts, count -> count / months);
            group(counts, count -> 100 * (count / months) + count % months / 3);
        }
        for (var place = 0; place < places; place++) {
            var first = place * months;
            for (var month = window; month <= months && chance.nextInt(6) > 0; month++) {
                add(IntStream.range(first + month - window, first + month));
            }
            if (chance.nextBoolean()) {
                add(IntStream.range(first, first + 1 + chance.nextInt(months)));
            }
        }
        if (chance.nextBoolean()) {
            group(counts, count -> count);
        }
        return IntStream.range(0, counts).map(count -> count / months).toArray();
    }

    /// Ages in two tables with bands that do not meet.
    private int[] bands() {
        var ages = 3 + chance.nextInt(4);
        var counts = ages * 2;
        group(counts, _ -> 0);
        var one = ascending(ages, 2 + chance.nextInt(2));
        var other = ascending(ages, 2 + chance.nextInt(2));
        group(counts, count -> one[count % ages]);
        group(counts, count -> other[count % ages]);
        group(counts, count -> 10 * (count / ages) + one[count % ages]);
        if (chance.nextBoolean()) {
            group(counts, count -> 10 * (count / ages) + other[count % ages]);
        }
        return IntStream.range(0, counts).map(count -> count / ages).toArray();
    }

    /// Organizations by outcomes, with both margins: the table everybody knows.
    private int[] cross() {
        var outcomes = 2 + chance.nextInt(2);
        var places = 2 + chance.nextInt(MOST_COUNTS / outcomes - 1);
        var counts = outcomes * places;
        group(counts, _ -> 0);
        group(counts, count -> count / outcomes);
        group(counts, count -> count % outcomes);
        group(counts, count -> count);
        return IntStream.range(0, counts).map(count -> count / outcomes).toArray();
    }

    /// What is left of a cell without another, as a reader would subtract it.
    private void deriveDifferences() {
        for (var tries = chance.nextInt(5); tries > 0; tries--) {
            var rest = new TreeSet<>(cells.get(chance.nextInt(cells.size())));
            rest.removeAll(cells.get(chance.nextInt(cells.size())));
            if (!rest.isEmpty() && !cells.contains(rest)) {
                derived.set(cells.size());
                cells.add(rest);
            }
        }
    }

    private List<Intruder> intruders(int[] organizations) {
        var intruders = new ArrayList<Intruder>(List.of(Intruder.OUTSIDER));
        var known = new LinkedHashMap<Integer, BitSet>();
        for (var count = 0; count < organizations.length; count++) {
            known.computeIfAbsent(organizations[count], _ -> new BitSet()).set(count);
        }
        if (chance.nextInt(3) > 0) {
            known.values().forEach(each -> intruders.add(new Intruder(each)));
            addPair(known, intruders);
        }
        return List.copyOf(intruders);
    }

    private void addPair(Map<Integer, BitSet> known, List<Intruder> intruders) {
        if (known.size() > 2 && chance.nextBoolean()) {
            var names = new ArrayList<>(known.keySet());
            Collections.shuffle(names, chance);
            var both = new BitSet();
            names.subList(0, 2).forEach(name -> both.or(known.getOrDefault(name, new BitSet())));
            intruders.add(new Intruder(both));
        }
    }

    private void group(int counts, IntUnaryOperator name) {
        var groups = new LinkedHashMap<Integer, TreeSet<Integer>>();
        for (var count = 0; count < counts; count++) {
            groups.computeIfAbsent(name.applyAsInt(count), _ -> new TreeSet<>()).add(count);
        }
        cells.addAll(groups.values());
    }

    private void add(IntStream counts) {
        cells.add(new TreeSet<>(counts.boxed().toList()));
    }

    /// Groups of neighbours, from 0 on.
    private int[] ascending(int counts, int groups) {
        var any = any(counts, groups);
        Arrays.sort(any);
        return any;
    }

    private int[] any(int counts, int groups) {
        return IntStream.range(0, counts).map(_ -> chance.nextInt(groups)).toArray();
    }
}
