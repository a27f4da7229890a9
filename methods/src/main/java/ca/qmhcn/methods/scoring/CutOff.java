package ca.qmhcn.methods.scoring;

/// A score that is met or not, such as a positive screen.
public record CutOff(String id, Comparison comparison, double value) {

    public CutOff {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("Not a cut-off: " + value);
        }
    }

    boolean met(double score) {
        return switch (comparison) {
            case AT_LEAST -> score >= value;
            case ABOVE -> score > value;
            case AT_MOST -> score <= value;
            case BELOW -> score < value;
        };
    }

    public enum Comparison {
        AT_LEAST,
        ABOVE,
        AT_MOST,
        BELOW
    }
}
