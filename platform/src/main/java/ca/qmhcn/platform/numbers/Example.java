package ca.qmhcn.platform.numbers;

import ca.qmhcn.engine.language.Bilingual;
import ca.qmhcn.engine.language.Language;
import ca.qmhcn.methods.rules.RuleSet;
import ca.qmhcn.methods.rules.Signal.Wanted;
import java.time.YearMonth;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A table to try the page with. Made up.
final class Example {

    private static final YearMonth START = YearMonth.of(2024, 1);

    private static final Bilingual NAME = new Bilingual(
            "Seen within 7 days of leaving hospital (made up)",
            "Personnes vues dans les 7 jours suivant leur congé (exemple inventé)");

    private static final Bilingual HEADER =
            new Bilingual("month;seen within 7 days;discharges", "mois;vus en 7 jours;congés");

    private static final int[] SEEN = {
        24, 31, 19, 27, 33, 18, 29, 22, 25, 30, 20, 26, 36, 31, 28, 39, 35, 30, 41, 29, 38, 33, 43, 34
    };

    private static final int[] DISCHARGES = {
        51, 55, 49, 52, 57, 47, 54, 50, 58, 53, 48, 56, 52, 55, 50, 54, 57, 51, 56, 49, 54, 53, 58, 52
    };

    private Example() {}

    static Ask in(Language language) {
        var rows = IntStream.range(0, SEEN.length)
                .mapToObj(place -> START.plusMonths(place) + ";" + SEEN[place] + ";" + DISCHARGES[place])
                .collect(Collectors.joining("\n"));
        return new Ask(
                NAME.in(language),
                HEADER.in(language) + "\n" + rows,
                What.SHARE,
                RuleSet.THREE_SIGMA_ANHOEJ,
                Wanted.HIGHER,
                "",
                "",
                "80");
    }
}
