package ca.qmhcn.methods.consensus;

import java.util.Arrays;
import java.util.Optional;

/// The RAND/UCLA appropriateness method: where a panel stands, and whether it disagrees with itself.
///
/// Fitch and others (2001), The RAND/UCLA Appropriateness Method User's Manual, RAND MR-1269.
///
/// @param percentile how the 30th and the 70th percentile are found; the manual does not say
public record RandUcla(Percentile percentile, HalfMedian half) {

    public static final RandUcla DEFAULT = new RandUcla(Percentile.TYPE_7, HalfMedian.MIDDLE);

    /// Empty without ratings.
    public Optional<Appropriateness> judge(PanelRatings ratings) {
        if (ratings.panel() == 0) {
            return Optional.empty();
        }
        var sorted = ratings.sorted();
        var median = PanelRatings.median(sorted);
        return Optional.of(new Appropriateness(
                ratings.panel(),
                median,
                percentile.of(sorted, 0.3),
                percentile.of(sorted, 0.7),
                ratings.in(Region.LOW),
                ratings.in(Region.MIDDLE),
                ratings.in(Region.HIGH),
                Arrays.stream(sorted).map(rating -> Math.abs(rating - median)).sum() / sorted.length,
                Region.of(median, half)));
    }
}
