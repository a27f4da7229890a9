package ca.qmhcn.methods.disclosure;

import java.util.ArrayList;
import java.util.List;

/// One end of the range of a sensitive cell that must stay possible for one intruder.
///
/// @param change what must at least be added to the true value to reach it; negative for the low end
record Target(int cell, int intruder, long change) {

    /// Ends that the truth itself does not reach.
    static List<Target> of(Table table, List<Sensitive> sensitive, List<Intruder> intruders) {
        var targets = new ArrayList<Target>();
        for (var each : sensitive) {
            for (var intruder = 0; intruder < intruders.size(); intruder++) {
                if (!intruders.get(intruder).knowsAllOf(table.membersOf(each.cell()))) {
                    var value = table.value(each.cell());
                    var open = each.openTo(intruders.get(intruder), table);
                    if (open.least() < value) {
                        targets.add(new Target(each.cell(), intruder, open.least() - value));
                    }
                    if (open.most() > value) {
                        targets.add(new Target(each.cell(), intruder, open.most() - value));
                    }
                }
            }
        }
        return targets;
    }

    boolean isReachedBy(Move move) {
        return change < 0 ? move.of(cell) <= change : move.of(cell) >= change;
    }
}
