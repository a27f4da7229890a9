package ca.qmhcn.methods.scoring;

/// What happens when a part of a scale was not answered. Nothing is filled without saying how much.
///
/// @param fewest how many terms must be answered; with all of them the rule is strict
public record MissingRule(int fewest, Fill fill) {

    public MissingRule {
        if (fewest < 1) {
            throw new IllegalArgumentException("A score needs an answer");
        }
    }

    public enum Fill {
        /// What was not answered stays out. Only a mean can do with that: a sum would take it for nought.
        NONE,
        /// What was not answered counts as the person's mean of what was.
        PERSON_MEAN
    }
}
