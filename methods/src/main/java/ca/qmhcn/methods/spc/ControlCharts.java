package ca.qmhcn.methods.spc;

import ca.qmhcn.methods.spc.ControlChart.Point;
import ca.qmhcn.methods.spc.ControlChart.Reading;
import ca.qmhcn.methods.spc.ControlChart.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Draws control charts and run charts.
///
/// Three sigma on either side of the line, with the ends of one and two sigma for rules that look at
/// zones. A missing
/// period has no limits and is otherwise not there; limits lie within what is possible: shares within
/// 0 to 1, rates and
/// counts from 0 up. A period before which nothing is known has a line but no limits where sigma needs
/// two.
///
/// Shewhart (1931); Montgomery, Introduction to Statistical Quality Control; Provost and Murray
/// (2011); Laney (2002);
/// Nelson (1982, 1994); Benneyan (2001) for cases between; Taylor (2017) for normalized individuals.
public final class ControlCharts {

    private ControlCharts() {}

    /// Shares: limits by the binomial distribution, one pair for each period. Each numerator is at
    /// most its
    /// denominator.
    public static ControlChart p(List<? extends Observation> series) {
        return draw(ChartDesign.of(ChartKind.P), series);
    }

    /// Shares, with limits widened or narrowed by the spread between periods.
    public static ControlChart pPrime(List<? extends Observation> series) {
        return draw(ChartDesign.of(ChartKind.P_PRIME), series);
    }

    /// Events per exposure: limits by the Poisson distribution.
    public static ControlChart u(List<? extends Observation> series) {
        return draw(ChartDesign.of(ChartKind.U), series);
    }

    /// One value a period, a ratio counting as its value.
    ///
    /// @param nonNegative whether the lower limit stops at 0
    public static ControlChart xmr(List<? extends Observation> series, boolean nonNegative) {
        return draw(ChartDesign.of(ChartKind.XMR).nonNegative(nonNegative), series);
    }

    /// The median and no limits, for short series.
    public static ControlChart run(List<? extends Observation> series) {
        return draw(ChartDesign.of(ChartKind.RUN), series);
    }

    /// @throws IllegalArgumentException where a value cannot be of such a chart, a phase begins after
    ///     the series, or a
    ///     phase has values but none that may fix its line
    public static ControlChart draw(ChartDesign design, List<? extends Observation> series) {
        var columns = Columns.of(design.kind(), series);
        if (design.phases().getLast().start() > Math.max(0, columns.length() - 1)) {
            throw new IllegalArgumentException("A phase begins after the series: " + design.phases());
        }
        if (design.kind() == ChartKind.MOVING_RANGE) {
            moved(columns, design);
        }
        var points = new ArrayList<Point>();
        var stretches = new ArrayList<Stretch>();
        for (var i = 0; i < design.phases().size(); i++) {
            var end =
                    i + 1 < design.phases().size() ? design.phases().get(i + 1).start() : columns.length();
            stretches.add(phase(design, columns, design.phases().get(i), end, points));
        }
        return new ControlChart(design, points, stretches);
    }

    private static Stretch phase(ChartDesign design, Columns columns, Phase phase, int end, List<Point> points) {
        var start = phase.start();
        var base = new Baseline(
                columns, design, start, Math.min(end, start + phase.baseline().orElse(end - start)));
        var all = new Baseline(columns, design, start, end);
        var first = points.size();
        if (base.count() == 0) {
            for (var i = start; i < end; i++) {
                if (columns.known[i]) {
                    throw new IllegalArgumentException(
                            "Nothing fixes the line of the phase from %d on".formatted(start));
                }
                points.add(new Point(Optional.empty(), design.excluded().contains(i)));
            }
            return new Stretch(start, end, 0, 0, Runs.NONE, OptionalDouble.empty());
        }
        var line = line(design, base);
        for (var i = start; i < end; i++) {
            points.add(new Point(
                    columns.known[i]
                            ? Optional.of(new Reading(
                                    columns.value[i],
                                    line.centre(),
                                    line.zones().apply(i)))
                            : Optional.empty(),
                    design.excluded().contains(i)));
        }
        var runs = runs(points.subList(first, points.size()));
        return new Stretch(start, end, all.count(), base.count(), runs, line.sigmaZ());
    }

    private static Line line(ChartDesign design, Baseline base) {
        return switch (design.kind()) {
            case RUN -> Line.bare(base.median(base.columns().value));
            case XMR -> new Individuals(design, base).xmr();
            case XMR_MEDIAN -> new Individuals(design, base).median();
            case XMR_MEDIAN_MEDIAN -> new Individuals(design, base).medianOfRanges();
            case MOVING_RANGE -> new Individuals(design, base).movingRange();
            case T -> new Individuals(design, base).timeBetween();
            case G -> new Individuals(design, base).casesBetween();
            case I_PRIME -> new Individuals(design, base).normalized();
            case P -> new Attributes(design, base).shares(false);
            case P_PRIME -> new Attributes(design, base).shares(true);
            case U -> new Attributes(design, base).rates(false);
            case U_PRIME -> new Attributes(design, base).rates(true);
            case C -> new Attributes(design, base).counts(false);
            case C_PRIME -> new Attributes(design, base).counts(true);
            case NP -> new Attributes(design, base).casesOfTheSameNumber();
            case XBAR -> new Subgroups(design, base).means();
            case S -> new Subgroups(design, base).deviations();
        };
    }

    private static Runs runs(List<Point> points) {
        return Runs.of(points.stream()
                .filter(point -> !point.excluded())
                .flatMap(point -> point.reading().stream())
                .mapToInt(Reading::side)
                .toArray());
    }

    /// Puts the moving ranges in the place of the values; the first of each phase is missing.
    private static void moved(Columns columns, ChartDesign design) {
        var values = columns.value.clone();
        var starts = design.phases().stream().mapToInt(Phase::start).toArray();
        var next = 0;
        var before = -1;
        for (var i = 0; i < values.length; i++) {
            if (next < starts.length && starts[next] == i) {
                before = -1;
                next++;
            }
            if (!columns.known[i]) {
                before = -1;
            } else if (design.excluded().contains(i)) {
                columns.known[i] = false;
            } else {
                columns.known[i] = before >= 0;
                columns.value[i] = before >= 0 ? Math.abs(values[i] - values[before]) : 0;
                before = i;
            }
        }
    }
}
