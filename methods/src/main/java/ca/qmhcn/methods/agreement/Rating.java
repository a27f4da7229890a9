package ca.qmhcn.methods.agreement;

/// What one rater said about one unit. A rating that was not given is not there.
///
/// @param value finite and within ±1e100; categories are numbered
public record Rating(String unit, String rater, double value) {

    private static final double LARGEST = 1e100;

    public Rating {
        if (!(Math.abs(value) <= LARGEST)) {
            throw new IllegalArgumentException("Not a rating of %s by %s: %s".formatted(unit, rater, value));
        }
        value += 0.0; // so that -0 and 0 are one value
    }
}
