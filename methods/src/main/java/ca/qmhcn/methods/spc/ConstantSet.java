package ca.qmhcn.methods.spc;

/// How a mean moving range of two becomes limits. The field's tools round differently, enough to flip
/// a value that lies
/// on a limit; so a chart says which set it used.
///
/// @param reach three sigma, in mean moving ranges
/// @param top   the upper limit of a moving range, in mean moving ranges; beyond it a range is
///     screened out
public record ConstantSet(Id id, double reach, double top) {

    /// By name, so that a chart can be drawn again.
    public enum Id {
        EXACT,
        ROUNDED,
        MAKING_DATA_COUNT
    }

    /// 3 / d2 with d2 = 2/√π, and D4 = 1 + 3 d3/d2 for ranges of two.
    public static final ConstantSet EXACT = new ConstantSet(Id.EXACT, 3 * Math.sqrt(Math.PI) / 2, 3.266531919288611);

    /// d2 = 1.128 and D4 = 3.267, as textbooks and qicharts2 print them.
    public static final ConstantSet ROUNDED = new ConstantSet(Id.ROUNDED, 3 / 1.128, 3.267);

    /// 2.66 and 3.267, as NHS England's Making Data Count has them.
    public static final ConstantSet MAKING_DATA_COUNT = new ConstantSet(Id.MAKING_DATA_COUNT, 2.66, 3.267);

    public ConstantSet {
        if (!(reach > 0) || !(top > 1) || !Double.isFinite(reach + top)) {
            throw new IllegalArgumentException("Not constants of a chart: %s, %s".formatted(reach, top));
        }
    }

    /// One sigma of the values.
    ///
    /// @param meanRange the mean moving range, at least 0
    public double sigma(double meanRange) {
        return meanRange * reach / 3;
    }
}
