package ca.qmhcn.methods.spc;

import ca.qmhcn.methods.spc.Observation.Missing;
import ca.qmhcn.methods.spc.Observation.Ratio;
import ca.qmhcn.methods.spc.Observation.Single;
import ca.qmhcn.methods.spc.Observation.Subgroup;
import java.util.List;

/// A series as columns of numbers, one entry a period; entries of periods without a value are 0 and
/// never looked at.
final class Columns {

    /// What is plotted.
    final double[] value;
    final double[] numerator;
    /// The denominator, or the number of measurements.
    final double[] size;
    /// The standard deviation within a period.
    final double[] deviation;
    final boolean[] known;

    private Columns(int length) {
        value = new double[length];
        numerator = new double[length];
        size = new double[length];
        deviation = new double[length];
        known = new boolean[length];
    }

    /// @throws IllegalArgumentException where a value cannot be of such a chart
    static Columns of(ChartKind kind, List<? extends Observation> series) {
        var columns = new Columns(series.size());
        for (var i = 0; i < series.size(); i++) {
            var observation = series.get(i);
            if (!(observation instanceof Missing)) {
                columns.known[i] = true;
                columns.put(i, observation);
                columns.check(kind, i, observation);
            }
        }
        if (kind == ChartKind.NP) {
            columns.checkSameSize();
            columns.value(columns.numerator);
        } else if (kind == ChartKind.S) {
            columns.value(columns.deviation);
            columns.forgetSingles();
        }
        return columns;
    }

    int length() {
        return value.length;
    }

    private void put(int i, Observation observation) {
        switch (observation) {
            case Single(var single) -> {
                value[i] = single;
                numerator[i] = single;
                size[i] = 1;
            }
            case Ratio(var above, var below) -> {
                value[i] = above / below;
                numerator[i] = above;
                size[i] = below;
            }
            case Subgroup(var count, var mean, var spread) -> {
                value[i] = mean;
                numerator[i] = mean * count;
                size[i] = count;
                deviation[i] = spread;
            }
            case Missing _ -> throw new IllegalStateException("A missing period has no value");
        }
    }

    private void check(ChartKind kind, int i, Observation observation) {
        var fits = switch (kind) {
            case P, P_PRIME, NP -> observation instanceof Ratio && numerator[i] <= size[i];
            case U, U_PRIME -> observation instanceof Ratio;
            case I_PRIME -> !(observation instanceof Single);
            case C, C_PRIME, G -> observation instanceof Single && value[i] >= 0;
            case T -> observation instanceof Single && value[i] > 0;
            case XBAR, S -> observation instanceof Subgroup;
            case RUN, XMR, XMR_MEDIAN, XMR_MEDIAN_MEDIAN, MOVING_RANGE -> true;
        };
        if (!fits) {
            throw new IllegalArgumentException("Not for a chart of kind %s: %s".formatted(kind, observation));
        }
    }

    /// Left out or after a baseline, a period is drawn against the limits of the others all the same.
    private void checkSameSize() {
        var one = 0.0;
        for (var i = 0; i < known.length; i++) {
            if (known[i] && one != 0 && size[i] != one) {
                throw new IllegalArgumentException("An np chart needs the same denominator everywhere");
            }
            one = known[i] ? size[i] : one;
        }
    }

    private void value(double[] column) {
        System.arraycopy(column, 0, value, 0, value.length);
    }

    /// One measurement has no deviation.
    private void forgetSingles() {
        for (var i = 0; i < known.length; i++) {
            known[i] &= size[i] > 1;
        }
    }
}
