package ca.qmhcn.engine;

import ca.qmhcn.engine.checking.CheckedRow;
import ca.qmhcn.engine.definitions.ColumnType;
import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.definitions.TableDefinition.Column;
import ca.qmhcn.engine.warehouse.Warehouse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// A few rows of any tables, from a seed, full of what engines see differently: gaps, ties, the end of a leap February,
/// moments around midnight, numbers that do not divide evenly, months with nothing in them.
public record RandomEvents(long seed, int rows) {

    /// The first codes of a column are given half of the time, so that conditions meet.
    private static final int OFTEN = 2;

    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2023, 12, 31),
            LocalDate.of(2024, 2, 1),
            LocalDate.of(2024, 2, 28),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2024, 3, 1));

    private static final List<String> DIAGNOSES =
            List.of("F05", "F06.1", "F10", "f19.2", " F20 ", "F32.9", "F99", "I10", "X60", "Z00");

    private static final List<String> SEEN = List.of("first", "second", "third");

    /// Shows three batches, which have keys of each other, and writes a fourth that must not be seen.
    public void give(Warehouse warehouse) {
        for (var table : warehouse.tables()) {
            batches(table).forEach((batch, rows) -> warehouse.write(batch, table, rows::forEach));
        }
        warehouse.show(SEEN);
        for (var table : warehouse.tables()) {
            warehouse.write("unseen", table, rows(table, new Random(seed), rows)::forEach);
        }
    }

    private SequencedMap<String, List<CheckedRow>> batches(TableDefinition table) {
        var random = new Random(seed * 31 + table.name().hashCode());
        var batches = new LinkedHashMap<String, List<CheckedRow>>();
        for (var batch : SEEN) {
            batches.put(batch, rows(table, random, batch.equals("second") ? rows / 3 : rows));
        }
        return batches;
    }

    /// What is seen of a table when it is shown: of the rows that share a key, the last.
    public List<List<@Nullable Object>> seen(TableDefinition table) {
        var columns = table.stored().stream().map(TableDefinition.Stored::name).toList();
        var keys = table.key().stream().map(columns::indexOf).toList();
        var seen = new LinkedHashMap<List<@Nullable Object>, List<@Nullable Object>>();
        batches(table)
                .values()
                .forEach(batch -> batch.forEach(row -> {
                    var key = new ArrayList<@Nullable Object>();
                    keys.forEach(place -> key.add(row.values().get(place)));
                    seen.put(key, row.values());
                }));
        return List.copyOf(seen.values());
    }

    private static List<CheckedRow> rows(TableDefinition table, Random random, int rows) {
        var all = new ArrayList<CheckedRow>();
        var keys = new HashSet<List<@Nullable Object>>();
        for (var i = 0; i < rows; i++) {
            var key = new ArrayList<@Nullable Object>();
            var values = new ArrayList<@Nullable Object>();
            var given = new HashMap<String, Object>();
            for (var column : table.columns()) {
                var isKey = table.key().contains(column.name());
                var gap = !isKey && !column.required() && random.nextInt(4) == 0;
                var value = inOrder(table, column, given, value(column, isKey ? rows : rows / 40, random), random);
                given.put(column.name(), value);
                values.add(gap ? null : value);
                if (isKey) {
                    key.add(value);
                }
                if (column.type() == ColumnType.TIMESTAMP) {
                    // The local day may be another than that of the moment, which is kept in UTC.
                    var local = ((LocalDateTime) value).minusHours(5).toLocalDate();
                    values.add(gap ? null : local);
                }
            }
            if (keys.add(key)) {
                all.add(new CheckedRow(2, values));
            }
        }
        return all;
    }

    /// What must not come before another mostly does not, and then by up to two months.
    private static Object inOrder(
            TableDefinition table, Column column, Map<String, Object> given, Object value, Random random) {
        var first = table.order().stream()
                .filter(pair -> pair.second().equals(column.name()) && random.nextInt(8) > 0)
                .map(pair -> given.getOrDefault(pair.first(), ""))
                .findFirst()
                .orElse("");
        return switch (first) {
            case LocalDate date when value instanceof LocalDate -> date.plusDays(random.nextInt(60));
            case LocalDateTime moment when value instanceof LocalDateTime -> moment.plusMinutes(random.nextInt(9_000));
            default -> value;
        };
    }

    private static Object value(Column column, int pool, Random random) {
        return switch (column.type()) {
            case PSEUDONYM -> "person-" + random.nextInt(pool);
            case CODE -> {
                var codes = column.codes();
                var often = Math.min(OFTEN, codes.size());
                yield codes.get(random.nextInt(random.nextBoolean() ? often : codes.size()))
                        .code();
            }
            case DATE -> day(random);
            case MONTH -> day(random).withDayOfMonth(1);
            case TIMESTAMP ->
                day(random)
                        .atTime(
                                random.nextInt(2) * 5 + random.nextInt(2) * 18,
                                59 * random.nextInt(2),
                                random.nextInt(2));
            case YES_NO -> random.nextBoolean();
            case INTEGER ->
                column.name().equals("birth_year")
                        ? 1940L + random.nextInt(84)
                        : number(column, random).longValue();
            case DECIMAL -> number(column, random);
            case TEXT -> text(column, pool, random);
        };
    }

    private static LocalDate day(Random random) {
        return DAYS.get(random.nextInt(DAYS.size())).plusDays(random.nextInt(4) == 0 ? random.nextInt(40) : 0);
    }

    private static BigDecimal number(Column column, Random random) {
        var least = column.least().orElse(BigDecimal.ZERO);
        var added = column.type() == ColumnType.DECIMAL
                ? BigDecimal.valueOf(random.nextInt(280), 1)
                : BigDecimal.valueOf(random.nextInt(29));
        return least.add(added).min(column.most().orElse(BigDecimal.valueOf(28)));
    }

    private static String text(Column column, int pool, Random random) {
        return switch (column.name()) {
            case "main_diagnosis" -> DIAGNOSES.get(random.nextInt(DIAGNOSES.size()));
            case "other_diagnoses" ->
                DIAGNOSES.get(random.nextInt(DIAGNOSES.size())) + " " + DIAGNOSES.get(random.nextInt(DIAGNOSES.size()));
            case "unit" -> List.of("Unité A", "o'unit").get(random.nextInt(2));
            default -> "k" + random.nextInt(pool);
        };
    }
}
