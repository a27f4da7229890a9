package ca.qmhcn.engine.counting;

import static org.assertj.core.api.Assertions.assertThat;

import ca.qmhcn.engine.checking.CheckedRow;
import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.definitions.Tables;
import ca.qmhcn.engine.warehouse.Warehouse;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The engine answers random expressions over random rows with gaps as a plain evaluator does.
class ReferenceTest {

    private static final TableDefinition TABLE = Tables.parse("thing", """
            table: thing
            title: { en: Things, fr: Choses }
            what: { en: Things, fr: Choses }
            key: [thing]
            columns:
              - { name: thing, type: integer, required: true, label: { en: Key, fr: Clé } }
              - { name: whole, type: integer, label: { en: Whole, fr: Entier } }
              - { name: amount, type: decimal, label: { en: Amount, fr: Nombre } }
              - { name: kind, type: text, label: { en: Kind, fr: Genre } }
              - { name: day, type: date, label: { en: Day, fr: Jour } }
              - { name: planned, type: yes_no, label: { en: Planned, fr: Prévu } }
            """);

    @Test
    void theEngineAnswersAsThePlainEvaluatorDoes(@TempDir Path folder) {
        var random = new Random(20260501);
        var rows = new TreeMap<Long, Map<String, Object>>();
        for (var key = 0L; key < 300; key++) {
            rows.put(key, row(key, random));
        }
        try (var warehouse = Warehouse.open(folder, List.of(TABLE))) {
            warehouse.write("random", TABLE, sink -> rows.values().forEach(row -> sink.accept(stored(row))));
            warehouse.show(List.of("random"));
            var expressions = new RandomExpressions(random);
            for (var i = 0; i < 400; i++) {
                var condition = expressions.condition(random.nextInt(4));
                var sql = ExpressionSql.condition(condition);
                var expected = new TreeSet<Long>();
                rows.forEach((key, row) -> {
                    if (Boolean.TRUE.equals(new Reference(row).condition(condition))) {
                        expected.add(key);
                    }
                });
                assertThat(warehouse.<List<Long>>ask(bench -> bench.rows(
                                "SELECT thing FROM thing WHERE " + sql + " ORDER BY thing", row -> row.whole(1))))
                        .as(sql)
                        .containsExactlyElementsOf(expected);
            }
        }
    }

    private static Map<String, Object> row(long key, Random random) {
        var row = new LinkedHashMap<String, Object>();
        row.put("thing", BigDecimal.valueOf(key));
        maybe(row, random, "whole", BigDecimal.valueOf(random.nextInt(9)));
        maybe(row, random, "amount", BigDecimal.valueOf(random.nextInt(80), 1));
        maybe(row, random, "kind", List.of("crisis", "it’s", "o'clock").get(random.nextInt(3)));
        maybe(row, random, "day", LocalDate.of(2026, 1, 1 + random.nextInt(5)));
        maybe(row, random, "planned", random.nextBoolean());
        return row;
    }

    private static void maybe(Map<String, Object> row, Random random, String column, Object value) {
        if (random.nextInt(4) > 0) {
            row.put(column, value);
        }
    }

    private static CheckedRow stored(Map<String, Object> row) {
        return new CheckedRow(
                2,
                Arrays.asList(
                        whole(row.get("thing")),
                        whole(row.get("whole")),
                        row.get("amount"),
                        row.get("kind"),
                        row.get("day"),
                        row.get("planned")));
    }

    private static @Nullable Object whole(@Nullable Object number) {
        return number instanceof BigDecimal decimal ? Long.valueOf(decimal.longValueExact()) : null;
    }
}
