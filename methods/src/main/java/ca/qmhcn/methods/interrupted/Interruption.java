package ca.qmhcn.methods.interrupted;

/// When something was put in place. Periods from `start` on and before `settled` belong to neither side.
///
/// @param settled first period that counts as after; `start` itself when it worked at once
public record Interruption(int start, int settled) {

    public Interruption {
        if (settled < start) {
            throw new IllegalArgumentException("Settled in %d before the start in %d".formatted(settled, start));
        }
    }

    public static Interruption at(int period) {
        return new Interruption(period, period);
    }

    boolean leavesOut(int period) {
        return period >= start && period < settled;
    }

    boolean after(int period) {
        return period >= settled;
    }
}
