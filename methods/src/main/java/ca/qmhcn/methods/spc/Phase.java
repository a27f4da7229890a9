package ca.qmhcn.methods.spc;

import java.util.OptionalInt;

/// A stretch of a series with its own line and limits: everything starts anew where it begins.
///
/// @param start    the place of its first period, from 0
/// @param baseline how many of its first periods fix line and limits for all of it; empty: all of them
public record Phase(int start, OptionalInt baseline) {

    public Phase {
        if (start < 0 || baseline.isPresent() && baseline.getAsInt() < 1) {
            throw new IllegalArgumentException("Not a phase: from %d, baseline %s".formatted(start, baseline));
        }
    }

    public static Phase from(int start) {
        return new Phase(start, OptionalInt.empty());
    }

    public static Phase frozen(int start, int baseline) {
        return new Phase(start, OptionalInt.of(baseline));
    }
}
