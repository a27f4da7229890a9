package ca.qmhcn.methods.spc;

import ca.qmhcn.methods.spc.ControlChart.Reading;

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

    private static Signal of(boolean up, Wanted wanted) {
        return switch (wanted) {
            case HIGHER -> up ? IMPROVEMENT : CONCERN;
            case LOWER -> up ? CONCERN : IMPROVEMENT;
            case NEITHER -> up ? HIGHER : LOWER;
        };
    }
}
