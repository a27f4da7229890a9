package ca.qmhcn.methods.consensus;

/// Where a panel stands on one statement. It holds no single rating.
///
/// @param panel         how many rated
/// @param p30           the 30th percentile
/// @param p70           the 70th percentile
/// @param low           how many rated 1 to 3
/// @param middle        4 to 6
/// @param high          7 to 9
/// @param meanDeviation the mean distance of the ratings from the median
/// @param region        where the median lies
public record Appropriateness(
        int panel,
        double median,
        double p30,
        double p70,
        int low,
        int middle,
        int high,
        double meanDeviation,
        Region region) {

    /// What an even panel can reach exactly is not beyond it.
    private static final double ROUNDING = 1e-9;

    public Appropriateness {
        if (panel < 1 || low + middle + high != panel || !(p30 <= p70 && p30 >= 1 && p70 <= 9)) {
            throw new IllegalArgumentException("Not a panel of %d: %s to %s".formatted(panel, p30, p70));
        }
    }

    /// `IPR = P70 − P30`.
    public double interpercentileRange() {
        return p70 - p30;
    }

    /// `(P30 + P70) / 2`.
    public double centralPoint() {
        return (p30 + p70) / 2;
    }

    /// `AI = |5 − centre|`: a panel near an end has to be closer together.
    public double asymmetry() {
        return Math.abs(5 - centralPoint());
    }

    /// `IPRAS = 2.35 + 1.5 AI`: how far apart a panel may be without disagreeing.
    public double rangeAllowed() {
        return 2.35 + 1.5 * asymmetry();
    }

    /// `IPR / IPRAS`: above 1 is disagreement.
    public double disagreementIndex() {
        return interpercentileRange() / rangeAllowed();
    }

    public boolean disagreement() {
        return interpercentileRange() > rangeAllowed() + ROUNDING;
    }

    public Verdict verdict() {
        if (disagreement()) {
            return Verdict.UNCERTAIN_BY_DISAGREEMENT;
        }
        return switch (region) {
            case LOW -> Verdict.INAPPROPRIATE;
            case MIDDLE -> Verdict.UNCERTAIN;
            case HIGH -> Verdict.APPROPRIATE;
        };
    }

    public enum Verdict {
        APPROPRIATE,
        UNCERTAIN,
        /// Whatever the median: the panel is too far apart to say.
        UNCERTAIN_BY_DISAGREEMENT,
        INAPPROPRIATE
    }
}
