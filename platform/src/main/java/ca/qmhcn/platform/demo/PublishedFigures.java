package ca.qmhcn.platform.demo;

import ca.qmhcn.platform.demo.Member.Community;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/// Figures that a member counted elsewhere and published itself, by fiscal year.
final class PublishedFigures {

    private final Member member;
    private final MadeUpFiles files;
    private final Dice dice;

    PublishedFigures(Member member, MadeUpFiles files) {
        this.member = member;
        this.files = files;
        this.dice = member.dice("published");
    }

    void write() {
        member.community().ifPresent(care -> {
            for (var year = 2021; year <= 2025; year++) {
                var start = LocalDate.of(year, 4, 1);
                var end = LocalDate.of(year + 1, 3, 31);
                if (!end.isAfter(member.end())) {
                    recovery(care, start, end);
                }
            }
        });
    }

    private void recovery(Community care, LocalDate start, LocalDate end) {
        var courses = dice.count(care.referrals().before() * 12 * 0.45);
        var recovered = 0;
        for (var i = 0; i < courses; i++) {
            recovered += dice.chance(care.improving() * 0.76) ? 1 : 0;
        }
        var name = member.organization().name().en();
        var share = BigDecimal.valueOf(100L * recovered).divide(BigDecimal.valueOf(courses), 1, RoundingMode.HALF_UP);
        files.row(
                MadeUpTable.PUBLISHED_COUNT,
                member.id(),
                name,
                "organization",
                "recovery",
                start,
                end,
                recovered,
                courses,
                share);
    }
}
