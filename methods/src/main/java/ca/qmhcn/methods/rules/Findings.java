package ca.qmhcn.methods.rules;

import ca.qmhcn.methods.spc.ControlChart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What a set of rules finds on a chart: everything each rule says of each point, none hidden behind
/// another. In a phase with fewer points than the rules need nothing is found.
public final class Findings {

    static final int MOST_RULES = 16;

    private final RuleSet rules;
    private final ControlChart chart;
    /// For each point, bit 2r says that rule r found it upward or without a side, bit 2r + 1 downward.
    private final int[] bits;

    private Findings(RuleSet rules, ControlChart chart, int[] bits) {
        this.rules = rules;
        this.chart = chart;
        this.bits = bits;
    }

    /// What one rule found.
    public record Hit(Rule rule, Direction direction) {}

    /// Moving ranges are held against their limits only: neighbours share a value, so their runs mean
    /// nothing.
    public static Findings of(ControlChart chart, RuleSet rules) {
        var bits = new int[chart.points().size()];
        for (var stretch : chart.phases()) {
            if (stretch.known() < rules.speaksFrom()) {
                continue;
            }
            var searching = new Searching(chart, stretch);
            for (var r = 0; r < rules.rules().size(); r++) {
                var rule = rules.rules().get(r);
                if (chart.kind().hasRuns() || rule instanceof Rule.BeyondLimits) {
                    var shift = 2 * r;
                    searching.search(
                            rule, (place, direction) -> bits[place] |= (direction == Direction.DOWN ? 2 : 1) << shift);
                }
            }
        }
        return new Findings(rules, chart, bits);
    }

    public RuleSet rules() {
        return rules;
    }

    public ControlChart chart() {
        return chart;
    }

    /// Whether a phase has as many points as the rules need.
    ///
    /// @param phase its place among the phases, from 0
    public boolean speaks(int phase) {
        return chart.phases().get(phase).known() >= rules.speaksFrom();
    }

    /// Whether the phase of a period has as many points as the rules need.
    boolean speaksAt(int place) {
        return IntStream.range(0, chart.phases().size())
                .anyMatch(phase -> chart.phases().get(phase).holds(place) && speaks(phase));
    }

    /// All that was found at a point, in the order of the rules. A point at the turn of two trends has
    /// both.
    public List<Hit> at(int place) {
        var hits = new ArrayList<Hit>();
        for (var r = 0; r < rules.rules().size(); r++) {
            var found = bits[place] >> 2 * r;
            var rule = rules.rules().get(r);
            if ((found & 1) != 0) {
                hits.add(new Hit(rule, sided(rule) ? Direction.UP : Direction.NEITHER));
            }
            if ((found & 2) != 0) {
                hits.add(new Hit(rule, Direction.DOWN));
            }
        }
        return hits;
    }

    /// What decides how a point is shown: the first rule that found it. At the turn of two trends the
    /// one that the
    /// point begins.
    public Optional<Hit> first(int place) {
        var hits = at(place);
        return hits.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        hits.size() > 1
                                        && hits.get(1)
                                                .rule()
                                                .equals(hits.getFirst().rule())
                                ? begun(place, hits)
                                : hits.getFirst());
    }

    private Hit begun(int place, List<Hit> hits) {
        var now = chart.points().get(place).reading().orElseThrow().value();
        for (var next = place + 1; next < chart.points().size(); next++) {
            var reading = chart.points().get(next).reading();
            if (reading.isPresent()) {
                return reading.get().value() > now ? hits.getFirst() : hits.get(1);
            }
        }
        return hits.getFirst();
    }

    /// Whether the runs of a phase are more than chance.
    public boolean runsSignal(int phase) {
        return speaks(phase)
                && chart.kind().hasRuns()
                && rules.runs()
                        .filter(rule -> rule.signal(chart.phases().get(phase).runs()))
                        .isPresent();
    }

    /// Whether anything was found anywhere.
    public boolean any() {
        for (var found : bits) {
            if (found != 0) {
                return true;
            }
        }
        for (var phase = 0; phase < chart.phases().size(); phase++) {
            if (runsSignal(phase)) {
                return true;
            }
        }
        return false;
    }

    private static boolean sided(Rule rule) {
        return switch (rule) {
            case Rule.Alternating _, Rule.Hugging _, Rule.Avoiding _ -> false;
            case Rule.BeyondLimits _, Rule.Shift _, Rule.LongRun _, Rule.Trend _, Rule.Zone _ -> true;
        };
    }
}
