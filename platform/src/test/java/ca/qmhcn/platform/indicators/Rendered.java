package ca.qmhcn.platform.indicators;

import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.platform.access.OrganizationId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// Reads pages, files and pictures back into cells, as somebody would who collects all they can
/// find, in English.
final class Rendered {

    private static final Pattern INDICATOR = Pattern.compile(
            "/organizations/([^/]+)/indicators/([^/?]+)(/series\\.csv|/chart\\.svg|/funnel\\.svg|/comparison)?(\\?.*)?");
    private static final Pattern OF = Pattern.compile("([\\d,.\u00A0\u202F]+)\\s(of|sur)\\s([\\d,.\u00A0\u202F]+)");
    private static final Pattern CASES = Pattern.compile("([\\d,\\u00A0\\u202F]+)[\\s\\u00A0](cas|cases)\\b");
    private static final Pattern PROFILE = Pattern.compile("[?&]profile=([^&]+)");
    private static final Pattern YEAR = Pattern.compile("[?&]year=(\\d{4})");
    private static final List<String> HIDDEN =
            List.of("Hidden to protect privacy", "Masqué pour protéger la vie privée");

    private final Function<String, IndicatorDefinition> definitions;
    private final Map<String, Long> cells = new LinkedHashMap<>();
    private final List<String> telling = new ArrayList<>();
    private final List<Dots> funnels = new ArrayList<>();

    Rendered(Function<String, IndicatorDefinition> definitions) {
        this.definitions = definitions;
    }

    /// What was read of which cell.
    Map<String, Long> cells() {
        return cells;
    }

    /// Places that say of a hidden figure more than that it is hidden, or otherwise than
    /// another place does.
    List<String> telling() {
        return telling;
    }

    /// Funnels, as they were read from their pictures.
    List<Dots> funnels() {
        return funnels;
    }

    void read(String address, String answer) {
        var found = INDICATOR.matcher(address);
        if (!found.matches()) {
            return;
        }
        var body = answer.substring(answer.indexOf('\n') + 1);
        var subject = subject(found);
        switch (Optional.ofNullable(found.group(3)).orElse("")) {
            case "/series.csv" -> table(address, subject, body);
            case "/chart.svg" -> picture(address, Jsoup.parse(body));
            case "/funnel.svg" -> dots(address, subject, address, Jsoup.parse(body));
            case "/comparison" -> comparison(address, subject, Jsoup.parse(body));
            default -> page(address, subject, Jsoup.parse(body));
        }
    }

    private record Subject(OrganizationId organization, IndicatorDefinition definition, String profile) {

        CellKeys month(YearMonth month) {
            return CellKeys.month(organization, definition.id(), profile, month);
        }
    }

    private Subject subject(Matcher found) {
        var definition = definitions.apply(found.group(2));
        var asked = PROFILE.matcher(Optional.ofNullable(found.group(4)).orElse(""));
        return new Subject(
                new OrganizationId(found.group(1)),
                definition,
                asked.find() ? asked.group(1) : definition.firstProfile());
    }

    private void comparison(String address, Subject subject, Element page) {
        var file = page.selectFirst("a[href*=/funnel.svg]");
        if (file == null) {
            return;
        }
        page.select("svg:has(g.datum)").forEach(drawing -> dots(address, subject, file.attr("href"), drawing));
        var own = OF.matcher(page.select("main table").text());
        if (own.find()) {
            var keys = CellKeys.year(
                    subject.organization(), subject.definition().id(), subject.profile(), year(file.attr("href")));
            put(address, keys.numerator(), whole(own.group(1)));
            if (!own.group(3).contains(".")) {
                put(address, keys.denominator(), whole(own.group(3)));
            }
        }
    }

    private void dots(String address, Subject subject, String file, Element drawing) {
        funnels.add(new Dots(
                address,
                subject.organization(),
                subject.definition(),
                subject.profile(),
                year(file),
                FunnelRead.dots(drawing)));
    }

    private static int year(String address) {
        var asked = YEAR.matcher(address);
        if (!asked.find()) {
            throw new IllegalArgumentException(address + " names no year");
        }
        return Integer.parseInt(asked.group(1));
    }

