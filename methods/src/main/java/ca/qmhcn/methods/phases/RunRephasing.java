package ca.qmhcn.methods.phases;

import ca.qmhcn.methods.phases.LastPhase.Beginning;
import ca.qmhcn.methods.rules.Direction;
import ca.qmhcn.methods.spc.ChartDesign;
import ca.qmhcn.methods.spc.ChartKind;
import ca.qmhcn.methods.spc.Observation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Suggests a new median where a run chart has left the old one for long.
///
/// The first points fix a median, which is extended. The first long run on one side of it, of
/// points after them, gives a new median from just that run, which is extended in turn; the
/// search goes on after the run. Points on the median are passed over: they neither end a run nor
/// count for it, nor for the median it gives.
///
/// MacKintosh J, runcharter; Perla RJ, Provost LP, Murray SK (2011), doi 10.1136/bmjqs.2009.037895.
public final class RunRephasing {

    private RunRephasing() {}

    /// @param baseline how many points fix the first median, at least 1
    /// @param run      a long run, at least 2
    public record Options(int baseline, int run) {

        /// A median of 13 points, runs of 9.
        public static final Options USUAL = new Options(13, 9);

        public Options {
            if (baseline < 1 || run < 2) {
                throw new IllegalArgumentException("A median of %d points and runs of %d".formatted(baseline, run));
            }
        }
    }

    /// With usual options, of a series that has one phase.
    public static Suggestion suggest(List<? extends Observation> series) {
        return suggest(ChartDesign.of(ChartKind.RUN), series, Options.USUAL);
    }

    /// Searches the last phase of a run chart. Where its baseline is fixed it is taken as it is.
    ///
    /// @throws IllegalArgumentException of other charts
    public static Suggestion suggest(ChartDesign design, List<? extends Observation> series, Options options) {
        if (design.kind() != ChartKind.RUN) {
            throw new IllegalArgumentException("Not a run chart: " + design.kind());
        }
        var phase = new LastPhase(design, series);
        var beginnings = new ArrayList<Beginning>();
        var points = phase.fixed().orElse(options.baseline());
        if (points > 0 && phase.size() >= points) {
            beginnings.add(new Beginning(phase.first(points, Set.of()), Direction.NEITHER));
            var next = run(phase, beginnings.getLast().piece(), points, options.run());
            while (next.isPresent()) {
                beginnings.add(next.get());
                var piece = next.get().piece();
                next = run(phase, piece, piece.span().to(), options.run());
            }
        }
        return new Suggestion(design, phase.periods(beginnings), List.of());
    }

    /// The first run of so many points from `first` on, and the median it gives.
    private static Optional<Beginning> run(LastPhase phase, Piece prevailing, int first, int length) {
        var run = new ArrayList<Integer>();
        for (var point = first; point < phase.size(); point++) {
            var side = prevailing.side(point);
            if (side != 0) {
                if (!run.isEmpty() && prevailing.side(run.getFirst()) != side) {
                    run.clear();
                }
                run.add(point);
                if (run.size() == length) {
                    var piece = phase.piece(run.getFirst(), point + 1, passedOver(phase, run));
                    return Optional.of(new Beginning(piece, prevailing.direction(point)));
                }
            }
        }
        return Optional.empty();
    }

    private static Set<Integer> passedOver(LastPhase phase, List<Integer> run) {
        var excluded = new HashSet<Integer>();
        for (var point = run.getFirst(); point < run.getLast(); point++) {
            if (!run.contains(point)) {
                excluded.add(phase.place(point));
            }
        }
        return excluded;
    }
}
