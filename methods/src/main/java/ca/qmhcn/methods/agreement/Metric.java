package ca.qmhcn.methods.agreement;

/// How far apart two values are, squared, for [Krippendorff]'s alpha.
public enum Metric {
    /// 1 for different values, whatever they are.
    NOMINAL,
    /// How many ratings lie between the two, half of their own included: `(Σ n_g − (n_c + n_k) / 2)²`, `g`
    /// from `c` to `k`.
    ORDINAL,
    /// `(c − k)²`.
    INTERVAL,
    /// `((c − k) / (c + k))²`, 0 for two zeros; no value may be below 0.
    RATIO
}
