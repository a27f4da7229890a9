package ca.qmhcn.methods.disclosure.audit;

import ca.qmhcn.methods.rates.Confidence;
import ca.qmhcn.methods.rates.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/// A number as it is printed, and which counts could stand behind several of them: what an attacker finds by
/// trying all.
///
/// A number exactly half-way between two printed ones may have been rounded either way, so both are taken as
/// possible.
///
/// @param value    as printed, such as 38.5 for 38.5 %
/// @param decimals how many are printed, from 0
public record Printed(double value, int decimals) {

    private static final double PERCENT = 100;
    private static final double ROUNDING = 1e-9;

    public Printed {
        if (!Double.isFinite(value) || decimals < 0) {
            throw new IllegalArgumentException("Not a printed number: " + value + " with " + decimals + " decimals");
        }
    }

    /// Whether a number could have been printed like this.
    public boolean shows(double number) {
        return Math.abs(number - value) <= halfStep() + ROUNDING;
    }

    /// Sizes of a group whose answers, in percent, are printed like this: every person gave one of them.
    ///
    /// @param most the largest size to try
    public static List<Long> groupSizes(List<Printed> distribution, long most) {
        return LongStream.rangeClosed(1, most)
                .filter(size -> addsUp(distribution, size))
                .boxed()
                .toList();
    }

    /// Sizes of a group that are printed like this when rounded to multiples, halves up, where smaller groups are not
    /// printed at all. What is computed from the rounded size tells no more of it.
    ///
    /// @param least the smallest group that is printed
    public static List<Long> groupSizesOfRounded(long printed, long multiple, long least) {
        return LongStream.rangeClosed(Math.max(least, printed - multiple), printed + multiple)
                .filter(size -> 2 * (size - printed) >= -multiple && 2 * (size - printed) < multiple)
                .boxed()
                .toList();
    }

    /// People of a known group whose share in percent is printed like this.
    public List<Long> countsOf(long group) {
        return LongStream.rangeClosed(0, group)
                .filter(count -> shows(PERCENT * count / group))
                .boxed()
                .toList();
    }

    /// Counts and group sizes behind a share in percent printed with its 95 % Wilson interval.
    public static List<Share> shares(Printed share, Printed low, Printed high, long most) {
        var found = new ArrayList<Share>();
        for (var size = 1L; size <= most; size++) {
            for (var count : share.countsOf(size)) {
                var interval = new Proportion(count, size).wilson(Confidence.PERCENT_95);
                if (low.shows(PERCENT * interval.lower()) && high.shows(PERCENT * interval.upper())) {
                    found.add(new Share(count, size));
                }
            }
        }
        return List.copyOf(found);
    }

    /// Group sizes behind the upper limit (three standard deviations) of a share in percent around a printed
    /// centre.
    public static List<Long> groupSizesOfLimit(Printed centre, Printed upper, long most) {
        var low = Math.max(centre.value - centre.halfStep(), 0) / PERCENT;
        var high = Math.min(centre.value + centre.halfStep(), PERCENT) / PERCENT;
        return LongStream.rangeClosed(1, most)
                .filter(size -> upper.value + upper.halfStep() + ROUNDING >= PERCENT * lowest(low, high, size)
                        && upper.value - upper.halfStep() - ROUNDING <= PERCENT * highest(low, high, size))
                .boxed()
                .toList();
    }

    /// What the other two of three organizations have, when the least, the middle and the greatest value are
    /// printed and one of them is one's own.
    ///
    /// @throws IllegalArgumentException if one's own is none of the three
    public static List<Double> othersOfThree(double least, double middle, double greatest, double own) {
        var others = new ArrayList<>(List.of(least, middle, greatest));
        if (!others.remove(own)) {
            throw new IllegalArgumentException("One's own value is not among those of three organizations");
        }
        return List.copyOf(others);
    }

    private static boolean addsUp(List<Printed> distribution, long size) {
        var least = 0L;
        var most = 0L;
        for (var share : distribution) {
            var counts = share.countsOf(size);
            if (counts.isEmpty()) {
                return false;
            }
            least += counts.getFirst();
            most += counts.getLast();
        }
        return least <= size && size <= most;
    }

    private static double lowest(double low, double high, long size) {
        return Math.min(upperLimit(low, size), upperLimit(high, size));
    }

    private static double highest(double low, double high, long size) {
        return Math.max(upperLimit(low, size), upperLimit(high, size));
    }

    private static double upperLimit(double share, long size) {
        return Math.min(1, share + 3 * Math.sqrt(share * (1 - share) / size));
    }

    private double halfStep() {
        return 0.5 * Math.pow(10, -decimals);
    }

    /// A count of a group.
    public record Share(long count, long of) {}
}
