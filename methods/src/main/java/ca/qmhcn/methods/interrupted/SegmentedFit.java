package ca.qmhcn.methods.interrupted;

import ca.qmhcn.methods.rates.Confidence;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/// A segmented regression by ordinary least squares, with four ways of saying how sure its terms are, and what
/// its residuals say about them.
///
/// Residuals are neighbours when their periods are: a missing or left-out period stands between.
public final class SegmentedFit implements Segmented {

    private static final double MUCH = 0.3;
    private static final double SO_MUCH_THAT_A_MODEL_IS_BETTER = 0.4;

    private final Design design;
    private final double[][] rows;
    private final double[] values;
    private final LeastSquares fit;
    private final double[][] bread;

    SegmentedFit(Design design, double[][] rows, double[] values, LeastSquares fit) {
        this.design = design;
        this.rows = rows;
        this.values = values;
        this.fit = fit;
        this.bread = fit.bread();
    }

    public int periods() {
        return rows.length;
    }

    int degrees() {
        return rows.length - design.terms();
    }

    /// Known periods before the interruption, and after it.
    public int before() {
        return design.before();
    }

    public int after() {
        return design.after();
    }

    /// Newey and West's lag by their rule, `⌊4 (n / 100)^(2/9)⌋`.
    public int lag() {
        return (int) Math.floor(4 * Math.pow(rows.length / 100.0, 2.0 / 9));
    }

    public Estimates with(Errors errors) {
        return with(errors, lag());
    }

    /// @param lag of Newey and West, 0 or more; the other errors have none
    public Estimates with(Errors errors, int lag) {
        if (lag < 0) {
            throw new IllegalArgumentException("Not a lag: %d".formatted(lag));
        }
        var covariance = switch (errors) {
            case ORDINARY -> Quadratic.scaled(bread, fit.squares() / degrees());
            case NEWEY_WEST -> sandwich(lag, false);
            case NEWEY_WEST_SMALL -> Quadratic.scaled(sandwich(lag, false), (double) rows.length / degrees());
            case HC3 -> sandwich(0, true);
        };
        return new Estimates(design, fit.coefficients(), covariance, degrees());
    }

    /// `B (Σᵢ Σⱼ w(|tᵢ − tⱼ|) eᵢ eⱼ xᵢ xⱼᵀ) B`, with `B = (XᵀX)⁻¹` taken into each `xᵢ`.
    private double[][] sandwich(int lag, boolean leveraged) {
        var scores = new double[rows.length][];
        for (var i = 0; i < rows.length; i++) {
            scores[i] = Quadratic.times(bread, rows[i]);
            var shrink = leveraged ? 1 - Quadratic.form(rows[i], bread) : 1;
            for (var j = 0; j < scores[i].length; j++) {
                scores[i][j] *= fit.residuals()[i] / shrink;
            }
        }
        var covariance = new double[bread.length][bread.length];
        for (var i = 0; i < scores.length; i++) {
            Quadratic.add(covariance, 0.5, scores[i], scores[i]);
            for (var j = i + 1; j < scores.length && gap(i, j) <= lag; j++) {
                Quadratic.add(covariance, 1 - gap(i, j) / (lag + 1.0), scores[i], scores[j]);
            }
        }
        return covariance;
    }

    private int gap(int one, int other) {
        return design.period(other) - design.period(one);
    }

    /// The deviation of a period from the line, `√(Σ e² / (n − k))`.
    public double sigma() {
        return Math.sqrt(fit.squares() / degrees());
    }

    /// The part of the variance that the line explains, 0 to 1. Empty for a constant series.
    public OptionalDouble explained() {
        var mean = LeastSquares.dot(values, ones()) / values.length;
        var squares = 0.0;
        for (var value : values) {
            squares += (value - mean) * (value - mean);
        }
        return squares > 0
                ? OptionalDouble.of(Math.clamp(1 - fit.squares() / squares, 0.0, 1.0))
                : OptionalDouble.empty();
    }

    /// The explained part, less what so many terms would explain by chance; may be below 0.
    public OptionalDouble explainedAdjusted() {
        var explained = explained();
        return explained.isPresent()
                ? OptionalDouble.of(1 - (1 - explained.getAsDouble()) * (rows.length - 1) / degrees())
                : explained;
    }

    private double[] ones() {
        var ones = new double[values.length];
        Arrays.fill(ones, 1);
        return ones;
    }

    /// Durbin and Watson's statistic, about 2 when neighbours do not resemble each other. Durbin and Watson
    /// (1950). Empty when the line fits without any error.
    public OptionalDouble durbinWatson() {
        var sum = 0.0;
        for (var i = 1; i < rows.length; i++) {
            if (gap(i - 1, i) == 1) {
                var step = fit.residuals()[i] - fit.residuals()[i - 1];
                sum += step * step;
            }
        }
        return overSquares(sum);
    }

    /// How much neighbouring residuals resemble each other, −1 to 1. Empty when the line fits without any error.
    public OptionalDouble autocorrelation() {
        var sum = 0.0;
        for (var i = 1; i < rows.length; i++) {
            sum += fit.residuals()[i] * previous(i);
        }
        return overSquares(sum);
    }

    /// Breusch and Godfrey's statistic for the first lag, `n R²` of the residuals on the terms and the residual
    /// before; chi-squared with one degree. Godfrey (1978), doi:10.2307/1913829.
    public OptionalDouble breuschGodfrey() {
        var wider = new double[rows.length][];
        for (var i = 0; i < rows.length; i++) {
            wider[i] = Arrays.copyOf(rows[i], rows[i].length + 1);
            wider[i][rows[i].length] = i == 0 ? 0 : previous(i);
        }
        var left = LeastSquares.of(wider, fit.residuals());
        return left.isPresent()
                ? overSquares(rows.length * (fit.squares() - left.get().squares()))
                : OptionalDouble.empty();
    }

    private double previous(int place) {
        return gap(place - 1, place) == 1 ? fit.residuals()[place - 1] : 0;
    }

    private OptionalDouble overSquares(double sum) {
        var ratio = sum / fit.squares();
        return Double.isFinite(ratio) ? OptionalDouble.of(ratio) : OptionalDouble.empty();
    }

    /// The same line with neighbours that resemble each other; empty when that resemblance has no best value.
    public Optional<AutoregressiveFit> autoregressive() {
        return AutoregressiveFit.of(design, rows, values);
    }

    /// Whether neighbours resemble each other so much that an autoregressive model is to be preferred.
    public boolean prefersAutoregressive() {
        return autoregressive()
                .filter(model -> model.phi() > SO_MUCH_THAT_A_MODEL_IS_BETTER)
                .isPresent();
    }

    /// Whether Newey and West's error makes the jump look surer although neighbours resemble each other.
    public boolean neweyWestUnderstates() {
        var much = autocorrelation().orElse(0) > MUCH;
        var ordinary = with(Errors.ORDINARY).of(Term.LEVEL_CHANGE, Confidence.PERCENT_95);
        var allowed = with(Errors.NEWEY_WEST).of(Term.LEVEL_CHANGE, Confidence.PERCENT_95);
        return much && allowed.standardError() < ordinary.standardError();
    }
}
