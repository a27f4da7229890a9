package ca.qmhcn.methods.disclosure;

import ca.qmhcn.methods.disclosure.Protection.NotPublished;
import ca.qmhcn.methods.disclosure.Protection.Proof;
import ca.qmhcn.methods.disclosure.Protection.Protected;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/// Complementary cell suppression: hides, beside the sensitive cells, as few others as it can find so that nobody
/// can work out a sensitive cell more closely than its range.
///
/// For each sensitive cell, each end of its range and each intruder it holds a *move*: other inner counts, none
/// negative, under which all that the intruder sees is the same. That move is the proof; it is checked in whole
/// numbers and does not rest on the solver. The search for few complements is a heuristic (cheapest moves one
/// after the other, cells shown again where the rest stays safe, then repeated partial tearing down and
/// rebuilding), part by part where a table falls apart, with a fixed order and a fixed amount of work, so that equal
/// tables give equal patterns.
///
/// A zero is never a complement: whoever hides zeros only beside small cells tells that it is one.
///
/// Sources: Fischetti and Salazar-González, Management Science 2001 (the problem and its linear programs); Kelly,
/// Golden and Assad, Networks 1992 (rebuilding from partial patterns).
public final class Suppression {

    private Suppression() {}

    /// Protects a table of which nothing is known beforehand.
    public static Protection of(Table table, List<Sensitive> sensitive, List<Intruder> intruders) {
        return of(table, new BitSet(), sensitive, intruders);
    }

    /// @param known cells everybody knows already, such as those of earlier releases: they can no longer be
    ///     hidden
    public static Protection of(Table table, BitSet known, List<Sensitive> sensitive, List<Intruder> intruders) {
        var hidden = new BitSet();
        var complementary = new BitSet();
        var proofs = new ArrayList<Proof>();
        var unguarded = new ArrayList<Integer>();
        for (var part : Part.of(table)) {
            // Whoever knows the same of this part is one intruder to it.
            var theirs = intruders.stream().map(part::intruder).toList();
            var distinct = theirs.stream().distinct().toList();
            var search = new Search(part.table(), part.cells(known), part.sensitive(sensitive), distinct);
            var left = search.cover();
            if (left.isEmpty()) {
                search.improve();
                part.intoWhole(search.pattern().hidden(), hidden);
                part.intoWhole(search.pattern().complementary(), complementary);
                proofs.addAll(proofs(search, part, theirs, distinct));
            }
            left.forEach(cell -> unguarded.add(part.cellOfWhole(cell)));
        }
        return unguarded.isEmpty() ? new Protected(hidden, complementary, proofs) : new NotPublished(unguarded);
    }

    private static List<Proof> proofs(Search search, Part part, List<Intruder> theirs, List<Intruder> distinct) {
        return search.proven().entrySet().stream()
                .map(each -> new Proof(
                        each.getKey().cell(),
                        each.getKey().intruder(),
                        each.getKey().change() < 0,
                        search.columns().after(each.getValue())))
                .flatMap(proof -> IntStream.range(0, theirs.size())
                        .filter(intruder -> theirs.get(intruder).equals(distinct.get(proof.intruder())))
                        .mapToObj(intruder -> part.proofForWhole(proof, intruder)))
                .toList();
    }
}
