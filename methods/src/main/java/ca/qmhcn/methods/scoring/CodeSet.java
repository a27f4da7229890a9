package ca.qmhcn.methods.scoring;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What an answer can be, as it is written in data, and what each is worth. Sources code one question from
/// 0 to 4 or from 1 to 5; a score without its code set cannot be trusted.
///
/// @param points     each code and its points; at least two
/// @param unanswered codes for "does not apply", "do not know" or "refused": known, and not an answer
public record CodeSet(String id, Map<Integer, Double> points, Set<Integer> unanswered) {

    public CodeSet {
        points = Map.copyOf(points);
        unanswered = Set.copyOf(unanswered);
        if (points.size() < 2 || points.values().stream().anyMatch(worth -> !(Math.abs(worth) <= 1e6))) {
            throw new IllegalArgumentException("Not a code set %s: %s".formatted(id, new TreeMap<>(points)));
        }
        if (unanswered.stream().anyMatch(points::containsKey)) {
            throw new IllegalArgumentException("A code of %s is both an answer and none".formatted(id));
        }
    }

    /// Whole numbers that are worth what they say.
    public static CodeSet range(int from, int to) {
        return range("%d-%d".formatted(from, to), from, to, from);
    }

    /// Whole numbers, the first of which is worth `first` points and each further one more.
    public static CodeSet range(String id, int from, int to, double first) {
        var points = new TreeMap<Integer, Double>();
        for (var code = from; code <= to; code++) {
            points.put(code, first + code - from);
        }
        return new CodeSet(id, points, Set.of());
    }

    /// Any codes, each with its own points.
    public static CodeSet of(String id, Map<Integer, Double> points) {
        return new CodeSet(id, points, Set.of());
    }

    public CodeSet unanswered(Integer... codes) {
        return new CodeSet(id, points, Set.of(codes));
    }

    /// The fewest points an answer can be worth.
    public double lowest() {
        return Collections.min(points.values());
    }

    public double highest() {
        return Collections.max(points.values());
    }
}
