package ca.qmhcn.methods.phases;

import ca.qmhcn.methods.phases.Suggestion.Period;
import ca.qmhcn.methods.rules.Direction;
import ca.qmhcn.methods.spc.ChartDesign;
import ca.qmhcn.methods.spc.ControlCharts;
import ca.qmhcn.methods.spc.Observation;
import ca.qmhcn.methods.spc.Phase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/// The last phase of a series, pieces of which are drawn as if each were a chart of its own.
///
/// What is counted here are its points: periods with a value that nobody has excluded.
final class LastPhase {

    private final ChartDesign design;
    private final List<? extends Observation> series;
    private final int[] places;

    LastPhase(ChartDesign design, List<? extends Observation> series) {
        this.design = design;
        this.series = series;
        var chart = ControlCharts.draw(design, series);
        var found = new int[series.size()];
        var count = 0;
        for (var place = today().start(); place < found.length; place++) {
            var point = chart.points().get(place);
            if (point.reading().isPresent() && !point.excluded()) {
                found[count++] = place;
            }
        }
        places = Arrays.copyOf(found, count);
    }

    private Phase today() {
        return design.phases().getLast();
    }

    int size() {
        return places.length;
    }

    int place(int point) {
        return places[point];
    }

    /// How many points fix the line today; empty where all do.
    OptionalInt fixed() {
        var baseline = today().baseline();
        return baseline.isEmpty() ? baseline : OptionalInt.of(before(today().start() + baseline.getAsInt()));
    }

    private int before(int end) {
        var found = Arrays.binarySearch(places, end);
        return found < 0 ? -found - 1 : found;
    }

    /// The line of today, or the one of the first points.
    Piece first(int points, Set<Integer> excluded) {
        var start = today().start();
        return drawn(
                new Span(0, points, start, today().baseline().orElseGet(() -> places[points - 1] + 1 - start)),
                excluded);
    }

    /// @param to       the point after the last that fixes the line
    /// @param excluded places that do not count for it
    Piece piece(int from, int to, Set<Integer> excluded) {
        return drawn(new Span(from, to, places[from], places[to - 1] + 1 - places[from]), excluded);
    }

    private Piece drawn(Span span, Set<Integer> excluded) {
        var start = span.start();
        var chart = ControlCharts.draw(
                design.phases(Phase.frozen(0, span.baseline())).excluding(shifted(start, excluded)),
                series.subList(start, series.size()));
        return new Piece(places, span, Set.copyOf(excluded), chart);
    }

    /// Each period lasts until the next begins.
    List<Period> periods(List<Beginning> beginnings) {
        var periods = new ArrayList<Period>();
        for (var i = 0; i < beginnings.size(); i++) {
            var next = i + 1 < beginnings.size()
                    ? beginnings.get(i + 1).piece().span().from()
                    : size();
            periods.add(beginnings.get(i).period(next));
        }
        return periods;
    }

    /// A new line and the side to which the series left the one before.
    record Beginning(Piece piece, Direction direction) {

        private Period period(int next) {
            var span = piece.span();
            return new Period(
                    span.start(),
                    span.baseline(),
                    next - span.from(),
                    piece.centre(),
                    direction,
                    piece.excluded().stream().sorted().toList());
        }
    }

    /// @param from     the first point that fixes a line
    /// @param to       the point after the last that does
    /// @param start    the place of its first period
    /// @param baseline how many periods from there on fix it
    record Span(int from, int to, int start, int baseline) {}

    private Integer[] shifted(int start, Set<Integer> excluded) {
        return Stream.concat(design.excluded().stream(), excluded.stream())
                .filter(place -> place >= start)
                .map(place -> place - start)
                .distinct()
                .toArray(Integer[]::new);
    }
}
