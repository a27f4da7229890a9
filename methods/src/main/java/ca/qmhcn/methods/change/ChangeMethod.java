package ca.qmhcn.methods.change;

/// How a difference is set against the error of the scale.
///
/// `x` before and `y` after care, `r` the reliability, `SD` and `M` the deviation and the mean before care,
/// `SEM = SD √(1 − r)`, and `T = r x + (1 − r) M` the true score expected of who scored `x`.
public enum ChangeMethod {
    /// `(y − x) / (√2 SEM)`. Jacobson and Truax (1991), doi:10.1037/0022-006X.59.1.12.
    JACOBSON_TRUAX,
    /// `(y − T) / (SD √(1 − r²))`. Hsu (1989); after Gulliksen, Lord and Novick.
    GULLIKSEN_LORD_NOVICK,
    /// `(y − T) / SEM`. Speer (1992), doi:10.1037/0022-006X.60.3.402; after Edwards and Nunnally.
    EDWARDS_NUNNALLY,
    /// `(y − T) / (SEM √(1 + r²))`. Nunnally and Kotsch (1983).
    NUNNALLY_KOTSCH,
    /// Sharpens the difference by the reliability of differences in the group, see [ReliableChange#hagemanArrindell].
    HAGEMAN_ARRINDELL
}
