package ca.qmhcn.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

/// Modules use only what their front page allows, and the map in `docs/` is the truth because it is drawn here.
class ModularityTest {

    private static final Path MAP = Path.of("../docs/module-map.md");

    private static final ApplicationModules MODULES = ApplicationModules.of(Platform.class);

    @Test
    void modulesUseOnlyWhatTheyMayUse() {
        MODULES.verify();
    }

    @Test
    void theModuleMapIsTrue() throws IOException {
        var drawn = draw();
        var kept = Files.exists(MAP) ? Files.readString(MAP) : "";
        if (!drawn.equals(kept)) {
            Files.writeString(MAP, drawn);
        }
        assertThat(kept)
                .as("docs/module-map.md did not show the modules as they are; it was redrawn, look at it and commit it")
                .isEqualTo(drawn);
    }

    private static String draw() {
        var map = new StringBuilder("""
                # Module map

                Drawn by `ModularityTest`. An arrow reads “uses”. Everybody may use `language` and `site`, which are left out.

                ```mermaid
                flowchart TD
                """);
        var modules = MODULES.stream()
                .sorted(Comparator.comparing(module -> module.getIdentifier().toString()))
                .toList();
        for (var module : modules) {
            if (!isShared(module)) {
                map.append("    ").append(module.getIdentifier()).append('\n');
                module.getDirectDependencies(MODULES, DependencyType.values())
                        .uniqueModules()
                        .filter(used -> !isShared(used))
                        .map(used -> used.getIdentifier().toString())
                        .sorted()
                        .forEach(used -> map.append("    %s --> %s%n".formatted(module.getIdentifier(), used)));
            }
        }
        map.append("```\n\n| module | types others may use |\n|---|---|\n");
        for (var module : modules) {
            var door = module.getNamedInterfaces().stream()
                    .flatMap(named -> named.asJavaClasses())
                    .map(type -> type.getSimpleName())
                    .filter(name -> !name.isBlank() && !name.equals("package-info") && !name.startsWith("Jte"))
                    .distinct()
                    .sorted()
                    .map("`%s`"::formatted)
                    .toList();
            map.append("| `%s` | %s |%n".formatted(module.getIdentifier(), String.join(", ", door)));
        }
        return map.toString();
    }

    private static boolean isShared(ApplicationModule module) {
        var name = module.getIdentifier().toString();
        return name.equals("language") || name.equals("site");
    }
}
