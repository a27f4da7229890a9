package ca.qmhcn.platform.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.engine.definitions.Content;
import ca.qmhcn.platform.content.ContentFiles;
import ca.qmhcn.platform.numbers.Guide.Group;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Where our numbers differ from others on purpose is told in `docs/` too, and is true because it is drawn here.
class DeviationsTest {

    private static final Path KEPT = Path.of("../docs/deviations.md");

    private final MethodShelf shelf = new MethodShelf(new ContentFiles(Content.ofClasspath()));

    @Test
    void theDeviationsAreThoseOfTheContent() throws IOException {
        var drawn = draw();
        var kept = Files.exists(KEPT) ? Files.readString(KEPT) : "";
        if (!drawn.equals(kept)) {
            Files.writeString(KEPT, drawn);
        }
        assertThat(kept)
                .as(
                        "docs/deviations.md did not tell what content/methods says; it was redrawn, look at it and commit it")
                .isEqualTo(drawn);
    }

    private String draw() {
        var text = new StringBuilder("""
                # Where our numbers differ, and why

                Drawn by `DeviationsTest` from `content/methods`; change it there. The same is told in English and in French on the
                page “How the numbers are made” (`/numbers`). Each name leads to the formula, units, edges and sources.

                A difference stands here when another program, or a paper, gives another figure for the same data and we mean ours.

                | group | methods | differences |
                |---|---:|---:|
                """);
        for (var group : shelf.groups()) {
            text.append("| [%s](#%s) | %d | %d |%n"
                    .formatted(group.name().en(), anchor(group), shelf.of(group).size(), differences(group)));
        }
        shelf.groups().forEach(group -> draw(text, group));
        return text.toString();
    }

    private void draw(StringBuilder text, Group group) {
        text.append("%n## %s%n%n%s%n".formatted(group.name().en(), group.says().en()));
        for (var method : shelf.of(group)) {
            if (!method.differences().isEmpty()) {
                text.append("%n### %s%n%n".formatted(link(method)));
                method.differences()
                        .forEach(difference -> text.append("- **%s**: %s *Why:* %s%n"
                                .formatted(
                                        difference.from(),
                                        line(difference.how().en()),
                                        line(difference.why().en()))));
            }
        }
        var alike = shelf.of(group).stream()
                .filter(method -> method.differences().isEmpty())
                .map(DeviationsTest::link)
                .toList();
        if (!alike.isEmpty()) {
            text.append("%nNo difference on purpose: %s.%n".formatted(String.join("; ", alike)));
        }
    }

    private long differences(Group group) {
        return shelf.of(group).stream()
                .mapToLong(method -> method.differences().size())
                .sum();
    }

    private static String link(Method method) {
        return "[%s](../content/methods/%s/%s.yaml)"
                .formatted(line(method.name().en()), method.group(), method.id());
    }

    /// As the places that show Markdown name a heading.
    private static String anchor(Group group) {
        return group.name()
                .en()
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z -]", "")
                .replace(' ', '-');
    }

    private static String line(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining(" "));
    }
}
