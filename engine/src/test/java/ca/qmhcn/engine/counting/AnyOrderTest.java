package ca.qmhcn.engine.counting;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.engine.Digests;
import ca.qmhcn.engine.RandomEvents;
import ca.qmhcn.engine.definitions.Catalogue;
import ca.qmhcn.engine.definitions.Content;
import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.definitions.Tables;
import ca.qmhcn.engine.warehouse.Limits;
import ca.qmhcn.engine.warehouse.Warehouse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Over random rows each definition counts something, and the same with any number of threads.
class AnyOrderTest {

    private static final Content CONTENT = Content.of(Path.of("../content"));
    private static final List<TableDefinition> TABLES = Tables.of(CONTENT);
    private static final Catalogue CATALOGUE = Catalogue.of(CONTENT, TABLES);
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);

    @TempDir
    Path folder;

    @Test
    void everyDefinitionCountsTheSameWithAnyNumberOfThreads() {
        var seen = new HashSet<String>();
        for (var seed = 1; seed <= 2; seed++) {
            var place = folder.resolve("seed" + seed);
            Map<String, String> one;
            try (var warehouse = Warehouse.open(place, TABLES, new Limits(256, 1))) {
                new RandomEvents(seed, 400).give(warehouse);
                var counts = Counting.together(warehouse, CATALOGUE, TODAY);
                one = Digests.of(counts);
                counts.counts().stream()
                        .filter(count -> count.cases() > 0)
                        .forEach(count -> seen.add(count.indicator()));
            }
            try (var warehouse = Warehouse.open(place, TABLES, new Limits(256, 4))) {
                assertThat(Digests.of(Counting.together(warehouse, CATALOGUE, TODAY)))
                        .isEqualTo(one);
            }
        }
        assertThat(seen.size())
                .as("count something of " + counted())
                .isGreaterThan(counted().size() * 9 / 10);
    }

    /// A few take half a year to tell, and the random files hold three months.
    private static Set<String> counted() {
        return CATALOGUE.indicators().stream()
                .filter(IndicatorDefinition::isCounted)
                .map(IndicatorDefinition::id)
                .collect(Collectors.toSet());
    }
}
