package ca.qmhcn.methods.agreement;

import ca.qmhcn.methods.rates.Proportion;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A full table: every rater rated every unit.
///
/// Not a record: its arrays are never handed out.
public final class CompleteRatings {

    private final List<double[]> rows;
    private final int raters;

    CompleteRatings(List<double[]> rows, int raters) {
        this.rows = rows;
        this.raters = raters;
    }

    public int units() {
        return rows.size();
    }

    public int raters() {
        return raters;
    }

    /// The share of units about which all raters said exactly the same. Empty without units, or with one
    /// rater.
    public Optional<Proportion> agreement() {
        if (rows.isEmpty() || raters < 2) {
            return Optional.empty();
        }
        var same = rows.stream().filter(CompleteRatings::unanimous).count();
        return Optional.of(new Proportion(same, rows.size()));
    }

    private static boolean unanimous(double[] row) {
        return Arrays.stream(row).allMatch(value -> value == row[0]);
    }

    /// One array per unit, in the order of the raters.
    List<double[]> rows() {
        return rows;
    }

    /// Every value that was given, once and in order.
    double[] values() {
        return Ratings.distinct(rows).stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
    }
}
