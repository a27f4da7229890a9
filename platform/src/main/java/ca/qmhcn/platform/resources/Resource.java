package ca.qmhcn.platform.resources;

import ca.qmhcn.engine.language.Bilingual;
import ca.qmhcn.engine.language.Language;
import ca.qmhcn.platform.content.Certainty;
import ca.qmhcn.platform.content.Links;
import ca.qmhcn.platform.framework.DimensionId;
import ca.qmhcn.platform.framework.EditionId;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// An entry of the library. Filled from `resource.yaml`.
///
/// @param isFor    what a reader can do with it
/// @param linkNote said where the link is not the thing itself
record Resource(
        String id,
        Kind type,
        Relation relation,
        Bilingual title,
        PerLanguage<Whose> titleStatus,
        Bilingual isFor,
        Bilingual audience,
        Bilingual by,
        Optional<Integer> year,
        Optional<String> doi,
        Optional<Links> link,
        Optional<Bilingual> linkNote,
        PerLanguage<Availability> languages,
        Map<EditionId, Speaks> dimensions,
        Certainty certainty,
        Optional<Bilingual> certaintyNote) {

    enum Kind {
        WEBINAR,
        VIDEO,
        PRESENTATION,
        INFOGRAPHIC,
        POLICY_BRIEF,
        ARTICLE,
        TOOLKIT,
        FRAMEWORK
    }

    enum Relation {
        NETWORK,
        /// A framework ours grew from.
        PARENT,
        RELATIVE
    }

    enum Whose {
        OFFICIAL,
        OURS
    }

    enum Availability {
        CONFIRMED,
        TO_BE_CONFIRMED,
        NONE
    }

    record PerLanguage<T>(T en, T fr) {

        T in(Language language) {
            return language == Language.EN ? en : fr;
        }
    }

    /// The dimensions of one edition that an entry speaks to: all of them, or some.
    record Speaks(boolean toAll, List<DimensionId> to) {

        @JsonCreator
        static Speaks of(JsonNode written) {
            return written.isArray()
                    ? new Speaks(
                            false,
                            written.valueStream()
                                    .map(name -> new DimensionId(name.asString()))
                                    .toList())
                    : new Speaks(true, List.of());
        }
    }

    /// Where it lives: its own address first, else its digital object identifier's.
    String href(Language language) {
        return link.map(own -> own.in(language))
                .or(() -> doi.map(name -> "https://doi.org/" + name))
                .orElseThrow();
    }

    /// Whether it names this dimension, and not just all of them.
    boolean names(EditionId edition, DimensionId dimension) {
        var speaks = dimensions.get(edition);
        return speaks != null && speaks.to().contains(dimension);
    }

    boolean speaksTo(EditionId edition, DimensionId dimension) {
        var speaks = dimensions.get(edition);
        return speaks != null && (speaks.toAll() || speaks.to().contains(dimension));
    }
}
