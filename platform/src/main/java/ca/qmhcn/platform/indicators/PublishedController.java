package ca.qmhcn.platform.indicators;

import ca.qmhcn.engine.counting.PublishedFigure;
import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.platform.access.Acting;
import ca.qmhcn.platform.access.NotHere;
import ca.qmhcn.platform.access.OrganizationId;
import ca.qmhcn.platform.access.Permission;
import ca.qmhcn.platform.disclosure.Audience;
import ca.qmhcn.platform.disclosure.Disclosure;
import ca.qmhcn.platform.language.Words;
import ca.qmhcn.platform.organizations.Organizations;
import ca.qmhcn.platform.site.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Figures counted elsewhere, as an organization brought them: funnels of their units, series of one unit.
@Controller
class PublishedController {

    private final Indicators indicators;
    private final PublishedFigures figures;
    private final Organizations organizations;
    private final Disclosure disclosure;

    PublishedController(
            Indicators indicators, PublishedFigures figures, Organizations organizations, Disclosure disclosure) {
        this.indicators = indicators;
        this.figures = figures;
        this.organizations = organizations;
        this.disclosure = disclosure;
    }

    @GetMapping("/organizations/{organization}/published")
    ModelAndView all(@PathVariable OrganizationId organization, Acting acting, Words words) {
        acting.in(organization).require(Permission.SEE_FIGURES);
        var byIndicator = figures.all(organization).stream().collect(Collectors.groupingBy(PublishedFigure::indicator));
        var entries = indicators.definitions().stream()
                .filter(definition -> byIndicator.containsKey(definition.id()))
                .map(definition -> new Entry(
                        definition,
                        byIndicator.getOrDefault(definition.id(), List.of()).size()))
                .toList();
        return Page.of(
                "indicators/published",
                new PublishedPage(
                        organization,
                        words.say(organizations.name(organization)),
                        entries,
                        acting.may(Permission.UPLOAD)));
    }

    @GetMapping("/organizations/{organization}/published/{id}")
    ModelAndView one(
            @PathVariable OrganizationId organization,
            @PathVariable String id,
            @RequestParam @Nullable String level,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable String unit,
            Acting acting,
            Words words) {
        acting.in(organization).require(Permission.SEE_FIGURES);
        var definition = indicators.definition(id).orElseThrow(NotHere::new);
        var audience = Audience.of(acting);
        var all = figures.of(organization, definition, audience);
        if (all.isEmpty()) {
            throw new NotHere();
        }
        return Page.of(
                "indicators/published-one",
                PublishedOnePage.of(
                        new PublishedOnePage.Place(
                                organization,
                                words.say(organizations.name(organization)),
                                audience,
                                disclosure.floor(id, audience, organization),
                                disclosure.comparisonFrom()),
                        new FigureWords(definition, words),
                        all,
                        new PublishedOnePage.Asked(
                                Optional.ofNullable(level),
                                Optional.ofNullable(from),
                                Optional.ofNullable(unit).map(String::strip).filter(text -> !text.isEmpty()))));
    }

    /// What published.jte shows.
    record PublishedPage(OrganizationId id, String organization, List<Entry> entries, boolean mayUpload) {}

    record Entry(IndicatorDefinition definition, int figures) {}
}
