package ca.qmhcn.methods.interrupted;

import java.util.List;

/// Segmented regression of an interrupted series.
///
/// `y = b₀ + b₁ t + b₂ D + b₃ (t − t₀) D`, `D` being 1 from `t₀` on: a line before, a jump and another slope after.
/// The trend after is 0 at `t₀`, where other codings begin at 1 and so have another jump. Needs eight known periods
/// on each side; twelve are better.
///
/// Wagner, Soumerai, Zhang and Ross-Degnan (2002), doi:10.1046/j.1365-2710.2002.00430.x; Bernal, Cummins and
/// Gasparrini (2017), doi:10.1093/ije/dyw098.
public final class SegmentedRegression {

    /// A period that the terms reproduce by themselves leaves nothing to judge them by.
    private static final double LEAST_LEFT = 1e-9;

    private SegmentedRegression() {}

    public static Segmented of(List<Point> series, Interruption interruption) {
        return of(series, interruption, Season.NONE);
    }

    /// @param series in order of periods, no period twice
    public static Segmented of(List<Point> series, Interruption interruption, Season season) {
        var known = series.stream()
                .filter(point -> point.value().isPresent() && !interruption.leavesOut(point.period()))
                .toList();
        var design = new Design(
                interruption, season, known.stream().mapToInt(Point::period).toArray());
        if (design.tooFew()) {
            return design.none(NoFit.Reason.TOO_FEW_PERIODS);
        }
        if (known.size() <= design.terms()) {
            return design.none(NoFit.Reason.TERMS_NOT_DETERMINED);
        }
        var rows = design.rows();
        var values =
                known.stream().mapToDouble(point -> point.value().getAsDouble()).toArray();
        if (!(LeastSquares.dot(values, values) < Double.MAX_VALUE / 1e100)) {
            return design.none(NoFit.Reason.NOT_SETTLED);
        }
        var fit = LeastSquares.of(rows, values);
        if (fit.isEmpty() || reproduces(fit.get(), rows)) {
            return design.none(NoFit.Reason.TERMS_NOT_DETERMINED);
        }
        return new SegmentedFit(design, rows, values, fit.get());
    }

    private static boolean reproduces(LeastSquares fit, double[][] rows) {
        var bread = fit.bread();
        for (var row : rows) {
            if (Quadratic.form(row, bread) > 1 - LEAST_LEFT) {
                return true;
            }
        }
        return false;
    }
}
