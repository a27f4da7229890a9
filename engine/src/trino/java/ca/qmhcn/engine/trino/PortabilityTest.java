package ca.qmhcn.engine.trino;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.engine.Digests;
import ca.qmhcn.engine.RandomEvents;
import ca.qmhcn.engine.counting.Counting;
import ca.qmhcn.engine.definitions.Catalogue;
import ca.qmhcn.engine.definitions.Content;
import ca.qmhcn.engine.definitions.IndicatorDefinition;
import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.definitions.Tables;
import ca.qmhcn.engine.warehouse.Warehouse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Trino counts every definition as DuckDB does, over the very same files.
///
/// A Trino within the test, or the one whose JDBC address is `-Dqmhcn.trino`.
class PortabilityTest {

    private static final Content CONTENT = Content.of(Path.of("../content"));
    private static final List<TableDefinition> TABLES = Tables.of(CONTENT);
    private static final Catalogue CATALOGUE = Catalogue.of(CONTENT, TABLES);
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);
    private static final int SEEDS = Integer.getInteger("qmhcn.seeds", 2);

    @TempDir
    private static Path metastore;

    @TempDir
    private Path folder;

    private static final List<InProcess> STARTED = new ArrayList<>();
    private static String address = System.getProperty("qmhcn.trino", "");

    @BeforeAll
    static void start() {
        if (address.isEmpty()) {
            var trino = new InProcess(metastore);
            STARTED.add(trino);
            address = trino.address();
        }
    }

    @AfterAll
    static void stop() {
        STARTED.forEach(InProcess::close);
    }

    @Test
    void everyDefinitionGivesTheSameDigests() {
        var seen = new HashSet<String>();
        for (var seed = 1; seed <= SEEDS; seed++) {
            try (var warehouse = Warehouse.open(folder.resolve("seed" + seed), TABLES)) {
                new RandomEvents(seed, 400).give(warehouse);
                var here = Counting.together(warehouse, CATALOGUE, TODAY);
                warehouse.askTrino(address);
                var there = Counting.together(warehouse, CATALOGUE, TODAY);
                assertThat(Digests.of(there)).as("seed " + seed).isEqualTo(Digests.of(here));
                here.counts().stream().filter(count -> count.cases() > 0).forEach(count -> seen.add(count.indicator()));
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
