package ca.qmhcn.methods.disclosure;

import java.util.Collection;

/// The primary rule for totals over several organizations: whoever knows its own part must not be able to take it away
/// and be left with nearly the part of one other.
///
/// Decided in whole numbers; being equal to a limit is within it. Hundepool et al. (2012), Statistical Disclosure
/// Control, chapter 4.
///
/// @param fewest         a total needs so many that add anything
/// @param largestPercent of the total the largest part may be so much, from 1 to 100
public record Contributors(int fewest, int largestPercent) {

    public Contributors {
        if (fewest < 0 || largestPercent < 1 || largestPercent > 100) {
            throw new IllegalArgumentException(
                    "At least %d contributors of at most %d %%".formatted(fewest, largestPercent));
        }
    }

    /// Whether a total of these may be shown.
    ///
    /// @param parts what each organization adds, 0 or more; one that adds nothing does not count
    /// @throws ArithmeticException if a hundred times the total is more than a `long` holds
    public boolean allow(Collection<Long> parts) {
        var total = parts.stream().reduce(0L, Math::addExact);
        var largest = parts.stream().mapToLong(Long::longValue).max().orElse(0);
        return parts.stream().filter(part -> part > 0).count() >= fewest
                && Math.multiplyExact(100, largest) <= Math.multiplyExact(largestPercent, total);
    }
}
