package ca.qmhcn.methods.spc;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Says which chart fits a series, why, and what to mind when reading it.
///
/// After the decision trees of Provost and Murray (2011) and Mohammed, Worthington and Woodall (2008),
/// with Laney's
/// (2002) charts where the spread is not what counting explains.
public final class ChartAdvisor {

    /// Fewer points with a value than this get a run chart.
    public static final int LIMITS_FROM = 10;

    /// Spread beyond this multiple of what counting explains asks for limits that follow the spread.
    private static final double OVERDISPERSED = 1.5;

    /// Below this multiple, values look copied or smoothed.
    private static final double UNDERDISPERSED = 0.8;

    /// Fewer expected events, or non-events, make a period's limits rough.
    private static final double EXPECTED_FROM = 5;

    /// A quarter of all periods.
    private static final double MANY = 0.25;

    /// Neighbours that resemble each other more than this make moving ranges, and with them limits,
    /// too narrow.
    private static final double RESEMBLING = 0.3;

    private ChartAdvisor() {}

    /// What a series counts.
    public enum Measure {
        /// Yes or no of each unit: numerator at most denominator.
        SHARE,
        /// Events per exposure; the numerator may exceed the denominator.
        RATE_OF_EVENTS,
        /// Events where the exposure is the same each period.
        COUNT,
        /// A measurement: a wait, a cost, a median.
        VALUE,
        /// A ratio or an average of varying size, of no known distribution.
        AVERAGE,
        /// The score of a survey: few steps, often skewed.
        SCORE,
        /// Several measurements each period.
        MEASUREMENTS,
        /// Cases from one rare event to the next.
        CASES_BETWEEN,
        /// Time from one rare event to the next, above 0.
        TIME_BETWEEN
    }

    public enum Reason {
        TOO_FEW_POINTS,
        /// Values are missing because of what they are, so the rest is no fair sample.
        SOME_WITHHELD,
        SHARES,
        SHARES_MORE_SPREAD_THAN_COUNTING,
        EVENTS_PER_EXPOSURE,
        EVENTS_MORE_SPREAD_THAN_COUNTING,
        COUNTS,
        COUNTS_MORE_SPREAD_THAN_COUNTING,
        ONE_VALUE_A_PERIOD,
        AVERAGES_OF_VARYING_SIZE,
        SCORES,
        SEVERAL_VALUES_A_PERIOD,
        CASES_BETWEEN_RARE_EVENTS,
        TIME_BETWEEN_RARE_EVENTS
    }

    /// What to mind.
    public enum Caution {
        /// In more than a quarter of periods fewer than 5 events, or non-events, are expected.
        SMALL_NUMBERS,
        /// More than a quarter of periods have none: count what lies between events, or take longer
        /// periods.
        MOSTLY_NONE,
        /// Less spread than chance gives: were values copied or smoothed?
        TOO_LITTLE_SPREAD,
        /// Neighbours resemble each other: seasons or slow change make limits too narrow.
        NEIGHBOURS_RESEMBLE
    }

    public record Advice(ControlChart chart, Reason reason, Set<Caution> cautions) {

        public Advice {
            cautions = Set.copyOf(cautions);
        }
    }

    /// For a series of which some values are withheld for being small: limits from the others would
    /// mislead.
    public static Advice withholding(List<? extends Observation> series) {
        return new Advice(ControlCharts.run(series), Reason.SOME_WITHHELD, Set.of());
    }

