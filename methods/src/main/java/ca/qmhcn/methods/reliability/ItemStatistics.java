package ca.qmhcn.methods.reliability;

import java.util.OptionalDouble;

/// How one item goes with the others of its scale.
///
/// @param answered       people who answered it, of those who count
/// @param alphaIfDropped alpha of the scale without it
/// @param total          its correlation with each person's mean answer, the item included
/// @param corrected      the same, with the item's own variance replaced by what the others explain of it;
///     empty when an item follows exactly from others
/// @param rest           its correlation with the sum of the other items
public record ItemStatistics(
        String item,
        int answered,
        double mean,
        double standardDeviation,
        OptionalDouble alphaIfDropped,
        OptionalDouble total,
        OptionalDouble corrected,
        OptionalDouble rest) {

    /// Goes against the other items: perhaps it should be read the other way round. It is said, never done.
    public boolean against() {
        return rest.isPresent() && rest.getAsDouble() < 0;
    }
}
