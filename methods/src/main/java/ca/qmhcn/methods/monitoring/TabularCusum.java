package ca.qmhcn.methods.monitoring;

import java.util.ArrayList;
import java.util.List;

/// Adds up how far values stray from the centre, upward and downward, beyond an allowance.
///
/// `S⁺_i = max(0, S⁺_(i-1) + z_i - k)` and `S⁻_i = min(0, S⁻_(i-1) + z_i + k)` with `z = (x - μ)/σ`; a sum beyond `h`
/// is
/// a signal. Nothing starts again after one.
///
/// Page (1954), doi 10.1093/biomet/41.1-2.100; Montgomery, Introduction to Statistical Quality Control.
///
/// @param sigma     above 0
/// @param allowance k, in sigmas; half the shift that is to be found
/// @param limit     h, in sigmas
public record TabularCusum(double centre, double sigma, double allowance, double limit) {

    public TabularCusum {
        if (!Double.isFinite(centre)
                || !(sigma > 0)
                || !(allowance >= 0)
                || !(limit > 0)
                || !Double.isFinite(sigma + allowance + limit)) {
            throw new IllegalArgumentException("Not to be watched: centre %s, sigma %s, allowance %s, limit %s"
                    .formatted(centre, sigma, allowance, limit));
        }
    }

    /// After one value.
    ///
    /// @param up   at least 0
    /// @param down at most 0
    public record Point(double up, boolean upSignal, double down, boolean downSignal) {}

    /// @param values finite
    public List<Point> watch(double... values) {
        var points = new ArrayList<Point>();
        var up = 0.0;
        var down = 0.0;
        for (var value : values) {
            var off = (value - centre) / sigma;
            if (!Double.isFinite(off)) {
                throw new IllegalArgumentException("Not a value: " + value);
            }
            up = Math.max(0, up + off - allowance);
            down = Math.min(0, down + off + allowance);
            if (!Double.isFinite(up - down)) {
                throw new IllegalArgumentException("Sums too large to hold at " + value);
            }
            points.add(new Point(up, up > limit, down, -down > limit));
        }
        return List.copyOf(points);
    }
}
