package ca.qmhcn.methods.consensus;

import ca.qmhcn.methods.rates.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What changed between two rounds on one statement, among those who rated it in both.
///
/// @param before    the first of the two rounds
/// @param after     the second
/// @param moved     the panelists whose own rating changed
/// @param netChange the share of ratings that would have to move to turn one distribution into the other:
///     half of the absolute differences of the nine counts, of the panel. Panelists who swap do not change
///     it
/// @param left      how many rated only before
/// @param joined    how many rated only after
public record Rounds(
        Appropriateness before, Appropriateness after, Proportion moved, Proportion netChange, int left, int joined) {

    /// Empty when nobody rated in both rounds.
    ///
    /// @param first panelist to rating from 1 to 9
    public static Optional<Rounds> between(Map<String, Integer> first, Map<String, Integer> second, RandUcla method) {
        var earlier = new ArrayList<Integer>();
        var later = new ArrayList<Integer>();
        first.forEach((panelist, rating) -> {
            var again = second.get(panelist);
            if (again != null) {
                earlier.add(rating);
                later.add(again);
            }
        });
        var before = method.judge(new PanelRatings(earlier));
        var after = method.judge(new PanelRatings(later));
        return before.flatMap(earlierStanding -> after.map(laterStanding -> new Rounds(
                earlierStanding,
                laterStanding,
                new Proportion(moved(earlier, later), earlier.size()),
                new Proportion(netChange(earlier, later), earlier.size()),
                first.size() - earlier.size(),
                second.size() - later.size())));
    }

    private static int moved(List<Integer> earlier, List<Integer> later) {
        var moved = 0;
        for (var i = 0; i < earlier.size(); i++) {
            moved += earlier.get(i).equals(later.get(i)) ? 0 : 1;
        }
        return moved;
    }

    private static int netChange(List<Integer> earlier, List<Integer> later) {
        var difference = new int[10];
        earlier.forEach(rating -> difference[rating]--);
        later.forEach(rating -> difference[rating]++);
        var gains = 0;
        for (var change : difference) {
            gains += Math.max(0, change);
        }
        return gains;
    }

    public double medianChange() {
        return after.median() - before.median();
    }

    /// Below 0 when the panel came closer together.
    public double rangeChange() {
        return after.interpercentileRange() - before.interpercentileRange();
    }

    public boolean stable(Stability rule) {
        return switch (rule) {
            // Whole numbers, so that exactly 15 % is on the right side.
            case NET_CHANGE_BELOW_15_PERCENT -> 100 * netChange.numerator() < 15 * netChange.denominator();
            case SAME_VERDICT -> before.verdict() == after.verdict();
        };
    }

    /// When another round would bring nothing new; printed with the result.
    public enum Stability {
        /// Less than 15 % of the distribution moved (Scheibe, Skutsch and Schofer 1975). Our default.
        NET_CHANGE_BELOW_15_PERCENT,
        /// The panel would be quoted in the same words.
        SAME_VERDICT
    }
}
