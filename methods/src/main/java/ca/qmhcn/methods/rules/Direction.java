package ca.qmhcn.methods.rules;

/// Where what a rule found points.
public enum Direction {
    UP,
    DOWN,
    /// A pattern that has no side: alternating, hugging the line, keeping away from it.
    NEITHER
}
