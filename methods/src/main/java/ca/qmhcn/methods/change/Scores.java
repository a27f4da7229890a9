package ca.qmhcn.methods.change;

import java.util.OptionalDouble;

/// What one person scored on one scale at the start and at the end; either may be missing.
public record Scores(OptionalDouble start, OptionalDouble end) {

    public Scores {
        if (start.isPresent() && !Double.isFinite(start.getAsDouble())
                || end.isPresent() && !Double.isFinite(end.getAsDouble())) {
            throw new IllegalArgumentException("Not scores: %s and %s".formatted(start, end));
        }
    }

    public static Scores of(double start, double end) {
        return new Scores(OptionalDouble.of(start), OptionalDouble.of(end));
    }

    public boolean paired() {
        return start.isPresent() && end.isPresent();
    }
}
