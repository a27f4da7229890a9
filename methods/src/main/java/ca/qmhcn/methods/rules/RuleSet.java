package ca.qmhcn.methods.rules;

import ca.qmhcn.methods.rules.Rule.Alternating;
import ca.qmhcn.methods.rules.Rule.Avoiding;
import ca.qmhcn.methods.rules.Rule.BeyondLimits;
import ca.qmhcn.methods.rules.Rule.Hugging;
import ca.qmhcn.methods.rules.Rule.LongRun;
import ca.qmhcn.methods.rules.Rule.Mark;
import ca.qmhcn.methods.rules.Rule.Others;
import ca.qmhcn.methods.rules.Rule.Shift;
import ca.qmhcn.methods.rules.Rule.Tie;
import ca.qmhcn.methods.rules.Rule.Trend;
import ca.qmhcn.methods.rules.Rule.Zone;
import java.util.List;
import java.util.Optional;

/// Rules that are used together, by name and version, so that a chart says which it was read with.
///
/// Every rule added finds more and raises more false alarms: see [FalseAlarms].
///
/// @param id         words with hyphens
/// @param version    raised when its meaning changes
/// @param rules      for points, the one that decides how a point is shown first
/// @param runs       for whole phases
/// @param speaksFrom with fewer known points in a phase nothing is found in it
public record RuleSet(String id, int version, List<Rule> rules, Optional<RunsRule> runs, int speaksFrom) {

    /// Outside the limits, or runs that chance does not give. The default: few false alarms.
    public static final RuleSet THREE_SIGMA_ANHOEJ = new RuleSet(
            "three-sigma-anhoej", 1, List.of(new BeyondLimits(), new LongRun()), Optional.of(RunsRule.ANHOEJ), 12);

    /// Outside the limits and nothing else.
    public static final RuleSet THREE_SIGMA =
            new RuleSet("three-sigma", 1, List.of(new BeyondLimits()), Optional.empty(), 12);

    /// NHS England's Making Data Count since the end of 2023: points beyond three sigma count for two
    /// in three.
    public static final RuleSet MAKING_DATA_COUNT = makingDataCount("making-data-count", 7, false);

    /// The same before 2024, and in NHSRplotthedots 0.2.2.
    public static final RuleSet MAKING_DATA_COUNT_2019 = makingDataCount("making-data-count-2019", 7, true);

    /// Western Electric (1956), rules 1 to 4.
    public static final RuleSet WESTERN_ELECTRIC = new RuleSet(
            "western-electric",
            1,
            List.of(new BeyondLimits(), zone(2, 3, 2), zone(4, 5, 1), new Shift(8, Tie.BREAKS, Mark.COMPLETING)),
            Optional.empty(),
            12);

    /// Nelson (1984), rules 1 to 8 in his order.
    public static final RuleSet NELSON = new RuleSet(
            "nelson",
            1,
            List.of(
                    new BeyondLimits(),
                    new Shift(9, Tie.BREAKS, Mark.COMPLETING),
                    new Trend(6, Tie.BREAKS, Mark.COMPLETING),
                    new Alternating(14),
                    zone(2, 3, 2),
                    zone(4, 5, 1),
                    new Hugging(15),
                    new Avoiding(8)),
            Optional.empty(),
            12);

    /// Run charts as the Institute for Healthcare Improvement teaches them. Half of stable series of
    /// three years raise
    /// a false alarm.
    public static final RuleSet IHI_RUN_CHART = new RuleSet(
            "ihi-run-chart",
            1,
            List.of(new Shift(6, Tie.IS_PASSED_OVER, Mark.PATTERN), new Trend(5, Tie.IS_PASSED_OVER, Mark.PATTERN)),
            Optional.of(RunsRule.NUMBER_OF_RUNS),
            10);

    private static final List<RuleSet> ALL = List.of(
            THREE_SIGMA_ANHOEJ,
            THREE_SIGMA,
            MAKING_DATA_COUNT,
            MAKING_DATA_COUNT_2019,
            WESTERN_ELECTRIC,
            NELSON,
            IHI_RUN_CHART);

    public RuleSet {
        rules = List.copyOf(rules);
        if (rules.size() > Findings.MOST_RULES) {
            throw new IllegalArgumentException("More than %d rules".formatted(Findings.MOST_RULES));
        }
    }

    /// The same rules, held against series of fewer points or of more.
    public RuleSet speakingFrom(int points) {
        return new RuleSet(id, version, rules, runs, points);
    }

    /// All that have a name, the default first.
    public static List<RuleSet> all() {
        return ALL;
    }

    public static Optional<RuleSet> named(String id) {
        return ALL.stream().filter(set -> set.id().equals(id)).findFirst();
    }

    /// @param length of shift and trend: 7, or 6 as the NHS Excel tool allows
    public static RuleSet makingDataCount(String id, int length, boolean before2024) {
        return new RuleSet(
                id,
                1,
                List.of(
                        new BeyondLimits(),
                        new Trend(length, Tie.BREAKS, Mark.PATTERN),
                        new Zone(2, 3, 2, Others.ON_THE_SAME_SIDE_OF_THE_LINE, before2024, Mark.PATTERN),
                        new Shift(length, Tie.BREAKS, Mark.PATTERN)),
                Optional.empty(),
                13);
    }

    private static Zone zone(int count, int window, int sigmas) {
        return new Zone(count, window, sigmas, Others.ANYWHERE, false, Mark.COMPLETING);
    }
}
