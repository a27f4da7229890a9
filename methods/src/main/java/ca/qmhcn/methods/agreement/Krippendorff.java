package ca.qmhcn.methods.agreement;

import ca.qmhcn.methods.consensus.Percentile;
import ca.qmhcn.methods.rates.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/// Krippendorff's alpha: 1 when raters agree, 0 when they agree no more than by chance; it may be below 0.
///
/// `α = 1 − (n − 1) Σ_u D_u / (m_u − 1) / D`, where `D_u` adds the squared distances of all ordered pairs
/// of ratings of unit `u`, `D` those of all `n` ratings together, and `m_u` ratings were given to the unit.
/// Units with fewer than two ratings say nothing and drop out. The work grows with the ratings; with
/// [Metric#RATIO] also with the square of the number of different values.
///
/// Krippendorff (2011), Computing Krippendorff's alpha-reliability.
public final class Krippendorff {

    private final Metric metric;
    private final double[] values;

    /// Units rated alike are one pattern: most data have few.
    private final List<Bag> patterns;

    /// The pattern of each unit.
    private final int[] units;

    private Krippendorff(Metric metric, double[] values, List<Bag> patterns, int[] units) {
        this.metric = metric;
        this.values = values;
        this.patterns = patterns;
        this.units = units;
    }

    /// @throws IllegalArgumentException for a value below 0 under [Metric#RATIO]
    public static Krippendorff of(Ratings ratings, Metric metric) {
        var pairable = ratings.rows().stream().filter(row -> row.length > 1).toList();
        var values = Ratings.distinct(pairable).stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        if (metric == Metric.RATIO && values.length > 0 && values[0] < 0) {
            throw new IllegalArgumentException("A ratio needs values from 0 on, not " + values[0]);
        }
        var known = new HashMap<List<Integer>, Integer>();
        var patterns = new ArrayList<Bag>();
        var units = new int[pairable.size()];
        for (var unit = 0; unit < units.length; unit++) {
            var ranks = ranks(pairable.get(unit), values);
            units[unit] = known.computeIfAbsent(Arrays.stream(ranks).boxed().toList(), _ -> {
                patterns.add(Bag.of(ranks));
                return patterns.size() - 1;
            });
        }
        return new Krippendorff(metric, values, patterns, units);
    }

    private static int[] ranks(double[] row, double[] values) {
        var ranks = new int[row.length];
        for (var i = 0; i < row.length; i++) {
            ranks[i] = Arrays.binarySearch(values, row[i]);
        }
        Arrays.sort(ranks);
        return ranks;
    }

    /// Units with at least two ratings.
    public int units() {
        return units.length;
    }

    /// Empty when all ratings are equal, or none can be paired: agreement cannot be told from a scale not
    /// in use.
    public OptionalDouble alpha() {
        var times = new int[patterns.size()];
        for (var pattern : units) {
            times[pattern]++;
        }
        return alpha(times);
    }

    /// @param times how often each pattern occurs
    private OptionalDouble alpha(int[] times) {
        var margins = new int[values.length];
        for (var pattern = 0; pattern < times.length; pattern++) {
            patterns.get(pattern).addTo(margins, times[pattern]);
        }
        var ranks = new int[values.length];
        Arrays.setAll(ranks, rank -> rank);
        var all = new Bag(ranks, margins);
        if (all.oneValue()) {
            return OptionalDouble.empty();
        }
        var scores = scores(margins);
        var observed = 0.0;
        for (var pattern = 0; pattern < times.length; pattern++) {
            if (times[pattern] > 0) {
                var unit = patterns.get(pattern);
                observed += times[pattern] * unit.disagreement(metric, scores) / (unit.size() - 1);
            }
        }
        return OptionalDouble.of(1 - (all.size() - 1) * observed / all.disagreement(metric, scores));
    }

    private double[] scores(int[] margins) {
        return switch (metric) {
            case NOMINAL, RATIO -> values;
            case ORDINAL -> midranks(margins);
            case INTERVAL -> Spread.unit(values);
        };
    }

    /// The ratings below each value and half of its own: a difference of two is the ordinal distance.
    private static double[] midranks(int[] margins) {
        var midranks = new double[margins.length];
        var below = 0;
        for (var rank = 0; rank < margins.length; rank++) {
            midranks[rank] = below + margins[rank] / 2.0;
            below += margins[rank];
        }
        return midranks;
    }

    /// Where alpha would lie had other units of the same kind been rated: whole units are drawn with
    /// replacement.
    ///
    /// The same seed gives the same interval on any machine. Empty when alpha is, or when more than half of
    /// the draws have no alpha.
    public Optional<Bootstrapped> interval(Resampling resampling) {
        var random = new Random(resampling.seed());
        var alphas = new double[resampling.replicates()];
        var defined = 0;
        for (var replicate = 0; units.length > 0 && replicate < alphas.length; replicate++) {
            var times = new int[patterns.size()];
            for (var draw = 0; draw < units.length; draw++) {
                times[units[random.nextInt(units.length)]]++;
            }
            var alpha = alpha(times);
            if (alpha.isPresent()) {
                alphas[defined++] = alpha.getAsDouble();
            }
        }
        if (2 * defined < alphas.length || defined == 0) {
            return Optional.empty();
        }
        var sorted = Arrays.copyOf(alphas, defined);
        Arrays.sort(sorted);
        var tail = (1 - resampling.confidence().level()) / 2;
        var interval = new Interval(Percentile.TYPE_7.of(sorted, tail), Percentile.TYPE_7.of(sorted, 1 - tail));
        return Optional.of(new Bootstrapped(interval, defined, alphas.length - defined));
    }

    /// @param defined   draws that had an alpha; the interval is theirs
    /// @param undefined draws in which all ratings were equal
    public record Bootstrapped(Interval interval, int defined, int undefined) {}
}
