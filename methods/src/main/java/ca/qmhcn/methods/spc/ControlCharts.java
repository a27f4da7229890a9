package ca.qmhcn.methods.spc;

import ca.qmhcn.methods.spc.ControlChart.Point;
import ca.qmhcn.methods.spc.ControlChart.Reading;
import ca.qmhcn.methods.spc.Observation.Ratio;
import ca.qmhcn.methods.spc.Observation.Single;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// Draws the limits of control charts.
///
/// Three sigma; moving ranges are screened once, as Nelson (1982) advises; a missing period breaks the two moving
/// ranges
/// beside it and is otherwise not there. Limits lie within what is possible: shares within 0 to 1, rates from 0 up.
public final class ControlCharts {

    /// The mean of a moving range of two, in sigmas, as the field's charts round it.
    private static final double D2 = 1.128;

    /// A moving range beyond this multiple of their mean is screened out.
    private static final double SCREEN = 3.267;

    private ControlCharts() {}

    /// Shares: limits by the binomial distribution, one pair for each period. Each numerator is at most its
    /// denominator.
    public static ControlChart p(List<? extends Observation> series) {
        return shares(series, ChartKind.P, false);
    }

    /// Shares, with limits widened or narrowed by the spread between periods (Laney 2002).
    public static ControlChart pPrime(List<? extends Observation> series) {
        return shares(series, ChartKind.P_PRIME, true);
    }

    /// Events per exposure: limits by the Poisson distribution.
    public static ControlChart u(List<? extends Observation> series) {
        var ratios = ratios(series);
        var centre = centre(ratios);
        ToDoubleFunction<Ratio> sigma = ratio -> Math.sqrt(centre / ratio.denominator());
        return chart(ChartKind.U, series, sigma, centre, spread(ratios, centre, sigma), Double.MAX_VALUE);
    }

    /// One value a period, a ratio counting as its value.
    ///
    /// @param nonNegative whether the lower limit stops at 0
    public static ControlChart xmr(List<? extends Observation> series, boolean nonNegative) {
        var values = series.stream().map(ControlCharts::value).toList();
        var known = values.stream().flatMap(Optional::stream).toList();
        var mean = mean(known);
        var sigma = meanMovingRange(values) / D2;
        var points = values.stream()
                .map(value -> new Point(value.map(known1 -> new Reading(
                        known1,
                        mean,
                        Optional.of(nonNegative ? Math.max(0, mean - 3 * sigma) : mean - 3 * sigma),
                        Optional.of(mean + 3 * sigma)))))
                .toList();
        return finished(ChartKind.XMR, points, 1);
    }

    /// The median and no limits, for short series.
    public static ControlChart run(List<? extends Observation> series) {
        var values = series.stream().map(ControlCharts::value).toList();
        var median = median(values.stream().flatMap(Optional::stream).sorted().toList());
        var points = values.stream()
                .map(value ->
                        new Point(value.map(known -> new Reading(known, median, Optional.empty(), Optional.empty()))))
                .toList();
        return finished(ChartKind.RUN, points, 1);
    }

    private static ControlChart shares(List<? extends Observation> series, ChartKind kind, boolean prime) {
        var ratios = ratios(series);
        ratios.stream()
                .flatMap(Optional::stream)
                .filter(ratio -> ratio.numerator() > ratio.denominator())
                .findFirst()
                .ifPresent(ratio -> {
                    throw new IllegalArgumentException("Not a share: " + ratio);
                });
        var centre = centre(ratios);
        ToDoubleFunction<Ratio> sigma = ratio -> Math.sqrt(centre * (1 - centre) / ratio.denominator());
        var spread = spread(ratios, centre, sigma);
        return chart(kind, series, prime ? ratio -> sigma.applyAsDouble(ratio) * spread : sigma, centre, spread, 1);
    }

    private static ControlChart chart(
            ChartKind kind,
            List<? extends Observation> series,
            ToDoubleFunction<Ratio> sigma,
            double centre,
            double spread,
            double most) {
        var points = ratios(series).stream()
                .map(ratio -> new Point(ratio.map(known -> {
                    var reach = 3 * sigma.applyAsDouble(known);
                    return new Reading(
                            known.numerator() / known.denominator(),
                            centre,
                            Optional.of(Math.max(0, centre - reach)),
                            Optional.of(Math.min(most, centre + reach)));
                })))
                .toList();
        return finished(kind, points, spread);
    }

    private static ControlChart finished(ChartKind kind, List<Point> points, double spread) {
        var readings =
                points.stream().flatMap(point -> point.reading().stream()).toList();
        var runs = Runs.about(
                readings.stream().map(Reading::value).toList(),
                readings.stream().map(Reading::centre).toList());
        return new ControlChart(kind, points, readings.size() < ControlChart.FIRM_FROM, runs, spread);
    }

    /// The mean moving range of the standardized shares over the one that counting alone gives.
    private static double spread(List<Optional<Ratio>> ratios, double centre, ToDoubleFunction<Ratio> sigma) {
        var standardized = ratios.stream()
                .map(ratio -> ratio.filter(known -> sigma.applyAsDouble(known) > 0)
                        .map(known -> (known.numerator() / known.denominator() - centre) / sigma.applyAsDouble(known)))
                .toList();
        return meanMovingRange(standardized) / D2;
    }

    private static double meanMovingRange(List<Optional<Double>> values) {
        var ranges = new ArrayList<Double>();
        for (var i = 1; i < values.size(); i++) {
            var before = values.get(i - 1);
            values.get(i).ifPresent(value -> before.ifPresent(earlier -> ranges.add(Math.abs(value - earlier))));
        }
        var all = mean(ranges);
        // A flat series has no range to screen: everything would be screened out.
        return all == 0
                ? 0
                : mean(ranges.stream().filter(range -> range < SCREEN * all).toList());
    }

    private static double centre(List<Optional<Ratio>> ratios) {
        var known = ratios.stream().flatMap(Optional::stream).toList();
        var denominator = known.stream().mapToDouble(Ratio::denominator).sum();
        return denominator == 0
                ? 0
                : known.stream().mapToDouble(Ratio::numerator).sum() / denominator;
    }

    private static List<Optional<Ratio>> ratios(List<? extends Observation> series) {
        return series.stream().map(ControlCharts::ratio).toList();
    }

    private static Optional<Ratio> ratio(Observation observation) {
        return observation instanceof Ratio ratio ? Optional.of(ratio) : Optional.empty();
    }

    private static Optional<Double> value(Observation observation) {
        return switch (observation) {
            case Single(var value) -> Optional.of(value);
            case Ratio(var numerator, var denominator) -> Optional.of(numerator / denominator);
            case Observation.Missing _ -> Optional.empty();
        };
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static double median(List<Double> sorted) {
        var n = sorted.size();
        return n == 0 ? 0 : (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
    }
}
