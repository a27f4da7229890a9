package ca.qmhcn.methods.agreement;

import ca.qmhcn.methods.rates.Proportion;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What two raters said, as a table: the first rater's categories down, the second's across.
///
/// Kappa can be low where agreement is high, when nearly all units fall into one category; so it is never
/// shown without this table.
///
/// Not a record: its arrays are never handed out.
public final class CrossTable {

    private final double[] categories;
    private final long[][] counts;
    private final long units;

    private CrossTable(double[] categories, long[][] counts, long units) {
        this.categories = categories;
        this.counts = counts;
        this.units = units;
    }

    /// Over the categories that either rater used.
    ///
    /// @throws IllegalArgumentException unless there are exactly two raters
    public static CrossTable of(CompleteRatings ratings) {
        return of(ratings, Arrays.stream(ratings.values()).boxed().toList());
    }

    /// Over all categories of a scale, used or not: weights count steps between categories, so a category
    /// that nobody used still separates its neighbours.
    ///
    /// @param categories in the order of the scale
    /// @throws IllegalArgumentException unless there are exactly two raters, or for a rating outside the
    ///     scale
    public static CrossTable of(CompleteRatings ratings, List<Double> categories) {
        if (ratings.raters() != 2) {
            throw new IllegalArgumentException("A cross table has two raters, not " + ratings.raters());
        }
        var counts = new long[categories.size()][categories.size()];
        for (var row : ratings.rows()) {
            counts[index(categories, row[0])][index(categories, row[1])]++;
        }
        var array = categories.stream().mapToDouble(Double::doubleValue).toArray();
        return new CrossTable(array, counts, ratings.units());
    }

    private static int index(List<Double> categories, double value) {
        var index = categories.indexOf(value);
        if (index < 0) {
            throw new IllegalArgumentException("Not a category: %s is not among %s".formatted(value, categories));
        }
        return index;
    }

    public List<Double> categories() {
        return Arrays.stream(categories).boxed().toList();
    }

    public long units() {
        return units;
    }

    /// @param first  the position of the first rater's category, from 0
    /// @param second the position of the second rater's category, from 0
    public long count(int first, int second) {
        return counts[first][second];
    }

    /// The share of units on the diagonal. Empty without units.
    public Optional<Proportion> agreement() {
        var same = 0L;
        for (var i = 0; i < counts.length; i++) {
            same += counts[i][i];
        }
        return units == 0 ? Optional.empty() : Optional.of(new Proportion(same, units));
    }

    /// Cohen's kappa: agreement beyond what the two raters' own habits would bring by chance.
    ///
    /// `κ = 1 − Σ w o / Σ w e` with weights of disagreement `w`, observed counts `o`, and `e = row · column
    /// / n`. Empty without units, and when both raters put everything into the same category.
    ///
    /// Cohen (1960, 1968).
    public OptionalDouble kappa(KappaWeights weights) {
        var second = new long[counts.length];
        for (var row : counts) {
            Arrays.setAll(second, j -> second[j] + row[j]);
        }
        var observed = 0.0;
        var expected = 0.0;
        for (var i = 0; i < counts.length; i++) {
            var first = Arrays.stream(counts[i]).sum();
            for (var j = 0; j < counts.length; j++) {
                var weight = i == j ? 0 : weights.disagreement(Math.abs(i - j), counts.length - 1);
                observed += weight * counts[i][j];
                expected += weight * first * second[j];
            }
        }
        return expected > 0 ? OptionalDouble.of(1 - units * observed / expected) : OptionalDouble.empty();
    }
}
