package ca.qmhcn.platform.disclosure;

import ca.qmhcn.methods.disclosure.Intruder;
import ca.qmhcn.methods.disclosure.Protection;
import ca.qmhcn.methods.disclosure.Roots;
import ca.qmhcn.methods.disclosure.Sensitive;
import ca.qmhcn.methods.disclosure.Suppression;
import ca.qmhcn.methods.disclosure.Table;
import ca.qmhcn.methods.disclosure.audit.Audit;
import ca.qmhcn.methods.disclosure.audit.Finding;
import ca.qmhcn.platform.disclosure.Released.Held;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Has a pattern found by one program and attacked by another. What is not proven safe is unsafe.
final class Guard {

    private int programs;
    private int intruders;

    /// What to hide, by place in the table; empty when nothing found keeps everybody safe.
    ///
    /// Parts that share no count are protected one after the other: neither tells anything of the other. The attack
    /// that follows does not rely on this.
    static Optional<BitSet> protect(JointTable joint, List<Intruder> attackers) {
        var table = joint.table();
        var known = joint.known();
        var toGuard = joint.guarded();
        var hidden = new BitSet();
        for (var part : parts(table)) {
            var guarded = part.guarded(toGuard);
            if (!guarded.isEmpty()) {
                switch (Suppression.of(part.table(table), part.cells(known), guarded, part.intruders(attackers))) {
                    case Protection.Protected safe ->
                        safe.hidden().stream().map(part.cells()::get).forEach(hidden::set);
                    case Protection.NotPublished _ -> {
                        return Optional.empty();
                    }
                }
            }
        }
        return Optional.of(hidden);
    }

    /// Attacks what would be shown.
    ///
    /// @return why it may not be
    Optional<Held> attack(JointTable joint, BitSet hidden, List<Intruder> attackers) {
        var audit = Audit.of(joint.table(), hidden, joint.guarded(), attackers);
        programs += audit.programs();
        intruders = Math.max(intruders, attackers.size());
        if (audit.findings().stream().anyMatch(Finding.Contradicted.class::isInstance)) {
            return Optional.of(Held.CONTRADICTION);
        }
        return audit.isPassed() ? Optional.empty() : Optional.of(Held.FOUND_BY_AUDIT);
    }

    /// How many programs the attackers solved.
    int programs() {
        return programs;
    }

    /// How many kinds of attackers tried.
    int intruders() {
        return intruders;
    }

    /// Cells that hang together by the counts they add up, and those counts.
    private record Part(List<Integer> cells, List<Integer> counts, Map<Integer, Integer> places) {

        Table table(Table whole) {
            var derived = new BitSet();
            for (var cell = 0; cell < cells.size(); cell++) {
                derived.set(cell, whole.isDerived(cells.get(cell)));
            }
            return new Table(
                    counts.stream().mapToLong(whole::inner).toArray(),
                    cells.stream()
                            .map(cell -> IntStream.of(whole.members(cell))
                                    .map(this::placeOf)
                                    .toArray())
                            .toArray(int[][]::new),
                    derived);
        }

        private int placeOf(int count) {
            return java.util.Objects.requireNonNull(places.get(count));
        }

        BitSet cells(BitSet whole) {
            var own = new BitSet();
            for (var cell = 0; cell < cells.size(); cell++) {
                own.set(cell, whole.get(cells.get(cell)));
            }
            return own;
        }

        List<Sensitive> guarded(List<Sensitive> whole) {
            var own = new LinkedHashMap<Integer, Integer>();
            for (var cell = 0; cell < cells.size(); cell++) {
                own.put(cells.get(cell), cell);
            }
            return whole.stream()
                    .filter(each -> own.containsKey(each.cell()))
                    .map(each -> new Sensitive(
                            java.util.Objects.requireNonNull(own.get(each.cell())), each.least(), each.most()))
                    .toList();
        }

        /// Whoever knows the same of this part is one attacker to it.
        List<Intruder> intruders(List<Intruder> whole) {
            return whole.stream()
                    .map(intruder -> {
                        var knows = new BitSet();
                        intruder.knows().stream()
                                .filter(places::containsKey)
                                .forEach(count -> knows.set(placeOf(count)));
                        return knows;
                    })
                    .distinct()
                    .map(Intruder::new)
                    .toList();
        }
    }

    private static List<Part> parts(Table table) {
        var roots = new Roots(table.innerCounts());
        for (var cell = 0; cell < table.cells(); cell++) {
            var members = table.members(cell);
            for (var member : members) {
                roots.join(members[0], member);
            }
        }
        var parts = new LinkedHashMap<Integer, Part>();
        for (var cell = 0; cell < table.cells(); cell++) {
            var part = parts.computeIfAbsent(
                    roots.of(table.members(cell)[0]),
                    _ -> new Part(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>()));
            part.cells().add(cell);
        }
        for (var count = 0; count < table.innerCounts(); count++) {
            var part = parts.get(roots.of(count));
            if (part != null) {
                part.places().put(count, part.counts().size());
                part.counts().add(count);
            }
        }
        return List.copyOf(parts.values());
    }
}
