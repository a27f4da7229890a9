package ca.qmhcn.platform.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// Days as services keep them.
final class Days {

    private Days() {}

    /// The day itself, or the Monday after a weekend.
    static LocalDate workday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? day.plusDays(2)
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }

    static ZonedDateTime at(LocalDate day, int minuteOfDay, ZoneId zone) {
        return day.atTime(minuteOfDay / 60, minuteOfDay % 60).atZone(zone);
    }
}
