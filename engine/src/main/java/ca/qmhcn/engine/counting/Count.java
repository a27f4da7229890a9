package ca.qmhcn.engine.counting;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.SortedMap;

/// What was counted for one indicator in one month and stratum. Adds up over months, strata and organizations.
///
/// @param profile     empty when the definition has none
/// @param stratum     empty for everybody, else as `age_group=18-24`; `age_group=missing` where it was not recorded
/// @param numerator   of a proportion: cases that met it; of days: the days together; else what was summed
/// @param denominator of a proportion or of days: the cases; else what was summed
/// @param cases       rows counted in
/// @param behind      people or events behind the numerator
/// @param leftOut     reason to rows; reasons that no row had are not there
/// @param days        whole days to cases; only where days are shown
/// @param mature      whether enough time has passed for nothing more to be expected
public record Count(
        String indicator,
        String profile,
        YearMonth month,
        String stratum,
        BigDecimal numerator,
        BigDecimal denominator,
        long cases,
        long behind,
        SortedMap<String, Long> leftOut,
        SortedMap<Integer, Long> days,
        boolean mature) {}
