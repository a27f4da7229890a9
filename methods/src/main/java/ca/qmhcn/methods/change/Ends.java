package ca.qmhcn.methods.change;

import java.util.List;
import java.util.Optional;

/// How a group of people scored at the start and at the end, complete pairs only.
///
/// @param correlation of the two, from −1 to 1
public record Ends(Norm start, Norm end, double correlation) {

    public Ends {
        if (!(correlation >= -1 && correlation <= 1)) {
            throw new IllegalArgumentException("Not a correlation: %s".formatted(correlation));
        }
    }

    /// Empty with fewer than two complete pairs, and when all start or all end alike.
    public static Optional<Ends> of(List<Scores> people) {
        var start = new Spread();
        var end = new Spread();
        var together = 0.0;
        for (var person : people) {
            if (person.paired()) {
                var before = person.start().getAsDouble() - start.mean;
                start.add(person.start().getAsDouble());
                end.add(person.end().getAsDouble());
                together += before * (person.end().getAsDouble() - end.mean);
            }
        }
        var size = Math.sqrt(start.squares) * Math.sqrt(end.squares);
        if (start.norm().isEmpty() || end.norm().isEmpty() || !Double.isFinite(together / size)) {
            return Optional.empty();
        }
        var correlation = Math.clamp(together / size, -1.0, 1.0);
        return Optional.of(new Ends(start.norm().get(), end.norm().get(), correlation));
    }

    /// Mean and squares, updated score by score. Welford (1962).
    private static final class Spread {

        private int n;
        private double mean;
        private double squares;

        void add(double score) {
            n++;
            var off = score - mean;
            mean += off / n;
            squares += off * (score - mean);
        }

        Optional<Norm> norm() {
            var deviation = n < 2 ? 0 : Math.sqrt(squares / (n - 1));
            return Norm.holds(mean, deviation) ? Optional.of(new Norm(mean, deviation)) : Optional.empty();
        }
    }
}
