package ca.qmhcn.methods.benchmarks;

import ca.qmhcn.methods.spc.Observation;
import ca.qmhcn.methods.spc.Observation.Ratio;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A p chart and its rules as one writes them first: lists and streams, each rule its own pass, nothing missing.
final class PlainPChart {

    private final double centre;
    private final List<Point> points;

    private record Point(Double value, Double sigma) {}

    PlainPChart(List<Observation> series) {
        var ratios = series.stream().map(Ratio.class::cast).toList();
        centre = ratios.stream().collect(Collectors.summingDouble(Ratio::numerator))
                / ratios.stream().collect(Collectors.summingDouble(Ratio::denominator));
        points = ratios.stream()
                .map(ratio -> new Point(
                        ratio.numerator() / ratio.denominator(),
                        Math.sqrt(centre * (1 - centre) / ratio.denominator())))
                .toList();
    }

    long signals() {
        return (long) outside().size()
                + rows(7, point -> point.value() > centre, point -> point.value() < centre)
                        .size()
                + trends().size()
                + twoInThree().size()
                + (runs() ? 1 : 0);
    }

    private List<Point> outside() {
        return points.stream()
                .filter(point -> point.value() > Math.min(1, centre + 3 * point.sigma())
                        || point.value() < Math.max(0, centre - 3 * point.sigma()))
                .toList();
    }

    @SafeVarargs
    private Set<Integer> rows(int length, Predicate<Point>... sides) {
        var found = new TreeSet<Integer>();
        for (var side : sides) {
            for (var start = 0; start + length <= points.size(); start++) {
                if (points.subList(start, start + length).stream().allMatch(side)) {
                    IntStream.range(start, start + length).forEach(found::add);
                }
            }
        }
        return found;
    }

    private Set<Integer> trends() {
        var found = new TreeSet<Integer>();
        for (var start = 0; start + 7 <= points.size(); start++) {
            var window = points.subList(start, start + 7);
            if (monotone(window, (a, b) -> a.value() < b.value())
                    || monotone(window, (a, b) -> a.value() > b.value())) {
                IntStream.range(start, start + 7).forEach(found::add);
            }
        }
        return found;
    }

    private static boolean monotone(List<Point> window, BiPredicate<Point, Point> step) {
        return IntStream.range(1, window.size()).allMatch(i -> step.test(window.get(i - 1), window.get(i)));
    }

    private Set<Integer> twoInThree() {
        var found = new TreeSet<Integer>();
        for (var sign : new int[] {1, -1}) {
            for (var start = 0; start + 3 <= points.size(); start++) {
                var beyond = IntStream.range(start, start + 3)
                        .filter(i -> sign * (points.get(i).value() - centre)
                                > 2 * points.get(i).sigma())
                        .boxed()
                        .toList();
                var window = points.subList(start, start + 3);
                if (beyond.size() >= 2 && window.stream().allMatch(point -> sign * (point.value() - centre) > 0)) {
                    found.addAll(beyond);
                }
            }
        }
        return found;
    }

    private boolean runs() {
        var sides = points.stream()
                .map(point -> Math.signum(point.value() - centre))
                .filter(side -> side != 0)
                .toList();
        var crossings = 0;
        var longest = 0;
        var run = 0;
        for (var i = 0; i < sides.size(); i++) {
            var same = i > 0 && sides.get(i).equals(sides.get(i - 1));
            crossings += i > 0 && !same ? 1 : 0;
            run = same ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return longest > Math.rint(Math.log(sides.size()) / Math.log(2)) + 3 || crossings < fewest(sides.size() - 1);
    }

    /// The 5 % quantile of the crossings of a fair coin, by adding up.
    private static int fewest(int steps) {
        var probability = Math.pow(0.5, steps);
        var sum = probability;
        var k = 0;
        while (sum < 0.05) {
            k++;
            probability *= (double) (steps - k + 1) / k;
            sum += probability;
        }
        return k;
    }
}
