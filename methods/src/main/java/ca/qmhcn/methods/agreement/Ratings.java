package ca.qmhcn.methods.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Units, raters and what was said; not everybody has to rate everything.
///
/// Not a record: its arrays are never handed out.
public final class Ratings {

    private final List<double[]> units;
    private final List<double[]> complete;
    private final int raters;

    private Ratings(List<double[]> units, List<double[]> complete, int raters) {
        this.units = units;
        this.complete = complete;
        this.raters = raters;
    }

    /// In any order.
    ///
    /// @throws IllegalArgumentException when a rater rated one unit twice
    public static Ratings of(List<Rating> ratings) {
        var columns = new LinkedHashMap<String, Integer>();
        ratings.forEach(rating -> columns.putIfAbsent(rating.rater(), columns.size()));
        var given = new LinkedHashMap<String, Map<Integer, Double>>();
        for (var rating : ratings) {
            var row = given.computeIfAbsent(rating.unit(), _ -> new HashMap<>());
            if (row.put(columns.getOrDefault(rating.rater(), 0), rating.value()) != null) {
                throw new IllegalArgumentException(
                        "%s rated %s more than once".formatted(rating.rater(), rating.unit()));
            }
        }
        var units = new ArrayList<double[]>();
        var complete = new ArrayList<double[]>();
        for (var row : given.values()) {
            // In the order of the raters, so that a complete row is a row of the table.
            var values = row.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .mapToDouble(Map.Entry::getValue)
                    .toArray();
            units.add(values);
            if (values.length == columns.size()) {
                complete.add(values);
            }
        }
        return new Ratings(units, complete, columns.size());
    }

    /// Units with at least one rating.
    public int units() {
        return units.size();
    }

    public int raters() {
        return raters;
    }

    /// The units that every rater rated. What follows from them says nothing about the others.
    public CompleteRatings complete() {
        return new CompleteRatings(complete, raters);
    }

    /// What was said about each unit, in no particular order of raters.
    List<double[]> rows() {
        return units;
    }

    /// Every value that was given, once.
    static Set<Double> distinct(List<double[]> rows) {
        var values = new HashSet<Double>();
        for (var row : rows) {
            for (var value : row) {
                values.add(value);
            }
        }
        return values;
    }
}
