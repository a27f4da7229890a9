package ca.qmhcn.methods.interrupted;

/// A segmented regression of counts, or why there is none.
public sealed interface SegmentedRates permits RateFit, NoFit {}
