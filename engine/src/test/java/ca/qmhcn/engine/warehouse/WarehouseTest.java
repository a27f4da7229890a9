package ca.qmhcn.engine.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.qmhcn.engine.checking.CheckedRow;
import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.definitions.Tables;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarehouseTest {

    private static final TableDefinition VISIT = Tables.parse("visit", """
            table: visit
            title: { en: Visits, fr: Visites }
            what: { en: Visits, fr: Visites }
            key: [visit_key]
            columns:
              - { name: visit_key, type: text, required: true, label: { en: Key, fr: Clé } }
              - { name: arrived_at, type: timestamp, label: { en: Arrived, fr: Arrivée } }
              - { name: month, type: month, label: { en: Month, fr: Mois } }
              - { name: minutes, type: integer, label: { en: Minutes, fr: Minutes } }
              - { name: hours, type: decimal, label: { en: Hours, fr: Heures } }
              - { name: planned, type: yes_no, label: { en: Planned, fr: Prévue } }
            """);
    private static final TableDefinition PAIR = Tables.parse("pair", """
            table: pair
            title: { en: Pairs, fr: Paires }
            what: { en: Pairs, fr: Paires }
            key: [level, unit]
            columns:
              - { name: level, type: text, label: { en: Level, fr: Niveau } }
              - { name: unit, type: text, required: true, label: { en: Unit, fr: Unité } }
            """);
    private static final List<TableDefinition> TABLES = List.of(PAIR, VISIT);

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsSeenOnlyOnceItIsShown() {
        try (var warehouse = Warehouse.open(folder, TABLES)) {
            assertThat(warehouse.count("visit")).isZero();
            assertThat(write(warehouse, "first", minutes("a", 5), minutes("b", 6)))
                    .isEqualTo(2);
            assertThat(warehouse.count("visit")).isZero();
            warehouse.show(List.of("first"));
            assertThat(seen(warehouse)).containsExactly("a 5", "b 6");
        }
    }

    @Test
    void everyTypeComesBackAsItWasGiven() {
        var arrived = LocalDateTime.of(2026, 3, 9, 4, 5, 6);
        try (var warehouse = Warehouse.open(folder, TABLES)) {
            write(
                    warehouse,
                    "first",
                    row(
                            "é’\"",
                            arrived,
                            LocalDate.of(2026, 3, 8),
                            LocalDate.of(2026, 3, 1),
                            7L,
                            new BigDecimal("1.25"),
                            true),
                    row("nothing", null, null, null, null, null, null));
            warehouse.show(List.of("first"));
            assertThat(warehouse.<List<String>>ask(bench -> bench.rows(
                            "SELECT visit_key, arrived_at::VARCHAR, arrived_on, month, minutes, hours, planned FROM visit ORDER BY 1 DESC",
                            row -> String.join(
                                    "|",
                                    row.text(1),
                                    row.text(2),
                                    row.text(3),
                                    row.text(4),
                                    row.text(5),
                                    row.text(6),
                                    row.text(7)))))
                    .containsExactly("é’\"|2026-03-09 04:05:06|2026-03-08|2026-03-01|7|1.250000|true", "nothing||||||");
        }
    }

    @Test
    void aLaterBatchReplacesAndItsRemovalRestores() {
        try (var warehouse = Warehouse.open(folder, TABLES)) {
            write(warehouse, "first", minutes("a", 5), minutes("b", 6));
            warehouse.show(List.of("first"));
            write(warehouse, "second", minutes("b", 60), minutes("c", 7));
            assertThat(warehouse.compare("second", VISIT)).isEqualTo(new Changes(1, 1, 0));
            warehouse.show(List.of("first", "second"));
            assertThat(seen(warehouse)).containsExactly("a 5", "b 60", "c 7");
            warehouse.show(List.of("second", "first"));
            assertThat(seen(warehouse)).containsExactly("a 5", "b 6", "c 7");
            warehouse.show(List.of("first"));
            assertThat(seen(warehouse)).containsExactly("a 5", "b 6");
            assertThat(folder.resolve("visit/second.parquet")).doesNotExist();
        }
    }

    @Test
    void comparingTellsTheSameFromTheChanged() {
        try (var warehouse = Warehouse.open(folder, TABLES)) {
            write(warehouse, "first", minutes("a", 5), minutes("b", 6), minutes("c", 7));
            warehouse.show(List.of("first"));
            write(warehouse, "second", minutes("a", 5), row("b", null, null, null, null, null, null), minutes("d", 1));
            assertThat(warehouse.compare("second", VISIT)).isEqualTo(new Changes(1, 1, 1));
            assertThat(warehouse.compare("second", PAIR)).isEqualTo(new Changes(0, 0, 0));
        }
    }

    @Test
    void aKeyWithAGapIsAKeyToo() {
        try (var warehouse = Warehouse.open(folder, TABLES)) {
            warehouse.write("first", PAIR, sink -> sink.accept(row(null, "north")));
            warehouse.show(List.of("first"));
            warehouse.write("second", PAIR, sink -> sink.accept(row(null, "north")));
            assertThat(warehouse.compare("second", PAIR)).isEqualTo(new Changes(0, 0, 1));
            warehouse.show(List.of("first", "second"));
            assertThat(warehouse.count("pair")).isEqualTo(1);
        }
    }

    @Test
    void threeThousandRowsAllArriveFromAnyThread() throws InterruptedException {
        try (var warehouse = Warehouse.open(folder, TABLES)) {
            var thread = Thread.ofVirtual()
                    .start(() -> warehouse.write("many", VISIT, sink -> {
                        for (var i = 0; i < 3_000; i++) {
                            sink.accept(minutes("v" + i, i));
                        }
                    }));
            thread.join();
            warehouse.show(List.of("many"));
            assertThat(warehouse.count("visit")).isEqualTo(3_000);
        }
    }

    @Test
    void whatWasVisibleIsVisibleAfterReopening() {
        try (var warehouse = Warehouse.open(folder, TABLES)) {
            write(warehouse, "first", minutes("a", 5));
            warehouse.show(List.of("first"));
            write(warehouse, "written-only", minutes("b", 6));
        }
        try (var warehouse = Warehouse.open(folder, TABLES)) {
            assertThat(warehouse.shown()).containsExactly("first");
            assertThat(seen(warehouse)).containsExactly("a 5");
            warehouse.show(List.of("first", "written-only"));
            assertThat(seen(warehouse)).containsExactly("a 5", "b 6");
        }
    }

    @Test
    void aHalfWrittenFileIsSwept() throws IOException {
        try (var warehouse = Warehouse.open(folder, TABLES)) {
            write(warehouse, "first", minutes("a", 5));
            warehouse.show(List.of("first"));
        }
        Files.writeString(folder.resolve("visit/second.parquet.part"), "PAR1 and then the power went");
        Files.writeString(folder.resolve("manifest.part"), "sec");
        try (var warehouse = Warehouse.open(folder, TABLES)) {
            assertThat(seen(warehouse)).containsExactly("a 5");
            assertThat(folder.resolve("visit/second.parquet.part")).doesNotExist();
            assertThat(folder.resolve("manifest.part")).doesNotExist();
        }
    }

    @Test
    void nothingIsKeptOfAWriteThatFailed() {
        try (var warehouse = Warehouse.open(folder, TABLES)) {
            assertThatThrownBy(() -> warehouse.write("first", VISIT, sink -> {
                        sink.accept(minutes("a", 5));
                        throw new IllegalStateException("the upload ended");
                    }))
                    .hasMessage("the upload ended");
            assertThat(folder.resolve("visit").toFile().list()).isEmpty();
            assertThat(write(warehouse, "first", minutes("b", 6))).isEqualTo(1);
        }
    }

    @Test
    void aBatchThatWasNeverWrittenCannotBeShown() {
        try (var warehouse = Warehouse.open(folder, TABLES)) {
            write(warehouse, "first", minutes("a", 5));
            warehouse.show(List.of("first"));
            assertThatThrownBy(() -> warehouse.show(List.of("first", "lost"))).isInstanceOf(MissingBatch.class);
            assertThat(seen(warehouse)).containsExactly("a 5");
        }
    }

    @Test
    void aVisibleBatchIsNotWrittenAgain() {
        try (var warehouse = Warehouse.open(folder, TABLES)) {
            write(warehouse, "first", minutes("a", 5));
            warehouse.show(List.of("first"));
            assertThatThrownBy(() -> write(warehouse, "first", minutes("b", 6)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aColumnThatCameLaterIsEmptyInOlderFiles() {
        try (var warehouse = Warehouse.open(folder, TABLES)) {
            write(warehouse, "first", minutes("a", 5));
            warehouse.show(List.of("first"));
        }
        var columns = new ArrayList<>(VISIT.columns());
        var added = PAIR.columns().getLast();
        columns.add(added);
        var later = new TableDefinition("visit", VISIT.title(), VISIT.what(), columns, VISIT.key(), List.of());
        try (var warehouse = Warehouse.open(folder, List.of(later))) {
            assertThat(warehouse.<List<String>>ask(
                            bench -> bench.rows("SELECT visit_key, unit FROM visit", row -> row.text(1) + row.text(2))))
                    .containsExactly("a");
            warehouse.write("second", later, sink -> sink.accept(row("a", null, null, null, 1L, null, null, "north")));
            warehouse.show(List.of("first", "second"));
            assertThat(warehouse.<List<String>>ask(
                            bench -> bench.rows("SELECT visit_key, unit FROM visit", row -> row.text(1) + row.text(2))))
                    .containsExactly("anorth");
        }
    }

    @Test
    void noStatementReachesAnotherFolderOrExtension() {
        try (var warehouse = Warehouse.open(folder, TABLES)) {
            for (var reach : List.of(
                    "SELECT * FROM read_text('/etc/passwd')",
                    "SELECT * FROM read_csv('%s/../x.csv')".formatted(folder),
                    "COPY (SELECT 1) TO '/tmp/elsewhere.csv'",
                    "ATTACH '/tmp/other.db'",
                    "INSTALL iceberg",
                    "SET enable_external_access = true")) {
                assertThatThrownBy(() -> warehouse.ask(bench -> bench.rows(reach, row -> row.text(1))))
                        .as(reach)
                        .isInstanceOf(UnansweredQuery.class);
            }
        }
    }

    @Test
    void aBatchCannotBeNamedIntoAnotherFolder() {
        try (var warehouse = Warehouse.open(folder, TABLES)) {
            assertThatThrownBy(() -> write(warehouse, "../elsewhere", minutes("a", 5)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static long write(Warehouse warehouse, String batch, CheckedRow... rows) {
        return warehouse.write(batch, VISIT, sink -> Arrays.stream(rows).forEach(sink));
    }

    private static CheckedRow minutes(String key, long minutes) {
        return row(key, null, null, null, minutes, null, null);
    }

    private static CheckedRow row(@Nullable Object... values) {
        return new CheckedRow(2, Arrays.asList(values));
    }

    private static List<String> seen(Warehouse warehouse) {
        return warehouse.ask(bench ->
                bench.rows("SELECT visit_key, minutes FROM visit ORDER BY 1", row -> row.text(1) + " " + row.whole(2)));
    }
}
