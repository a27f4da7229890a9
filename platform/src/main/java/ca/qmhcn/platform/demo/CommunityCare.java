package ca.qmhcn.platform.demo;

import ca.qmhcn.platform.demo.Dice.Weights;
import ca.qmhcn.platform.demo.Member.Community;
import ca.qmhcn.platform.organizations.Organization.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Referrals, what came of them, and how people were at the start and at the end.
final class CommunityCare {

    private static final YearMonth EARLIER = Member.FIRST.minusMonths(5);

    private static final Weights SERVICE =
            Weights.of("counselling 62, psychological-therapy 22, early-psychosis 6, crisis 5, peer-support 5");
    private static final Weights SOURCE =
            Weights.of("self 30, primary-care 35, hospital 10, emergency 10, family 7, school 5, other 3");
    private static final Weights DISCIPLINE =
            Weights.of("counsellor 34, social-worker 26, psychologist 20, nurse 12, psychiatrist 8");
    private static final Weights MODE = Weights.of("in-person 55, video 25, phone 20");

    private final Member member;
    private final MadeUpFiles files;
    private final Dice dice;
    private int referrals;
    private int contacts;
    private int assessments;

    CommunityCare(Member member, MadeUpFiles files) {
        this.member = member;
        this.files = files;
        this.dice = member.dice("community");
    }

    /// Begins earlier than the files do: the first months' sessions are for people who asked before.
    void write() {
        member.community()
                .ifPresent(care -> Member.months(EARLIER, member.last()).forEach(month -> {
                    var received = dice.count(care.referrals().in(month) * Season.referrals(month));
                    for (var i = 0; i < received; i++) {
                        referral(care, month);
                    }
                }));
    }

    private void referral(Community care, YearMonth month) {
        var key = "r-%05d".formatted(++referrals);
        var person = "p-%05d".formatted(dice.chance(0.08) ? dice.between(1, referrals) : referrals);
        var received = Days.workday(month.atDay(dice.between(1, month.lengthOfMonth())));
        var source = dice.weighed(SOURCE);
        var service = dice.weighed(SERVICE);
        var left =
                source.equals("hospital") && dice.chance(0.6) ? received.plusDays(dice.between(0, 10)) : LocalDate.MAX;
        var from = left.isAfter(member.end()) ? received : left;
        var start = start(care, service, from);
        if (start.orElse(from).isBefore(Member.FIRST.atDay(1))) {
            return; // was over, or well under way, before the files begin
        }
        var last = start.map(first -> sessions(care, new Sessions(person, key, service), first))
                .orElseGet(() -> from.plusDays(dice.between(10, 60)));
        var closed = last.plusDays(dice.between(5, 20));
        files.row(
                MadeUpTable.REFERRAL,
                key,
                person,
                received,
                source,
                service,
                dice.chance(0.95),
                known(left),
                closed.isBefore(member.end()) && dice.chance(0.93) ? closed : "",
                birthYear(month));
    }

    /// When the first session is offered; empty when the person no longer wished to come.
    private Optional<LocalDate> start(Community care, String service, LocalDate from) {
        if (service.equals("crisis")) {
            return Optional.of(Days.workday(from.plusDays(dice.between(0, 2))));
        }
        var wait = Math.round(dice.around(care.waitDays().in(YearMonth.from(from)), 0.5));
        return dice.chance(0.12) ? Optional.empty() : Optional.of(Days.workday(from.plusDays(wait)));
    }

    private record Sessions(String person, String referral, String service) {

        boolean talking() {
            return service.equals("counselling") || service.equals("psychological-therapy");
        }
    }

    /// Writes the sessions of a referral and says when the last was.
    private LocalDate sessions(Community care, Sessions asked, LocalDate first) {
        var urgent = asked.service().equals("crisis");
        var day = first;
        if (!urgent && dice.chance(0.07)) {
            session(asked, day, "cancelled-by-person", false);
            day = Days.workday(day.plusDays(dice.between(7, 14)));
        }
        var attended = new ArrayList<LocalDate>();
        var count = 1 + dice.count(urgent ? 0.4 : 3.4);
        for (var i = 0; i < count && !day.isAfter(member.end()); i++) {
            var status = status(care, YearMonth.from(day));
            session(asked, day, status, true);
            if (status.equals("attended")) {
                attended.add(day);
            }
            day = Days.workday(day.plusDays(dice.between(7, 21)));
        }
        if (asked.talking() && attended.size() > 1) {
            questionnaires(care, asked, attended.getFirst(), attended.getLast());
        }
        return day;
    }

    private String status(Community care, YearMonth month) {
        return dice.chance(care.cancelled().in(month))
                ? "cancelled-by-service"
                : dice.chance(0.085) ? "no-show" : dice.chance(0.06) ? "cancelled-by-person" : "attended";
    }

    private void session(Sessions asked, LocalDate day, String status, boolean accepted) {
        if (day.isAfter(member.end())) {
            return;
        }
        files.row(
                MadeUpTable.CONTACT,
                "c-%06d".formatted(++contacts),
                asked.person(),
                asked.referral(),
                day,
                status,
                accepted,
                switch (asked.service()) {
                    case "crisis" -> "crisis";
                    case "peer-support" -> "peer-led";
                    default -> "scheduled";
                },
                dice.weighed(MODE),
                asked.service().equals("peer-support") ? "peer-worker" : dice.weighed(DISCIPLINE),
                switch (asked.service()) {
                    case "counselling", "psychological-therapy", "early-psychosis" -> asked.service();
                    default -> "mental-health";
                });
    }

    private void questionnaires(Community care, Sessions asked, LocalDate first, LocalDate last) {
        var better = dice.chance(care.improving());
        for (var instrument : List.of("phq-9", "gad-7")) {
            var most = instrument.equals("phq-9") ? 27 : 21;
            var before = Math.clamp(Math.round(dice.near(most * 0.58, 0.24)), 2, most);
            var change = better ? before * dice.between(45, 80) / 100.0 : dice.between(-3, 4);
            assessment(care, asked, first, instrument, before);
            assessment(care, asked, last, instrument, Math.clamp(Math.round(before - change), 0, most));
        }
    }

    private void assessment(Community care, Sessions asked, LocalDate day, String instrument, int score) {
        if (!care.unmeasured().contains(YearMonth.from(day))) {
            files.row(
                    MadeUpTable.ASSESSMENT,
                    "a-%06d".formatted(++assessments),
                    asked.person(),
                    asked.referral(),
                    day,
                    instrument,
                    score);
        }
    }

    private int birthYear(YearMonth month) {
        var age = member.organization().kind() == Kind.YOUTH
                ? dice.between(12, 24)
                : Math.clamp(Math.round(dice.around(36, 0.4)), 16, 92);
        return month.getYear() - age;
    }

    private Object known(LocalDate day) {
        return day.isAfter(member.end()) ? "" : day;
    }
}
