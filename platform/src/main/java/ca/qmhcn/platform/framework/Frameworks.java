package ca.qmhcn.platform.framework;

import ca.qmhcn.engine.language.Bilingual;
import ca.qmhcn.platform.charts.Drawing;
import ca.qmhcn.platform.content.ContentFiles;
import ca.qmhcn.platform.language.Words;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The editions of the framework, and how they relate to each other and to their parents.
@Component
public class Frameworks {

    private final List<Edition> editions;
    private final List<Crosswalk> crosswalks;
    private final Parents parents;
    private final Levels levels;

    Frameworks(ContentFiles files) {
        var first = files.read("network/network.yaml", Network.class).defaultEdition();
        this.editions = files.readAll("frameworks/", "/framework.yaml", Edition.class).stream()
                .sorted(Comparator.comparing((Edition edition) -> !edition.id().equals(first)))
                .toList();
        this.crosswalks = files.readAll("frameworks/crosswalk", ".yaml", Crosswalk.class);
        this.parents = files.read("frameworks/parents.yaml", Parents.class);
        this.levels = files.read("frameworks/levels.yaml", Levels.class);
        crosswalks.forEach(this::check);
    }

    /// The default one first.
    public List<Edition> editions() {
        return editions;
    }

    public Edition defaultEdition() {
        return editions.getFirst();
    }

    public Optional<Edition> edition(EditionId id) {
        return editions.stream().filter(edition -> edition.id().equals(id)).findFirst();
    }

    /// An edition as a ring whose segments lead to the dimensions' pages.
    public Drawing ring(Edition edition, Words words) {
        return FrameworkRing.of(edition, words);
    }

    /// Where a dimension's page is.
    public String path(Edition edition, Edition.Dimension dimension) {
        return DimensionPage.path(edition, dimension);
    }

    /// Where a dimension's idea lives in the other editions, the fuller first.
    List<Related> related(Edition edition, Edition.Dimension dimension) {
        var onwards = crosswalks.stream()
                .filter(crosswalk -> crosswalk.from().equals(edition.id()))
                .flatMap(crosswalk -> crosswalk.links().stream()
                        .filter(link -> link.from().equals(dimension.id()))
                        .map(link -> related(crosswalk.to(), link.to(), link)));
        var back = crosswalks.stream()
                .filter(crosswalk -> crosswalk.to().equals(edition.id()))
                .flatMap(crosswalk -> crosswalk.links().stream()
                        .filter(link -> link.to().equals(dimension.id()))
                        .map(link -> related(crosswalk.from(), link.from(), link)));
        return Stream.concat(onwards, back)
                .sorted(Comparator.comparing(Related::strength))
                .toList();
    }

    /// The crosswalks with the editions they lead from and to.
    List<Walk> walks() {
        return crosswalks.stream()
                .map(crosswalk -> new Walk(crosswalk, known(crosswalk.from()), known(crosswalk.to())))
                .toList();
    }

    Parents parents() {
        return parents;
    }

    Levels levels() {
        return levels;
    }

    private Related related(EditionId edition, DimensionId dimension, Crosswalk.Link link) {
        var found = known(edition);
        return new Related(found, known(found, dimension), link.strength(), link.why());
    }

    /// A link to nowhere stops the start.
    private void check(Crosswalk crosswalk) {
        for (var link : crosswalk.links()) {
            known(known(crosswalk.from()), link.from());
            known(known(crosswalk.to()), link.to());
        }
    }

    private Edition known(EditionId id) {
        return edition(id).orElseThrow(() -> new IllegalStateException("crosswalk.yaml: there is no edition " + id));
    }

    private static Edition.Dimension known(Edition edition, DimensionId id) {
        return edition.dimension(id)
                .orElseThrow(() -> new IllegalStateException(
                        "crosswalk.yaml: %s has no dimension %s".formatted(edition.id(), id)));
    }

    /// A dimension of another edition that carries the same idea or a part of it.
    record Related(Edition edition, Edition.Dimension dimension, Strength strength, Bilingual why) {}

    record Walk(Crosswalk crosswalk, Edition from, Edition to) {}

    /// All the framework needs to know of the network: with which edition it begins.
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Network(EditionId defaultEdition) {}
}
