package ca.qmhcn.platform.demo;

import ca.qmhcn.platform.organizations.Organization;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A made-up organization: what it does, how much, how well, and until when it has brought data.
record Member(
        Organization organization,
        YearMonth last,
        Optional<Community> community,
        Optional<Hospital> hospital,
        Optional<Emergency> emergency,
        Workplace workplace) {

    static final YearMonth FIRST = YearMonth.of(2023, 10);
    static final YearMonth LAST = YearMonth.of(2026, 9);

    /// Counselling and therapy outside hospital.
    ///
    /// @param referrals a month
    /// @param waitDays  the median wait for a first session
    /// @param cancelled share of sessions that the service itself cancels
    /// @param improving share of people who get clearly better
    /// @param unmeasured months without questionnaires
    record Community(Level referrals, Level waitDays, Level cancelled, double improving, List<YearMonth> unmeasured) {}

    /// Wards. Shares are of discharges.
    ///
    /// @param admissions a month
    record Hospital(Level admissions, double followedUp, double readmitted, List<Ward> wards) {}

    /// @param restraint hours in 1,000 patient hours
    /// @param seclusion the same
    record Ward(String name, int beds, boolean youth, Level restraint, Level seclusion) {}

    /// @param visits    a month, for mental health
    /// @param hours     the median stay
    /// @param returning share who come back within thirty days
    record Emergency(Level visits, double hours, double returning) {}

    /// Staff, all as shares but for the head count.
    ///
    /// @param leaving  of their own accord within a year
    /// @param violence incidents in 100 full-time years
    /// @param trained  at the beginning; it rises
    record Workplace(
            Level staff,
            double vacant,
            double sick,
            double overtime,
            double leaving,
            double violence,
            double trained) {}

    String id() {
        return organization.id().value();
    }

    /// The same member a month later; empty when it brought all it ever will.
    Optional<Member> whenTheLateMonthCame() {
        return last.equals(LAST.minusMonths(1))
                ? Optional.of(new Member(organization, LAST, community, hospital, emergency, workplace))
                : Optional.empty();
    }

    Stream<YearMonth> months() {
        return months(FIRST, last);
    }

    static Stream<YearMonth> months(YearMonth first, YearMonth last) {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1));
    }

    /// Nothing is known after this day.
    LocalDate end() {
        return last.atEndOfMonth();
    }

    Dice dice(String subject) {
        return Dice.of(id() + "/" + subject);
    }
}
