package ca.qmhcn.methods.rules;

import ca.qmhcn.methods.rules.Rule.Alternating;
import ca.qmhcn.methods.rules.Rule.Avoiding;
import ca.qmhcn.methods.rules.Rule.BeyondLimits;
import ca.qmhcn.methods.rules.Rule.Hugging;
import ca.qmhcn.methods.rules.Rule.LongRun;
import ca.qmhcn.methods.rules.Rule.Mark;
import ca.qmhcn.methods.rules.Rule.Shift;
import ca.qmhcn.methods.rules.Rule.Tie;
import ca.qmhcn.methods.rules.Rule.Trend;
import ca.qmhcn.methods.rules.Rule.Zone;
import ca.qmhcn.methods.spc.ControlChart;
import ca.qmhcn.methods.spc.ControlChart.Reading;
import ca.qmhcn.methods.spc.ControlChart.Stretch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Looks for the patterns of one rule after another in one phase.
final class Searching {

    private final ControlChart chart;
    private final Stretch stretch;
    /// The places that have a value and are not excluded.
    private final int[] places;
    private final List<Reading> readings = new ArrayList<>();

    /// Where something was found.
    interface Found {
        void at(int place, Direction direction);
    }

    Searching(ControlChart chart, Stretch stretch) {
        this.chart = chart;
        this.stretch = stretch;
        var found = new ArrayList<Integer>();
        for (var i = stretch.start(); i < stretch.end(); i++) {
            var point = chart.points().get(i);
            if (point.reading().isPresent() && !point.excluded()) {
                found.add(i);
                readings.add(point.reading().get());
            }
        }
        places = found.stream().mapToInt(Integer::intValue).toArray();
    }

    void search(Rule rule, Found found) {
        switch (rule) {
            case BeyondLimits _ -> beyondLimits(found);
            case Shift shift -> {
                var kept = shift.tie() == Tie.BREAKS ? all() : useful();
                runs(kept, i -> readings.get(i).side(), shift.length(), shift.mark(), found);
            }
            case LongRun _ -> {
                var longest = stretch.runs().longestExpected();
                runs(useful(), i -> readings.get(i).side(), longest + 1, Mark.PATTERN, found);
            }
            case Trend trend -> trends(trend, found);
            case Zone zone -> zones(zone, found);
            case Alternating(var length) -> alternating(length, found);
            case Hugging(var length) -> within(length, i -> inside(i), found);
            case Avoiding(var length) -> avoiding(length, found);
        }
    }

    private void beyondLimits(Found found) {
        for (var i = stretch.start(); i < stretch.end(); i++) {
            var place = i;
            chart.points()
                    .get(i)
                    .reading()
                    .filter(Reading::outside)
                    .ifPresent(reading -> found.at(place, reading.above() ? Direction.UP : Direction.DOWN));
        }
    }

    private int[] all() {
        return IntStream.range(0, places.length).toArray();
    }

    private int[] useful() {
        return IntStream.range(0, places.length)
                .filter(i -> readings.get(i).side() != 0)
                .toArray();
    }

    /// Stretches of neighbours with the same sign, other than 0.
    private void runs(int[] kept, IntUnaryOperator sign, int length, Mark mark, Found found) {
        var start = 0;
        for (var i = 1; i <= kept.length; i++) {
            if (i == kept.length || sign.applyAsInt(kept[i]) != sign.applyAsInt(kept[start])) {
                var side = sign.applyAsInt(kept[start]);
                var from = mark == Mark.PATTERN ? start : start + length - 1;
                for (var j = from; side != 0 && i - start >= length && j < i; j++) {
                    found.at(places[kept[j]], side > 0 ? Direction.UP : Direction.DOWN);
                }
                start = i;
            }
        }
    }

