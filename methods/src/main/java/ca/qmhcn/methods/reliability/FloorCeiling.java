package ca.qmhcn.methods.reliability;

import ca.qmhcn.methods.rates.Proportion;
import java.util.Optional;

/// How many people have the lowest and the highest score there is: from about 15 % on, a scale cannot see
/// them getting worse or better.
///
/// Terwee and others (2007) doi:10.1016/j.jclinepi.2006.03.012.
public record FloorCeiling(Proportion floor, Proportion ceiling) {

    /// Empty without scores.
    ///
    /// @param lowest  the lowest score the scale can have
    /// @param highest the highest
    /// @throws IllegalArgumentException for a score outside them
    public static Optional<FloorCeiling> of(double[] scores, double lowest, double highest) {
        if (!(lowest < highest) || !Double.isFinite(lowest) || !Double.isFinite(highest)) {
            throw new IllegalArgumentException("Not a range: %s to %s".formatted(lowest, highest));
        }
        var floor = 0;
        var ceiling = 0;
        for (var score : scores) {
            if (!(score >= lowest && score <= highest)) {
                throw new IllegalArgumentException("%s is not from %s to %s".formatted(score, lowest, highest));
            }
            floor += score == lowest ? 1 : 0;
            ceiling += score == highest ? 1 : 0;
        }
        return scores.length == 0
                ? Optional.empty()
                : Optional.of(
                        new FloorCeiling(new Proportion(floor, scores.length), new Proportion(ceiling, scores.length)));
    }
}
