package ca.qmhcn.methods.consensus;

/// Three points of the scale from 1 to 9.
public enum Region {
    /// 1 to 3.
    LOW(1),
    /// 4 to 6.
    MIDDLE(4),
    /// 7 to 9.
    HIGH(7);

    private final int from;

    Region(int from) {
        this.from = from;
    }

    boolean contains(int rating) {
        return rating >= from && rating < from + 3;
    }

    /// Where a median lies. With an even panel it may fall between two regions, at 3.5 or 6.5.
    static Region of(double median, HalfMedian half) {
        if (median >= (half == HalfMedian.HIGHER_REGION ? 6.5 : 7)) {
            return HIGH;
        }
        return median <= 3 ? LOW : MIDDLE;
    }
}
