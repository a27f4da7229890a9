package ca.qmhcn.methods.rules;

import java.util.List;
import java.util.Map;

/// How often a set of rules finds something where nothing changes.
///
/// From 100 000 series of independent normal values for each number of points, drawn as individuals (for the run chart
/// rules as run charts), their limits from the same points; made again by `SteadySeries` among the tests. Series that
/// are skewed, or whose neighbours resemble each other, raise more. Between the numbers of points the shares are
/// joined by lines; beyond the last they stay.
public final class FalseAlarms {

    static final List<Integer> POINTS = List.of(12, 24, 36, 60, 120);

    /// For each number of points: anywhere, and at the last point.
    private static final Map<RuleSet, double[]> SHARES = Map.of(
            RuleSet.THREE_SIGMA_ANHOEJ,
            new double[] {0.0634, 0.0102, 0.1217, 0.0077, 0.1688, 0.0071, 0.2286, 0.0058, 0.3762, 0.0048},
            RuleSet.THREE_SIGMA,
            new double[] {0.0532, 0.0098, 0.0948, 0.0066, 0.1310, 0.0053, 0.1960, 0.0048, 0.3384, 0.0041},
            RuleSet.MAKING_DATA_COUNT,
            new double[] {0.0715, 0.0143, 0.1851, 0.0160, 0.2917, 0.0172, 0.4690, 0.0183, 0.7422, 0.0192},
            RuleSet.MAKING_DATA_COUNT_2019,
            new double[] {0.0715, 0.0140, 0.1851, 0.0158, 0.2917, 0.0171, 0.4690, 0.0182, 0.7422, 0.0192},
            RuleSet.WESTERN_ELECTRIC,
            new double[] {0.0765, 0.0169, 0.1839, 0.0166, 0.2875, 0.0172, 0.4540, 0.0176, 0.7240, 0.0179},
            RuleSet.NELSON,
            new double[] {0.0871, 0.0192, 0.2219, 0.0225, 0.3475, 0.0229, 0.5359, 0.0238, 0.8084, 0.0242},
            RuleSet.IHI_RUN_CHART,
            new double[] {0.1340, 0.0184, 0.3680, 0.0300, 0.5596, 0.0354, 0.7951, 0.0388, 0.9685, 0.0437});

    private FalseAlarms() {}

    /// The share of steady series with anything found anywhere, from 0 to 1; 0 with fewer points than the rules need.
    ///
    /// @throws IllegalArgumentException for rules that are not, word for word, among [RuleSet#all]
    public static double somewhere(RuleSet rules, int points) {
        return share(rules, points, 0);
    }

    /// The share of steady series whose last point is a signal: what summaries show.
    ///
    /// @throws IllegalArgumentException for rules that are not, word for word, among [RuleSet#all]
    public static double atTheEnd(RuleSet rules, int points) {
        return share(rules, points, 1);
    }

    private static double share(RuleSet rules, int points, int column) {
        var shares = SHARES.get(rules);
        if (shares == null) {
            throw new IllegalArgumentException("False alarms of %s are not known".formatted(rules.id()));
        }
        if (points < rules.speaksFrom()) {
            return 0;
        }
        var next = 0;
        while (next < POINTS.size() && POINTS.get(next) < points) {
            next++;
        }
        if (next == 0 || next == POINTS.size()) {
            return shares[2 * Math.min(next, POINTS.size() - 1) + column];
        }
        var before = shares[2 * (next - 1) + column];
        var after = shares[2 * next + column];
        var way = (double) (points - POINTS.get(next - 1)) / (POINTS.get(next) - POINTS.get(next - 1));
        return before + way * (after - before);
    }
}
