package ca.qmhcn.methods.phases;

import ca.qmhcn.methods.phases.LastPhase.Span;
import ca.qmhcn.methods.rules.Direction;
import ca.qmhcn.methods.spc.ControlChart;
import ca.qmhcn.methods.spc.ControlChart.Reading;
import java.util.OptionalInt;
import java.util.Set;

/// A line that some points fix, extended to the end of the series.
final class Piece {

    private final int[] places;
    private final Span span;
    private final Set<Integer> excluded;
    private final ControlChart chart;
    private final int[] sides;

    /// @param places   the place of every point of the phase
    /// @param excluded places that do not count for the line
    /// @param chart    begins where the span does
    Piece(int[] places, Span span, Set<Integer> excluded, ControlChart chart) {
        this.places = places;
        this.span = span;
        this.excluded = excluded;
        this.chart = chart;
        sides = new int[places.length];
        for (var point = span.from(); point < places.length; point++) {
            sides[point] = reading(point).side();
        }
    }

    Span span() {
        return span;
    }

    private Reading reading(int point) {
        return chart.points().get(places[point] - span.start()).reading().orElseThrow();
    }

    /// 1 above the line, -1 below, 0 on it.
    int side(int point) {
        return sides[point];
    }

    Direction direction(int point) {
        return sides[point] > 0 ? Direction.UP : Direction.DOWN;
    }

    /// The point after the run that this point begins or goes on with; a point on the line ends a
    /// run.
    int endOfRun(int point) {
        var end = point;
        while (end < sides.length && sides[end] == sides[point]) {
            end++;
        }
        return end;
    }

    /// The first point from `first` on that lies off the line and is followed by so many on its
    /// side, itself included.
    OptionalInt run(int first, int length) {
        for (var point = first; point < sides.length; point++) {
            if (sides[point] != 0 && endOfRun(point) - point >= length) {
                return OptionalInt.of(point);
            }
        }
        return OptionalInt.empty();
    }

    boolean hasLimits() {
        for (var point = span.from(); point < span.to(); point++) {
            if (reading(point).zones().isPresent()) {
                return true;
            }
        }
        return false;
    }

    /// Of the points that fix the line and lie outside their limits, the place of the one that
    /// does so by most of its own sigmas, the earliest of equals.
    OptionalInt farthestOutside() {
        var farthest = OptionalInt.empty();
        var most = 0.0;
        for (var point = span.from(); point < span.to(); point++) {
            var reading = reading(point);
            if (reading.outside() && !excluded.contains(places[point])) {
                var reach = reading.above() ? reading.upper() : reading.lower();
                var sigmas = Math.abs((reading.value() - reading.centre()) / (reach.orElseThrow() - reading.centre()));
                if (farthest.isEmpty() || sigmas > most) {
                    farthest = OptionalInt.of(places[point]);
                    most = sigmas;
                }
            }
        }
        return farthest;
    }

    Set<Integer> excluded() {
        return excluded;
    }

    double centre() {
        return reading(span.from()).centre();
    }
}