    public static Advice chart(Measure measure, List<? extends Observation> series) {
        var known = series.stream()
                .filter(point -> !(point instanceof Observation.Missing))
                .count();
        if (known < LIMITS_FROM) {
            return new Advice(ControlCharts.run(series), Reason.TOO_FEW_POINTS, Set.of());
        }
        return switch (measure) {
            case SHARE ->
                counted(series, ChartKind.P, Reason.SHARES, ChartKind.P_PRIME, Reason.SHARES_MORE_SPREAD_THAN_COUNTING);
            case RATE_OF_EVENTS ->
                counted(
                        series,
                        ChartKind.U,
                        Reason.EVENTS_PER_EXPOSURE,
                        ChartKind.U_PRIME,
                        Reason.EVENTS_MORE_SPREAD_THAN_COUNTING);
            case COUNT ->
                counted(series, ChartKind.C, Reason.COUNTS, ChartKind.C_PRIME, Reason.COUNTS_MORE_SPREAD_THAN_COUNTING);
            case VALUE -> advice(ChartDesign.of(ChartKind.XMR).nonNegative(true), series, Reason.ONE_VALUE_A_PERIOD);
            case AVERAGE ->
                advice(ChartDesign.of(ChartKind.I_PRIME).nonNegative(true), series, Reason.AVERAGES_OF_VARYING_SIZE);
            case SCORE -> advice(ChartDesign.of(ChartKind.RUN), series, Reason.SCORES);
            case MEASUREMENTS -> advice(ChartDesign.of(ChartKind.XBAR), series, Reason.SEVERAL_VALUES_A_PERIOD);
            case CASES_BETWEEN -> advice(ChartDesign.of(ChartKind.G), series, Reason.CASES_BETWEEN_RARE_EVENTS);
            case TIME_BETWEEN -> advice(ChartDesign.of(ChartKind.T), series, Reason.TIME_BETWEEN_RARE_EVENTS);
        };
    }

    /// Counts that spread more than counting explains would flag nearly every period of a large
    /// organization: their
    /// limits come from the differences between periods instead.
    private static Advice counted(
            List<? extends Observation> series, ChartKind kind, Reason reason, ChartKind prime, Reason wider) {
        var plain = ControlCharts.draw(ChartDesign.of(kind), series);
        return plain.sigmaZ().orElse(1) > OVERDISPERSED
                ? advice(ChartDesign.of(prime), series, wider)
                : advice(ChartDesign.of(kind), series, reason);
    }

    private static Advice advice(ChartDesign design, List<? extends Observation> series, Reason reason) {
        var chart = ControlCharts.draw(design, series);
        var cautions = EnumSet.noneOf(Caution.class);
        if (chart.sigmaZ().orElse(1) < UNDERDISPERSED) {
            cautions.add(Caution.TOO_LITTLE_SPREAD);
        }
        if (resemblance(chart) > RESEMBLING && chart.kind() != ChartKind.RUN) {
            cautions.add(Caution.NEIGHBOURS_RESEMBLE);
        }
        if (isCounted(chart.kind())) {
            count(Columns.of(chart.kind(), series), chart, cautions);
        }
        return new Advice(chart, reason, cautions);
    }

    private static boolean isCounted(ChartKind kind) {
        return switch (kind) {
            case P, P_PRIME, U, U_PRIME, C, C_PRIME -> true;
            default -> false;
        };
    }

    private static void count(Columns columns, ControlChart chart, Set<Caution> cautions) {
        var known = 0;
        var rough = 0;
        var none = 0;
        for (var i = 0; i < columns.length(); i++) {
            if (columns.known[i]) {
                var centre = chart.points().get(i).reading().orElseThrow().centre();
                var expected = centre * columns.size[i];
                var others = chart.kind() == ChartKind.P || chart.kind() == ChartKind.P_PRIME
                        ? columns.size[i] - expected
                        : EXPECTED_FROM;
                known++;
                rough += Math.min(expected, others) < EXPECTED_FROM ? 1 : 0;
                none += columns.numerator[i] == 0 ? 1 : 0;
            }
        }
        if (rough > MANY * known) {
            cautions.add(Caution.SMALL_NUMBERS);
        }
        if (none > MANY * known) {
            cautions.add(Caution.MOSTLY_NONE);
        }
    }

    /// The autocorrelation of neighbours in time; 0 for a flat series.
    private static double resemblance(ControlChart chart) {
        var readings = chart.points().stream().map(ControlChart.Point::reading).toList();
        var mean = readings.stream()
                .flatMap(Optional::stream)
                .mapToDouble(ControlChart.Reading::value)
                .average()
                .orElse(0);
        var products = 0.0;
        var squares = 0.0;
        for (var i = 0; i < readings.size(); i++) {
            if (readings.get(i).isPresent()) {
                var off = readings.get(i).get().value() - mean;
                squares += off * off;
                if (i > 0 && readings.get(i - 1).isPresent()) {
                    products += off * (readings.get(i - 1).get().value() - mean);
                }
            }
        }
        return squares == 0 ? 0 : products / squares;
    }
}
