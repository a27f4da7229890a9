package ca.qmhcn.methods.equity;

import ca.qmhcn.methods.rates.Confidence;
import java.util.List;

/// Slope and relative index of inequality from counts, which also stands groups in which nothing happened.
///
/// A logistic (shares) or log-linear (rates) regression of the events on the rank of the group, fitted by
/// iteratively reweighted least squares; `SII` and `RII` compare what it predicts at rank 1 with what it
/// predicts at rank 0. Robust variance (HC1), delta method: normal for the difference, on the logarithm for the
/// ratio.
///
/// McCullagh and Nelder (1989), Generalized linear models; White (1980), doi:10.2307/1912934; World Health
/// Organization (2013), Handbook on health inequality monitoring.
public final class ModelledSlope {

    private static final int FEWEST_GROUPS = 3;
    private static final int MOST_ROUNDS = 100;
    private static final double SETTLED = 1e-12;

    private final CountModel model;
    private final Ranks ranks;
    private final double[] mean;
    private final double[] observed;

    /// Of the last round: the sum of weights, the weighted mean rank, and the weighted squares about it.
    /// Ranks and values are taken from their means, or what a small group says is lost beside a very large
    /// one.
    private double weight;

    private double middle;
    private double squares;
    private double intercept;
    private double slope;

    private ModelledSlope(List<CountedGroup> groups, CountModel model) {
        this.model = model;
        this.ranks = Ranks.of(column(groups, 0));
        var events = column(groups, 1);
        this.observed = column(groups, 2);
        this.mean = new double[events.length];
        for (var i = 0; i < mean.length; i++) {
            mean[i] = events[i] / observed[i];
        }
    }

    /// @param groups the most disadvantaged first
    public static Slope of(List<CountedGroup> groups, CountModel model, Confidence confidence) {
        for (var group : groups) {
            if (model == CountModel.SHARE && group.events() > group.observed()) {
                throw new IllegalArgumentException("Not a share: %s of %s".formatted(group.events(), group.observed()));
            }
        }
        if (groups.size() < FEWEST_GROUPS) {
            return Slope.None.FEWER_THAN_THREE_GROUPS;
        }
        var fit = new ModelledSlope(groups, model);
        return fit.settles() ? fit.line().index(model.scale(), confidence) : Slope.None.NO_LINE_FOUND;
    }

    private static double[] column(List<CountedGroup> groups, int which) {
        return groups.stream()
                .mapToDouble(group -> switch (which) {
                    case 0 -> group.people();
                    case 1 -> group.events();
                    default -> group.observed();
                })
                .toArray();
    }

    private boolean settles() {
        var predicted = new double[mean.length];
        for (var i = 0; i < mean.length; i++) {
            predicted[i] = model.scale().of(model.start(mean[i] * observed[i], observed[i]));
        }
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var before = intercept;
            var slopeBefore = slope;
            if (!step(predicted)) {
                return false;
            }
            var moved = Math.abs(intercept - before) + Math.abs(slope - slopeBefore);
            if (round > 0 && moved <= SETTLED * (1 + Math.abs(intercept) + Math.abs(slope))) {
                return true;
            }
            for (var i = 0; i < predicted.length; i++) {
                predicted[i] = intercept + slope * ranks.rank(i);
            }
        }
        return false;
    }

    /// One weighted regression on the working values. With a canonical link the weight is the variance.
    private boolean step(double[] predicted) {
        var weights = new double[predicted.length];
        var left = new double[predicted.length];
        weight = 0;
        middle = 0;
        var level = 0.0;
        for (var i = 0; i < predicted.length; i++) {
            var expected = model.scale().back(predicted[i]);
            weights[i] = observed[i] * model.variance(expected);
            left[i] = observed[i] * (mean[i] - expected);
            weight += weights[i];
            middle += weights[i] * ranks.rank(i);
            level += weights[i] * predicted[i] + left[i];
        }
        middle /= weight;
        level /= weight;
        squares = 0;
        var rise = 0.0;
        for (var i = 0; i < predicted.length; i++) {
            var off = ranks.rank(i) - middle;
            squares += weights[i] * off * off;
            rise += off * (weights[i] * (predicted[i] - level) + left[i]);
        }
        slope = rise / squares;
        intercept = level - slope * middle;
        return squares > 0 && Double.isFinite(intercept) && Double.isFinite(slope);
    }

    private Line line() {
        var n = mean.length;
        var varIntercept = 0.0;
        var varSlope = 0.0;
        var covariance = 0.0;
        for (var i = 0; i < n; i++) {
            var left = observed[i] * (mean[i] - model.scale().back(intercept + slope * ranks.rank(i)));
            var ofSlope = left * (ranks.rank(i) - middle) / squares;
            var ofIntercept = left / weight - ofSlope * middle;
            varIntercept += ofIntercept * ofIntercept;
            varSlope += ofSlope * ofSlope;
            covariance += ofIntercept * ofSlope;
        }
        var small = n / (n - 2.0);
        return new Line(intercept, slope, varIntercept * small, varSlope * small, covariance * small);
    }
}
