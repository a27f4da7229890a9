package ca.qmhcn.methods.disclosure;

import ca.qmhcn.methods.disclosure.Protection.NotPublished;
import ca.qmhcn.methods.disclosure.Protection.Proof;
import ca.qmhcn.methods.disclosure.Protection.Protected;
import ca.qmhcn.methods.disclosure.audit.Attack;
import ca.qmhcn.methods.disclosure.audit.Audit;
import ca.qmhcn.methods.disclosure.audit.Finding;
import ca.qmhcn.methods.disclosure.audit.Reckoning.Between;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Protects one random table and sets every attacker on it.
final class TableTrial {

    /// What may be wrong.
    enum Fault {
        /// A small count is known to somebody exactly.
        RECOVERED,
        /// A small count is known to somebody more closely than the rule says.
        NARROWED,
        ZERO_AS_COMPLEMENT,
        /// What is hidden is not what is small and its complements.
        WRONG_PATTERN,
        OTHERWISE_THE_SECOND_TIME,
        WRONG_PROOF,
        /// The product's attacker gets elsewhere than the one by brute force.
        OTHER_BOUNDS,
        /// The product's audit finds something else.
        OTHER_AUDIT,
        /// Nothing is shown although hiding all but zeros would guard everything.
        GIVEN_UP_TOO_SOON
    }

    private final RandomTables.Made made;
    private final Table table;
    private final List<Sensitive> sensitive;
    private final Map<Fault, List<String>> faults = new EnumMap<>(Fault.class);
    private int gaps;

    private TableTrial(RandomTables.Made made) {
        this.made = made;
        table = made.table();
        sensitive = made.sensitive();
    }

    /// @param pairs     of small cell and intruder who does not know it anyway
    /// @param onlySmall how many of them are found out if only what is small is hidden
    /// @param gaps      values within ranges that, being whole, no counts add up to although those about them do
    /// @param faults    none, if all is well
    record Result(Protection protection, int pairs, int onlySmall, int gaps, Map<Fault, List<String>> faults) {}

    static Result of(RandomTables.Made made) {
        return new TableTrial(made).run();
    }

    private Result run() {
        var protection = Suppression.of(table, sensitive, made.intruders());
        check(
                protection.equals(Suppression.of(table, sensitive, made.intruders())),
                Fault.OTHERWISE_THE_SECOND_TIME,
                "");
        switch (protection) {
            case Protected done -> {
                checkPattern(done);
                attack(done.hidden());
                checkProofs(done);
                holdAttackersTogether(done.hidden());
            }
            case NotPublished(var unguarded) -> checkGivenUp(unguarded);
        }
        var onlySmall = shownAmong(small());
        holdAttackersTogether(onlySmall);
        return new Result(protection, pairs(), foundOut(onlySmall), gaps, faults);
    }

    private void checkPattern(Protected done) {
        var expected = shownAmong(small());
        expected.or(done.complementary());
        check(done.hidden().equals(expected), Fault.WRONG_PATTERN, "hidden " + done.hidden());
        check(!done.complementary().intersects(small()), Fault.WRONG_PATTERN, "a small cell as complement");
        check(
                done.complementary().stream().noneMatch(table::isDerived),
                Fault.WRONG_PATTERN,
                "a derived cell as complement");
        check(
                done.complementary().stream().allMatch(cell -> table.value(cell) > 0),
                Fault.ZERO_AS_COMPLEMENT,
                "complements " + done.complementary());
    }

    private void attack(BitSet hidden) {
        for (var intruder : made.intruders()) {
            var attacker = new BruteForce(table, hidden, intruder);
            for (var each : secretFrom(intruder)) {
                gaps += (int) LongStream.rangeClosed(each.least(), each.most())
                        .filter(value -> !attacker.isPossible(each.cell(), value))
                        .count();
                if (attacker.findsOut(each)) {
                    add(
                            attacker.isExact(each.cell()) ? Fault.RECOVERED : Fault.NARROWED,
                            "cell %d by %s with hidden %s".formatted(each.cell(), intruder, hidden));
                }
            }
        }
    }

    private int foundOut(BitSet hidden) {
        return made.intruders().stream()
                .mapToInt(intruder -> {
                    var attacker = new BruteForce(table, hidden, intruder);
                    return (int) secretFrom(intruder).stream()
                            .filter(each -> attacker.findsOut(each))
                            .count();
                })
                .sum();
    }

    private int pairs() {
        return made.intruders().stream()
                .mapToInt(intruder -> secretFrom(intruder).size())
                .sum();
    }

    /// Each proof is other counts under which everything an intruder sees is the same.
    private void checkProofs(Protected done) {
        for (var proof : done.proofs()) {
            check(holds(proof, done.hidden()), Fault.WRONG_PROOF, proof.toString());
        }
        for (var intruder = 0; intruder < made.intruders().size(); intruder++) {
            for (var each : secretFrom(made.intruders().get(intruder))) {
                checkProven(done, each, intruder);
            }
        }
    }

