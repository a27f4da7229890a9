package ca.qmhcn.methods.disclosure;

import ca.qmhcn.methods.disclosure.Protection.Protected;
import ca.qmhcn.methods.disclosure.TableTrial.Fault;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Sets the attackers on many random tables, and says what they got.
///
/// `mvn -pl methods test -Dtest=BruteForceTest -Dattack.tables=10000` does it; so does the main method, with how many
/// and the first seed.
final class AttackerRun {

    private AttackerRun() {}

    /// @param cells      of all tables that are published
    /// @param pairs      of small cell and intruder who does not know it anyway
    /// @param onlySmall  pairs that are found out when only what is small is hidden
    /// @param gaps       values within the ranges that no whole counts add up to
    record Summary(
            int tables,
            int published,
            long cells,
            long small,
            long complements,
            long pairs,
            long onlySmall,
            long gaps,
            Map<Fault, List<String>> faults) {

        List<String> faults(Fault fault) {
            return faults.getOrDefault(fault, List.of());
        }

        boolean isClean() {
            return faults.isEmpty();
        }

        @Override
        public String toString() {
            var said = new StringBuilder(
                    """
                    %d random tables, %d published with %d cells: %d small, %d complements
                    %d pairs of a small cell and somebody who does not know it; %d found out if only the small are hidden
                    %d values within ranges that no whole counts add up to, though those about them do
                    """.formatted(tables, published, cells, small, complements, pairs, onlySmall, gaps));
            for (var fault : Fault.values()) {
                said.append("%-26s %d%n".formatted(fault, faults(fault).size()));
            }
            return said.toString();
        }
    }

    static Summary run(int tables, long firstSeed) {
        var published = 0;
        var cells = 0L;
        var small = 0L;
        var complements = 0L;
        var pairs = 0L;
        var onlySmall = 0L;
        var gaps = 0L;
        var faults = new EnumMap<Fault, List<String>>(Fault.class);
        for (var seed = firstSeed; seed < firstSeed + tables; seed++) {
            var made = RandomTables.of(seed);
            var result = TableTrial.of(made);
            result.faults()
                    .forEach((fault, details) -> faults.computeIfAbsent(fault, _ -> new ArrayList<>())
                            .addAll(details));
            pairs += result.pairs();
            onlySmall += result.onlySmall();
            gaps += result.gaps();
            if (result.protection() instanceof Protected done) {
                published++;
                cells += made.table().cells();
                small += made.sensitive().size();
                complements += done.complementary().cardinality();
            }
        }
        return new Summary(tables, published, cells, small, complements, pairs, onlySmall, gaps, faults);
    }

    public static void main(String[] arguments) {
        var summary = run(
                arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000,
                arguments.length > 1 ? Long.parseLong(arguments[1]) : 1);
        System.out.println(summary);
        summary.faults().values().forEach(each -> System.out.println(each.getFirst()));
        System.exit(summary.isClean() ? 0 : 1);
    }
}
