package ca.qmhcn.platform.results;

import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.methods.rates.Interval;
import ca.qmhcn.platform.disclosure.Released;
import ca.qmhcn.platform.disclosure.Tier;
import ca.qmhcn.platform.language.Words;
import ca.qmhcn.platform.results.Totals.Made;
import ca.qmhcn.platform.results.Totals.Total;
import ca.qmhcn.platform.site.Csv;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The totals of an indicator in the reader's language, on a page and in a file.
///
/// What the public sees is computed from rounded counts, and printed no more exactly than these are (D12).
public final class TotalsTable {

    private static final int WHOLE_PERCENT_BELOW = 100;
    private static final List<String> HEADERS = List.of(
            "place",
            "fiscal_year",
            "from",
            "to",
            "organizations",
            "state",
            "value",
            "numerator",
            "denominator",
            "lower_95",
            "upper_95",
            "said",
            "indicator",
            "note");

    private final Totals totals;
    private final boolean isPublic;
    private final Words words;
    private final Messages say;

    private TotalsTable(Totals totals, boolean isPublic, Words words) {
        this.totals = totals;
        this.isPublic = isPublic;
        this.words = words;
        this.say = words.of(Messages.class);
    }

    public static TotalsTable of(Released released, IndicatorDefinition definition, Words words) {
        return new TotalsTable(Totals.of(released, definition), released.tier() == Tier.PUBLIC, words);
    }

    /// One line of a table.
    ///
    /// @param value       in words; empty where it is hidden
    /// @param interval    empty where there is none
    /// @param numerator   empty where the value is hidden
    /// @param denominator empty where the value is hidden
    public record Row(
            int year,
            String place,
            String period,
            int organizations,
            Optional<String> value,
            String interval,
            String numerator,
            String denominator) {}

    public String title() {
        return say.allTogether();
    }

    public boolean isEmpty() {
        return totals.all().isEmpty();
    }

    public boolean hidesSome() {
        return totals.all().stream().anyMatch(total -> total.made().isEmpty());
    }

    /// The network, year by year, the latest first.
    public List<Row> network() {
        return rows(totals.all().stream().filter(total -> total.province().isEmpty()));
    }

    /// The network in one year.
    public Optional<Row> network(int year) {
        return network().stream().filter(row -> row.year() == year).findFirst();
    }

    /// Provinces in one year.
    public List<Row> provinces(int year) {
        return rows(totals.all().stream().filter(total -> total.province().isPresent() && total.year() == year));
    }

    /// Fiscal years in which provinces have totals, the latest first.
    public List<Integer> provinceYears() {
        return totals.all().stream()
                .filter(total -> total.province().isPresent())
                .map(Total::year)
                .distinct()
                .toList();
    }

    private List<Row> rows(Stream<Total> of) {
        return of.map(total -> new Row(
                        total.year(),
                        place(total),
                        period(total.year()),
                        total.organizations(),
                        total.made().map(this::full),
                        total.made().flatMap(this::interval).orElse(""),
                        total.made().map(made -> words.number(made.numerator())).orElse(""),
                        total.made()
                                .map(made -> words.number(made.denominator()))
                                .orElse("")))
                .toList();
    }

    /// “April 2025 to March 2026”
    public String period(int year) {
        return say.period(words.month(YearMonth.of(year, 4)), words.month(YearMonth.of(year + 1, 3)));
    }

    private String place(Total total) {
        return total.province().map(say::province).orElseGet(say::allTogether);
    }

    /// With what it is a share of: “62.0 % of discharges”.
    private String full(Made made) {
        return number(totals.value(made), decimals(made)) + " "
                + words.say(totals.definition().unit());
    }

    private Optional<String> interval(Made made) {
        return totals.interval(made).map(between -> said(between, made));
    }

    private String said(Interval between, Made made) {
        var decimals = limitDecimals(made);
        return say.interval(number(between.lower(), decimals), number(between.upper(), decimals));
    }

    private int limitDecimals(Made made) {
        return isPublic && totals.isShare() ? 0 : decimals(made);
    }

    private String number(double value, int decimals) {
        return totals.isShare() ? words.percent(value, decimals) : words.number(value, decimals);
    }

    private int decimals(Made made) {
        return isPublic && totals.isShare() && made.denominator() < WHOLE_PERCENT_BELOW
                ? 0
                : totals.definition().decimals();
    }

    /// The same rows for spreadsheets, as exact as on the page.
    public Csv csv() {
        var csv = new Csv(',').row(HEADERS);
        totals.all().forEach(total -> csv.row(line(total)));
        return csv;
    }

    private List<String> line(Total total) {
        var line = new ArrayList<>(List.of(
                total.province().orElse("network"),
                Integer.toString(total.year()),
                YearMonth.of(total.year(), 4).toString(),
                YearMonth.of(total.year() + 1, 3).toString(),
                Integer.toString(total.organizations()),
                total.made().isPresent() ? "shown" : "withheld"));
        line.addAll(total.made().map(this::numbers).orElse(List.of("", "", "", "", "")));
        line.add(total.made().map(this::full).orElseGet(say::hidden));
        line.add(words.say(totals.definition().name()));
        line.add(isPublic ? say.rounded() : "");
        return line;
    }

    private List<String> numbers(Made made) {
        var between = totals.interval(made);
        return List.of(
                plain(totals.value(made), decimals(made)),
                Long.toString(made.numerator()),
                Long.toString(made.denominator()),
                between.map(known -> plain(known.lower(), limitDecimals(made))).orElse(""),
                between.map(known -> plain(known.upper(), limitDecimals(made))).orElse(""));
    }

    /// Shares from 0 to 1, with as many decimals as their percentages have.
    private String plain(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals + (totals.isShare() ? 2 : 0), RoundingMode.HALF_UP)
                .toPlainString();
    }
}
