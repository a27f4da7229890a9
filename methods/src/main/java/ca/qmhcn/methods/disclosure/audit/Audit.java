package ca.qmhcn.methods.disclosure.audit;

import ca.qmhcn.methods.disclosure.Intruder;
import ca.qmhcn.methods.disclosure.Sensitive;
import ca.qmhcn.methods.disclosure.Table;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Attacks a table as it would be shown, once for each intruder.
///
/// @param findings empty if nobody learns more of a sensitive cell than its range, and all of it was found out
/// @param programs how many linear or integer programs were solved for it
public record Audit(List<Finding> findings, int programs) {

    public Audit {
        findings = List.copyOf(findings);
    }

    public boolean isPassed() {
        return findings.isEmpty();
    }

    /// @param hidden cells that are not shown; derived cells never are
    public static Audit of(Table table, BitSet hidden, List<Sensitive> sensitive, List<Intruder> intruders) {
        var findings = new ArrayList<Finding>();
        var programs = 0;
        for (var intruder = 0; intruder < intruders.size(); intruder++) {
            var attack = Attack.on(knowledge(table, hidden, intruders.get(intruder)));
            findings.addAll(against(table, sensitive, intruders.get(intruder), intruder, attack));
            programs += attack.programs();
        }
        return new Audit(findings, programs);
    }

    private static List<Finding> against(
            Table table, List<Sensitive> sensitive, Intruder intruder, int number, Attack attack) {
        if (!attack.isConsistent()) {
            return List.of(
                    attack.unanswered() > 0
                            ? new Finding.Undecided(OptionalInt.empty(), number)
                            : new Finding.Contradicted(number));
        }
        var findings = new ArrayList<Finding>();
        for (var each : sensitive) {
            var before = attack.unanswered();
            if (!knowsAll(intruder, table.members(each.cell())) && !leavesOpen(attack, table, each, intruder)) {
                findings.add(
                        attack.unanswered() > before
                                ? new Finding.Undecided(OptionalInt.of(each.cell()), number)
                                : new Finding.Narrowed(each.cell(), number));
            }
        }
        return findings;
    }

    /// Whether the range stays possible, from what the intruder knows of the cell beforehand upwards.
    private static boolean leavesOpen(Attack attack, Table table, Sensitive range, Intruder intruder) {
        var members = table.members(range.cell());
        var knows = intruder.knows();
        var known =
                IntStream.of(members).filter(knows::get).mapToLong(table::inner).sum();
        return attack.leavesOpen(members, Math.max(range.least(), known), Math.max(range.most(), known));
    }

    /// What an intruder knows of the inner counts of a table.
    public static Knowledge knowledge(Table table, BitSet hidden, Intruder intruder) {
        var knowledge = new Knowledge(table.innerCounts());
        for (var cell = 0; cell < table.cells(); cell++) {
            if (!hidden.get(cell) && !table.isDerived(cell)) {
                knowledge.equal(table.members(cell), table.value(cell));
            }
        }
        intruder.knows().stream().forEach(inner -> knowledge.equal(new int[] {inner}, table.inner(inner)));
        return knowledge;
    }

    private static boolean knowsAll(Intruder intruder, int[] members) {
        var knows = intruder.knows();
        return IntStream.of(members).allMatch(knows::get);
    }
}
