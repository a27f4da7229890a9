package ca.qmhcn.methods.equity;

/// What kind of counts stand behind a group.
public enum CountModel {
    /// So many of the observed: a share, on the logit.
    SHARE(Scale.LOGIT) {
        @Override
        double start(double events, double observed) {
            return (events + 0.5) / (observed + 1);
        }

        @Override
        double variance(double mean) {
            return mean * (1 - mean);
        }
    },
    /// So many per time or people observed: a rate, on the logarithm.
    RATE(Scale.LOG) {
        @Override
        double start(double events, double observed) {
            return (events + 0.1) / observed;
        }

        @Override
        double variance(double mean) {
            return mean;
        }
    };

    private final Scale scale;

    CountModel(Scale scale) {
        this.scale = scale;
    }

    Scale scale() {
        return scale;
    }

    /// A first guess that is never at an end of the scale.
    abstract double start(double events, double observed);

    abstract double variance(double mean);
}
