package ca.qmhcn.methods.programs;

import ca.qmhcn.methods.programs.Outcome.Endless;
import ca.qmhcn.methods.programs.Outcome.GaveUp;
import ca.qmhcn.methods.programs.Outcome.Impossible;
import ca.qmhcn.methods.programs.Outcome.Optimum;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Minimises over whole numbers, by branch and bound over linear programs.
///
/// The value of every whole point is taken to be whole too (whole costs), so a branch whose relaxed value,
/// rounded up, is no better than the best point found is left. Gives up after a number of branches rather than
/// after a time, so that the answer is the same on every machine.
public final class IntegerProgram {

    private static final double ROUNDING = 1e-6;

    private final LinearProgram relaxed;
    private final double[] cost;
    private int left;
    private Optional<Optimum> best = Optional.empty();
    private boolean gaveUp;

    private IntegerProgram(LinearProgram relaxed, double[] cost, int branches) {
        this.relaxed = relaxed;
        this.cost = cost;
        left = branches;
    }

    /// @param cost     whole numbers
    /// @param branches how many linear programs may be solved before giving up
    public static Outcome minimise(LinearProgram relaxed, double[] cost, int branches) {
        return new IntegerProgram(relaxed, cost, branches).search();
    }

    private Outcome search() {
        var open = new ArrayDeque<LinearProgram>();
        open.push(relaxed);
        while (!open.isEmpty() && left-- > 0) {
            var branch = open.pop();
            switch (branch.minimise(cost)) {
                case Endless endless -> {
                    // A relaxed ray of whole costs is a whole ray where any whole point is; none can be promised here.
                    return branch == relaxed ? endless : new GaveUp(best);
                }
                case Impossible _ -> {}
                case GaveUp _ -> gaveUp = true;
                case Optimum optimum -> split(branch, optimum, open);
            }
        }
        if (gaveUp || !open.isEmpty()) {
            return new GaveUp(best);
        }
        return best.<Outcome>map(Function.identity()).orElseGet(Impossible::new);
    }

    private void split(LinearProgram branch, Optimum optimum, ArrayDeque<LinearProgram> open) {
        if (best.isPresent()
                && Math.ceil(optimum.value() - ROUNDING) >= best.get().value()) {
            return;
        }
        var column = mostBroken(optimum.at());
        if (column < 0) {
            best = Optional.of(new Optimum(Math.rint(optimum.value()), rounded(optimum.at())));
            return;
        }
        var at = optimum.at()[column];
        var down = Math.floor(at);
        var below = down >= branch.least(column) ? branch.narrowed(column, branch.least(column), down) : null;
        var above = down + 1 <= branch.most(column) ? branch.narrowed(column, down + 1, branch.most(column)) : null;
        var nearestFirst = at - down < 0.5;
        push(open, nearestFirst ? above : below);
        push(open, nearestFirst ? below : above);
    }

    private static void push(ArrayDeque<LinearProgram> open, @Nullable LinearProgram branch) {
        if (branch != null) {
            open.push(branch);
        }
    }

    private static int mostBroken(double[] at) {
        var column = -1;
        var most = ROUNDING;
        for (var each = 0; each < at.length; each++) {
            var broken = Math.abs(at[each] - Math.rint(at[each]));
            if (broken > most) {
                most = broken;
                column = each;
            }
        }
        return column;
    }

    private static double[] rounded(double[] at) {
        var whole = new double[at.length];
        for (var each = 0; each < at.length; each++) {
            whole[each] = Math.rint(at[each]);
        }
        return whole;
    }
}
