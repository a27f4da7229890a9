package ca.qmhcn.platform.charts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.DoubleStream;

/// The reach of an axis and the round values written beside it.
///
/// @param low,high the reach: round values themselves, or the bounds of what is possible
record Ticks(double low, double high, List<Tick> ticks) {

    record Tick(double value, String label) {}

    /// A wished number of ticks; a few more or less are as good.
    private static final int WISHED = 5;

    private static final double[] ROUND = {1, 2, 5};

    static Ticks over(DoubleStream values, Axis axis) {
        var all = values.summaryStatistics();
        var low = all.getCount() == 0 ? 0 : all.getMin();
        var high = all.getCount() == 0 ? 1 : all.getMax();
        // What differs less than its own size can be told apart by is flat: no step would lead from one end to the
        // other.
        if (high - low < 1e-9 * Math.max(1, Math.max(Math.abs(low), Math.abs(high)))) {
            var room = Math.max(Math.abs(high) * 0.1, 0.01);
            low -= room;
            high += room;
        }
        // What starts near its least possible value is shown from there, so that its size can be judged.
        low = low - axis.least() < high - low ? axis.least() : low;
        low = Math.max(axis.least(), low);
        high = Math.min(axis.most(), high);
        return distinct(low, high, axis);
    }

    double share(double value) {
        return (value - low) / (high - low);
    }

    /// Ticks so far apart that no two read the same.
    private static Ticks distinct(double low, double high, Axis axis) {
        var power = (int) Math.floor(Math.log10((high - low) / WISHED));
        var drawn = at(low, high, Math.pow(10, power), axis);
        for (var rung = 0; rung < 9; rung++) {
            var step = ROUND[rung % 3] * Math.pow(10, power + rung / 3);
            drawn = at(low, high, step, axis);
            if (drawn.ticks().size() <= WISHED + 2 && drawn.differ()) {
                return drawn;
            }
        }
        return drawn;
    }

    private static Ticks at(double low, double high, double step, Axis axis) {
        var from = Math.max(axis.least(), Math.floor(low / step + 1e-9) * step);
        var to = Math.min(axis.most(), Math.ceil(high / step - 1e-9) * step);
        var ticks = new ArrayList<Tick>();
        for (var k = Math.ceil(from / step - 1e-9); k * step <= to + step * 1e-9; k++) {
            // The nearest decimal, so that 3 times 0.1 is 0.3.
            var value = Math.rint(k * step * 1e9) / 1e9;
            ticks.add(new Tick(value, axis.tick().apply(value)));
        }
        return new Ticks(from, to, List.copyOf(ticks));
    }

    private boolean differ() {
        var labels = new HashSet<String>();
        return ticks.stream().allMatch(tick -> labels.add(tick.label()));
    }
}
