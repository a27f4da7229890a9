package ca.qmhcn.methods.disclosure.audit;

/// How closely an attacker knows a number that was to be hidden.
public enum Verdict {
    /// Only one whole number is possible.
    EXACT,
    /// More closely than the rule tells everybody: fewer values than 1 to k - 1.
    NARROW,
    OPEN;

    /// @param k the floor: hidden counts are below it
    public static Verdict of(Reckoning.Between found, long k) {
        if (found.leastWhole().isEmpty() || found.mostWhole().isEmpty()) {
            return OPEN;
        }
        var width = found.mostWhole().getAsLong() - found.leastWhole().getAsLong();
        if (width == 0) {
            return EXACT;
        }
        return width < k - 1 ? NARROW : OPEN;
    }
}
