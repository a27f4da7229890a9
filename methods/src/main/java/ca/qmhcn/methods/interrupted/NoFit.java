package ca.qmhcn.methods.interrupted;

/// Why a series has no segmented regression.
///
/// @param before known periods before the interruption
/// @param after  known periods after it
public record NoFit(Reason reason, int before, int after) implements Segmented, SegmentedRates {

    public enum Reason {
        /// Fewer than eight known periods on one side.
        TOO_FEW_PERIODS,
        /// The terms cannot be told apart: too many seasons for so few periods.
        TERMS_NOT_DETERMINED,
        /// The search did not come to rest, as with no event at all, or the numbers are too far apart.
        NOT_SETTLED
    }
}
