package ca.qmhcn.platform.indicators;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.SortedMap;

/// What was counted of one indicator in one month, for everybody. Raw: it never leaves this package.
///
/// @param profile    the named variant of the definition; empty where there is one only
/// @param cases      rows counted in
/// @param behind     people or events behind the numerator; decides what may be shown
/// @param leftOut    why rows were left out, and how many
/// @param days       for waits: whole days to cases
/// @param mature     whether the look-ahead of the definition has elapsed
record Counted(
        String indicator,
        String profile,
        YearMonth month,
        BigDecimal numerator,
        BigDecimal denominator,
        long cases,
        long behind,
        SortedMap<String, Long> leftOut,
        SortedMap<Integer, Long> days,
        boolean mature) {}
