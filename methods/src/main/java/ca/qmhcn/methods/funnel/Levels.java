package ca.qmhcn.methods.funnel;

import ca.qmhcn.methods.rates.Confidence;

/// The normal quantiles of the two pairs of limits.
///
/// @param near of 95 %
/// @param far  of 99.8 %
public record Levels(double near, double far) {

    public static final Levels EXACT = new Levels(Confidence.PERCENT_95.z(), Confidence.PERCENT_99_8.z());

    /// As FunnelPlotR rounds them; limits differ in the seventh digit.
    public static final Levels ROUNDED = new Levels(1.959964, 3.090232);

    public Levels {
        if (!(near > 0) || !(far > near) || !Double.isFinite(far)) {
            throw new IllegalArgumentException("Not levels: %s, %s".formatted(near, far));
        }
    }
}
