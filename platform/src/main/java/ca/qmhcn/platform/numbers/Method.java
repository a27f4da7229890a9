package ca.qmhcn.platform.numbers;

import ca.qmhcn.engine.language.Bilingual;
import java.util.List;
import java.util.Optional;

/// A way to compute a number that is shown. Filled from `content/methods/<group>/<id>.yaml`.
///
/// @param code    types, and perhaps methods, below `ca.qmhcn.methods` that compute it
/// @param formula lines, the same in both languages
/// @param differs where we differ on purpose
record Method(
        String id,
        String group,
        List<String> code,
        Bilingual name,
        Bilingual says,
        List<String> formula,
        Optional<Bilingual> where,
        Bilingual units,
        List<Bilingual> edges,
        List<String> sources,
        Optional<List<Difference>> differs) {

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
