package ca.qmhcn.platform.indicators;

import ca.qmhcn.engine.definitions.Statistic;
import ca.qmhcn.methods.funnel.Funnel;
import ca.qmhcn.methods.funnel.Funnels;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.charts.Caption;
import ca.qmhcn.platform.charts.Drawing;
import ca.qmhcn.platform.charts.FunnelModel;
import ca.qmhcn.platform.disclosure.Audience;
import ca.qmhcn.platform.indicators.PublishedFigures.Agreement;
import ca.qmhcn.platform.indicators.PublishedFigures.Printed;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// What published-one.jte shows: the units of one level in one period, and the series of one unit.
///
/// @param periods  that the level has, the latest first
/// @param units    of the level in the chosen period
/// @param series   of the chosen unit over all its periods; empty while none is chosen
/// @param found    units whose name fits what was searched for, where it fits several
record PublishedOnePage(
        Place place,
        FigureWords figures,
        List<String> levels,
        String level,
        List<LocalDate> periods,
        List<Printed> units,
        List<Printed> series,
        List<Printed> found,
        String searched) {

    private static final int MOST_FOUND = 40;

    /// @param organization its name
    record Place(OrganizationId id, String organization, Audience audience, int floor, int comparisonFrom) {}

    record Asked(Optional<String> level, Optional<LocalDate> from, Optional<String> unit) {}

    static PublishedOnePage of(Place place, FigureWords figures, List<Printed> all, Asked asked) {
        var levels = all.stream().map(Printed::level).distinct().sorted().toList();
        var level = asked.level().filter(levels::contains).orElseGet(levels::getFirst);
        var ofLevel =
                all.stream().filter(figure -> figure.level().equals(level)).toList();
        var periods = ofLevel.stream()
                .map(Printed::from)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        var from = asked.from().filter(periods::contains).orElseGet(periods::getFirst);
        var units =
                ofLevel.stream().filter(figure -> figure.from().equals(from)).toList();
        var found = asked.unit().map(text -> matching(units, text)).orElse(List.of());
        var chosen = found.size() == 1
                ? found.getFirst().unit()
                : units.size() == 1 ? units.getFirst().unit() : "";
        var series = ofLevel.stream()
                .filter(figure -> figure.unit().equals(chosen))
                .sorted(Comparator.comparing(Printed::from))
                .toList();
        return new PublishedOnePage(
                place,
                figures,
                levels,
                level,
                periods,
                units,
                series,
                found.size() > 1 ? found : List.of(),
                asked.unit().orElse(""));
    }

    /// The unit of exactly that key, else those whose name holds the words.
    private static List<Printed> matching(List<Printed> units, String text) {
        var exact = units.stream().filter(unit -> unit.unit().equals(text)).toList();
        return exact.isEmpty()
                ? units.stream()
                        .filter(unit -> plain(unit.called()).contains(plain(text)))
                        .limit(MOST_FOUND)
                        .toList()
                : exact;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    long count(Agreement agreement) {
        return units.stream().filter(unit -> unit.agreement() == agreement).count();
    }

    long withheld() {
        return units.stream().filter(Printed::withheld).count();
    }

    /// How a level is called.
    String level(String code) {
        return figures.say().levelIs(code);
    }

    LocalDate from() {
        return units.getFirst().from();
    }

    /// “January 2024 to December 2024”
    String period(Printed figure) {
        var words = figures.words();
        return figures.say().year(words.month(YearMonth.from(figure.from())), words.month(YearMonth.from(figure.to())));
    }

    String period(LocalDate from) {
        return units.stream()
                .filter(unit -> unit.from().equals(from))
                .findFirst()
                .map(this::period)
                .orElseGet(() -> figures.words().month(YearMonth.from(from)));
    }

    /// All shown units together, with one more decimal than a single one.
    Optional<String> pooled() {
        var shown = shown();
        var numerator = shown.stream().map(Figure.Quotient::numerator).reduce(BigDecimal.ZERO, BigDecimal::add);
        var denominator = shown.stream().map(Figure.Quotient::denominator).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (shown.size() < 2 || denominator.signum() <= 0) {
            return Optional.empty();
        }
        var value = new Figure.Quotient(numerator, denominator, shown.getFirst().per(), false).value();
        return Optional.of(
                isShare()
                        ? figures.words().percent(value, figures.definition().decimals())
                        : figures.words().number(value, figures.definition().decimals() + 1) + " "
                                + figures.words().say(figures.definition().unit()));
    }

    private List<Figure.Quotient> shown() {
        return units.stream().flatMap(unit -> unit.figure().stream()).toList();
    }

    private boolean isShare() {
        return figures.definition().shows() == Statistic.PROPORTION;
    }

    /// Computed, with as many decimals as were printed, to be held against it.
    String computed(Printed printed) {
        return printed.figure()
                .map(figure -> isShare()
                        ? figures.words().percent(figure.value(), decimals(printed))
                        : figures.words().number(figure.value(), decimals(printed)))
                .orElse("");
    }

    private int decimals(Printed printed) {
        var point =
                Math.max(printed.published().indexOf('.'), printed.published().indexOf(','));
        return point < 0
                ? figures.definition().decimals()
                : printed.published().strip().length() - point - 1;
    }

    /// Units around what they are together; empty with too few.
    Optional<Drawing.Fitted> funnel() {
        var comparable = units.stream().filter(this::isComparable).toList();
        if (comparable.size() < place.comparisonFrom()) {
            return Optional.empty();
        }
        var counts = comparable.stream()
                .map(unit -> unit.figure().orElseThrow())
                .map(figure -> new Funnels.Count(
                        figure.numerator().doubleValue(), figure.denominator().doubleValue()))
                .toList();
        var own = series.isEmpty()
                ? Optional.<Integer>empty()
                : IntStream.range(0, comparable.size())
                        .filter(i -> comparable
                                .get(i)
                                .unit()
                                .equals(series.getFirst().unit()))
                        .boxed()
                        .findFirst();
        return (isShare() ? Funnels.shares(counts) : Funnels.rates(counts))
                .map(funnel -> draw(funnel, comparable, own));
    }

    private Drawing.Fitted draw(Funnel funnel, List<Printed> comparable, Optional<Integer> own) {
        var say = figures.say();
        var title = say.funnelTitle(figures.words().say(figures.definition().name()), period(units.getFirst()));
        return new FunnelModel(
                        new Caption("funnel", title, say.unitsShown(comparable.size()), ""),
                        figures.axis(isShare() ? 1 : figures.definition().per()),
                        say.denominator(),
                        funnel,
                        isShare(),
                        own.map(at ->
                                new FunnelModel.Own(at, comparable.get(at).called(), computed(comparable.get(at)))))
                .draw(figures.words());
    }

    /// Published figures can contradict themselves: a share above 1 has no place in a funnel.
    private boolean isComparable(Printed unit) {
        return unit.figure()
                .filter(figure -> !isShare() || figure.numerator().compareTo(figure.denominator()) <= 0)
                .isPresent();
    }

    /// The unit's figures over its periods; empty with fewer than two.
    Optional<PublishedCourse> course() {
        return series.stream().filter(figure -> figure.figure().isPresent()).count() < 2
                ? Optional.empty()
                : Optional.of(PublishedCourse.of(this));
    }
}
