package ca.qmhcn.platform.demo;

import java.time.YearMonth;
import java.util.List;

/// What comes and goes with the year, as a factor for each month from January.
final class Season {

    private static final List<Double> REFERRALS =
            List.of(1.08, 1.04, 1.05, 1.02, 1.03, 0.98, 0.88, 0.86, 1.08, 1.07, 1.03, 0.86);
    private static final List<Double> SICKNESS =
            List.of(1.15, 1.12, 1.05, 1.0, 0.96, 0.92, 0.9, 0.9, 0.96, 1.0, 1.03, 1.1);

    private Season() {}

    static double referrals(YearMonth month) {
        return REFERRALS.get(month.getMonthValue() - 1);
    }

    static double sickness(YearMonth month) {
        return SICKNESS.get(month.getMonthValue() - 1);
    }
}
