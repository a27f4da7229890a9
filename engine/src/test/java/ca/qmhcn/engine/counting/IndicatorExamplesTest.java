package ca.qmhcn.engine.counting;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.engine.Example;
import ca.qmhcn.engine.definitions.Catalogue;
import ca.qmhcn.engine.definitions.Content;
import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.definitions.Tables;
import ca.qmhcn.engine.warehouse.Warehouse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each definition's worked example holds.
class IndicatorExamplesTest {

    private static final Path CONTENT = Path.of("../content");
    private static final List<TableDefinition> TABLES = Tables.of(Content.of(CONTENT));
    private static final Catalogue CATALOGUE = Catalogue.of(Content.of(CONTENT), TABLES);

    @ParameterizedTest(name = "{0}")
    @MethodSource("counted")
    void whatIsGivenIsCountedAsTheExampleSays(String id, @TempDir Path folder) {
        var example = new Example(CONTENT.resolve("indicators").resolve(id).resolve("example"));
        try (var warehouse = Warehouse.open(folder, TABLES)) {
            example.give(warehouse);
            assertThat(example.differences(warehouse, CATALOGUE, id)).isEmpty();
        }
    }

    static Stream<String> counted() {
        return CATALOGUE.indicators().stream()
                .filter(IndicatorDefinition::isCounted)
                .map(IndicatorDefinition::id);
    }
}
