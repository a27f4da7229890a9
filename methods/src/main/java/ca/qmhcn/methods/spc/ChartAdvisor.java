package ca.qmhcn.methods.spc;

import java.util.List;

/// Says which chart fits a series, and why.
public final class ChartAdvisor {

    /// Fewer points with a value than this get a run chart.
    public static final int LIMITS_FROM = 10;

    /// Spread beyond this multiple of what counting explains asks for limits that follow the spread.
    private static final double OVERDISPERSED = 1.5;

    private ChartAdvisor() {}

    /// What a series counts.
    public enum Measure {
        SHARE,
        RATE_OF_EVENTS,
        VALUE
    }

    public enum Reason {
        TOO_FEW_POINTS,
        /// Values are missing because of what they are, so the rest is no fair sample.
        SOME_WITHHELD,
        SHARES,
        SHARES_MORE_SPREAD_THAN_COUNTING,
        EVENTS_PER_EXPOSURE,
        ONE_VALUE_A_PERIOD
    }

    public record Advice(ControlChart chart, Reason reason) {}

    /// For a series of which some values are withheld for being small: limits from the others would mislead.
    public static Advice withholding(List<? extends Observation> series) {
        return new Advice(ControlCharts.run(series), Reason.SOME_WITHHELD);
    }

    public static Advice chart(Measure measure, List<? extends Observation> series) {
        var known = series.stream()
                .filter(point -> !(point instanceof Observation.Missing))
                .count();
        if (known < LIMITS_FROM) {
            return new Advice(ControlCharts.run(series), Reason.TOO_FEW_POINTS);
        }
        return switch (measure) {
            case VALUE -> new Advice(ControlCharts.xmr(series, true), Reason.ONE_VALUE_A_PERIOD);
            case RATE_OF_EVENTS -> rates(series);
            case SHARE -> shares(series);
        };
    }

    private static Advice shares(List<? extends Observation> series) {
        var plain = ControlCharts.p(series);
        return plain.sigmaZ() > OVERDISPERSED
                ? new Advice(ControlCharts.pPrime(series), Reason.SHARES_MORE_SPREAD_THAN_COUNTING)
                : new Advice(plain, Reason.SHARES);
    }

    /// Rates that spread more than counting explains would flag nearly every month of a large organization: their
    /// limits come from the differences between months instead.
    private static Advice rates(List<? extends Observation> series) {
        var plain = ControlCharts.u(series);
        return plain.sigmaZ() > OVERDISPERSED
                ? new Advice(ControlCharts.xmr(series, true), Reason.ONE_VALUE_A_PERIOD)
                : new Advice(plain, Reason.EVENTS_PER_EXPOSURE);
    }
}