    /// A point ends one trend and may begin the next.
    private void trends(Trend trend, Found found) {
        var kept = trend.tie() == Tie.BREAKS ? all() : withoutRepeats();
        var start = 0;
        for (var i = 1; i <= kept.length; i++) {
            var goesOn =
                    i < kept.length && step(kept, i) != 0 && (i - start == 1 || step(kept, i) == step(kept, i - 1));
            if (!goesOn) {
                if (i - start >= trend.length()) {
                    var up = step(kept, i - 1) > 0;
                    for (var j = trend.mark() == Mark.PATTERN ? start : start + trend.length() - 1; j < i; j++) {
                        found.at(places[kept[j]], up ? Direction.UP : Direction.DOWN);
                    }
                }
                start = i < kept.length && step(kept, i) != 0 ? i - 1 : i;
            }
        }
    }

    /// Which way the value went from the one before; 0 where it repeats it, or where a period between
    /// is missing.
    private int step(int[] kept, int i) {
        var now = kept[i];
        var before = kept[i - 1];
        return interrupted(places[before], places[now])
                ? 0
                : Double.compare(readings.get(now).value(), readings.get(before).value());
    }

    private boolean interrupted(int before, int now) {
        for (var i = before + 1; i < now; i++) {
            var point = chart.points().get(i);
            if (point.reading().isEmpty() || point.excluded()) {
                return true;
            }
        }
        return false;
    }

    private int[] withoutRepeats() {
        return IntStream.range(0, places.length)
                .filter(i -> i == 0
                        || interrupted(places[i - 1], places[i])
                        || readings.get(i).value() != readings.get(i - 1).value())
                .toArray();
    }

    private void zones(Zone zone, Found found) {
        for (var end = zone.window() - 1; end < places.length; end++) {
            for (var side = -1; side <= 1; side += 2) {
                zone(zone, end, side, found);
            }
        }
    }

    private void zone(Zone zone, int end, int side, Found found) {
        var beyond = 0;
        var opposite = 0;
        var onSide = 0;
        for (var i = end - zone.window() + 1; i <= end; i++) {
            beyond += beyond(zone, i, side) ? 1 : 0;
            opposite += beyond(zone, i, -side) ? 1 : 0;
            onSide += readings.get(i).side() == side ? 1 : 0;
        }
        var holds = switch (zone.others()) {
            case ANYWHERE -> beyond >= zone.count();
            case NOT_BEYOND_THE_OTHER_SIDE -> beyond - opposite >= zone.count();
            case ON_THE_SAME_SIDE_OF_THE_LINE -> beyond >= zone.count() && onSide == zone.window();
        };
        if (!holds) {
            return;
        }
        for (var i = zone.mark() == Mark.PATTERN ? end - zone.window() + 1 : end; i <= end; i++) {
            if (beyond(zone, i, side)) {
                found.at(places[i], side > 0 ? Direction.UP : Direction.DOWN);
            }
        }
    }

    private boolean beyond(Zone zone, int i, int side) {
        var reading = readings.get(i);
        return reading.isBeyond(zone.sigmas(), side) && !(zone.withinLimits() && reading.outside());
    }

    private void alternating(int length, Found found) {
        var kept = all();
        var steps = 0;
        for (var i = 1; i < kept.length; i++) {
            var step = step(kept, i);
            steps = step == 0 ? 0 : i > 1 && step == -step(kept, i - 1) ? steps + 1 : 1;
            if (steps >= length - 1) {
                found.at(places[i], Direction.NEITHER);
            }
        }
    }

    private boolean inside(int i) {
        var reading = readings.get(i);
        return reading.zones()
                .filter(zones -> reading.value() <= zones.upper1() && reading.value() >= zones.lower1())
                .isPresent();
    }

    private void within(int length, IntPredicate holds, Found found) {
        var run = 0;
        for (var i = 0; i < places.length; i++) {
            run = holds.test(i) ? run + 1 : 0;
            if (run >= length) {
                found.at(places[i], Direction.NEITHER);
            }
        }
    }

    private void avoiding(int length, Found found) {
        within(length, i -> readings.get(i).zones().isPresent() && !inside(i), (place, direction) -> {
            var end = Arrays.binarySearch(places, place);
            var sides = IntStream.rangeClosed(end - length + 1, end)
                    .map(i -> readings.get(i).side())
                    .distinct()
                    .count();
            if (sides > 1) {
                found.at(place, direction);
            }
        });
    }
}
