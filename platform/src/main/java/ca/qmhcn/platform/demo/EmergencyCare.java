package ca.qmhcn.platform.demo;

import ca.qmhcn.platform.demo.Dice.Weights;
import ca.qmhcn.platform.demo.Member.Emergency;
import java.time.LocalDate;

/// Visits to the emergency department, most of them for mental health.
final class EmergencyCare {

    private static final Weights DIAGNOSIS =
            Weights.of("F32.9 20, F41.9 24, F43.2 16, F20.9 9, F31.9 7, F60.3 8, F10.0 9, F19.2 7");
    private static final Weights DISPOSITION =
            Weights.of("home 700, admitted 190, left-not-seen 60, transferred 30, other 19, died 1");

    private final Member member;
    private final MadeUpFiles files;
    private final Dice dice;
    private int visits;
    private int people;

    EmergencyCare(Member member, MadeUpFiles files) {
        this.member = member;
        this.files = files;
        this.dice = member.dice("emergency");
    }

    void write() {
        member.emergency()
                .ifPresent(care -> member.months().forEach(month -> {
                    var arrivals = dice.count(care.visits().in(month));
                    for (var i = 0; i < arrivals; i++) {
                        visit(
                                care,
                                "u-%05d".formatted(++people),
                                month.atDay(dice.between(1, month.lengthOfMonth())),
                                true);
                        if (dice.chance(0.2)) {
                            visit(care, "u-%05d".formatted(++people), month.atDay(dice.between(1, 28)), false);
                        }
                    }
                }));
    }

    /// A visit, and the next one when the person comes back.
    private void visit(Emergency care, String person, LocalDate day, boolean mentalHealth) {
        if (!day.isBefore(member.end())) {
            return;
        }
        var arrived = Days.at(day, dice.between(0, 1439), member.organization().zone());
        var disposition = dice.weighed(DISPOSITION);
        var hours = care.hours() * (disposition.equals("admitted") ? 1.6 : mentalHealth ? 1 : 0.7);
        var left = arrived.plusMinutes(Math.clamp(Math.round(dice.around(hours, 0.6) * 60), 10, 60 * 70));
        files.row(
                MadeUpTable.EMERGENCY_VISIT,
                "v-%06d".formatted(++visits),
                person,
                arrived,
                left.toLocalDate().isAfter(member.end()) ? "" : left,
                mentalHealth ? dice.weighed(DIAGNOSIS) : "R10.4",
                mentalHealth && dice.chance(0.05) ? "X84" : "",
                mentalHealth,
                dice.chance(0.02),
                disposition);
        if (mentalHealth && !disposition.equals("died") && dice.chance(care.returning())) {
            visit(care, person, left.toLocalDate().plusDays(dice.between(1, 29)), true);
        }
    }
}
