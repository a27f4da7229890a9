package ca.qmhcn.methods.agreement;

/// How much two different categories disagree, by how many steps they are apart of the most that is
/// possible.
public enum KappaWeights {
    /// Any difference counts fully (Cohen 1960).
    NONE,
    /// In proportion to the steps (Cicchetti and Allison 1971).
    LINEAR,
    /// In proportion to the square of the steps (Fleiss and Cohen 1973).
    QUADRATIC;

    double disagreement(int steps, int most) {
        var share = (double) steps / most;
        return switch (this) {
            case NONE -> steps == 0 ? 0 : 1;
            case LINEAR -> share;
            case QUADRATIC -> share * share;
        };
    }
}
