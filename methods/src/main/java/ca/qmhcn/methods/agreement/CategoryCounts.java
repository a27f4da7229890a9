package ca.qmhcn.methods.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// How many raters put each unit into each category: the raw table of Fleiss's kappa.
///
/// Not a record: its arrays are never handed out.
public final class CategoryCounts {

    private final double[] categories;
    private final int[][] counts;
    private final int raters;

    private CategoryCounts(double[] categories, int[][] counts, int raters) {
        this.categories = categories;
        this.counts = counts;
        this.raters = raters;
    }

    public static CategoryCounts of(CompleteRatings ratings) {
        var categories = ratings.values();
        var counts = new int[ratings.units()][categories.length];
        for (var unit = 0; unit < counts.length; unit++) {
            for (var value : ratings.rows().get(unit)) {
                counts[unit][Arrays.binarySearch(categories, value)]++;
            }
        }
        return new CategoryCounts(categories, counts, ratings.raters());
    }

    public List<Double> categories() {
        return Arrays.stream(categories).boxed().toList();
    }

    public int units() {
        return counts.length;
    }

    /// @param unit     in the order of the ratings, from 0
    /// @param category the position of the category, from 0
    public int count(int unit, int category) {
        return counts[unit][category];
    }

    /// Fleiss's kappa for any number of raters, who need not be the same for each unit.
    ///
    /// `κ = (P − Pe) / (1 − Pe)`: `P` is the mean share of pairs of raters that agree on a unit, `Pe = Σ
    /// p²` over the shares `p` of the categories. Empty without units, with fewer than two raters, and when
    /// only one category was used.
    ///
    /// Fleiss (1971).
    public OptionalDouble fleissKappa() {
        if (counts.length == 0 || raters < 2 || categories.length < 2) {
            return OptionalDouble.empty();
        }
        var pairs = 0.0;
        var totals = new double[categories.length];
        for (var unit : counts) {
            for (var category = 0; category < unit.length; category++) {
                pairs += (double) unit[category] * (unit[category] - 1);
                totals[category] += unit[category];
            }
        }
        var all = (double) counts.length * raters;
        var chance = Arrays.stream(totals).map(total -> total * total).sum() / (all * all);
        return OptionalDouble.of((pairs / (all * (raters - 1)) - chance) / (1 - chance));
    }
}
