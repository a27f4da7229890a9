package ca.qmhcn.methods.spc;

/// What one period has to say: a value, perhaps as numerator and denominator, or nothing. A missing period is not a
/// zero.
public sealed interface Observation {

    /// A value without a denominator, such as a median wait.
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
            if (!Double.isFinite(numerator) || !Double.isFinite(denominator) || !(denominator > 0) || numerator < 0) {
                throw new IllegalArgumentException("Not a ratio: %s of %s".formatted(numerator, denominator));
            }
        }
    }

    record Missing() implements Observation {}

    Observation MISSING = new Missing();
}
