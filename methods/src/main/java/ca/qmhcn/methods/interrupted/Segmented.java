package ca.qmhcn.methods.interrupted;

/// A segmented regression of a series of values, or why there is none.
public sealed interface Segmented permits SegmentedFit, NoFit {}
