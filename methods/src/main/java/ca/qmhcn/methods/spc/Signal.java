package ca.qmhcn.methods.spc;

import ca.qmhcn.methods.spc.ControlChart.Reading;
import java.util.ArrayList;
import java.util.List;

/// What the last period says, in the terms of somebody who wants the measure to move one way.
public enum Signal {
    /// Special cause in the wanted direction.
    IMPROVEMENT,
    /// Special cause in the unwanted direction.
    CONCERN,
    /// Special cause upward where no direction is better.
    HIGHER,
    /// Special cause downward where no direction is better.
    LOWER,
    /// Nothing but the usual variation.
    COMMON,
    /// Too few points, or no value at all.
    NONE;

    /// Which way is better.
    public enum Wanted {
        HIGHER,
        LOWER,
        NEITHER
    }

    /// The last point that has a value: outside its limits, or the end of a run too long for chance. With fewer
    /// points
    /// than
    /// limits need, nothing is said.
    public static Signal of(ControlChart chart, Wanted wanted) {
        if (chart.trial() || chart.last().isEmpty()) {
            return NONE;
        }
        var side = chart.last()
                .filter(Reading::outside)
                .map(last -> last.above() ? 1 : -1)
                .orElseGet(() ->
                        chart.runs().shifted() ? Integer.signum(chart.runs().trailing()) : 0);
        return side == 0 ? COMMON : of(side > 0, wanted);
    }

    /// One for each period of the chart, to mark it: outside its limits, or part of the run that the last
    /// points end when that is too long for chance. [#NONE] where there is no value, and everywhere with too
    /// few points for limits.
    public static List<Signal> each(ControlChart chart, Wanted wanted) {
        var signals = new ArrayList<Signal>();
        var left = chart.runs().shifted() ? Math.abs(chart.runs().trailing()) : 0;
        for (var point : chart.points().reversed()) {
            if (chart.trial() || point.reading().isEmpty()) {
                signals.add(NONE);
                continue;
            }
            var reading = point.reading().get();
            var side = Runs.side(reading.value(), reading.centre());
            var inRun = left > 0 && side != 0;
            left -= inRun ? 1 : 0;
            signals.add(reading.outside() || inRun ? of(side > 0, wanted) : COMMON);
        }
        return signals.reversed();
    }

    private static Signal of(boolean up, Wanted wanted) {
        return switch (wanted) {
            case HIGHER -> up ? IMPROVEMENT : CONCERN;
            case LOWER -> up ? CONCERN : IMPROVEMENT;
            case NEITHER -> up ? HIGHER : LOWER;
        };
    }
}
