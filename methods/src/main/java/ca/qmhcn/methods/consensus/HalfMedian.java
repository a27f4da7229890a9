package ca.qmhcn.methods.consensus;

/// Where a median of 3.5 or 6.5 belongs, which happens in even panels; printed with the verdict.
public enum HalfMedian {
    /// Into the middle, so that both ends are treated alike: appropriate from 7, inappropriate up to 3. Our
    /// default.
    MIDDLE,
    /// Into the region above: 6.5 is appropriate, 3.5 is not inappropriate.
    HIGHER_REGION
}
