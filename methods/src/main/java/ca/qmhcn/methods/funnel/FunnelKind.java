package ca.qmhcn.methods.funnel;

/// What a funnel compares, and on which scale.
public enum FunnelKind {
    /// Shares, on the arcsine of their root: numerator at most denominator.
    SHARES,
    /// Events per exposure, on the logarithm: the exposure is known, the events are counted.
    RATES,
    /// Two counts over each other, on the logarithm: both vary.
    RATIOS_OF_COUNTS,
    /// Observed over expected, on the logarithm, extreme scores left out: as NHS England judges mortality (SHMI).
    STANDARDIZED_LOG,
    /// Observed over expected, on the root, extreme scores pulled in: as the Care Quality Commission judges.
    STANDARDIZED_ROOT;

    /// Whether the target is 1 and the size of a unit is what was expected of it.
    public boolean isStandardized() {
        return this == STANDARDIZED_LOG || this == STANDARDIZED_ROOT;
    }
}
