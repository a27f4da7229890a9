package ca.qmhcn.engine.counting;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.engine.Digests;
import ca.qmhcn.engine.RandomEvents;
import ca.qmhcn.engine.definitions.Catalogue;
import ca.qmhcn.engine.definitions.Content;
import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.definitions.Tables;
import ca.qmhcn.engine.warehouse.Warehouse;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// DuckDB counts every definition as plain Java does, which shares no line of SQL's doing with it.
class PlainCountingTest {

    private static final Content CONTENT = Content.of(Path.of("../content"));
    private static final List<TableDefinition> TABLES = Tables.of(CONTENT);
    private static final Catalogue CATALOGUE = Catalogue.of(CONTENT, TABLES);

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);

    /// Plain Java divides row by row: what lies beyond is not compared.
    private static final MathContext DIGITS = new MathContext(20);

    @TempDir
    Path folder;

    @Test
    void everyDefinitionGivesTheSameDigestsAsPlainJava() {
        for (var seed = 1; seed <= 2; seed++) {
            var events = new RandomEvents(seed, 240);
            var plain = new PlainCounting(CATALOGUE, TODAY).count(events, TABLES);
            try (var warehouse = Warehouse.open(folder.resolve("seed" + seed), TABLES)) {
                events.give(warehouse);
                var counted = Counting.count(warehouse, CATALOGUE, TODAY);
                assertThat(digests(counted)).as("seed " + seed).isEqualTo(digests(plain));
            }
        }
    }

    private static SortedMap<String, String> digests(List<Count> counts) {
        return Digests.of(
                new Counts(counts.stream().map(PlainCountingTest::alike).toList(), List.of()));
    }

    private static Count alike(Count count) {
        return new Count(
                count.indicator(),
                count.profile(),
                count.month(),
                count.stratum(),
                alike(count.numerator()),
                alike(count.denominator()),
                count.cases(),
                count.behind(),
                count.leftOut(),
                count.days(),
                false);
    }

    private static BigDecimal alike(BigDecimal number) {
        var round = number.round(DIGITS).stripTrailingZeros();
        return round.signum() == 0 ? BigDecimal.ZERO : round;
    }
}
