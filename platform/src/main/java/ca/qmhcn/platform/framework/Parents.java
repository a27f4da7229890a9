package ca.qmhcn.platform.framework;

import ca.qmhcn.engine.language.Bilingual;
import ca.qmhcn.platform.content.Certainty;
import ca.qmhcn.platform.content.Links;
import java.util.List;
import java.util.Optional;

/// The frameworks an edition grew from, and which part of each stands behind which dimension.
record Parents(EditionId edition, Edition.Whose status, Bilingual note, List<Parent> parents, List<Bilingual> gaps) {

    enum Relation {
        PARENT,
        /// Not named by the network, but near.
        RELATIVE
    }

    record Parent(
            String id,
            Relation relation,
            Bilingual name,
            Optional<Certainty> frenchNameStatus,
            Bilingual by,
            Bilingual means,
            Links link,
            Optional<Bilingual> linkNote,
            List<Part> parts,
            List<Link> links) {

        /// The parts that stand behind a dimension, the fuller first.
        List<Behind> behind(DimensionId dimension) {
            return links.stream()
                    .filter(link -> link.dimension().equals(dimension))
                    .sorted(java.util.Comparator.comparing(Link::strength))
                    .map(link -> new Behind(part(link.part()), link.strength()))
                    .toList();
        }

        private Part part(String id) {
            return parts.stream()
                    .filter(part -> part.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("parents.yaml: " + this.id + " has no part " + id));
        }
    }

    record Part(String id, Bilingual name) {}

    record Link(DimensionId dimension, String part, Strength strength) {}

    record Behind(Part part, Strength strength) {}

    Optional<Parent> parent(String id) {
        return parents.stream().filter(parent -> parent.id().equals(id)).findFirst();
    }
}
