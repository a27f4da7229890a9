package ca.qmhcn.methods.interrupted;

import java.util.Arrays;

/// The terms of each known period: `1, t, D, (t − t₀) D` and the season, `D` being 1 from `t₀` on.
final class Design {

    private static final int FEWEST_PERIODS = 8;
    private static final int TERMS = Term.values().length;

    private final Interruption interruption;
    private final Season season;
    private final int[] periods;

    /// @param periods known, in order, none left out
    Design(Interruption interruption, Season season, int[] periods) {
        this.interruption = interruption;
        this.season = season;
        this.periods = periods;
        for (var i = 1; i < periods.length; i++) {
            if (periods[i] <= periods[i - 1]) {
                throw new IllegalArgumentException("Period %d comes twice or too late".formatted(periods[i]));
            }
        }
    }

    int before() {
        return (int) Arrays.stream(periods)
                .filter(period -> !interruption.after(period))
                .count();
    }

    int after() {
        return periods.length - before();
    }

    boolean tooFew() {
        return Math.min(before(), after()) < FEWEST_PERIODS;
    }

    NoFit none(NoFit.Reason reason) {
        return new NoFit(reason, before(), after());
    }

    int terms() {
        return TERMS + 2 * season.pairs();
    }

    int period(int place) {
        return periods[place];
    }

    double[][] rows() {
        return Arrays.stream(periods).mapToObj(this::row).toArray(double[][]::new);
    }

    double[] row(int period) {
        var row = counterfactual(period);
        if (interruption.after(period)) {
            row[Term.LEVEL_CHANGE.column()] = 1;
            row[Term.SLOPE_CHANGE.column()] = (double) period - interruption.settled();
        }
        return row;
    }

    double[] counterfactual(int period) {
        var row = new double[terms()];
        row[Term.INTERCEPT.column()] = 1;
        row[Term.TREND.column()] = period;
        season.write(period, row, TERMS);
        return row;
    }
}
