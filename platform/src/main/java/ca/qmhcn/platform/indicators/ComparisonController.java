package ca.qmhcn.platform.indicators;

import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.engine.definitions.Statistic;
import ca.qmhcn.platform.access.Acting;
import ca.qmhcn.platform.access.NotHere;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.Permission;
import ca.qmhcn.platform.charts.Caption;
import ca.qmhcn.platform.charts.Drawing;
import ca.qmhcn.platform.charts.FunnelModel;
import ca.qmhcn.platform.indicators.Comparing.Comparison;
import ca.qmhcn.platform.language.Words;
import ca.qmhcn.platform.organizations.Organizations;
import ca.qmhcn.platform.results.TotalsTable;
import ca.qmhcn.platform.site.Page;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// An organization among the others: a funnel, its own dot named, the others not.
@Controller
class ComparisonController {

    private final Indicators indicators;
    private final Comparing comparing;
    private final Organizations organizations;

    ComparisonController(Indicators indicators, Comparing comparing, Organizations organizations) {
        this.indicators = indicators;
        this.comparing = comparing;
        this.organizations = organizations;
    }

    @GetMapping("/organizations/{organization}/indicators/{id}/comparison")
    ModelAndView show(
            @PathVariable OrganizationId organization,
            @PathVariable String id,
            @RequestParam @Nullable String profile,
            @RequestParam @Nullable Integer year,
            Acting acting,
            Words words) {
        return Page.of("indicators/comparison", page(organization, id, profile, year, acting, words));
    }

    @GetMapping("/organizations/{organization}/indicators/{id}/funnel.svg")
    ResponseEntity<byte[]> svg(
            @PathVariable OrganizationId organization,
            @PathVariable String id,
            @RequestParam @Nullable String profile,
            @RequestParam @Nullable Integer year,
            Acting acting,
            Words words) {
        var page = page(organization, id, profile, year, acting, words);
        var drawing = page.drawing().orElseThrow(NotHere::new);
        return IndicatorController.file(
                drawing.wide().file(),
                "image/svg+xml",
                "%s_%s_%s_%s.svg"
                        .formatted(
                                organization,
                                id,
                                page.year().orElseThrow(),
                                words.language().code()));
    }

    /// The totals of all years, which are of nobody in particular.
    @GetMapping("/organizations/{organization}/indicators/{id}/totals.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable OrganizationId organization, @PathVariable String id, Acting acting, Words words) {
        return page(organization, id, null, null, acting, words)
                .totals()
                .orElseThrow(NotHere::new)
                .csv()
                .download("%s_totals_%s.csv".formatted(id, words.language().code()));
    }

    private ComparisonPage page(
            OrganizationId organization,
            String id,
            @Nullable String profile,
            @Nullable Integer year,
            Acting acting,
            Words words) {
        acting.in(organization).require(Permission.SEE_FIGURES);
        var definition = indicators
                .definition(id)
                .filter(known -> known.fact().isPresent())
                .orElseThrow(NotHere::new);
        var chosen = IndicatorController.profile(definition, profile);
        var years = comparing.years(definition, chosen);
        var shown = years.chosen(Optional.ofNullable(year));
        var comparison = shown.map(known -> comparing.compare(organization, definition, chosen, known))
                .orElseGet(() ->
                        IndicatorFamily.compares(definition) ? new Comparison.NoYear() : new Comparison.NotCompared());
        return new ComparisonPage(
                organization,
                words.say(organizations.name(organization)),
                chosen,
                new FigureWords(definition, words),
                comparison,
                years.years(),
                shown,
                comparing.totals(definition, chosen, words));
    }

    /// What comparison.jte shows.
    ///
    /// @param organization its name
    /// @param totals       over organizations; empty where there are none of this variant
    record ComparisonPage(
            OrganizationId id,
            String organization,
            String profile,
            FigureWords figures,
            Comparison comparison,
            List<Integer> years,
            Optional<Integer> year,
            Optional<TotalsTable> totals) {

        /// “April 2025 to March 2026”
        String named(int year) {
            var words = figures.words();
            return figures.say().year(words.month(YearMonth.of(year, 4)), words.month(YearMonth.of(year + 1, 3)));
        }

        Optional<Drawing.Fitted> drawing() {
            return comparison instanceof Comparison.Shown shown
                    ? Optional.of(model(shown).draw(figures.words()))
                    : Optional.empty();
        }

        /// Keeps variant and year in the addresses of files.
        String query() {
            return "?year=" + year.orElseThrow() + (profile.isEmpty() ? "" : "&profile=" + profile);
        }

        /// The own figure in words; empty when it is not among the dots.
        Optional<String> own() {
            return comparison instanceof Comparison.Shown shown
                    ? shown.own().map(place -> said(shown, place))
                    : Optional.empty();
        }

        Optional<Messages.Standing> standing() {
            return comparison instanceof Comparison.Shown shown
                    ? shown.own()
                            .map(place -> Messages.Standing.valueOf(shown.funnel()
                                    .standing(shown.funnel().units().get(place))
                                    .name()))
                    : Optional.empty();
        }

        /// Whether the centre of the funnel is the total of the network, no dot being hidden.
        boolean isCentreOfAll(Comparison.Shown shown) {
            return totals.flatMap(table -> table.network(year.orElseThrow()))
                    .filter(total -> total.value().isPresent()
                            && total.organizations() == shown.dots().size())
                    .isPresent();
        }

        private String said(Comparison.Shown shown, int place) {
            var unit = shown.funnel().units().get(place);
            var dot = shown.dots().get(place);
            return value(unit.value()) + " ("
                    + figures.say()
                            .of(
                                    number(dot.numerator().doubleValue()),
                                    number(dot.denominator().doubleValue()))
                    + ")";
        }

        String number(double value) {
            return figures.words().number(value, value == Math.rint(value) ? 0 : 1);
        }

        String value(double value) {
            return definition().shows() == Statistic.PROPORTION
                    ? figures.number(value)
                    : figures.number(value * per()) + " "
                            + figures.words().say(definition().unit());
        }

        private double per() {
            return definition().shows() == Statistic.PROPORTION
                    ? 1
                    : definition().per();
        }

        IndicatorDefinition definition() {
            return figures.definition();
        }

        private FunnelModel model(Comparison.Shown shown) {
            var say = figures.say();
            var title = say.funnelTitle(figures.words().say(definition().name()), named(year.orElseThrow()));
            var standing =
                    standing().map(known -> say.ownStands(say.standing(known))).orElseGet(say::ownNotThere);
            return new FunnelModel(
                    new Caption(
                            "funnel",
                            title,
                            standing,
                            definition().code() + " · "
                                    + say.version(definition().version())),
                    figures.axis(per()),
                    say.denominator(),
                    shown.funnel(),
                    definition().shows() == Statistic.PROPORTION,
                    shown.own().map(place -> new FunnelModel.Own(place, organization, said(shown, place))));
        }
    }
}
