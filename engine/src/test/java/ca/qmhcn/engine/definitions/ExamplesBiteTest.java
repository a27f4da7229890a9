package ca.qmhcn.engine.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.engine.Example;
import ca.qmhcn.engine.warehouse.Warehouse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// An example that would hold under another rule shows nothing: turning any rule round must be noticed.
class ExamplesBiteTest {

    private static final Path CONTENT = Path.of("../content");
    private static final List<TableDefinition> TABLES = Tables.of(Content.of(CONTENT));
    private static final Catalogue CATALOGUE = Catalogue.of(Content.of(CONTENT), TABLES);

    @ParameterizedTest(name = "{0}")
    @MethodSource("counted")
    void anyRuleTurnedRoundIsNoticed(String id, @TempDir Path folder) {
        var example = new Example(CONTENT.resolve("indicators").resolve(id).resolve("example"));
        var unnoticed = new ArrayList<String>();
        try (var warehouse = Warehouse.open(folder, TABLES)) {
            example.give(warehouse);
            for (var variant : variants(id)) {
                Turnings.of(variant).forEach((what, turned) -> {
                    var others = variants(id);
                    others.set(others.indexOf(variant), turned);
                    if (example.differences(warehouse, CATALOGUE.counting(others), id)
                            .isEmpty()) {
                        unnoticed.add(variant.profile() + " " + what);
                    }
                });
            }
        }
        assertThat(unnoticed).isEmpty();
    }

    private static List<Variant> variants(String id) {
        return new ArrayList<>(CATALOGUE.facts().stream()
                .flatMap(fact -> CATALOGUE.variants(fact).stream())
                .filter(variant -> variant.indicator().id().equals(id))
                .toList());
    }

    static Stream<String> counted() {
        return CATALOGUE.indicators().stream()
                .filter(IndicatorDefinition::isCounted)
                .map(IndicatorDefinition::id);
    }
}
