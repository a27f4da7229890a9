package ca.qmhcn.methods.spc;

import java.util.List;
import java.util.Optional;

/// A series with its centre line, limits and what the rules say of it.
///
/// @param trial  true while there are fewer points with a value than limits need to be trusted
/// @param runs   what the runs about the centre line say of the whole series
/// @param sigmaZ how much wider the spread is than counting alone explains; 1 where the question does not arise
public record ControlChart(ChartKind kind, List<Point> points, boolean trial, Runs runs, double sigmaZ) {

    /// Fewer points with a value than this have trial limits.
    public static final int FIRM_FROM = 12;

    public ControlChart {
        points = List.copyOf(points);
    }

    /// One period: its value and its limits, or nothing where it is missing.
    public record Point(Optional<Reading> reading) {}

    /// @param lower,upper empty on a run chart
    public record Reading(double value, double centre, Optional<Double> lower, Optional<Double> upper) {

        public boolean above() {
            return upper.filter(limit -> value > limit).isPresent();
        }

        public boolean below() {
            return lower.filter(limit -> value < limit).isPresent();
        }

        /// Outside its limits: strictly, so that a share of 0 at a limit of 0 is not.
        public boolean outside() {
            return above() || below();
        }
    }

    /// The last period that has a value.
    public Optional<Reading> last() {
        return points.reversed().stream()
                .flatMap(point -> point.reading().stream())
                .findFirst();
    }
}
