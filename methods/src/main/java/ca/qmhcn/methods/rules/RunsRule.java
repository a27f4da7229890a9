package ca.qmhcn.methods.rules;

import ca.qmhcn.methods.spc.Runs;
import org.apache.commons.numbers.gamma.LogGamma;

/// How the runs of a whole phase are judged. What it finds belongs to the phase, not to a point.
public enum RunsRule {
    /// Too long a run, or too few crossings. Anhøj and Olesen (2014), doi 10.1371/journal.pone.0113825.
    ANHOEJ {
        @Override
        public boolean signal(Runs runs) {
            return runs.signal();
        }
    },
    /// Both limits chosen together for 10 to 100 useful points: 92.5 % of stable series are called
    /// stable, and a shift
    /// of 0.8 sigma is missed least. Anhøj and Wentzel-Larsen (2020), doi 10.1371/journal.pone.0233920.
    BEST_BOX {
        @Override
        public boolean signal(Runs runs) {
            return RunBoxes.of(runs.useful())
                    .map(box -> box.outside(runs.crossings(), runs.longest()))
                    .orElseGet(runs::signal);
        }
    },
    /// The best box without what can be spared of its corner.
    CUT_BOX {
        @Override
        public boolean signal(Runs runs) {
            return RunBoxes.of(runs.useful())
                    .map(box -> box.outsideCut(runs.crossings(), runs.longest()))
                    .orElseGet(runs::signal);
        }
    },
    /// Too few or too many runs, each with at most 2.5 % chance, given how many points lie above and
    /// below. Exact, in
    /// place of the table. Swed and Eisenhart (1943), doi 10.1214/aoms/1177731494; Perla, Provost and
    /// Murray (2011).
    NUMBER_OF_RUNS {
        @Override
        public boolean signal(Runs runs) {
            var below = runs.useful() - runs.above();
            if (runs.above() == 0 || below == 0) {
                return false;
            }
            var number = runs.crossings() + 1;
            var upTo = 0.0;
            for (var r = 2; r <= number; r++) {
                upTo += chance(r, runs.above(), below);
            }
            return upTo <= TAIL || 1 - upTo + chance(number, runs.above(), below) <= TAIL;
        }
    };

    private static final double TAIL = 0.025;

    /// Whether such runs are more than chance.
    public abstract boolean signal(Runs runs);

    /// Of exactly `runs` runs when `above` and `below` points, at least one each, come in any order.
    static double chance(int runs, int above, int below) {
        var half = runs / 2;
        var all = logBinomial(above + below, above);
        if (runs % 2 == 0) {
            return 2 * Math.exp(ways(above, half) + ways(below, half) - all);
        }
        return Math.exp(ways(above, half + 1) + ways(below, half) - all)
                + Math.exp(ways(above, half) + ways(below, half + 1) - all);
    }

    private static double logBinomial(int of, int chosen) {
        return LogGamma.value(of + 1.0) - LogGamma.value(chosen + 1.0) - LogGamma.value(of - chosen + 1.0);
    }

    /// The logarithm of the ways to part points into runs; minus infinity where there is none.
    private static double ways(int points, int runs) {
        return runs > points ? Double.NEGATIVE_INFINITY : logBinomial(points - 1, runs - 1);
    }
}
