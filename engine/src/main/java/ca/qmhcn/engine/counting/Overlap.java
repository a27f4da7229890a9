package ca.qmhcn.engine.counting;

import java.time.YearMonth;
import java.util.SortedMap;

/// Rows of a fact that all shares counted over it see alike: what each of them makes of these rows.
///
/// Shares over the same rows hang together: who did not get better stayed as they were or got worse. What one of them
/// hides the others could tell, unless they are looked at together.
///
/// @param on     the date that places the rows in the month
/// @param states by [#key(String, String)]: [#MET], [#NOT_MET], or the reason why the rows are left out
/// @param rows   how many there are
public record Overlap(String fact, String on, YearMonth month, SortedMap<String, String> states, long rows) {

    /// No reason is called so.
    public static final String MET = "+";

    public static final String NOT_MET = "-";

    /// One way of counting one indicator.
    public static String key(String indicator, String profile) {
        return profile.isEmpty() ? indicator : indicator + "." + profile;
    }
}
