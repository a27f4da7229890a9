package ca.qmhcn.methods.disclosure;

import java.util.Comparator;
import java.util.List;

/// What makes a total of magnitudes (bed-days, hours) tell on those who contributed to it.
///
/// Contributions are whole numbers, so that each rule is decided exactly; being equal to a limit is within it. A
/// total of nothing is over no share. Hundepool et al. (2012), Statistical Disclosure Control.
///
/// @param fewerThanThree       fewer than three contribute anything
/// @param oneOverThreeQuarters the largest contribution is more than 75 % of the total
/// @param twoOverNineTenths    the two largest are more than 90 % of the total
/// @param withinTenPercent     all but the two largest are less than 10 % of the largest: the second largest, who
///     knows its own, could tell the largest to within 10 %
public record Dominance(
        boolean fewerThanThree, boolean oneOverThreeQuarters, boolean twoOverNineTenths, boolean withinTenPercent) {

    /// @param contributions what each organization adds, in any order, 0 or more
    /// @throws IllegalArgumentException if a contribution is negative
    /// @throws ArithmeticException if ten times the total is more than a `long` holds
    public static Dominance of(List<Long> contributions) {
        var largestFirst =
                contributions.stream().sorted(Comparator.reverseOrder()).toList();
        if (!largestFirst.isEmpty() && largestFirst.getLast() < 0) {
            throw new IllegalArgumentException("A contribution cannot be " + largestFirst.getLast());
        }
        var contributors = largestFirst.stream().filter(each -> each > 0).count();
        var total = largestFirst.stream().reduce(0L, Math::addExact);
        var largest = largestFirst.stream().limit(1).reduce(0L, Math::addExact);
        var two = largestFirst.stream().limit(2).reduce(0L, Math::addExact);
        return new Dominance(
                contributors < 3,
                Math.multiplyExact(4, largest) > Math.multiplyExact(3, total),
                Math.multiplyExact(10, two) > Math.multiplyExact(9, total),
                Math.multiplyExact(10, total - two) < largest);
    }
}
