package ca.qmhcn.methods.disclosure;

import ca.qmhcn.methods.disclosure.Protection.Proof;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Cells of a table that hang together by the counts they add up, as a table of its own. What is shown of one part
/// tells
/// nothing of another.
final class Part {

    private final Table whole;
    private final int[] cells;
    private final int[] counts;

    private Part(Table whole, List<Integer> cells) {
        this.whole = whole;
        this.cells = cells.stream().mapToInt(Integer::intValue).toArray();
        counts = Arrays.stream(this.cells)
                .flatMap(cell -> Arrays.stream(whole.membersOf(cell)))
                .distinct()
                .sorted()
                .toArray();
    }

    /// The parts of a table, by their first cells.
    static List<Part> of(Table table) {
        var roots = new Roots(table.innerCounts());
        for (var cell = 0; cell < table.cells(); cell++) {
            for (var member : table.membersOf(cell)) {
                roots.join(table.membersOf(cell)[0], member);
            }
        }
        var cells = new LinkedHashMap<Integer, List<Integer>>();
        for (var cell = 0; cell < table.cells(); cell++) {
            if (table.membersOf(cell).length > 0) {
                cells.computeIfAbsent(roots.of(table.membersOf(cell)[0]), _ -> new ArrayList<>())
                        .add(cell);
            }
        }
        return cells.values().stream().map(own -> new Part(table, own)).toList();
    }

    Table table() {
        return new Table(
                Arrays.stream(counts).mapToLong(whole::inner).toArray(),
                Arrays.stream(cells)
                        .mapToObj(cell -> Arrays.stream(whole.membersOf(cell))
                                .map(count -> Arrays.binarySearch(counts, count))
                                .toArray())
                        .toArray(int[][]::new),
                own(cells, whole::isDerived),
                whole.coordinates().length == 0
                        ? new int[0][]
                        : Arrays.stream(counts)
                                .mapToObj(count -> whole.coordinates()[count])
                                .toArray(int[][]::new));
    }

    /// Which of the part's cells are among those of the whole.
    BitSet cells(BitSet ofWhole) {
        return own(cells, ofWhole::get);
    }

    /// Adds cells of the part to cells of the whole.
    void intoWhole(BitSet own, BitSet ofWhole) {
        own.stream().map(this::cellOfWhole).forEach(ofWhole::set);
    }

    int cellOfWhole(int cell) {
        return cells[cell];
    }

    List<Sensitive> sensitive(List<Sensitive> ofWhole) {
        return ofWhole.stream()
                .flatMap(each -> {
                    var cell = Arrays.binarySearch(cells, each.cell());
                    return cell < 0
                            ? Stream.<Sensitive>empty()
                            : Stream.of(new Sensitive(cell, each.least(), each.most()));
                })
                .toList();
    }

    /// What an intruder knows of this part.
    Intruder intruder(Intruder ofWhole) {
        return new Intruder(own(counts, ofWhole::knowsInner));
    }

    Proof proofForWhole(Proof own, int intruder) {
        var inner = new TreeMap<Integer, Long>();
        own.inner().forEach((count, now) -> inner.put(counts[count], now));
        return new Proof(cells[own.cell()], intruder, own.low(), inner);
    }

    private static BitSet own(int[] ofWhole, java.util.function.IntPredicate is) {
        var own = new BitSet();
        IntStream.range(0, ofWhole.length)
                .filter(each -> is.test(ofWhole[each]))
                .forEach(own::set);
        return own;
    }
}
