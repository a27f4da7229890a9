package ca.qmhcn.methods.equity;

/// The scale on which a straight line is laid through the groups.
public enum Scale {
    /// The values as they are.
    PLAIN {
        @Override
        double of(double value) {
            return value;
        }

        @Override
        double back(double scaled) {
            return scaled;
        }

        @Override
        double slopeBack(double scaled) {
            return 1;
        }
    },
    /// Natural logarithm, for rates: values above 0.
    LOG {
        @Override
        double of(double value) {
            return Math.log(value);
        }

        @Override
        double back(double scaled) {
            return Math.exp(scaled);
        }

        @Override
        double slopeBack(double scaled) {
            return Math.exp(scaled);
        }
    },
    /// `log(p / (1 − p))`, for shares: values between 0 and 1, both excluded.
    LOGIT {
        @Override
        double of(double value) {
            return Math.log(value / (1 - value));
        }

        @Override
        double back(double scaled) {
            return 1 / (1 + Math.exp(-scaled));
        }

        @Override
        double slopeBack(double scaled) {
            var share = back(scaled);
            return share * (1 - share);
        }
    };

    abstract double of(double value);

    abstract double back(double scaled);

    /// How fast the value changes with the scaled one.
    abstract double slopeBack(double scaled);

    boolean holds(double value) {
        return Double.isFinite(of(value));
    }
}
