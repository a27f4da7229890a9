package ca.qmhcn.methods.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/// Tables of ratings for tests: units down, raters across, NaN where nothing was said.
final class RatingTables {

    private RatingTables() {}

    static Ratings of(double[]... rows) {
        var ratings = new ArrayList<Rating>();
        for (var unit = 0; unit < rows.length; unit++) {
            for (var rater = 0; rater < rows[unit].length; rater++) {
                if (!Double.isNaN(rows[unit][rater])) {
                    ratings.add(new Rating("unit " + unit, "rater " + rater, rows[unit][rater]));
                }
            }
        }
        return Ratings.of(ratings);
    }

    static double[] row(double... values) {
        return values;
    }

    /// Up to eight units and four raters, whole values from 0 to 4, some of them missing.
    static double[][] random(Random random, double missing) {
        var rows = new double[2 + random.nextInt(7)][2 + random.nextInt(3)];
        for (var row : rows) {
            var base = random.nextInt(4);
            for (var rater = 0; rater < row.length; rater++) {
                row[rater] = random.nextDouble() < missing ? Double.NaN : base + random.nextInt(2);
            }
        }
        return rows;
    }

    static double[][] mapped(double[][] rows, DoubleUnaryOperator map) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row).map(map).toArray())
                .toArray(double[][]::new);
    }

    static double[][] turned(double[][] rows) {
        var turned = new double[rows.length][];
        for (var unit = 0; unit < rows.length; unit++) {
            turned[unit] = new double[rows[unit].length];
            for (var rater = 0; rater < rows[unit].length; rater++) {
                turned[unit][rater] = rows[rows.length - 1 - unit][rows[unit].length - 1 - rater];
            }
        }
        return turned;
    }

    /// Values on which squares overflow, vanish or cancel.
    static double[][] nasty(Random random) {
        var values = List.of(0.0, -0.0, 1.0, 1e100, -1e100, 1e-300, Double.MIN_VALUE, 3.0, 3.0000000000000004);
        var rows = new double[1 + random.nextInt(4)][1 + random.nextInt(4)];
        for (var row : rows) {
            for (var rater = 0; rater < row.length; rater++) {
                row[rater] = random.nextInt(5) == 0 ? Double.NaN : values.get(random.nextInt(values.size()));
            }
        }
        return rows;
    }
}
