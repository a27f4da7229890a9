package ca.qmhcn.methods.rates;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/// How many cases waited how many whole days. Histograms add up, so that any roll-up keeps exact quantiles.
///
/// Not a record: its counts are copied and never handed out.
public final class DayHistogram {

    private final TreeMap<Integer, Long> counts = new TreeMap<>();
    private final long cases;

    /// @param counts days to the number of cases; a negative number of cases is refused
    public DayHistogram(Map<Integer, Long> counts) {
        counts.forEach((days, number) -> {
            if (number < 0) {
                throw new IllegalArgumentException("A histogram cannot hold %d cases".formatted(number));
            }
            if (number > 0) {
                this.counts.merge(days, number, Long::sum);
            }
        });
        this.cases = this.counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public long cases() {
        return cases;
    }

    public DayHistogram plus(DayHistogram other) {
        var sum = new TreeMap<>(counts);
        other.counts.forEach((days, number) -> sum.merge(days, number, Long::sum));
        return new DayHistogram(sum);
    }

    public OptionalDouble median() {
        return quantile(0.5);
    }

    /// Type 7 of Hyndman and Fan (1996): linear between the order statistics around `1 + (n - 1) p`. Empty without
    /// cases.
    ///
    /// @param p from 0 to 1
    public OptionalDouble quantile(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("Not a probability: " + p);
        }
        if (cases == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Sorted.at((cases - 1) * p, cases, rank -> at(counts, rank)));
    }

    private static int at(SortedMap<Integer, Long> counts, long rank) {
        var seen = 0L;
        for (var entry : counts.entrySet()) {
            seen += entry.getValue();
            if (rank < seen) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("Rank %d lies beyond the cases".formatted(rank));
    }
}
