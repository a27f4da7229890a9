package ca.qmhcn.methods.rules;

import ca.qmhcn.methods.spc.Runs;

/// Draws and reads many p charts of at most 64 periods each, one after the other, without making an object for any.
///
/// What [ca.qmhcn.methods.spc.ControlCharts#p] and [Findings] say of one chart, this says of each: limits, points
/// outside them, the runs of Anhøj, and the rules of Making Data Count since 2024. Results are columns, series by
/// series; marks are masks with one bit a period. A period whose denominator is 0 is missing. With fewer known periods
/// than the rules need, nothing is marked. Not safe for two threads.
///
/// Longest runs and windows come from masks by shifting: Warren, Hacker's Delight (2012), chapter 6.
public final class PChartBatch {

    /// The most periods a series can have.
    public static final int MOST_PERIODS = Long.SIZE;

    private static final double TOLERANCE = 1e-9;
    private static final double LARGEST = 1e15;
    private static final int IN_A_ROW = 7;

    private final int series;
    private final int periods;
    private final double[] centre;
    private final double[] value;
    private final double[] lower;
    private final double[] upper;
    private final long[] known;
    private final long[] outside;
    private final long[] shift;
    private final long[] trend;
    private final long[] twoInThree;
    private final boolean[] runsSignal;

    // Of the series being read.
    private long above;
    private long below;
    private long far;
    private long deep;
    private long rises;
    private long falls;

    /// @param periods of each series, 1 to 64
    public PChartBatch(int series, int periods) {
        if (series < 0 || periods < 1 || periods > MOST_PERIODS) {
            throw new IllegalArgumentException("Not a batch: %d series of %d periods".formatted(series, periods));
        }
        this.series = series;
        this.periods = periods;
        centre = new double[series];
        value = new double[series * periods];
        lower = new double[series * periods];
        upper = new double[series * periods];
        known = new long[series];
        outside = new long[series];
        shift = new long[series];
        trend = new long[series];
        twoInThree = new long[series];
        runsSignal = new boolean[series];
    }

    /// @param numerators   series by series, at least 0 and at most the denominator
    /// @param denominators the same; 0 where the period is missing
    public void draw(double[] numerators, double[] denominators) {
        if (numerators.length != series * periods || denominators.length != numerators.length) {
            throw new IllegalArgumentException("Not %d series of %d periods".formatted(series, periods));
        }
        for (var one = 0; one < series; one++) {
            line(one, numerators, denominators);
            points(one, numerators, denominators);
            read(one);
        }
    }

    private void line(int one, double[] numerators, double[] denominators) {
        var all = 0.0;
        var of = 0.0;
        var mask = 0L;
        for (int i = 0, at = one * periods; i < periods; i++, at++) {
            var denominator = denominators[at];
            var numerator = numerators[at];
            if (!(numerator >= 0 && numerator <= denominator && denominator <= LARGEST)) {
                throw new IllegalArgumentException(
                        "Not a share, series %d, period %d: %s of %s".formatted(one, i, numerator, denominator));
            }
            all += numerator;
            of += denominator;
            mask |= (denominator > 0 ? 1L : 0L) << i;
        }
        centre[one] = mask == 0 ? 0 : all / of;
        known[one] = mask;
    }

    private void points(int one, double[] numerators, double[] denominators) {
        var line = centre[one];
        var three = 3 * Math.sqrt(line * (1 - line));
        above = below = far = deep = rises = falls = outside[one] = 0;
        var before = Double.NaN;
        var near = TOLERANCE * Math.max(1, line);
        for (int i = 0, at = one * periods; i < periods; i++, at++) {
            var denominator = denominators[at];
            if (denominator == 0) {
                value[at] = lower[at] = upper[at] = 0;
                before = Double.NaN;
                continue;
            }
            var y = numerators[at] / denominator;
            var reach = three / Math.sqrt(denominator);
            value[at] = y;
            lower[at] = Math.max(0, line - reach);
            upper[at] = Math.min(1, line + reach);
            var bit = 1L << i;
            var off = y - line;
            // On the line, as nearly as it is known, is beyond nothing.
            if (off > near) {
                above |= bit;
                far |= y > line + reach * (2.0 / 3) ? bit : 0;
                outside[one] |= y > upper[at] ? bit : 0;
            } else if (off < -near) {
                below |= bit;
                deep |= y < line - reach * (2.0 / 3) ? bit : 0;
                outside[one] |= y < lower[at] ? bit : 0;
            }
            rises |= y > before ? bit : 0;
            falls |= y < before ? bit : 0;
            before = y;
        }
    }

