package ca.qmhcn.methods.change;

/// Mean and standard deviation of a scale in a group of people.
///
/// @param deviation above 0
public record Norm(double mean, double deviation) {

    /// No scale is wider or finer, and within it nothing that is computed overflows.
    private static final double WIDEST = 1e100;

    public Norm {
        if (!holds(mean, deviation)) {
            throw new IllegalArgumentException("Not a norm: mean %s, deviation %s".formatted(mean, deviation));
        }
    }

    static boolean holds(double mean, double deviation) {
        return Math.abs(mean) <= WIDEST && deviation >= 1 / WIDEST && deviation <= WIDEST;
    }
}
