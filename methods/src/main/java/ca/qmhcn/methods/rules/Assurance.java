package ca.qmhcn.methods.rules;

import ca.qmhcn.methods.rules.Signal.Wanted;
import ca.qmhcn.methods.spc.ControlChart;

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

    private static final double ROUNDING = 1e-12;

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
                var low = compare(target, limits.lower3());
                var high = compare(target, limits.upper3());
                return switch (wanted) {
                    case HIGHER -> of(low <= 0, high > 0);
                    case LOWER -> of(high >= 0, low < 0);
                    case NEITHER -> NONE;
                };
            }
        }
        return NONE;
    }

    /// A target in another unit, such as 1.4 of 1 000, equals 7 of 5 000 up to a rounding only.
    private static int compare(double target, double limit) {
        return Math.abs(target - limit) <= ROUNDING * Math.abs(limit) ? 0 : Double.compare(target, limit);
    }

    private static Assurance of(boolean always, boolean never) {
        return always ? PASSES : never ? FAILS : HIT_OR_MISS;
    }
}
