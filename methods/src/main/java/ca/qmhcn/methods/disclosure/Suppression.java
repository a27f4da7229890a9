package ca.qmhcn.methods.disclosure;

import ca.qmhcn.methods.disclosure.Protection.NotPublished;
import ca.qmhcn.methods.disclosure.Protection.Proof;
import ca.qmhcn.methods.disclosure.Protection.Protected;
import java.util.BitSet;
import java.util.List;

/// Complementary cell suppression: hides, beside the sensitive cells, as few others as it can find so that nobody
/// can work out a sensitive cell more closely than its range.
///
/// For each sensitive cell, each end of its range and each intruder it holds a *move*: other inner counts, none
/// negative, under which all that the intruder sees is the same. That move is the proof; it is checked in whole
/// numbers and does not rest on the solver. The search for few complements is a heuristic (cheapest moves one
/// after the other, cells shown again where the rest stays safe, then repeated partial tearing down and
/// rebuilding) with a fixed order and a fixed amount of work, so that equal tables give equal patterns.
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
        var search = new Search(table, known, sensitive, intruders);
        var unguarded = search.cover();
        if (!unguarded.isEmpty()) {
            return new NotPublished(unguarded);
        }
        search.improve();
        var pattern = search.pattern();
        return new Protected(pattern.hidden(), pattern.complementary(), proofs(search));
    }

    private static List<Proof> proofs(Search search) {
        return search.proven().entrySet().stream()
                .map(each -> new Proof(
                        each.getKey().cell(),
                        each.getKey().intruder(),
                        each.getKey().change() < 0,
                        search.columns().after(each.getValue())))
                .toList();
    }
}
