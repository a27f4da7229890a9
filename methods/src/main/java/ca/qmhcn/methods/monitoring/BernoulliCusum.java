package ca.qmhcn.methods.monitoring;

import java.util.ArrayList;
import java.util.List;

/// Watches a yes or no of one case after the other for a change of its odds.
///
/// Upward, each case adds `y log(p₁/p₀) + (1 - y) log((1 - p₁)/(1 - p₀))` with `p₁` the risk at `ratio` times the odds
/// of `p₀`; a sum below 0 starts again at 0. A sum that reaches the limit is a signal and starts again too. Downward
/// the
/// same with the inverse ratio, shown below 0.
///
/// Steiner, Cook, Farewell and Treasure (2000), doi 10.1093/biostatistics/1.4.441; Reynolds and Stoumbos (1999).
///
/// @param risk  expected of a case, between 0 and 1
/// @param ratio of odds that is to be found, above 1
/// @param limit at which a sum is a signal, above 0
public record BernoulliCusum(double risk, double ratio, double limit) {

    public BernoulliCusum {
        if (!(risk > 0 && risk < 1)
                || !(ratio > 1)
                || !(limit > 0)
                || !Double.isFinite(ratio)
                || !Double.isFinite(limit)) {
            throw new IllegalArgumentException(
                    "Not to be watched: risk %s, ratio %s, limit %s".formatted(risk, ratio, limit));
        }
    }

    /// After one case.
    ///
    /// @param up         at least 0; 0 after a signal
    /// @param down       at most 0; 0 after a signal
    public record Point(double up, boolean upSignal, double down, boolean downSignal) {}

    /// The risk at `times` the odds of the expected one.
    public double riskAt(double times) {
        if (!(times >= 0) || !Double.isFinite(times)) {
            throw new IllegalArgumentException("Not a ratio of odds: " + times);
        }
        // Divided by the odds of not having it, so that a huge ratio does not overflow.
        return risk * times / (1 - risk + risk * times);
    }

    public List<Point> watch(List<Boolean> cases) {
        var rising = steps(riskAt(ratio));
        var falling = steps(riskAt(1 / ratio));
        var points = new ArrayList<Point>();
        var up = 0.0;
        var down = 0.0;
        for (var yes : cases) {
            up = Math.max(0, up + rising[yes ? 1 : 0]);
            down = Math.max(0, down + falling[yes ? 1 : 0]);
            var upSignal = up >= limit;
            var downSignal = down >= limit;
            up = upSignal ? 0 : up;
            down = downSignal ? 0 : down;
            points.add(new Point(up, upSignal, 0 - down, downSignal));
        }
        return List.copyOf(points);
    }

    private double[] steps(double other) {
        return new double[] {Math.log((1 - other) / (1 - risk)), Math.log(other / risk)};
    }
}
