package ca.qmhcn.engine.counting;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.engine.Example;
import ca.qmhcn.engine.definitions.Catalogue;
import ca.qmhcn.engine.definitions.Content;
import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.engine.definitions.Statistic;
import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.definitions.Tables;
import ca.qmhcn.engine.warehouse.Warehouse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

    @ParameterizedTest(name = "{0}")
    @MethodSource("counted")
    void sharesOfTheSameRowsAddUpToWhatIsCounted(String id, @TempDir Path folder) {
        var example = new Example(CONTENT.resolve("indicators").resolve(id).resolve("example"));
        try (var warehouse = Warehouse.open(folder, TABLES)) {
            example.give(warehouse);
            var together = Counting.together(warehouse, CATALOGUE, LocalDate.of(2030, 1, 1));
            for (var count : together.counts()) {
                var shows = CATALOGUE.indicator(count.indicator()).orElseThrow().shows();
                if (count.stratum().isEmpty() && shows == Statistic.PROPORTION) {
                    var states = states(together.overlaps(), count);
                    assertThat(states.getOrDefault(Overlap.MET, 0L))
                            .isEqualTo(count.numerator().longValueExact());
                    assertThat(states.getOrDefault(Overlap.MET, 0L) + states.getOrDefault(Overlap.NOT_MET, 0L))
                            .isEqualTo(count.cases());
                    states.keySet().removeAll(Set.of(Overlap.MET, Overlap.NOT_MET));
                    assertThat(states).isEqualTo(count.leftOut());
                }
            }
        }
    }

    private static Map<String, Long> states(List<Overlap> overlaps, Count count) {
        return overlaps.stream()
                .filter(overlap -> overlap.month().equals(count.month()))
                .filter(overlap -> overlap.states().containsKey(Overlap.key(count.indicator(), count.profile())))
                .collect(Collectors.toMap(
                        overlap -> overlap.states().getOrDefault(Overlap.key(count.indicator(), count.profile()), ""),
                        Overlap::rows,
                        Long::sum,
                        TreeMap::new));
    }

    static Stream<String> counted() {
        return CATALOGUE.indicators().stream()
                .filter(IndicatorDefinition::isCounted)
                .map(IndicatorDefinition::id);
    }
}
