package ca.qmhcn.methods.change;

/// Which way a score goes when somebody gets better.
public enum Better {
    LOWER(-1),
    HIGHER(1);

    private final int sign;

    Better(int sign) {
        this.sign = sign;
    }

    int sign() {
        return sign;
    }

    /// Whether a score lies on the functional side. At the cut-off itself it does not.
    boolean functional(double score, double cutOff) {
        return sign * (score - cutOff) > 0;
    }
}
