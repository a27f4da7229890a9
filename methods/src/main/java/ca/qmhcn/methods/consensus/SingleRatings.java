package ca.qmhcn.methods.consensus;

import java.util.List;

/// What single panelists said, from the lowest to the highest, without names: only for panels in which
/// nobody can be guessed from it.
public sealed interface SingleRatings {

    /// The smallest panel whose single ratings may be seen.
    int FEWEST = 7;

    record Shown(List<Integer> ratings) implements SingleRatings {

        public Shown {
            ratings = ratings.stream().sorted().toList();
            if (ratings.size() < FEWEST) {
                throw new IllegalArgumentException("A panel of %d is not shown".formatted(ratings.size()));
            }
        }
    }

    /// Fewer than seven panelists.
    record Withheld() implements SingleRatings {}

    static SingleRatings of(PanelRatings panel) {
        return panel.panel() < FEWEST ? new Withheld() : new Shown(panel.ratings());
    }
}
