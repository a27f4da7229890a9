package ca.qmhcn.methods.spc;

import ca.qmhcn.methods.rates.SampleMean;

/// What one period has to say, or nothing. A missing period is not a zero.
public sealed interface Observation {

    /// A value without a denominator: a median wait, a count, the days or cases between two events.
    record Single(double value) implements Observation {

        public Single {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("Not a value: " + value);
            }
        }
    }

    /// Numerator and denominator; 0 of 0 says nothing and is [Missing].
    record Ratio(double numerator, double denominator) implements Observation {

        public Ratio {
            if (!(denominator > 0)
                    || !(numerator >= 0)
                    || !Double.isFinite(numerator / denominator)
                    || !Double.isFinite(denominator)) {
                throw new IllegalArgumentException("Not a ratio: %s of %s".formatted(numerator, denominator));
            }
        }
    }

    /// Several measurements of one period.
    ///
    /// @param size how many, at least 1
    /// @param deviation their standard deviation with `size - 1`; of one measurement it is not known
    ///     and counts as 0
    record Subgroup(int size, double mean, double deviation) implements Observation {

        public Subgroup {
            if (size < 1 || !Double.isFinite(mean) || !Double.isFinite(deviation) || deviation < 0) {
                throw new IllegalArgumentException("Not a subgroup: %d with mean %s".formatted(size, mean));
            }
        }

        /// @param values the measurements, at least one
        public static Subgroup of(double... values) {
            var mean = SampleMean.of(values);
            return new Subgroup(mean.size(), mean.value(), mean.deviation());
        }
    }

    record Missing() implements Observation {}

    Observation MISSING = new Missing();

    /// A ratio that may say nothing: 0 of 0 is missing.
    static Observation ratio(double numerator, double denominator) {
        return numerator == 0 && denominator == 0 ? MISSING : new Ratio(numerator, denominator);
    }
}
