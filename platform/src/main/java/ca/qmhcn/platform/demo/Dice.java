package ca.qmhcn.platform.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Chance from a seed: the same names give the same throws, on any machine.
///
/// Everything goes through [StrictMath], since two processors may round a logarithm differently.
final class Dice {

    private final RandomGenerator generator;

    private Dice(long seed) {
        this.generator = new SplittableRandom(seed);
    }

    /// Dice of their own for each name, so that a change in one place leaves the others as they were.
    static Dice of(String name) {
        var seed = 0xcbf29ce484222325L;
        for (var octet : name.getBytes(StandardCharsets.UTF_8)) {
            seed = (seed ^ octet) * 0x100000001b3L;
        }
        return new Dice(seed);
    }

    boolean chance(double share) {
        return generator.nextDouble() < share;
    }

    /// A whole number from the first to the last, both included.
    int between(int first, int last) {
        return generator.nextInt(first, last + 1);
    }

    <T> T anyOf(List<T> choices) {
        return choices.get(generator.nextInt(choices.size()));
    }

    /// How many happen when so many are expected (Poisson).
    int count(double expected) {
        if (expected > 30) {
            return count(expected / 2) + count(expected / 2);
        }
        var limit = StrictMath.exp(-expected);
        var product = generator.nextDouble();
        var count = 0;
        while (product > limit) {
            product *= generator.nextDouble();
            count++;
        }
        return count;
    }

    /// A value of which half lie below the median, with a long tail above it (log-normal).
    double around(double median, double spread) {
        return median * StrictMath.exp(spread * normal());
    }

    /// A value near another, a share of it away as a standard deviation.
    double near(double middle, double share) {
        return middle * (1 + share * normal());
    }

    /// One of several texts by their weights, written as `home 62, other 38`.
    String weighed(Weights weights) {
        var at = generator.nextDouble() * weights.sum();
        for (var i = 0; i < weights.words().size(); i++) {
            at -= weights.shares().get(i);
            if (at < 0) {
                return weights.words().get(i);
            }
        }
        return weights.words().getLast();
    }

    private double normal() {
        var radius = StrictMath.sqrt(-2 * StrictMath.log(1 - generator.nextDouble()));
        return radius * StrictMath.cos(2 * StrictMath.PI * generator.nextDouble());
    }

    /// Texts and how often each comes up.
    record Weights(List<String> words, List<Double> shares, double sum) {

        static Weights of(String text) {
            var pairs = List.of(text.split(", ", -1)).stream()
                    .map(pair -> List.of(pair.split(" ", -1)))
                    .toList();
            var shares = pairs.stream()
                    .map(pair -> Double.parseDouble(pair.getLast()))
                    .toList();
            return new Weights(
                    pairs.stream().map(List::getFirst).toList(),
                    shares,
                    shares.stream().mapToDouble(Double::doubleValue).sum());
        }
    }
}
