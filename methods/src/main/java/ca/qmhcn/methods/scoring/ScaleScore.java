package ca.qmhcn.methods.scoring;

import java.util.List;
import java.util.Optional;

/// What one person has on one scale.
public sealed interface ScaleScore {

    /// The id of the scale.
    String scale();

    /// Terms that were answered, of `asked`.
    int answered();

    int asked();

    /// @param filled terms that count as the person's mean of the others
    /// @param exact  before rounding
    /// @param score  what is reported, and what bands and cut-offs look at
    /// @param band   empty where the scale has none
    /// @param met    the cut-offs that are met
    record Known(
            String scale,
            int answered,
            int filled,
            int asked,
            double exact,
            double score,
            Optional<String> band,
            List<String> met)
            implements ScaleScore {

        public Known {
            met = List.copyOf(met);
            if (!Double.isFinite(score) || !Double.isFinite(exact)) {
                throw new IllegalArgumentException("Not a score of %s: %s".formatted(scale, score));
            }
        }
    }

    /// No score; guessing one would make it up.
    ///
    /// @param fewest how many terms would have had to be answered
    record TooFewAnswers(String scale, int answered, int asked, int fewest) implements ScaleScore {}
}
