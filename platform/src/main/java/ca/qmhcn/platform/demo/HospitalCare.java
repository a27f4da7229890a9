package ca.qmhcn.platform.demo;

import ca.qmhcn.platform.demo.Dice.Weights;
import ca.qmhcn.platform.demo.Member.Hospital;
import ca.qmhcn.platform.demo.Member.Ward;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// Stays in hospital, who was seen after them, days on each ward, and restrictive events.
final class HospitalCare {

    private static final Weights DIAGNOSIS =
            Weights.of("F20.9 14, F25.9 8, F31.9 12, F32.2 16, F33.2 12, F41.9 7, F43.2 10, F60.3 8, F10.2 7, F19.2 6");
    private static final Weights DISPOSITION = Weights.of(
            "home 640, home-with-support 200, other-hospital 45, against-advice 40, other 68, hospice 2, died 5");
    private static final Weights FOLLOWED_BY =
            Weights.of("psychiatrist 34, nurse 28, social-worker 18, primary-care-physician 16, psychologist 4");
    private static final Weights RESTRAINT = Weights.of("physical-restraint 55, mechanical-restraint 45");
    private static final double HOURS_OF_ONE = 1.6;

    private final Member member;
    private final MadeUpFiles files;
    private final Dice dice;
    private int stays;
    private int people;
    private int contacts;
    private int events;

    HospitalCare(Member member, MadeUpFiles files) {
        this.member = member;
        this.files = files;
        this.dice = member.dice("hospital");
    }

    void write() {
        member.hospital()
                .ifPresent(care -> member.months().forEach(month -> {
                    var admitted = dice.count(care.admissions().in(month));
                    for (var i = 0; i < admitted; i++) {
                        var born = month.getYear() - age();
                        stay(
                                care,
                                "h-%05d".formatted(++people),
                                month.atDay(dice.between(1, month.lengthOfMonth())),
                                born);
                    }
                    care.wards().forEach(ward -> {
                        days(ward, month);
                        restrictions(ward, month);
                    });
                }));
    }

    /// A stay, and the stay after it when the person comes back.
    private void stay(Hospital care, String person, LocalDate day, int born) {
        if (day.isAfter(member.end())) {
            return;
        }
        var zone = member.organization().zone();
        var left = day.plusDays(Math.max(1, Math.round(dice.around(9, 0.75))));
        var known = !left.isAfter(member.end());
        var disposition = dice.weighed(DISPOSITION);
        files.row(
                MadeUpTable.INPATIENT_STAY,
                "s-%05d".formatted(++stays),
                person,
                Days.at(day, dice.between(8 * 60, 23 * 60), zone),
                known ? Days.at(left, dice.between(9 * 60, 17 * 60), zone) : "",
                dice.weighed(DIAGNOSIS),
                dice.chance(0.95),
                disposition.equals("other-hospital") && dice.chance(0.6),
                known ? disposition : "",
                born);
        if (known && !disposition.equals("died")) {
            afterwards(care, person, left);
            if (dice.chance(care.readmitted())) {
                stay(care, person, left.plusDays(dice.between(2, 29)), born);
            }
        }
    }

    private void afterwards(Hospital care, String person, LocalDate left) {
        var soon = dice.chance(care.followedUp());
        if (soon || dice.chance(0.55)) {
            var day = left.plusDays(soon ? dice.between(1, 7) : dice.between(8, 40));
            if (!day.isAfter(member.end())) {
                files.row(
                        MadeUpTable.CONTACT,
                        "f-%06d".formatted(++contacts),
                        person,
                        "",
                        day,
                        dice.chance(0.94) ? "attended" : "no-show",
                        true,
                        "scheduled",
                        dice.chance(0.7) ? "in-person" : "phone",
                        dice.weighed(FOLLOWED_BY),
                        "mental-health");
            }
        }
    }

    private int age() {
        return member.hospital().stream()
                        .anyMatch(care -> care.wards().getFirst().youth())
                ? dice.between(12, 17)
                : Math.clamp(Math.round(dice.around(41, 0.4)), 18, 94);
    }

    private void days(Ward ward, YearMonth month) {
        var days = ward.beds() * month.lengthOfMonth() * Math.min(1, dice.near(0.89, 0.04));
        for (var group : groups(ward)) {
            var part = Math.round(days * group.share());
            files.row(MadeUpTable.BED_DAY_MONTH, ward.name(), month, group.name(), part, Math.round(part * 0.03));
        }
    }

    private record AgeGroup(String name, double share) {}

    private static List<AgeGroup> groups(Ward ward) {
        return ward.youth()
                ? List.of(new AgeGroup("1-12", 0.22), new AgeGroup("13-17", 0.78))
                : List.of(new AgeGroup("18-64", 0.86), new AgeGroup("65+", 0.14));
    }

    private void restrictions(Ward ward, YearMonth month) {
        var thousands = ward.beds() * month.lengthOfMonth() * 0.89 * 0.97 * 24 / 1000;
        events(ward, month, false, dice.count(ward.restraint().in(month) * thousands / HOURS_OF_ONE));
        events(ward, month, true, dice.count(ward.seclusion().in(month) * thousands / (2 * HOURS_OF_ONE)));
    }

    private void events(Ward ward, YearMonth month, boolean seclusion, int count) {
        for (var i = 0; i < count; i++) {
            var start = Days.at(
                    month.atDay(dice.between(1, month.lengthOfMonth())),
                    dice.between(0, 1439),
                    member.organization().zone());
            var minutes = Math.max(5, Math.round(dice.around((seclusion ? 2 : 1) * HOURS_OF_ONE * 60 * 0.88, 0.5)));
            var end = start.plusMinutes(minutes);
            files.row(
                    MadeUpTable.RESTRICTIVE_EVENT,
                    "e-%05d".formatted(++events),
                    "h-%05d".formatted(dice.between(Math.max(1, people - 30), Math.max(1, people))),
                    ward.name(),
                    seclusion ? "seclusion" : dice.weighed(RESTRAINT),
                    start,
                    end,
                    groups(ward)
                            .get(dice.chance(0.9) ? (ward.youth() ? 1 : 0) : (ward.youth() ? 0 : 1))
                            .name());
        }
    }
}