    private void table(String address, Subject subject, String csv) {
        for (var line : csv.replace("\uFEFF", "").lines().skip(1).toList()) {
            var row = line.substring(1, line.length() - 1).split("\",\"", -1);
            var month = YearMonth.parse(row[0]);
            if (row[1].equals("shown")) {
                saw(address, subject, month, row[3], row[4]);
            } else if (!String.join("", List.of(row).subList(2, 12)).isEmpty() || row[12].matches(".*\\d.*")) {
                telling.add(address + ": " + line);
            }
        }
    }

    private void page(String address, Subject subject, Element page) {
        for (var row : page.select(".scroll table tbody tr")) {
            var month = month(row.select("th").text());
            var parts = row.select("td").get(1).text();
            var of = OF.matcher(parts);
            var cases = CASES.matcher(parts);
            if (cases.find()) {
                saw(
                        address,
                        subject,
                        month,
                        "",
                        plain(cases.group(1), cases.group(2).equals("cas")));
            } else if (of.find()) {
                var french = of.group(2).equals("sur");
                saw(address, subject, month, plain(of.group(1), french), plain(of.group(3), french));
            } else if (row.select("td").text().replace("95%", "").matches(".*\\d.*")) {
                telling.add(address + ": " + row.text());
            }
        }
        waterfall(address, subject, page);
        picture(address, page);
    }

    /// As it is written in either language.
    private static YearMonth month(String written) {
        var language = written.matches("[a-z].*") ? Locale.CANADA_FRENCH : Locale.ENGLISH;
        return YearMonth.parse(written.replace('\u00A0', ' '), DateTimeFormatter.ofPattern("MMMM uuuu", language));
    }

    private void waterfall(String address, Subject subject, Element page) {
        var rows = page.select("table.waterfall tr");
        var reasons = Indicators.leftOut(subject.definition(), subject.profile());
        for (var place = 0; place < reasons.size() && place + 1 < rows.size(); place++) {
            var said = rows.get(place + 1).select("td").text();
            if (said.matches("[\\d,]+")) {
                put(
                        address,
                        CellKeys.leftOut(
                                        subject.organization(),
                                        subject.definition().id(),
                                        subject.profile(),
                                        reasons.get(place).id())
                                .people(),
                        whole(said));
            }
        }
    }

    /// What is hidden is only said to be hidden: no number stands beside it, in no text of a
    /// picture.
    private void picture(String address, Element page) {
        for (var said : page.select("svg title, svg text, svg desc")) {
            var text = said.text();
            if (HIDDEN.stream().anyMatch(text::contains)
                    && text.replaceAll("\\p{L}+[ \u00A0]20\\d\\d", "").matches(".*\\d.*")) {
                telling.add(address + ": " + text);
            }
        }
    }

    private void saw(String address, Subject subject, YearMonth month, String numerator, String denominator) {
        var keys = subject.month(month);
        switch (subject.definition().shows()) {
            case PROPORTION -> {
                put(address, keys.numerator(), whole(numerator));
                put(address, keys.denominator(), whole(denominator));
            }
            case DAYS -> put(address, keys.base(), whole(denominator));
            case RATE, YEARLY_RATE -> put(address, keys.numerator(), whole(numerator));
            case RATIO -> {
                if (subject.definition()
                        .asks()
                        .behind()
                        .equals(subject.definition().asks().numerator())) {
                    put(address, keys.numerator(), whole(numerator));
                    // What would be expected is not told.
                    if (!denominator.isBlank()) {
                        put(address, keys.denominator(), whole(denominator));
                    }
                }
            }
        }
    }

    private void put(String address, String key, long value) {
        var before = cells.put(key, value);
        if (before != null && before != value) {
            telling.add(address + ": " + key + " is " + value + " and elsewhere " + before);
        }
    }

    private static String plain(String number, boolean french) {
        return french ? number.replaceAll("[\\u00A0\\u202F]", "").replace(',', '.') : number;
    }

    private static long whole(String number) {
        return new BigDecimal(number.replace(",", ""))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }
}
