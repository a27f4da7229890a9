package ca.qmhcn.methods.agreement;

import ca.qmhcn.methods.agreement.IccForm.Kind;
import ca.qmhcn.methods.agreement.IccForm.Model;
import ca.qmhcn.methods.agreement.IccForm.Unit;
import ca.qmhcn.methods.rates.Confidence;
import ca.qmhcn.methods.rates.Interval;
import java.util.Optional;
import org.apache.commons.statistics.distribution.FDistribution;

/// The six intraclass correlations of McGraw and Wong (1996), with F tests and intervals, from units that
/// all raters rated.
///
/// Shrout and Fleiss (1979) doi:10.1037/0033-2909.86.2.420; McGraw and Wong (1996)
/// doi:10.1037/1082-989X.1.1.30.
public final class IntraclassCorrelations {

    private static final double ROUNDING = 1e-12;

    private final Anova table;
    private final double n;
    private final double k;

    private IntraclassCorrelations(Anova table) {
        this.table = table;
        this.n = table.units();
        this.k = table.raters();
    }

    /// Empty with fewer than two units or raters, and when all ratings are equal.
    public static Optional<IntraclassCorrelations> of(CompleteRatings ratings) {
        return Anova.of(ratings).map(IntraclassCorrelations::new);
    }

    public Optional<Icc> get(IccForm form, Confidence confidence) {
        return get(form, confidence, IccDegrees.MCGRAW_WONG);
    }

    /// Empty where the form has no value: the mean of raters when units do not differ.
    public Optional<Icc> get(IccForm form, Confidence confidence, IccDegrees degrees) {
        var error = form.model() == Model.ONE_WAY ? table.within() : table.residual();
        var denominator = denominator(form, error);
        if (denominator <= ROUNDING * (table.between() + table.columns() + error)) {
            return Optional.empty();
        }
        var value = (table.between() - error) / denominator;
        var test = error == 0
                ? Optional.<Icc.Test>empty()
                : form.model() == Model.TWO_WAY && form.kind() == Kind.AGREEMENT
                        ? agreement(form.unit(), value, confidence, degrees)
                        : plain(form, error, confidence);
        return Optional.of(new Icc(form, value, test));
    }

    private double denominator(IccForm form, double error) {
        var single = form.unit() == Unit.SINGLE;
        var denominator = table.between() + (single ? (k - 1) * error : 0);
        return form.model() == Model.TWO_WAY && form.kind() == Kind.AGREEMENT
                ? denominator + (single ? k : 1) * (table.columns() - error) / n
                : denominator;
    }

    private Optional<Icc.Test> plain(IccForm form, double error, Confidence confidence) {
        var df1 = n - 1;
        var df2 = form.model() == Model.ONE_WAY ? n * (k - 1) : (n - 1) * (k - 1);
        var f = table.between() / error;
        var low = f / quantile(df1, df2, confidence);
        var high = f * quantile(df2, df1, confidence);
        return form.unit() == Unit.SINGLE
                ? test(f, df1, df2, (low - 1) / (low + k - 1), (high - 1) / (high + k - 1))
                : test(f, df1, df2, 1 - 1 / low, 1 - 1 / high);
    }

    private Optional<Icc.Test> agreement(Unit unit, double value, Confidence confidence, IccDegrees degrees) {
        var odds = value / (1 - value) * (unit == Unit.SINGLE || degrees == IccDegrees.IRR ? k : 1) / n;
        var a = odds * table.columns();
        var b = (1 + odds * (n - 1)) * table.residual();
        var v = (a + b) * (a + b) / (a * a / (k - 1) + b * b / ((n - 1) * (k - 1)));
        if (table.between() == 0 || !(v > 0) || Double.isInfinite(v)) {
            return Optional.empty();
        }
        var f1 = quantile(n - 1, v, confidence);
        var f2 = quantile(v, n - 1, confidence);
        var between = table.between();
        var residual = table.residual();
        var spread =
                unit == Unit.SINGLE ? k * table.columns() + (k * n - k - n) * residual : table.columns() - residual;
        return test(
                between / residual,
                n - 1,
                v,
                n * (between - f1 * residual) / (f1 * spread + n * between),
                n * (f2 * between - residual) / (spread + n * f2 * between));
    }

    /// The limits of an average need not exist where units hardly differ.
    private static Optional<Icc.Test> test(double f, double df1, double df2, double lower, double upper) {
        if (!Double.isFinite(lower) || !(lower <= upper && upper <= 1)) {
            return Optional.empty();
        }
        var p = FDistribution.of(df1, df2).survivalProbability(f);
        return Optional.of(new Icc.Test(f, df1, df2, p, new Interval(lower, upper)));
    }

    private static double quantile(double df1, double df2, Confidence confidence) {
        return FDistribution.of(df1, df2).inverseSurvivalProbability((1 - confidence.level()) / 2);
    }
}
