package ca.qmhcn.methods.spc;

import java.util.Arrays;

/// The periods that fix line and limits of a phase: one mask for every statistic.
///
/// A missing period breaks the two moving ranges beside it; an excluded one is taken out first, so
/// that its neighbours
/// are joined by one.
final class Baseline {

    private final Columns columns;
    /// The places that count, in order.
    private final int[] places;
    /// Whether a period is missing between a place and the one before it in the order.
    private final boolean[] broken;

    Baseline(Columns columns, ChartDesign design, int start, int end) {
        this.columns = columns;
        var found = new int[end - start];
        var gaps = new boolean[end - start];
        var count = 0;
        var gap = true;
        for (var i = start; i < end; i++) {
            if (!columns.known[i]) {
                gap = true;
            } else if (!design.excluded().contains(i)) {
                found[count] = i;
                gaps[count++] = gap;
                gap = false;
            }
        }
        places = Arrays.copyOf(found, count);
        broken = Arrays.copyOf(gaps, count);
    }

    int count() {
        return places.length;
    }

    /// Where there is at least one.
    int first() {
        return places[0];
    }

    double sum(double[] column) {
        var sum = 0.0;
        for (var place : places) {
            sum += column[place];
        }
        return sum;
    }

    double mean(double[] column) {
        return sum(column) / places.length;
    }

    double median(double[] column) {
        return MovingRanges.median(
                Arrays.stream(places).mapToDouble(place -> column[place]).toArray());
    }

    /// Whether every period that counts has the same entry.
    boolean same(double[] column) {
        for (var place : places) {
            if (column[place] != column[places[0]]) {
                return false;
            }
        }
        return true;
    }

    /// The line that was computed; where all values are equal, that value, which a mean of decimals misses by a
    /// rounding. Limits without any spread then lie on it, and nothing that is equal to it is beyond them.
    double line(double computed) {
        return same(columns.value) ? columns.value[first()] : computed;
    }

    /// How far neighbours are apart.
    interface Distance {
        double between(int before, int now);
    }

    /// One for each pair of neighbours.
    double[] ranges(Distance distance) {
        var ranges = new double[places.length];
        var count = 0;
        for (var i = 1; i < places.length; i++) {
            if (!broken[i]) {
                ranges[count++] = distance.between(places[i - 1], places[i]);
            }
        }
        return Arrays.copyOf(ranges, count);
    }

    double[] ranges(double[] column) {
        return ranges((before, now) -> Math.abs(column[now] - column[before]));
    }

    Columns columns() {
        return columns;
    }
}
