package ca.qmhcn.methods.interrupted;

import java.util.List;
import java.util.Optional;

/// Segmented regression of counts: quasi-Poisson, with the logarithm of the exposure as offset.
///
/// `log(count) = log(exposure) + b₀ + b₁ t + b₂ D + b₃ (t − t₀) D`, by iteratively reweighted least squares;
/// errors times `√(χ² / (n − k))`. McCullagh and Nelder (1989), Generalized linear models; Bernal, Cummins and
/// Gasparrini (2017), doi:10.1093/ije/dyw098.
public final class RateRegression {

    private static final int MOST_ROUNDS = 100;
    private static final double SETTLED = 1e-11;

    private final double[][] rows;
    private final double[] counts;
    private final double[] exposures;
    private final double[] means;

    private RateRegression(Design design, List<CountPoint> known) {
        this.rows = design.rows();
        this.counts =
                known.stream().mapToDouble(point -> point.count().getAsDouble()).toArray();
        this.exposures = known.stream().mapToDouble(CountPoint::exposure).toArray();
        this.means = new double[counts.length];
        for (var i = 0; i < means.length; i++) {
            means[i] = counts[i] + 0.1;
        }
    }

    public static SegmentedRates of(List<CountPoint> series, Interruption interruption) {
        return of(series, interruption, Season.NONE);
    }

    /// @param series in order of periods, no period twice
    public static SegmentedRates of(List<CountPoint> series, Interruption interruption, Season season) {
        var known = series.stream()
                .filter(point -> point.count().isPresent() && !interruption.leavesOut(point.period()))
                .toList();
        var design = new Design(
                interruption,
                season,
                known.stream().mapToInt(CountPoint::period).toArray());
        if (design.tooFew()) {
            return design.none(NoFit.Reason.TOO_FEW_PERIODS);
        }
        if (known.size() <= design.terms()) {
            return design.none(NoFit.Reason.TERMS_NOT_DETERMINED);
        }
        return new RateRegression(design, known)
                .fit(design)
                .<SegmentedRates>map(fit -> fit)
                .orElseGet(() -> design.none(NoFit.Reason.NOT_SETTLED));
    }

    private Optional<RateFit> fit(Design design) {
        var before = new double[design.terms()];
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var step = step();
            if (step.isEmpty()) {
                return Optional.empty();
            }
            var now = step.get().coefficients();
            for (var i = 0; i < means.length; i++) {
                means[i] = exposures[i] * Math.exp(LeastSquares.dot(rows[i], now));
            }
            if (round > 0 && close(before, now)) {
                return step().flatMap(last -> told(design, last));
            }
            before = now;
        }
        return Optional.empty();
    }

    private static boolean close(double[] before, double[] now) {
        var moved = 0.0;
        var size = 1.0;
        for (var i = 0; i < now.length; i++) {
            moved += Math.abs(now[i] - before[i]);
            size += Math.abs(now[i]);
        }
        return moved <= SETTLED * size;
    }

    private Optional<LeastSquares> step() {
        var weighted = new double[rows.length][];
        var working = new double[rows.length];
        for (var i = 0; i < rows.length; i++) {
            var root = Math.sqrt(means[i]);
            weighted[i] = rows[i].clone();
            for (var j = 0; j < weighted[i].length; j++) {
                weighted[i][j] *= root;
            }
            working[i] = root * (Math.log(means[i] / exposures[i]) + (counts[i] - means[i]) / means[i]);
            if (!(root > 0) || !Double.isFinite(working[i])) {
                return Optional.empty();
            }
        }
        return LeastSquares.of(weighted, working);
    }

    private Optional<RateFit> told(Design design, LeastSquares fit) {
        var pearson = 0.0;
        var deviance = 0.0;
        for (var i = 0; i < means.length; i++) {
            var off = counts[i] - means[i];
            pearson += off * off / means[i];
            deviance += 2 * ((counts[i] > 0 ? counts[i] * Math.log(counts[i] / means[i]) : 0) - off);
        }
        var degrees = means.length - design.terms();
        var dispersion = pearson / degrees;
        var covariance = Quadratic.scaled(fit.bread(), dispersion);
        if (!Double.isFinite(dispersion) || !Double.isFinite(deviance)) {
            return Optional.empty();
        }
        var estimates = new Estimates(design, fit.coefficients(), covariance, degrees);
        return Optional.of(new RateFit(estimates, dispersion, Math.max(0, deviance)));
    }
}
