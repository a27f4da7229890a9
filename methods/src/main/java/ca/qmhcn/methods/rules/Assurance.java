package ca.qmhcn.methods.rules;

import ca.qmhcn.methods.rules.Signal.Wanted;
import ca.qmhcn.methods.spc.ControlChart;
import ca.qmhcn.methods.spc.Runs;

/// Whether a process that goes on as it does will meet its target, by the limits of the last phase.
public enum Assurance {
    /// Even an unlucky period meets it.
    PASSES,
    /// Even a lucky period misses it.
    FAILS,
    /// Met in some periods and missed in others, by chance alone.
    HIT_OR_MISS,
    /// Too few points, no limits, or no direction that is better.
    NONE;

    /// With fewer points in the last phase nothing is promised.
    public static final int FROM = 13;

    /// A value that equals the target meets it; limits that collapse on the line decide by the line. Points that
    /// are left out promise nothing.
    ///
    /// @param target in the unit of the chart, finite
    public static Assurance of(ControlChart chart, double target, Wanted wanted) {
        if (!Double.isFinite(target)) {
            throw new IllegalArgumentException("Not a target: " + target);
        }
        var last = chart.lastPhase();
        for (var place = last.end() - 1; place >= last.start() && last.known() >= FROM; place--) {
            var point = chart.points().get(place);
            var zones = point.reading().flatMap(ControlChart.Reading::zones);
            if (zones.isPresent() && !point.excluded()) {
                var limits = zones.get();
                if (limits.lower3() == limits.upper3()) {
                    // Collapsed on the line, which is off by a rounding: the line decides, as nearly as it is known.
                    var off = Runs.side(target, limits.upper3());
                    return wanted == Wanted.NEITHER ? NONE : of(wanted == Wanted.HIGHER ? off <= 0 : off >= 0, true);
                }
                return switch (wanted) {
                    case HIGHER -> of(target <= limits.lower3(), target > limits.upper3());
                    case LOWER -> of(target >= limits.upper3(), target < limits.lower3());
                    case NEITHER -> NONE;
                };
            }
        }
        return NONE;
    }

    private static Assurance of(boolean always, boolean never) {
        return always ? PASSES : never ? FAILS : HIT_OR_MISS;
    }
}
