package ca.qmhcn.methods.monitoring;

import java.util.ArrayList;
import java.util.List;

/// The exponentially weighted moving average: each value counts less the longer ago it was.
///
/// `z_i = λ x_i + (1 - λ) z_(i-1)` from the centre on, with limits
/// `μ ± k σ √(λ/(2 - λ) (1 - (1 - λ)^(2i)))`.
///
/// Roberts (1959), doi 10.1080/00401706.1959.10489860; Lucas and Saccucci (1990).
///
/// @param weight λ, above 0 and at most 1
/// @param reach  k, above 0
public record Ewma(double centre, double sigma, double weight, double reach) {

    public Ewma {
        if (!Double.isFinite(centre)
                || !(sigma >= 0)
                || !(weight > 0 && weight <= 1)
                || !(reach > 0)
                || !Double.isFinite(sigma * reach)) {
            throw new IllegalArgumentException("Not to be watched: centre %s, sigma %s, weight %s, reach %s"
                    .formatted(centre, sigma, weight, reach));
        }
    }

    /// After one value.
    public record Point(double average, double lower, double upper) {

        /// Outside the limits, strictly.
        public boolean signal() {
            return average > upper || average < lower;
        }
    }

    /// @param values finite
    public List<Point> watch(double... values) {
        var points = new ArrayList<Point>();
        var average = centre;
        var left = 1.0;
        for (var value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("Not a value: " + value);
            }
            average = weight * value + (1 - weight) * average;
            left *= (1 - weight) * (1 - weight);
            var width = reach * sigma * Math.sqrt(weight / (2 - weight) * (1 - left));
            if (!Double.isFinite(centre + width) || !Double.isFinite(centre - width)) {
                throw new IllegalArgumentException("Limits too wide to hold about " + centre);
            }
            points.add(new Point(average, centre - width, centre + width));
        }
        return List.copyOf(points);
    }
}
