package ca.qmhcn.engine.counting;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.engine.checking.CheckedRow;
import ca.qmhcn.engine.definitions.Catalogue;
import ca.qmhcn.engine.definitions.Content;
import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.definitions.Tables;
import ca.qmhcn.engine.warehouse.Limits;
import ca.qmhcn.engine.warehouse.Warehouse;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountingTest {

    private static final Content CONTENT = Content.of(Path.of("src/test/resources/content-of-the-test"));
    private static final List<TableDefinition> TABLES = Tables.of(CONTENT);
    private static final Catalogue CATALOGUE = Catalogue.of(CONTENT, TABLES);
    private static final LocalDate TODAY = LocalDate.of(2030, 1, 1);

    @TempDir
    Path folder;

    @Test
    void nothingIsCountedWhereNothingWasGiven() {
        try (var warehouse = Warehouse.open(folder, TABLES)) {
            assertThat(Counting.count(warehouse, CATALOGUE, TODAY)).isEmpty();
            assertThat(Counting.published(warehouse)).isEmpty();
        }
    }

    @Test
    void countsWhoIsLeftOutAndEveryStratumAndWhatIsMissing() {
        try (var warehouse = Warehouse.open(folder, TABLES)) {
            give(
                    warehouse,
                    visit("long", "2026-01-10", 31L, "planned"),
                    visit("short", "2026-01-11", 30L, "planned"),
                    visit("nobody knows how long", "2026-01-31", null, null),
                    visit("in a crisis", "2026-01-12", 90L, "crisis"),
                    visit("without a date", null, 90L, "planned"));
            assertThat(Counting.count(warehouse, CATALOGUE, TODAY))
                    .containsExactly(
                            january("", 1, 3, Map.of("crisis", 1L)),
                            january("kind=crisis", 0, 0, Map.of("crisis", 1L)),
                            january("kind=missing", 0, 1, Map.of()),
                            january("kind=planned", 1, 2, Map.of()));
        }
    }

    @Test
    void aMonthIsMatureOnceItsLookAheadIsInTheData() {
        try (var warehouse = Warehouse.open(folder, TABLES)) {
            give(warehouse, visit("a", "2026-01-10", 31L, "planned"), visit("b", "2026-02-06", 31L, "planned"));
            assertThat(everybody(warehouse)).extracting(Count::mature).containsExactly(false, false);
            warehouse.write("later", TABLES.getFirst(), sink -> sink.accept(visit("c", "2026-02-07", 31L, "planned")));
            warehouse.show(List.of("given", "later"));
            assertThat(everybody(warehouse)).extracting(Count::mature).containsExactly(true, false);
        }
    }

    @Test
    void neitherThreadsNorTheOrderOfBatchesChangeAnything() {
        var random = new Random(7);
        var rows = new java.util.ArrayList<CheckedRow>();
        for (var i = 0; i < 20_000; i++) {
            rows.add(visit(
                    "v" + i,
                    LocalDate.of(2024, 1, 1).plusDays(random.nextInt(700)).toString(),
                    random.nextInt(5) == 0 ? null : Long.valueOf(random.nextInt(90)),
                    List.of("crisis", "planned", "drop-in").get(random.nextInt(3))));
        }
        var one = counted("one", 1, rows, List.of("a", "b"));
        assertThat(one).hasSizeGreaterThan(50);
        assertThat(counted("two", 2, rows, List.of("a", "b"))).isEqualTo(one);
        assertThat(counted("turned", 2, rows, List.of("b", "a"))).isEqualTo(one);
    }

    private List<Count> counted(String name, int threads, List<CheckedRow> rows, List<String> batches) {
        try (var warehouse = Warehouse.open(folder.resolve(name), TABLES, new Limits(256, threads))) {
            var half = rows.size() / 2;
            warehouse.write(
                    "a", TABLES.getFirst(), sink -> rows.subList(0, half).forEach(sink));
            warehouse.write(
                    "b",
                    TABLES.getFirst(),
                    sink -> rows.subList(half, rows.size()).forEach(sink));
            warehouse.show(batches);
            return Counting.count(warehouse, CATALOGUE, TODAY);
        }
    }

    private static List<Count> everybody(Warehouse warehouse) {
        return Counting.count(warehouse, CATALOGUE, TODAY).stream()
                .filter(count -> count.stratum().isEmpty())
                .toList();
    }

    private static Count january(String stratum, long met, long cases, Map<String, Long> leftOut) {
        return new Count(
                "long-visits",
                "",
                YearMonth.of(2026, 1),
                stratum,
                BigDecimal.valueOf(met),
                BigDecimal.valueOf(cases),
                cases,
                met,
                new TreeMap<>(leftOut),
                new TreeMap<>(),
                false);
    }

    private static void give(Warehouse warehouse, CheckedRow... rows) {
        warehouse.write("given", TABLES.getFirst(), sink -> Arrays.stream(rows).forEach(sink));
        warehouse.show(List.of("given"));
    }

    private static CheckedRow visit(String key, @Nullable String on, @Nullable Long minutes, @Nullable String kind) {
        var date = on == null ? null : LocalDate.parse(on);
        return new CheckedRow(2, Arrays.asList(key, date == null ? null : date.atTime(12, 0), date, minutes, kind));
    }
}
