package ca.qmhcn.methods.agreement;

import ca.qmhcn.methods.rates.Interval;
import java.util.Optional;

/// An intraclass correlation with its form; never shown without it.
///
/// @param value at most 1; below 0 when units differ less than chance would have it
/// @param test  empty where F or its limits have no value: raters who do not differ at all
public record Icc(IccForm form, double value, Optional<Test> test) {

    public Icc {
        if (!(value <= 1) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("Not an intraclass correlation: " + value);
        }
    }

    /// Against no correlation at all.
    ///
    /// @param df2 not whole for agreement (Satterthwaite 1946)
    public record Test(double f, double df1, double df2, double p, Interval interval) {

        public Test {
            if (!Double.isFinite(f) || !(df1 > 0) || !(df2 > 0) || !(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("Not a test: F(%s, %s) = %s, p = %s".formatted(df1, df2, f, p));
            }
        }
    }
}
