package ca.qmhcn.platform.indicators;

import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.platform.access.NotHere;
import ca.qmhcn.platform.access.PublicPaths;
import ca.qmhcn.platform.framework.DimensionCard;
import ca.qmhcn.platform.framework.DimensionId;
import ca.qmhcn.platform.framework.Edition;
import ca.qmhcn.platform.framework.EditionId;
import ca.qmhcn.platform.framework.Frameworks;
import ca.qmhcn.platform.language.Words;
import ca.qmhcn.platform.site.Page;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// What each indicator means, for everybody. No figure is on these pages.
@Controller
class CatalogueController implements PublicPaths, DimensionCard {

    private final Indicators indicators;
    private final Frameworks frameworks;

    CatalogueController(Indicators indicators, Frameworks frameworks) {
        this.indicators = indicators;
        this.frameworks = frameworks;
    }

    @GetMapping("/indicators")
    ModelAndView all() {
        return Page.of(
                "indicators/catalogue", new CataloguePage(frameworks.defaultEdition(), indicators.definitions()));
    }

    @GetMapping("/indicators/{id}")
    ModelAndView one(@PathVariable String id) {
        var definition = indicators.definition(id).orElseThrow(NotHere::new);
        return Page.of("indicators/entry", new EntryPage(frameworks.defaultEdition(), definition));
    }

    /// What catalogue.jte shows.
    record CataloguePage(Edition edition, List<IndicatorDefinition> definitions) {

        List<IndicatorDefinition> of(Edition.Dimension dimension, Edition.Lens lens) {
            return definitions.stream()
                    .filter(definition ->
                            definition.lens().equals(lens.id()) && isAbout(definition, edition.id(), dimension.id()))
                    .toList();
        }
    }

    /// What entry.jte shows.
    record EntryPage(Edition edition, IndicatorDefinition definition) {

        List<Edition.Dimension> dimensions() {
            return edition.dimensions().stream()
                    .filter(dimension -> isAbout(definition, edition.id(), dimension.id()))
                    .toList();
        }
    }

    private static boolean isAbout(IndicatorDefinition definition, EditionId edition, DimensionId dimension) {
        return definition.dimensions().getOrDefault(edition.value(), List.of()).contains(dimension.value());
    }

    @Override
    public List<String> paths() {
        return List.of("/indicators", "/indicators/*");
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Card> card(EditionId edition, DimensionId dimension, Words words) {
        var entries = indicators.definitions().stream()
                .filter(definition -> isAbout(definition, edition, dimension))
                .map(definition -> new Entry(
                        words.say(definition.name()),
                        "/indicators/" + definition.id(),
                        lens(edition, definition, words)))
                .toList();
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new Card(words.of(Messages.class).catalogueCard(), entries));
    }

    private String lens(EditionId edition, IndicatorDefinition definition, Words words) {
        return frameworks.edition(edition).stream()
                .flatMap(found -> found.lenses().stream())
                .filter(lens -> lens.id().equals(definition.lens()))
                .map(lens -> words.say(lens.name()))
                .findFirst()
                .orElse("");
    }
}
