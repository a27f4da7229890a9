package ca.qmhcn.platform.numbers;

import ca.qmhcn.engine.language.Bilingual;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A way to compute a number that is shown. Filled from `content/methods/<group>/<id>.yaml`.
///
/// @param code    types, and perhaps methods, below `ca.qmhcn.methods` that compute it
/// @param formula lines; those of signs alone are the same in both languages
/// @param differs where we differ on purpose
record Method(
        String id,
        String group,
        List<String> code,
        Bilingual name,
        Bilingual says,
        List<Line> formula,
        Optional<Bilingual> where,
        Bilingual units,
        List<Bilingual> edges,
        List<String> sources,
        Optional<List<Difference>> differs) {

    /// A line of a formula.
    record Line(Bilingual says) {

        @JsonCreator
        static Line of(JsonNode written) {
            return written.isString()
                    ? new Line(new Bilingual(written.asString(), written.asString()))
                    : new Line(new Bilingual(
                            written.path("en").asString(), written.path("fr").asString()));
        }
    }

    /// @param from an implementation with its version, or a paper
    record Difference(String from, Bilingual how, Bilingual why) {}

    List<Difference> differences() {
        return differs.orElse(List.of());
    }

    List<Citation> citations() {
        return sources.stream().map(Citation::of).toList();
    }

    String path() {
        return "/numbers/" + id;
    }
}
