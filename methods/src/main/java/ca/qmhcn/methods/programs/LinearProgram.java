package ca.qmhcn.methods.programs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;

/// Minimises a sum over columns that keep bounds and rows: `least ≤ x ≤ most` and, for every row, `least ≤ Σ
/// factor·x ≤ most`. Solved by the simplex method of ojAlgo. The answer depends on the program alone: the work is
/// limited by steps, never by a clock.
public final class LinearProgram {

    static final double ENDLESS = Double.POSITIVE_INFINITY;
    private static final int STEPS = 20_000;

    private final double[] least;
    private final double[] most;
    private final List<Row> rows = new ArrayList<>();

    /// @param columns how many, each from 0 without end until it is bounded
    public LinearProgram(int columns) {
        least = new double[columns];
        most = new double[columns];
        Arrays.fill(most, ENDLESS);
    }

    private LinearProgram(LinearProgram of) {
        least = of.least.clone();
        most = of.most.clone();
        rows.addAll(of.rows);
    }

    /// @throws IllegalArgumentException if the least is above the most, or either is no number
    public LinearProgram bound(int column, double least, double most) {
        refuseEmpty(least, most);
        this.least[column] = least;
        this.most[column] = most;
        return this;
    }

    /// @throws IllegalArgumentException if the least is above the most, or either is no number
    public LinearProgram row(int[] columns, double[] factors, double least, double most) {
        refuseEmpty(least, most);
        rows.add(new Row(columns, factors, least, most));
        return this;
    }

    public int columns() {
        return least.length;
    }

    /// The same program with one column bounded anew.
    LinearProgram narrowed(int column, double least, double most) {
        return new LinearProgram(this).bound(column, least, most);
    }

    double least(int column) {
        return least[column];
    }

    double most(int column) {
        return most[column];
    }

    /// @param cost of one unit of each column
    public Outcome minimise(double[] cost) {
        if (columns() == 0) {
            return rows.stream().allMatch(Row::holdsAtZero)
                    ? new Outcome.Optimum(0, new double[0])
                    : new Outcome.Impossible();
        }
        var found = solver(cost).solve();
        var state = found.getState();
        if (state == Optimisation.State.UNBOUNDED) {
            return new Outcome.Endless();
        }
        if (state == Optimisation.State.INFEASIBLE) {
            return new Outcome.Impossible();
        }
        return state.isOptimal() ? optimum(cost, found) : new Outcome.GaveUp(Optional.empty());
    }

    private Outcome optimum(double[] cost, Optimisation.Result found) {
        var at = new double[columns()];
        var value = 0.0;
        for (var column = 0; column < at.length; column++) {
            at[column] = found.doubleValue(column);
            value += cost[column] * at[column];
        }
        return new Outcome.Optimum(value, at);
    }

    private LinearSolver solver(double[] cost) {
        var builder = LinearSolver.newBuilder().objective(cost).lower(least).upper(most);
        for (var row : rows) {
            if (row.least == row.most) {
                row.into(builder.equality(row.most), 1);
            } else {
                if (row.most < ENDLESS) {
                    row.into(builder.inequality(row.most), 1);
                }
                if (row.least > -ENDLESS) {
                    row.into(builder.inequality(-row.least), -1);
                }
            }
        }
        var options = new Optimisation.Options();
        options.iterations_abort = STEPS;
        options.time_abort = Long.MAX_VALUE;
        options.time_suffice = Long.MAX_VALUE;
        return builder.build(options);
    }

    private static void refuseEmpty(double least, double most) {
        if (!(least <= most)) {
            throw new IllegalArgumentException("Nothing lies between " + least + " and " + most);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // read in hot loops, never compared
    private record Row(int[] columns, double[] factors, double least, double most) {

        void into(org.ojalgo.structure.Mutate1D row, int sign) {
            for (var each = 0; each < columns.length; each++) {
                row.set(columns[each], sign * factors[each]);
            }
        }

        boolean holdsAtZero() {
            return least <= 0 && most >= 0;
        }
    }
}
