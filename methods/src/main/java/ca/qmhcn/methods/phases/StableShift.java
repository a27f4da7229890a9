package ca.qmhcn.methods.phases;

import ca.qmhcn.methods.phases.LastPhase.Beginning;
import ca.qmhcn.methods.phases.Suggestion.Reason;
import ca.qmhcn.methods.phases.Suggestion.Rejected;
import ca.qmhcn.methods.rules.Direction;
import ca.qmhcn.methods.spc.ChartDesign;
import ca.qmhcn.methods.spc.ChartKind;
import ca.qmhcn.methods.spc.Observation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The Stable Shift Algorithm: suggests new limits where a series left its line for long, stayed
/// for as many points as limits need, and did not turn back meanwhile.
///
/// The first points fix a line and limits, which are extended. The first point after them that
/// begins a long run on one side proposes new limits, from as many points from there on. They are
/// taken unless a long run on the other side of the *new* line begins within those points. Then
/// the search goes on after them; else with the next point that begins a long run about the old
/// line. A point on the line ends a run; one without a value is passed over.
///
/// Points outside the limits they help to fix are left out, the farthest first, and the limits
/// drawn again; they still count for runs.
///
/// Points that are appended later never change a period that was suggested before: where it
/// cannot be known yet whether a candidate turns back, the search waits.
///
/// Woodcock T, the Stable Shift Algorithm, in autospc: Automated Statistical Process Control
/// (NIHR Applied Research Collaboration Northwest London).
public final class StableShift {

    private final Options options;
    private final LastPhase phase;
    private final List<Beginning> beginnings = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();

    /// @param points     how many fix limits, more than `run` and than `exclusions` + 1
    /// @param run        a long run, at least 2
    /// @param exclusions how many points outside may be left out of each baseline, at least 0
    public record Options(int points, int run, int exclusions) {

        /// 21 points, runs of 8, 3 exclusions.
        public static final Options USUAL = new Options(21, 8, 3);

        /// Two years of months.
        public static final Options MONTHLY = new Options(24, 8, 3);

        public Options {
            if (run < 2 || exclusions < 0 || points <= Math.max(run, exclusions + 1)) {
                throw new IllegalArgumentException("%d points cannot fix limits beside runs of %d and %d exclusions"
                        .formatted(points, run, exclusions));
            }
        }
    }

    private StableShift(LastPhase phase, Options options) {
        this.phase = phase;
        this.options = options;
    }

    /// With usual options, of a series that has one phase.
    public static Suggestion suggest(ChartKind kind, List<? extends Observation> series) {
        return suggest(ChartDesign.of(kind), series, Options.USUAL);
    }

    /// Searches the last phase of a design. Where its baseline is fixed it is taken as it is.
    ///
    /// @throws IllegalArgumentException of run charts and moving ranges, and where a value cannot
    ///     be of such a chart
    public static Suggestion suggest(ChartDesign design, List<? extends Observation> series, Options options) {
        if (!design.kind().hasLimits() || !design.kind().hasRuns()) {
            throw new IllegalArgumentException("No limits to begin anew by runs: " + design.kind());
        }
        var search = new StableShift(new LastPhase(design, series), options);
        search.first().ifPresent(search::follow);
        return new Suggestion(design, search.phase.periods(search.beginnings), search.rejected);
    }

    /// What prevails today.
    private Optional<Beginning> first() {
        var fixed = phase.fixed();
        var points = fixed.orElse(options.points());
        if (points == 0 || phase.size() < points) {
            return Optional.empty();
        }
        var piece = fixed.isPresent() ? phase.first(points, Set.of()) : fitted(0, points, true);
        return piece.hasLimits() ? Optional.of(new Beginning(piece, Direction.NEITHER)) : Optional.empty();
    }

    private void follow(Beginning first) {
        beginnings.add(first);
        var from = phase.fixed().orElse(options.points());
        var trigger = first.piece().run(from, options.run());
        while (trigger.isPresent()) {
            var point = trigger.getAsInt();
            var prevailing = beginnings.getLast().piece();
            var direction = prevailing.direction(point);
            var reason = propose(point, direction);
            reason.ifPresent(
                    why -> rejected.add(new Rejected(phase.place(point), direction, phase.size() - point, why)));
            if (reason.filter(StableShift::mayChange).isPresent()) {
                return;
            }
            from = reason.isPresent() ? point + 1 : point + options.points();
            trigger = beginnings.getLast().piece().run(from, options.run());
        }
    }

    /// More points may turn it into a shift: to go on past it could mean to take back later what
    /// was suggested.
    private static boolean mayChange(Reason reason) {
        return reason == Reason.TOO_FEW_POINTS || reason == Reason.MAY_TURN_BACK;
    }

    /// Takes a period that begins there, or says why not.
    private Optional<Reason> propose(int point, Direction direction) {
        if (phase.size() - point < options.points()) {
            return Optional.of(Reason.TOO_FEW_POINTS);
        }
        var piece = fitted(point, point + options.points(), false);
        var reason = piece.hasLimits() ? turning(piece, point, direction) : Optional.of(Reason.NO_LIMITS);
        if (reason.isEmpty()) {
            beginnings.add(new Beginning(piece, direction));
        }
        return reason;
    }

    /// Whether a run to the other side of its own line begins within the points that fix it,
    /// after the first.
    private Optional<Reason> turning(Piece piece, int point, Direction direction) {
        var back = direction == Direction.UP ? -1 : 1;
        var start = piece.endOfRun(point);
        while (start < point + options.points()) {
            var end = piece.endOfRun(start);
            if (piece.side(start) == back) {
                if (end - start >= options.run()) {
                    return Optional.of(Reason.TURNS_BACK);
                }
                if (end == phase.size()) {
                    return Optional.of(Reason.MAY_TURN_BACK);
                }
            }
            start = end;
        }
        return Optional.empty();
    }

    private Piece fitted(int from, int to, boolean first) {
        var excluded = new HashSet<Integer>();
        while (true) {
            var piece = first ? phase.first(to, excluded) : phase.piece(from, to, excluded);
            var outside = piece.farthestOutside();
            if (outside.isEmpty() || excluded.size() == options.exclusions()) {
                return piece;
            }
            excluded.add(outside.getAsInt());
        }
    }
}
