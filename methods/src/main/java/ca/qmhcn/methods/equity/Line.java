package ca.qmhcn.methods.equity;

import ca.qmhcn.methods.rates.Confidence;
import ca.qmhcn.methods.rates.Interval;
import java.util.Optional;
import java.util.OptionalDouble;

/// `intercept + slope × rank` on a scale, with the variances and the covariance of the two.
record Line(double intercept, double slope, double varIntercept, double varSlope, double covariance) {

    Slope index(Scale scale, Confidence confidence) {
        var end = intercept + slope;
        var bottom = scale.back(intercept);
        var top = scale.back(end);
        var sii = Inequality.difference(top - bottom, differenceError(scale, end), confidence);
        if (sii.isEmpty() || !Double.isFinite(bottom) || !Double.isFinite(top)) {
            return Slope.None.NO_LINE_FOUND;
        }
        var ratio = bottom > 0 && top > 0 && Double.isFinite(top / bottom);
        return new SlopeIndex(
                bottom,
                top,
                sii.get(),
                ratio ? OptionalDouble.of(top / bottom) : OptionalDouble.empty(),
                ratio ? ratioInterval(scale, end, confidence) : Optional.empty());
    }

    private double varEnd() {
        return varIntercept + varSlope + 2 * covariance;
    }

    /// On the plain scale this is the error of the slope; written so that nothing is lost to cancellation there.
    private double differenceError(Scale scale, double end) {
        if (scale == Scale.PLAIN) {
            return Math.sqrt(varSlope);
        }
        return combined(scale.slopeBack(end), scale.slopeBack(intercept));
    }

    /// The error of `atEnd × end − atStart × intercept`.
    private double combined(double atEnd, double atStart) {
        var variance = atEnd * atEnd * varEnd()
                + atStart * atStart * varIntercept
                - 2 * atEnd * atStart * (varIntercept + covariance);
        return Math.sqrt(Math.max(0, variance));
    }

    private Optional<Interval> ratioInterval(Scale scale, double end, Confidence confidence) {
        if (scale == Scale.PLAIN) {
            return fieller(end, confidence.z());
        }
        var bottom = scale.back(intercept);
        var top = scale.back(end);
        var error = combined(scale.slopeBack(end) / top, scale.slopeBack(intercept) / bottom);
        return Inequality.ratio(top / bottom, error, confidence).map(Inequality::interval);
    }

    /// All ratios `r` for which `end − r × intercept` does not differ from zero. Fieller (1954).
    private Optional<Interval> fieller(double end, double z) {
        var a = intercept * intercept - z * z * varIntercept;
        var b = end * intercept - z * z * (varIntercept + covariance);
        var c = end * end - z * z * varEnd();
        var root = Math.sqrt(Math.max(0, b * b - a * c));
        var lower = (b - root) / a;
        var upper = (b + root) / a;
        return a > 0 && Double.isFinite(lower) && Double.isFinite(upper)
                ? Optional.of(new Interval(lower, upper))
                : Optional.empty();
    }
}
