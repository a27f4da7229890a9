package ca.qmhcn.platform.indicators;

import ca.qmhcn.platform.disclosure.Family;
import ca.qmhcn.platform.disclosure.FamilyCell;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/// Writes one hidden number into a page that was really answered, as a careless page would.
final class Tampering {

    private Tampering() {}

    record Told(String key, Family family) {}

    /// Reads the first page on which a small share is hidden, with that share told.
    static Told tell(Map<String, String> answers, List<Family> families, Rendered rendered) {
        for (var family : families) {
            for (var cell : family.cells()) {
                var page = page(cell);
                var value = Sighted.value(family, cell);
                if (!page.isEmpty() && value > 0 && value < 6) {
                    var of = family.cells().stream()
                            .filter(other -> other.key().equals(cell.key().replace("=numerator", "=denominator")))
                            .findFirst()
                            .map(other -> Sighted.value(family, other));
                    if (of.isPresent()
                            && tell(page, answers.getOrDefault(page, ""), cell, value + " of " + of.get(), rendered)) {
                        return new Told(cell.key(), family);
                    }
                }
            }
        }
        throw new IllegalStateException("No page hides a small share");
    }

    private static boolean tell(String address, String answer, FamilyCell cell, String said, Rendered rendered) {
        var month = YearMonth.parse(cell.key().replaceAll(".*\\|month=([^|]+)\\|.*", "$1"))
                .format(DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH));
        var page = Jsoup.parse(answer.substring(answer.indexOf('\n') + 1));
        for (var row : page.select(".scroll table tbody tr")) {
            if (row.select("th").text().replace('\u00A0', ' ').equals(month)
                    && !row.select("td").text().matches(".* of .*")) {
                row.select("td").get(1).text(said);
                rendered.read(address, "\n" + page.outerHtml());
                return true;
            }
        }
        return false;
    }

    /// Where the share of a month stands; empty for other cells.
    private static String page(FamilyCell cell) {
        var found = Pattern.compile("org=([^|]+)\\|month=[^|]+\\|indicator=([^|]+)\\|part=numerator")
                .matcher(cell.key());
        return found.matches() ? "/organizations/%s/indicators/%s".formatted(found.group(1), found.group(2)) : "";
    }
}
