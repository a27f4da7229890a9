package ca.qmhcn.platform.demo;

import ca.qmhcn.platform.demo.Member.Workplace;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/// Staff of each unit by month: how many, how well, how safe, how far trained. Never a person.
final class WorkLife {

    private static final List<String> JOBS = List.of("nursing", "allied health", "support");
    private static final List<Double> SHARES = List.of(0.5, 0.3, 0.2);
    private static final double HOURS_A_MONTH = 162.5;

    private final Member member;
    private final MadeUpFiles files;
    private final Dice dice;

    WorkLife(Member member, MadeUpFiles files) {
        this.member = member;
        this.files = files;
        this.dice = member.dice("work life");
    }

    void write() {
        var units = units();
        member.months()
                .forEach(month -> units.forEach(unit -> {
                    var staff = member.workplace().staff().in(month) / units.size();
                    var heads = 0L;
                    for (var i = 0; i < JOBS.size(); i++) {
                        heads += roster(unit, month, JOBS.get(i), staff * SHARES.get(i));
                    }
                    safety(unit, month, heads);
                    learning(unit, month, heads);
                }));
    }

    private List<String> units() {
        return Stream.concat(
                        member.community().stream().map(_ -> "Community program"),
                        member.hospital().stream()
                                .flatMap(hospital -> hospital.wards().stream())
                                .map(Member.Ward::name))
                .toList();
    }

    private long roster(String unit, YearMonth month, String job, double staff) {
        var workplace = member.workplace();
        var heads = Math.max(1, Math.round(dice.near(staff, 0.02)));
        var fulltime = heads * 0.86;
        var paid = fulltime * HOURS_A_MONTH * dice.near(1, 0.015);
        var funded = fulltime / (1 - workplace.vacant());
        files.row(
                MadeUpTable.ROSTER_MONTH,
                unit,
                month,
                job,
                heads,
                tenths(fulltime),
                dice.count(heads * workplace.leaving() / 12),
                dice.count(heads * 0.04 / 12),
                tenths(paid),
                tenths(paid * workplace.sick() * Season.sickness(month) * dice.near(1, 0.07)),
                tenths(paid * workplace.overtime() * dice.near(1, 0.1)),
                tenths(paid * workplace.vacant() * 0.3 * dice.near(1, 0.15)),
                tenths(funded),
                tenths(Math.max(0, funded * workplace.vacant() * dice.near(1, 0.08))));
        return heads;
    }

    private void safety(String unit, YearMonth month, long heads) {
        var incidents = dice.count(heads * 0.86 / 12 * member.workplace().violence() / 100);
        var lost = 0;
        var days = 0;
        for (var i = 0; i < incidents; i++) {
            if (dice.chance(0.14)) {
                lost++;
                days += dice.between(1, 12);
            }
        }
        files.row(MadeUpTable.OCCUPATIONAL_SAFETY_MONTH, unit, month, incidents, lost, days);
    }

    private void learning(String unit, YearMonth month, long heads) {
        var elapsed = ChronoUnit.MONTHS.between(Member.FIRST, month);
        for (var course : List.of("trauma-informed", "cultural-safety", "recovery")) {
            var share = Math.min(0.97, trained(member.workplace(), course) + 0.006 * elapsed);
            var inDate = Math.min(heads, Math.round(heads * dice.near(share, 0.02)));
            files.row(MadeUpTable.LEARNING_MONTH, unit, month, course, heads, inDate);
        }
    }

    private static double trained(Workplace workplace, String course) {
        return workplace.trained() - (course.equals("trauma-informed") ? 0 : 0.08);
    }

    private static BigDecimal tenths(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }
}
