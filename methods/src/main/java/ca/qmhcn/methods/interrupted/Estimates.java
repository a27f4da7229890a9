package ca.qmhcn.methods.interrupted;

import ca.qmhcn.methods.rates.Confidence;
import ca.qmhcn.methods.rates.Interval;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;

/// The terms of a segmented regression, with one way of saying how sure they are.
public final class Estimates {

    private final Design design;
    private final double[] values;
    private final double[][] covariance;
    private final TDistribution student;

    Estimates(Design design, double[] values, double[][] covariance, int degrees) {
        this.design = design;
        this.values = values;
        this.covariance = covariance;
        this.student = TDistribution.of(degrees);
    }

    public Coefficient of(Term term, Confidence confidence) {
        var at = term.column();
        var error = Math.sqrt(Math.max(0, covariance[at][at]));
        var p = error > 0
                ? OptionalDouble.of(Math.min(1, 2 * student.survivalProbability(Math.abs(values[at]) / error)))
                : OptionalDouble.empty();
        return new Coefficient(values[at], error, around(values[at], error, confidence), p);
    }

    /// The effect in a period: where the line stands, less where the first segment would have led.
    public Effect effect(int period, Confidence confidence) {
        var fitted = LeastSquares.dot(design.row(period), values);
        var counterfactual = LeastSquares.dot(design.counterfactual(period), values);
        var difference = LeastSquares.dot(contrast(period), values);
        var error = contrastError(period);
        return new Effect(fitted, counterfactual, difference, error, around(difference, error, confidence));
    }

    Interval around(double value, double error, Confidence confidence) {
        var reach = quantile(confidence) * error;
        return new Interval(value - reach, value + reach);
    }

    double[] contrast(int period) {
        var contrast = design.row(period);
        var without = design.counterfactual(period);
        for (var i = 0; i < contrast.length; i++) {
            contrast[i] -= without[i];
        }
        return contrast;
    }

    double contrastError(int period) {
        return error(contrast(period));
    }

    double error(double[] weights) {
        return Math.sqrt(Math.max(0, Quadratic.form(weights, covariance)));
    }

    double of(double[] weights) {
        return LeastSquares.dot(weights, values);
    }

    double[] row(int period) {
        return design.row(period);
    }

    double[] counterfactual(int period) {
        return design.counterfactual(period);
    }

    private double quantile(Confidence confidence) {
        return student.inverseCumulativeProbability(1 - (1 - confidence.level()) / 2);
    }
}
