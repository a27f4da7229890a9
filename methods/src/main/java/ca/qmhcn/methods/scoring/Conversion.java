package ca.qmhcn.methods.scoring;

/// From the sum or mean to the score that is reported: `score = combined · times / over + plus`.
///
/// Two numbers and not one factor, so that 12 of 12 points are exactly 100.
public record Conversion(double times, double over, double plus) {

    public static final Conversion NONE = new Conversion(1, 1, 0);

    public Conversion {
        if (!(Math.abs(times) <= 1e6 && Math.abs(over) >= 1e-6 && Math.abs(over) <= 1e6 && Math.abs(plus) <= 1e6)) {
            throw new IllegalArgumentException("Not a conversion: %s / %s + %s".formatted(times, over, plus));
        }
        if (times == 0) {
            throw new IllegalArgumentException("A conversion keeps differences");
        }
    }

    /// A T score: mean 50 and standard deviation 10 where the raw scores have these.
    public static Conversion tScore(double mean, double standardDeviation) {
        return new Conversion(10, standardDeviation, 50 - 10 * mean / standardDeviation);
    }

    double apply(double combined) {
        return combined * times / over + plus;
    }
}