    /// An end that the true value reaches needs no proof.
    private void checkProven(Protected done, Sensitive each, int intruder) {
        var value = table.value(each.cell());
        for (var low : List.of(true, false)) {
            check(
                    (low ? value <= each.least() : value >= each.most())
                            || done.proofs().stream()
                                    .anyMatch(proof -> proof.cell() == each.cell()
                                            && proof.intruder() == intruder
                                            && proof.low() == low),
                    Fault.WRONG_PROOF,
                    "none for cell %d, intruder %d, low %s".formatted(each.cell(), intruder, low));
        }
    }

    private boolean holds(Proof proof, BitSet hidden) {
        var counts =
                IntStream.range(0, table.innerCounts()).mapToLong(table::inner).toArray();
        proof.inner().forEach((count, value) -> counts[count] = value);
        var intruder = made.intruders().get(proof.intruder());
        var range = secretFrom(intruder).stream()
                .filter(each -> each.cell() == proof.cell())
                .findFirst()
                .orElseThrow();
        var value = table.valueAt(proof.cell(), counts);
        return Arrays.stream(counts).allMatch(count -> count >= 0)
                && intruder.knows().stream().allMatch(count -> counts[count] == table.inner(count))
                && IntStream.range(0, table.cells())
                        .filter(cell -> !hidden.get(cell) && !table.isDerived(cell))
                        .allMatch(cell -> table.valueAt(cell, counts) == table.value(cell))
                && (proof.low() ? value <= range.least() : value >= range.most());
    }

    /// Every cell that is not shown, for every intruder: the two attackers, written apart, say the same.
    private void holdAttackersTogether(BitSet hidden) {
        var found = new ArrayList<Finding>();
        for (var intruder = 0; intruder < made.intruders().size(); intruder++) {
            var knows = made.intruders().get(intruder);
            var bruteForce = new BruteForce(table, hidden, knows);
            var attack = Attack.on(Audit.knowledge(table, hidden, knows));
            for (var cell = 0; cell < table.cells(); cell++) {
                if (hidden.get(cell) || table.isDerived(cell)) {
                    holdTogether(cell, bruteForce, attack);
                }
            }
            for (var each : secretFrom(knows)) {
                if (bruteForce.findsOut(each)) {
                    found.add(new Finding.Narrowed(each.cell(), intruder));
                }
            }
        }
        var audited = Audit.of(table, hidden, sensitive, made.intruders()).findings();
        check(audited.equals(found), Fault.OTHER_AUDIT, "audit %s, brute force %s".formatted(audited, found));
    }

    private void holdTogether(int cell, BruteForce bruteForce, Attack attack) {
        var members = table.members(cell);
        var factors = new double[members.length];
        Arrays.fill(factors, 1);
        var reckoning = attack.reckon(members, factors);
        check(
                reckoning instanceof Between between
                        && between.leastWhole().orElse(-1) == bruteForce.least(cell)
                        && between.mostWhole().equals(bruteForce.most(cell)),
                Fault.OTHER_BOUNDS,
                "cell %d: %s, brute force %d to %s"
                        .formatted(cell, reckoning, bruteForce.least(cell), bruteForce.most(cell)));
    }

    private void checkGivenUp(List<Integer> unguarded) {
        var all = new BitSet();
        IntStream.range(0, table.cells())
                .filter(cell -> table.value(cell) > 0 || small().get(cell))
                .forEach(all::set);
        check(!unguarded.isEmpty(), Fault.GIVEN_UP_TOO_SOON, "names no cell");
        check(foundOut(shownAmong(all)) > 0, Fault.GIVEN_UP_TOO_SOON, "unguarded " + unguarded);
    }

    private BitSet small() {
        var small = new BitSet();
        sensitive.forEach(each -> small.set(each.cell()));
        return small;
    }

    private BitSet shownAmong(BitSet cells) {
        var shown = new BitSet();
        cells.stream().filter(cell -> !table.isDerived(cell)).forEach(shown::set);
        return shown;
    }

    /// Small cells of which the intruder does not know all anyway, with the range that is open to them: the rule tells
    /// that there are 1 to 5, and they that there are 3 of theirs among them, so 3 to 5 must stay possible.
    private List<Sensitive> secretFrom(Intruder intruder) {
        var knows = intruder.knows();
        return sensitive.stream()
                .filter(each -> !IntStream.of(table.members(each.cell())).allMatch(knows::get))
                .map(each -> {
                    var known = IntStream.of(table.members(each.cell()))
                            .filter(knows::get)
                            .mapToLong(table::inner)
                            .sum();
                    return new Sensitive(each.cell(), Math.max(each.least(), known), Math.max(each.most(), known));
                })
                .toList();
    }

    private void check(boolean fine, Fault fault, String detail) {
        if (!fine) {
            add(fault, detail);
        }
    }

    private void add(Fault fault, String detail) {
        faults.computeIfAbsent(fault, _ -> new ArrayList<>()).add("%s: %s%n%s".formatted(fault, detail, made));
    }
}
