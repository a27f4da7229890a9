package ca.qmhcn.platform.framework;

import ca.qmhcn.engine.language.Bilingual;
import ca.qmhcn.engine.language.Language;
import ca.qmhcn.platform.content.Certainty;
import ca.qmhcn.platform.content.Links;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One edition of the framework: its lenses and its dimensions, in its own order. Filled from `framework.yaml`.
///
/// @param wording     whether texts are ours or quoted
/// @param wordingDate as exactly as it is known: a year, a month or a day
public record Edition(
        EditionId id,
        Bilingual name,
        Bilingual shortName,
        Optional<Integer> year,
        String wording,
        int wordingVersion,
        String wordingDate,
        Bilingual about,
        Links source,
        Optional<Bilingual> sourceNote,
        List<Fact> facts,
        List<Origin> grewFrom,
        List<Lens> lenses,
        List<Dimension> dimensions) {

    /// Something that is known about the edition, and where it was read.
    public record Fact(String when, Bilingual what, Certainty certainty, String source) {}

    /// A parent framework or an earlier edition, and what it brought.
    public record Origin(Optional<String> parent, Optional<EditionId> edition, Bilingual how) {}

    /// Through whose eyes quality is seen.
    public record Lens(String id, Bilingual name, Bilingual means) {}

    /// @param shortName for the ring and for narrow columns
    /// @param looksFor  a question for each lens
    public record Dimension(
            DimensionId id,
            Bilingual name,
            Bilingual shortName,
            Certainty nameStatus,
            Certainty frenchNameStatus,
            Bilingual means,
            MeansStatus meansStatus,
            Map<String, Bilingual> looksFor,
            List<Criterion> criteria) {

        public List<Criterion> criteria(Lens lens) {
            return criteria.stream()
                    .filter(criterion -> criterion.lens().equals(lens.id()))
                    .toList();
        }

        /// Whether its name in that language could be read at the source.
        public boolean confirmed(Language language) {
            return nameStatus == Certainty.CONFIRMED
                    && (language == Language.EN || frenchNameStatus == Certainty.CONFIRMED);
        }
    }

    /// How a meaning came about.
    public enum MeansStatus {
        PARAPHRASED,
        /// The source could be read in part only.
        INCOMPLETE,
        /// Ours, from the name and its parents.
        INFERRED
    }

    /// Something a team can say yes or no to, and what would show it.
    public record Criterion(String id, String lens, Whose status, Bilingual asks, Bilingual evidence) {}

    /// Whose words they are.
    public enum Whose {
        OFFICIAL,
        OURS
    }

    public Optional<Dimension> dimension(DimensionId id) {
        return dimensions.stream()
                .filter(dimension -> dimension.id().equals(id))
                .findFirst();
    }

    /// Its place in the edition's order, from 1.
    public int number(Dimension dimension) {
        return dimensions.indexOf(dimension) + 1;
    }
}
