package ca.qmhcn.methods.disclosure.audit;

import ca.qmhcn.methods.disclosure.audit.Knowledge.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Leaves out equalities that follow from others, those with many unknowns first, so that what is left falls
/// apart into small pieces: a total of totals that are shown says nothing new.
///
/// Gaussian elimination modulo the prime 2⁶¹ - 1. A row that depends on others over the rationals depends on them
/// modulo the prime; one that depends only modulo the prime would be left out wrongly, which whole factors below
/// it cannot bring about in tables of sums but by a chance of about one in 10¹⁸ a row. Leaving one out can only
/// make an attacker weaker, so such a row would be the one way to err on the unsafe side.
final class Independent {

    private static final long PRIME = (1L << 61) - 1;
    private static final int SUM = Integer.MAX_VALUE;

    private final Map<Integer, SortedMap<Integer, Long>> byPivot = new HashMap<>();
    private boolean contradicts;

    private Independent() {}

    /// @return empty if two of them contradict each other
    static java.util.Optional<List<Statement>> of(List<Statement> statements) {
        var elimination = new Independent();
        var kept = new ArrayList<Statement>();
        statements.stream()
                .sorted(Comparator.comparingInt(each -> each.unknowns().length))
                .filter(each -> !isWholeEquality(each) || elimination.isNew(each))
                .forEach(kept::add);
        return elimination.contradicts ? java.util.Optional.empty() : java.util.Optional.of(kept);
    }

    private static boolean isWholeEquality(Statement statement) {
        if (!statement.isEquality() || statement.least() != Math.rint(statement.least())) {
            return false;
        }
        for (var factor : statement.factors()) {
            if (factor != Math.rint(factor)) {
                return false;
            }
        }
        return true;
    }

    private boolean isNew(Statement statement) {
        var row = new TreeMap<Integer, Long>();
        for (var each = 0; each < statement.unknowns().length; each++) {
            put(row, statement.unknowns()[each], modulo((long) statement.factors()[each]));
        }
        put(row, SUM, modulo((long) statement.least()));
        while (!row.isEmpty() && row.firstKey() != SUM) {
            var pivot = row.firstKey();
            long first = row.getOrDefault(pivot, 0L);
            var by = byPivot.get(pivot);
            if (by == null) {
                byPivot.put(pivot, scaled(row, inverse(first)));
                return true;
            }
            var times = PRIME - first;
            by.forEach((unknown, factor) ->
                    put(row, unknown, (row.getOrDefault(unknown, 0L) + times(times, factor)) % PRIME));
        }
        contradicts |= !row.isEmpty();
        return false;
    }

    private static void put(SortedMap<Integer, Long> row, int unknown, long factor) {
        if (factor == 0) {
            row.remove(unknown);
        } else {
            row.put(unknown, factor);
        }
    }

    private static SortedMap<Integer, Long> scaled(SortedMap<Integer, Long> row, long by) {
        var scaled = new TreeMap<Integer, Long>();
        row.forEach((unknown, factor) -> scaled.put(unknown, times(by, factor)));
        return scaled;
    }

    private static long modulo(long number) {
        return Math.floorMod(number, PRIME);
    }

    private static long times(long one, long other) {
        var high = Math.multiplyHigh(one, other);
        var low = one * other;
        // 2⁶¹ is 1 modulo the prime.
        var sum = (low & PRIME) + ((high << 3) | (low >>> 61));
        return sum >= PRIME ? sum - PRIME : sum;
    }

    private static long inverse(long number) {
        var power = PRIME - 2;
        var base = number;
        var result = 1L;
        while (power > 0) {
            if ((power & 1) == 1) {
                result = times(result, base);
            }
            base = times(base, base);
            power >>= 1;
        }
        return result;
    }
}
