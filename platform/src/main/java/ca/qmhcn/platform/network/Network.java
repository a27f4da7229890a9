package ca.qmhcn.platform.network;

import ca.qmhcn.engine.language.Bilingual;
import ca.qmhcn.platform.content.Certainty;
import ca.qmhcn.platform.content.Links;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/// What the content says about the network. Filled from `network.yaml`.
record Network(
        String id,
        Bilingual name,
        Bilingual shortName,
        Bilingual what,
        Links source,
        String asOf,
        String defaultEdition,
        List<Body> ledBy,
        List<Aim> aims,
        List<Statement> comesFrom,
        List<Statement> doing,
        Bilingual independence,
        List<Origin> oursAndOfficial,
        List<Bilingual> howSure,
        HelpLines helpLines) {

    record Body(String id, Bilingual name, Bilingual what) {}

    record Aim(String id, Bilingual name, Bilingual means) {}

    record Statement(Bilingual what, Certainty certainty, String source) {}

    record Origin(String id, Bilingual what, Whose whose, Bilingual says) {}

    enum Whose {
        OFFICIAL,
        OURS,
        /// Official in idea, ours in wording.
        BOTH
    }

    record HelpLines(String asOf, List<HelpLine> lines) {}

    /// @param how the whole sentence, as a person in trouble reads it
    record HelpLine(
            String id,
            Bilingual name,
            @JsonProperty("for") Bilingual forWhom,
            Optional<String> call,
            Optional<String> text,
            Bilingual when,
            Bilingual languages,
            Bilingual how,
            String source) {}
}
