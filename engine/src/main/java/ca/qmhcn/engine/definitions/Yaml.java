package ca.qmhcn.engine.definitions;

import ca.qmhcn.engine.language.Bilingual;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A place in a YAML file that knows its line, so that each mistake is told where it stands.
///
/// Reading never stops at a mistake: the mistake is noted and something harmless stands in, so that all are told at
/// once.
final class Yaml {

    private final String file;
    private final @Nullable Node node;
    private final int line;
    private final List<DefinitionProblem> problems;

    private Yaml(String file, @Nullable Node node, int line, List<DefinitionProblem> problems) {
        this.file = file;
        this.node = node;
        this.line = line;
        this.problems = problems;
    }

    static Yaml read(String file, String text, List<DefinitionProblem> problems) {
        try {
            var root = new org.yaml.snakeyaml.Yaml(new LoaderOptions()).compose(new StringReader(text));
            return new Yaml(file, root, 1, problems);
        } catch (MarkedYAMLException unreadable) {
            var mark = unreadable.getProblemMark();
            problems.add(new DefinitionProblem(
                    file, mark == null ? 1 : mark.getLine() + 1, "is not YAML: " + unreadable.getProblem()));
            return new Yaml(file, null, 1, problems);
        }
    }

    int line() {
        return node == null ? line : node.getStartMark().getLine() + 1;
    }

    String file() {
        return file;
    }

    void problem(String what) {
        problems.add(new DefinitionProblem(file, line(), what));
    }

    /// @param below lines below where this begins
    void problem(int below, String what) {
        problems.add(new DefinitionProblem(file, line() + below, what));
    }

    boolean isThere() {
        return node != null;
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    Yaml at(String key) {
        return entries().getOrDefault(key, new Yaml(file, null, line(), problems));
    }

    Map<String, Yaml> entries() {
        var entries = new LinkedHashMap<String, Yaml>();
        if (node instanceof MappingNode mapping) {
            for (var tuple : mapping.getValue()) {
                var key = ((ScalarNode) tuple.getKeyNode()).getValue();
                entries.put(key, new Yaml(file, tuple.getValueNode(), line(), problems));
            }
        }
        return entries;
    }

    List<Yaml> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(item -> new Yaml(file, item, line(), problems))
                    .toList();
        }
        return List.of();
    }

    Optional<String> maybeText() {
        return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
    }

    /// The text of a key that must be there.
    String text(String key) {
        var value = at(key).maybeText();
        if (value.isEmpty()) {
            problem("«" + key + "» is missing");
        }
        return value.orElse("");
    }

    Optional<Bilingual> maybeBilingual(String key) {
        return at(key).isThere() ? Optional.of(bilingual(key)) : Optional.empty();
    }

    Bilingual bilingual(String key) {
        var text = at(key);
        var en = text.at("en").maybeText().orElse("");
        var fr = text.at("fr").maybeText().orElse("");
        if (en.isBlank() || fr.isBlank()) {
            text.problem("«" + key + "» needs both languages, en and fr");
            return new Bilingual("?", "?");
        }
        return new Bilingual(en, fr);
    }

    List<String> texts(String key) {
        return at(key).items().stream()
                .flatMap(item -> item.maybeText().stream())
                .toList();
    }

    Optional<BigDecimal> maybeNumber(String key) {
        return at(key).maybeText().map(BigDecimal::new);
    }

    boolean yes(String key) {
        return at(key).maybeText().filter("true"::equals).isPresent();
    }

    /// One of an enum's constants, written in small letters with hyphens.
    <E extends Enum<E>> E oneOf(String key, Class<E> kind) {
        var written = text(key).toUpperCase(Locale.ROOT).replace('-', '_');
        var constants = kind.getEnumConstants();
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(written))
                .findFirst()
                .orElseGet(() -> {
                    var known = new ArrayList<String>();
                    for (var constant : constants) {
                        known.add(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
                    }
                    at(key).problem("«" + key + "» must be one of " + String.join(", ", known));
                    return constants[0];
                });
    }

    /// Notes every key that means nothing here: a misspelt one would be overlooked otherwise.
    void onlyKnows(Set<String> keys) {
        entries().forEach((key, value) -> {
            if (!keys.contains(key)) {
                value.problem("«" + key + "» means nothing here; known are "
                        + String.join(", ", keys.stream().sorted().toList()));
            }
        });
    }
}
