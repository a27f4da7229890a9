package ca.qmhcn.platform.framework;

import ca.qmhcn.engine.language.Bilingual;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/// The scale every criterion is rated on.
record Levels(
        String id,
        Edition.Whose status,
        Bilingual name,
        Bilingual note,
        List<Level> levels,
        int evidenceFrom,
        List<OtherAnswer> otherAnswers,
        Score score) {

    record Level(int value, Bilingual name, Bilingual means) {}

    /// An answer that is not a level, as “does not apply”.
    @JsonIgnoreProperties({"reason", "counts-as"}) // who rates needs them, this page does not
    record OtherAnswer(String id, Bilingual name, Bilingual means) {}

    /// How a score is made, in words; whoever computes one reads the numbers.
    @JsonIgnoreProperties({"points-per-level", "shown-when-answered"})
    record Score(Bilingual means) {}
}
