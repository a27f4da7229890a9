package ca.qmhcn.methods.rates;

/// Events per exposure: `events` in `exposure`, said per `per` units of it.
public record EventRate(long events, double exposure, double per) {

    public EventRate {
        if (events < 0
                || !(exposure > 0)
                || !(per > 0)
                || Double.isInfinite(exposure)
                || Double.isInfinite(per)
                || !Double.isFinite(events / exposure * per)) {
            throw new IllegalArgumentException("Not a rate: %d in %s per %s".formatted(events, exposure, per));
        }
    }

    public double value() {
        return events / exposure * per;
    }

    /// Byar's approximation to the Poisson interval; close to exact from about ten events on. Zero events have the
    /// lower limit 0.
    ///
    /// Breslow and Day (1987), volume II, equation 2.3.
    public Interval byar(Confidence confidence) {
        var z = confidence.z();
        var more = events + 1.0;
        var lower = events == 0 ? 0 : events * cube(1 - 1 / (9.0 * events) - z / (3 * Math.sqrt((double) events)));
        var upper = more * cube(1 - 1 / (9 * more) + z / (3 * Math.sqrt(more)));
        return scaled(Math.max(0, lower), upper);
    }

    /// The exact Poisson interval, by the chi-squared distribution (Garwood 1936).
    public Interval exact(Confidence confidence) {
        return scaled(
                PoissonLimits.lower((double) events, confidence), PoissonLimits.upper((double) events, confidence));
    }

    /// Exact below ten events, Byar's approximation from ten on: what Public Health England printed.
    public Interval asPublicHealthEngland(Confidence confidence) {
        return events < 10 ? exact(confidence) : byar(confidence);
    }

    private Interval scaled(double lower, double upper) {
        return new Interval(lower / exposure * per, upper / exposure * per);
    }

    private static double cube(double x) {
        return x * x * x;
    }
}
