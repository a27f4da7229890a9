package ca.qmhcn.platform.framework;

import ca.qmhcn.engine.language.Bilingual;
import ca.qmhcn.engine.language.Language;
import ca.qmhcn.platform.charts.Drawing;
import ca.qmhcn.platform.framework.DimensionPage.Elsewhere;
import ca.qmhcn.platform.framework.Edition.Dimension;
import ca.qmhcn.platform.language.Words;
import java.util.List;

/// What edition.jte shows.
record EditionPage(Edition edition, List<Elsewhere> places, Drawing ring, List<Origin> origins) {

    /// What the edition grew from, and what that brought.
    record Origin(Bilingual name, String href, Bilingual how) {}

    static EditionPage of(Frameworks frameworks, Edition edition, Words words) {
        return new EditionPage(
                edition,
                frameworks.editions().stream()
                        .map(other -> new Elsewhere(other, DimensionPage.path(other), other.equals(edition)))
                        .toList(),
                FrameworkRing.of(edition, words),
                edition.grewFrom().stream()
                        .map(origin -> origin(frameworks, origin))
                        .toList());
    }

    int namesToConfirm(Language language) {
        return (int) edition.dimensions().stream()
                .filter(dimension -> !dimension.confirmed(language))
                .count();
    }

    /// Where no name is confirmed it is said once, not at each.
    boolean noneConfirmed(Language language) {
        return namesToConfirm(language) == edition.dimensions().size();
    }

    boolean marked(Dimension dimension, Language language) {
        return !dimension.confirmed(language) && !noneConfirmed(language);
    }

    private static Origin origin(Frameworks frameworks, Edition.Origin origin) {
        return origin.edition()
                .flatMap(frameworks::edition)
                .map(earlier -> new Origin(earlier.name(), DimensionPage.path(earlier), origin.how()))
                .or(() -> origin.parent()
                        .flatMap(frameworks.parents()::parent)
                        .map(parent -> new Origin(parent.name(), "/framework/parents#" + parent.id(), origin.how())))
                .orElseThrow(() -> new IllegalStateException("An edition grew from something unknown: " + origin));
    }
}
