package ca.qmhcn.methods.agreement;

/// Which correlation enters the degrees of freedom of ICC(A,k); every other form is the same in both.
public enum IccDegrees {
    /// That of one rater, as published: the limits of the mean are then those of one rater, stepped up.
    MCGRAW_WONG,
    /// That of the mean, multiplied by k once more, as the R package irr 0.84.1 does. To see the numbers of
    /// that package.
    IRR
}
