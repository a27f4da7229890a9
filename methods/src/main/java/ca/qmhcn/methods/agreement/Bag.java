package ca.qmhcn.methods.agreement;

import java.util.Arrays;

/// How often each value occurs, by its rank among all values: of one unit, or of all.
final class Bag {

    private final int[] ranks;
    private final int[] counts;
    private final int size;

    /// @param counts how often each of `ranks` occurs; a rank occurs once, a count may be 0
    Bag(int[] ranks, int[] counts) {
        this.ranks = ranks;
        this.counts = counts;
        var sum = 0;
        for (var count : counts) {
            sum += count;
        }
        this.size = sum;
    }

    /// @param ranks in order, as often as they occur
    static Bag of(int[] ranks) {
        var distinct = Arrays.stream(ranks).distinct().toArray();
        var counts = new int[distinct.length];
        for (var rank : ranks) {
            counts[Arrays.binarySearch(distinct, rank)]++;
        }
        return new Bag(distinct, counts);
    }

    int size() {
        return size;
    }

    boolean oneValue() {
        for (var count : counts) {
            if (count > 0) {
                return count == size;
            }
        }
        return true;
    }

    void addTo(int[] margins, int times) {
        for (var i = 0; i < ranks.length; i++) {
            margins[ranks[i]] += times * counts[i];
        }
    }

    /// The squared distances of all ordered pairs, added up.
    ///
    /// @param scores what each rank is worth under the metric
    double disagreement(Metric metric, double[] scores) {
        return switch (metric) {
            case NOMINAL -> unequal();
            case ORDINAL, INTERVAL -> squares(scores);
            case RATIO -> ratios(scores);
        };
    }

    private double unequal() {
        var equal = 0.0;
        for (var count : counts) {
            equal += (double) count * count;
        }
        return (double) size * size - equal;
    }

    /// All pairs of squares at once: `Σ Σ (a − b)² = 2 n Σ (a − mean)²`.
    private double squares(double[] scores) {
        var sum = 0.0;
        for (var i = 0; i < ranks.length; i++) {
            sum += counts[i] * scores[ranks[i]];
        }
        var mean = sum / size;
        var squares = 0.0;
        for (var i = 0; i < ranks.length; i++) {
            var distance = scores[ranks[i]] - mean;
            squares += counts[i] * distance * distance;
        }
        return 2.0 * size * squares;
    }

    private double ratios(double[] scores) {
        var sum = 0.0;
        for (var i = 0; i < ranks.length; i++) {
            for (var j = 0; j < i; j++) {
                // Not both are 0, since no two ranks have one value.
                var ratio = (scores[ranks[i]] - scores[ranks[j]]) / (scores[ranks[i]] + scores[ranks[j]]);
                sum += 2.0 * counts[i] * counts[j] * ratio * ratio;
            }
        }
        return sum;
    }
}
