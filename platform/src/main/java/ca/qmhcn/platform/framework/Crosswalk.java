package ca.qmhcn.platform.framework;

import ca.qmhcn.engine.language.Bilingual;
import java.util.List;

/// Which idea of one edition lives on in which dimension of another. Many to many, and our reading.
record Crosswalk(
        EditionId from, EditionId to, Edition.Whose status, Bilingual note, List<Link> links, List<Bilingual> moved) {

    record Link(DimensionId from, DimensionId to, Strength strength, Bilingual why) {}

    List<Link> linksFrom(Edition.Dimension dimension) {
        return links.stream().filter(link -> link.from().equals(dimension.id())).toList();
    }
}
