package ca.qmhcn.methods.consensus;

import java.util.Optional;

/// The older rules, which count panelists at the two ends.
///
/// Brook and others (1986) for nine; Fitch and others (2001) for other sizes.
public enum PanelRule {
    /// Panels of 8 to 16: disagreement with at least 3, 4 or 5 at each end, agreement with at most 2, 3 or
    /// 4 outside the region of the median (8 to 10, 11 to 13, 14 to 16 panelists).
    BY_SIZE,
    /// Panels of any size: disagreement with at least a third at each end. It does not say what agreement
    /// is.
    ONE_THIRD;

    /// Empty without ratings, and for a panel whose size the rule does not know.
    public Optional<Agreement> judge(PanelRatings ratings, HalfMedian half) {
        var panel = ratings.panel();
        return switch (this) {
            case BY_SIZE -> panel < 8 || panel > 16 ? Optional.empty() : Optional.of(bySize(ratings, half));
            case ONE_THIRD -> panel == 0 ? Optional.empty() : Optional.of(oneThird(ratings));
        };
    }

    private static Agreement bySize(PanelRatings ratings, HalfMedian half) {
        var allowedOutside = ratings.panel() <= 10 ? 2 : ratings.panel() <= 13 ? 3 : 4;
        if (Math.min(ratings.in(Region.LOW), ratings.in(Region.HIGH)) > allowedOutside) {
            return Agreement.DISAGREEMENT;
        }
        var region = Region.of(PanelRatings.median(ratings.sorted()), half);
        return ratings.panel() - ratings.in(region) <= allowedOutside ? Agreement.AGREEMENT : Agreement.NEITHER;
    }

    private static Agreement oneThird(PanelRatings ratings) {
        return 3 * Math.min(ratings.in(Region.LOW), ratings.in(Region.HIGH)) >= ratings.panel()
                ? Agreement.DISAGREEMENT
                : Agreement.NEITHER;
    }

    public enum Agreement {
        AGREEMENT,
        DISAGREEMENT,
        NEITHER
    }
}
