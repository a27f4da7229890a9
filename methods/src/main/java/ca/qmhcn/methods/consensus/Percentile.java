package ca.qmhcn.methods.consensus;

import ca.qmhcn.methods.rates.Sorted;

/// Where a share of the values lies below, by the two algorithms in use; the literature on panels fixes
/// neither, so it is printed with the result.
///
/// Hyndman and Fan (1996) doi:10.1080/00031305.1996.10473566.
public enum Percentile {
    /// At position `1 + (n − 1) p`: what R and spreadsheets do. Our default.
    TYPE_7,
    /// At position `(n + 1) p`: what SPSS and Minitab do.
    TYPE_6;

    /// @param sorted from small to large, at least one
    /// @param p      from 0 to 1
    public double of(double[] sorted, double p) {
        if (sorted.length == 0
                || !(p >= 0 && p <= 1)
                || !Double.isFinite(sorted[0])
                || !Double.isFinite(sorted[sorted.length - 1])) {
            throw new IllegalArgumentException("Not a percentile: %s of %d values".formatted(p, sorted.length));
        }
        var values = Sorted.of(sorted);
        return this == TYPE_7 ? values.quantile(p) : values.at((values.size() + 1) * p - 1);
    }
}
