package ca.qmhcn.methods.rates;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Parts areas into groups of equal size by a value, such as quintiles of deprivation.
public final class QuantileGroups {

    private QuantileGroups() {}

    /// Group 1 has the highest values. Equal values share a group; a missing value stays without one, and what is no
    /// finite number is refused.
    ///
    /// @param groups how many, at least 1
    /// @return one for each value; all empty with fewer values than groups
    public static List<OptionalInt> ofHighestFirst(List<OptionalDouble> values, int groups) {
        if (groups < 1) {
            throw new IllegalArgumentException("Parted into %d groups".formatted(groups));
        }
        var sorted = Sorted.of(values.stream()
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray());
        return values.stream()
                .map(value -> value.isEmpty() || sorted.size() < groups
                        ? OptionalInt.empty()
                        : OptionalInt.of(group(sorted, value.getAsDouble(), groups)))
                .toList();
    }

    /// By how many are higher: ties have the fewest of them.
    private static int group(Sorted sorted, double value, int groups) {
        var size = (double) sorted.size() / groups;
        var group = (int) Math.floor(groups + 1 - Math.ceil(sorted.below(Math.nextUp(value)) / size));
        return Math.max(1, group);
    }

    /// The same in the other order: group 1 has the lowest values.
    public static List<OptionalInt> ofLowestFirst(List<OptionalDouble> values, int groups) {
        return ofHighestFirst(
                values.stream()
                        .map(value -> value.isEmpty() ? value : OptionalDouble.of(-value.getAsDouble()))
                        .toList(),
                groups);
    }
}
