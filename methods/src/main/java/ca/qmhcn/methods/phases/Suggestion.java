package ca.qmhcn.methods.phases;

import ca.qmhcn.methods.rules.Direction;
import ca.qmhcn.methods.spc.ChartDesign;
import ca.qmhcn.methods.spc.ControlChart;
import ca.qmhcn.methods.spc.ControlCharts;
import ca.qmhcn.methods.spc.Observation;
import ca.qmhcn.methods.spc.Phase;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Where a chart could begin anew, and where it was considered and why not. Nothing is
/// recalculated before a person accepts.
///
/// @param design   how the series is drawn today; what is suggested follows its last phase
/// @param periods  the period that prevails today, then each new one, in order; empty where the
///     series is too short, or has no limits
/// @param rejected every beginning that was considered and not taken, in order
public record Suggestion(ChartDesign design, List<Period> periods, List<Rejected> rejected) {

    public Suggestion {
        periods = List.copyOf(periods);
        rejected = List.copyOf(rejected);
    }

    /// A stretch with its own line.
    ///
    /// @param start     the place of its first point
    /// @param baseline  how many periods from there on fix its line and limits
    /// @param points    its points with a value, until the next period begins or the series ends
    /// @param centre    its line
    /// @param direction to which side the series left the line before; [Direction#NEITHER] for
    ///     the first
    /// @param excluded  the places within the baseline that do not count for line and limits,
    ///     ascending
    public record Period(
            int start, int baseline, int points, double centre, Direction direction, List<Integer> excluded) {

        public Period {
            excluded = List.copyOf(excluded);
            if (!Double.isFinite(centre)) {
                throw new IllegalArgumentException("Not a line: " + centre);
            }
        }

        /// What the numbers show of the conditions for recalculating.
        public Set<Condition> shown() {
            return with(true);
        }

        /// What must still be seen, or be said by a person, before this period is accepted.
        public Set<Condition> open() {
            return with(false);
        }

        private Set<Condition> with(boolean shown) {
            var conditions = EnumSet.allOf(Condition.class);
            conditions.removeIf(condition -> condition.shownBy(this) != shown);
            return conditions;
        }

        private Phase phase() {
            return Phase.frozen(start, baseline);
        }
    }

    /// A place where the series left its line for long enough to ask, and what spoke against it.
    ///
    /// @param points the points with a value from there to the end
    public record Rejected(int start, Direction direction, int points, Reason reason) {}

    public enum Reason {
        /// So few points since that new limits would not hold. More may come.
        TOO_FEW_POINTS,
        /// Within the points that would fix the new limits it turns back, and stays for long
        /// enough to show.
        TURNS_BACK,
        /// It ends in a run back that is too short to show yet. Wait for more points.
        MAY_TURN_BACK,
        /// No two neighbouring points from which limits could come.
        NO_LIMITS
    }

    /// The new periods.
    public List<Period> shifts() {
        return periods.isEmpty() ? List.of() : periods.subList(1, periods.size());
    }

    /// How the series is drawn once a person has accepted the first so many new periods. Of none:
    /// as today.
    ///
    /// Accepted baselines stay as they are, so that points that come later never move them.
    public ChartDesign accepting(int shifts) {
        if (shifts < 0 || shifts > shifts().size()) {
            throw new IllegalArgumentException("There are %d shifts, not %d".formatted(shifts().size(), shifts));
        }
        return shifts == 0 ? design : fixed(periods.subList(0, shifts + 1));
    }

    /// The series with every period that is suggested, to be looked at; with no shift, its first
    /// baseline extended to the end.
    ///
    /// @param series the one this was made of
    public ControlChart preview(List<? extends Observation> series) {
        return ControlCharts.draw(periods.isEmpty() ? design : fixed(periods), series);
    }

    private ChartDesign fixed(List<Period> accepted) {
        var phases = new ArrayList<>(design.phases().subList(0, design.phases().size() - 1));
        var excluded = new HashSet<>(design.excluded());
        for (var period : accepted) {
            phases.add(period.phase());
            excluded.addAll(period.excluded());
        }
        return design.phases(phases.toArray(Phase[]::new)).excluding(excluded.toArray(Integer[]::new));
    }
}
