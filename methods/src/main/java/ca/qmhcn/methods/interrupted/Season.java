package ca.qmhcn.methods.interrupted;

/// A yearly or other rhythm, drawn by pairs of sines and cosines.
///
/// @param length periods of one round: 12 for months
/// @param pairs  0 for no season; fewer than half the length
public record Season(int length, int pairs) {

    public static final Season NONE = new Season(2, 0);

    public Season {
        if (length < 2 || pairs < 0 || 2 * pairs >= length) {
            throw new IllegalArgumentException("Not a season: %d pairs in %d periods".formatted(pairs, length));
        }
    }

    void write(int period, double[] row, int from) {
        for (var pair = 1; pair <= pairs; pair++) {
            var angle = 2 * Math.PI * pair * period / length;
            row[from + 2 * pair - 2] = Math.sin(angle);
            row[from + 2 * pair - 1] = Math.cos(angle);
        }
    }
}
