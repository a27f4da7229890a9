package ca.qmhcn.methods.spc;

import java.util.List;
import java.util.Set;

/// Everything that decides how a chart is drawn, to be kept with it: never is a limit recomputed
/// silently.
///
/// @param screened    whether moving ranges beyond their limit are left out once (Nelson 1982)
/// @param nonNegative whether limits of individuals stop at 0; those of shares, rates and counts
///     always do
/// @param pooled      whether deviations of subgroups are always pooled; else their mean is taken
///     where sizes are equal
/// @param phases      ascending, the first one from 0
/// @param excluded    places that are shown and judged, but count neither for the line nor for limits
///     and runs
public record ChartDesign(
        ChartKind kind,
        ConstantSet constants,
        boolean screened,
        boolean nonNegative,
        boolean pooled,
        List<Phase> phases,
        Set<Integer> excluded) {

    public ChartDesign {
        phases = List.copyOf(phases);
        excluded = Set.copyOf(excluded);
        if (phases.isEmpty() || phases.getFirst().start() != 0) {
            throw new IllegalArgumentException("The first phase begins with the series");
        }
        for (var i = 1; i < phases.size(); i++) {
            if (phases.get(i).start() <= phases.get(i - 1).start()) {
                throw new IllegalArgumentException("Phases follow one another: " + phases);
            }
        }
    }

    /// Rounded constants, screened, one phase, all of it the baseline.
    public static ChartDesign of(ChartKind kind) {
        return new ChartDesign(kind, ConstantSet.ROUNDED, true, false, false, List.of(Phase.from(0)), Set.of());
    }

    public ChartDesign with(ConstantSet constants) {
        return new ChartDesign(kind, constants, screened, nonNegative, pooled, phases, excluded);
    }

    public ChartDesign screened(boolean screened) {
        return new ChartDesign(kind, constants, screened, nonNegative, pooled, phases, excluded);
    }

    public ChartDesign nonNegative(boolean nonNegative) {
        return new ChartDesign(kind, constants, screened, nonNegative, pooled, phases, excluded);
    }

    public ChartDesign pooled(boolean pooled) {
        return new ChartDesign(kind, constants, screened, nonNegative, pooled, phases, excluded);
    }

    public ChartDesign phases(Phase... phases) {
        return new ChartDesign(kind, constants, screened, nonNegative, pooled, List.of(phases), excluded);
    }

    public ChartDesign excluding(Integer... places) {
        return new ChartDesign(kind, constants, screened, nonNegative, pooled, phases, Set.of(places));
    }
}
