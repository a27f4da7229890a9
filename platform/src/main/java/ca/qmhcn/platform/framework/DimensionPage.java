package ca.qmhcn.platform.framework;

import ca.qmhcn.platform.charts.Drawing;
import ca.qmhcn.platform.framework.Edition.Dimension;
import ca.qmhcn.platform.framework.Frameworks.Related;
import ca.qmhcn.platform.framework.Parents.Behind;
import ca.qmhcn.platform.framework.Parents.Parent;
import ca.qmhcn.platform.language.Words;
import java.util.List;
import java.util.Optional;

/// What dimension.jte shows.
///
/// @param elsewhere each edition with the place there that is nearest to this one
/// @param origins   the parents with the parts that stand behind the dimension; empty when none was read so
record DimensionPage(
        Edition edition,
        Dimension dimension,
        Drawing ring,
        List<Elsewhere> elsewhere,
        List<DimensionCard.Card> cards,
        List<Related> related,
        List<Origin> origins,
        Optional<Dimension> before,
        Optional<Dimension> after) {

    /// A place in an edition; `here` on the page's own.
    record Elsewhere(Edition edition, String href, boolean here) {}

    record Origin(Parent parent, List<Behind> parts) {}

    static DimensionPage of(
            Frameworks frameworks, Edition edition, Dimension dimension, List<DimensionCard.Card> cards, Words words) {
        var related = frameworks.related(edition, dimension);
        var place = edition.dimensions().indexOf(dimension);
        return new DimensionPage(
                edition,
                dimension,
                FrameworkRing.of(edition, dimension, words),
                frameworks.editions().stream()
                        .map(other -> elsewhere(other, edition, dimension, related))
                        .toList(),
                cards,
                related,
                origins(frameworks.parents(), edition, dimension),
                neighbour(edition, place - 1),
                neighbour(edition, place + 1));
    }

    static String path(Edition edition) {
        return "/framework/" + edition.id();
    }

    static String path(Edition edition, Dimension dimension) {
        return path(edition) + "/" + dimension.id();
    }

    int number() {
        return edition.number(dimension);
    }

    private static Elsewhere elsewhere(Edition other, Edition edition, Dimension dimension, List<Related> related) {
        if (other.equals(edition)) {
            return new Elsewhere(edition, path(edition, dimension), true);
        }
        var nearest = related.stream()
                .filter(found -> found.edition().equals(other))
                .findFirst()
                .map(found -> path(other, found.dimension()))
                .orElseGet(() -> path(other));
        return new Elsewhere(other, nearest, false);
    }

    private static List<Origin> origins(Parents parents, Edition edition, Dimension dimension) {
        if (!parents.edition().equals(edition.id())) {
            return List.of();
        }
        return parents.parents().stream()
                .map(parent -> new Origin(parent, parent.behind(dimension.id())))
                .filter(origin -> !origin.parts().isEmpty())
                .toList();
    }

    private static Optional<Dimension> neighbour(Edition edition, int place) {
        return place >= 0 && place < edition.dimensions().size()
                ? Optional.of(edition.dimensions().get(place))
                : Optional.empty();
    }
}
