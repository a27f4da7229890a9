package ca.qmhcn.methods.interrupted;

import ca.qmhcn.methods.rates.Interval;
import java.util.OptionalDouble;

/// One term and how sure it is.
///
/// @param p of no such term, two-sided, Student's t; empty where the line fits without any error
public record Coefficient(double value, double standardError, Interval interval, OptionalDouble p) {

    public Coefficient {
        if (!Double.isFinite(value) || !Double.isFinite(standardError) || standardError < 0) {
            throw new IllegalArgumentException("Not a term: %s with error %s".formatted(value, standardError));
        }
    }
}