    /// Missing periods are pressed out of the masks for runs and windows; a trend sees them.
    private void read(int one) {
        var mask = known[one];
        var enough = Long.bitCount(mask);
        shift[one] = trend[one] = twoInThree[one] = 0;
        if (enough >= RuleSet.MAKING_DATA_COUNT.speaksFrom()) {
            makingDataCount(one, mask);
        }
        if (enough >= RuleSet.THREE_SIGMA_ANHOEJ.speaksFrom()) {
            var useful = above | below;
            runsSignal[one] = unusual(Long.compress(above, useful), Long.bitCount(useful));
        } else {
            outside[one] = 0;
            runsSignal[one] = false;
        }
    }

    private void makingDataCount(int one, long mask) {
        var up = Long.compress(above, mask);
        var down = Long.compress(below, mask);
        shift[one] = Long.expand(rows(up, IN_A_ROW) | rows(down, IN_A_ROW), mask);
        trend[one] = steps(rises) | steps(falls);
        twoInThree[one] = Long.expand(
                twoOfThree(Long.compress(far, mask), up) | twoOfThree(Long.compress(deep, mask), down), mask);
    }

    /// The bits of rows of at least `length` set bits.
    private static long rows(long bits, int length) {
        var ends = bits;
        for (var i = 1; i < length && ends != 0; i++) {
            ends &= bits << i;
        }
        var all = ends;
        for (var i = 1; i < length && ends != 0; i++) {
            all |= ends >>> i;
        }
        return all;
    }

    /// The points of trends, from the steps that lead to them.
    private static long steps(long bits) {
        var rows = rows(bits, IN_A_ROW - 1);
        return rows | rows >>> 1;
    }

    /// Of three in a row on one side, those beyond two sigma where two or three are.
    private static long twoOfThree(long beyond, long side) {
        var windows = side & side << 1 & side << 2;
        var first = beyond << 2;
        var second = beyond << 1;
        var hits = windows & (first & second | first & beyond | second & beyond);
        return beyond & (hits | hits >>> 1 | hits >>> 2);
    }

    /// The Anhøj rules, on the sides of the useful points.
    private static boolean unusual(long sides, int useful) {
        if (useful == 0) {
            return false;
        }
        var all = useful == Long.SIZE ? -1L : (1L << useful) - 1;
        var crossings = Long.bitCount((sides ^ sides >>> 1) & all >>> 1);
        var limit = Runs.longestExpected(useful);
        return crossings < Runs.fewestExpected(useful)
                || rows(sides, limit + 1) != 0
                || rows(~sides & all, limit + 1) != 0;
    }

    /// The centre line of a series; 0 where all of it is missing.
    public double centre(int one) {
        return centre[one];
    }

    /// 0 where the period is missing.
    public double value(int one, int period) {
        return value[one * periods + period];
    }

    public double lower(int one, int period) {
        return lower[one * periods + period];
    }

    public double upper(int one, int period) {
        return upper[one * periods + period];
    }

    /// The periods that have a value.
    public long known(int one) {
        return known[one];
    }

    /// The periods outside their limits.
    public long outside(int one) {
        return outside[one];
    }

    /// The periods of rows of seven or more on one side.
    public long shift(int one) {
        return shift[one];
    }

    /// The periods of seven or more that rise, or fall.
    public long trend(int one) {
        return trend[one];
    }

    /// The periods beyond two sigma of which two are among three in a row on one side.
    public long twoInThree(int one) {
        return twoInThree[one];
    }

    /// Whether the runs of a series are not those of chance.
    public boolean runsSignal(int one) {
        return runsSignal[one];
    }
}
