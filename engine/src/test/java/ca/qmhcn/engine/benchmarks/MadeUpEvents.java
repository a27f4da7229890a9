package ca.qmhcn.engine.benchmarks;

import ca.qmhcn.engine.checking.CheckedRow;
import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.definitions.TableDefinition.Column;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Three years of one large organization's events, made up from a seed and by the tables' own definitions.
final class MadeUpEvents {

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final int DAYS = 1_095;
    private static final int MONTHS = 36;
    private static final int UNITS = 20;

    private final Random random;
    private final int contacts;

    MadeUpEvents(long seed, int contacts) {
        this.random = new Random(seed);
        this.contacts = contacts;
    }

    /// Rows of each table for a million contacts; those by month and unit are as many as there are months and units.
    long rows(TableDefinition table) {
        var perThousand = Map.of(
                "contact",
                1_000,
                "referral",
                100,
                "inpatient_stay",
                50,
                "emergency_visit",
                150,
                "assessment",
                300,
                "restrictive_event",
                20);
        return (long) contacts * perThousand.getOrDefault(table.name(), 0) / 1_000;
    }

    void rows(TableDefinition table, Consumer<CheckedRow> sink) {
        if (table.columns().stream().anyMatch(column -> column.name().equals("month"))) {
            months(table, sink);
        } else {
            for (var i = 0L; i < rows(table); i++) {
                sink.accept(row(table, i));
            }
        }
    }

    /// One row for each unit, month and code of the key.
    private void months(TableDefinition table, Consumer<CheckedRow> sink) {
        var codes = table.columns().stream()
                .filter(column -> table.key().contains(column.name()))
                .flatMap(column -> column.codes().stream().limit(4))
                .map(TableDefinition.Code::code)
                .toList();
        for (var month = 0; month < MONTHS; month++) {
            for (var unit = 0; unit < UNITS; unit++) {
                for (var code : codes.isEmpty() ? List.of("") : codes) {
                    var values = new ArrayList<@Nullable Object>();
                    for (var column : table.columns()) {
                        values.add(
                                switch (column.type()) {
                                    case MONTH ->
                                        YearMonth.from(FIRST).plusMonths(month).atDay(1);
                                    case CODE -> code;
                                    case TEXT -> "unit " + unit;
                                    default -> number(column);
                                });
                    }
                    sink.accept(new CheckedRow(2, values));
                }
            }
        }
    }

    private CheckedRow row(TableDefinition table, long i) {
        var referral = random.nextInt(contacts / 10);
        var key = table.name().equals("referral") ? i : referral;
        var date = table.name().equals("referral")
                ? received((int) i)
                : received(referral).plusDays(random.nextInt(180));
        var values = new ArrayList<@Nullable Object>();
        var later = false;
        for (var column : table.columns()) {
            switch (column.type()) {
                case PSEUDONYM -> values.add("person-" + key * 7 / 10);
                case DATE -> {
                    values.add(later ? maybe(date.plusDays(random.nextInt(120))) : date);
                    later = true;
                }
                case TIMESTAMP -> {
                    var days = later ? random.nextInt(table.name().equals("inpatient_stay") ? 30 : 2) : 0;
                    var at = date.plusDays(days).atTime(later ? 20 : 4, random.nextInt(60));
                    values.add(at);
                    values.add(at.toLocalDate());
                    later = true;
                }
                case CODE ->
                    values.add(column.codes()
                            .get(random.nextInt(column.codes().size()))
                            .code());
                case YES_NO -> values.add(random.nextInt(4) > 0);
                case INTEGER, DECIMAL -> values.add(number(column));
                case TEXT, MONTH -> values.add(text(column, table.key().contains(column.name()), i, key));
            }
        }
        return new CheckedRow(2, values);
    }

    private static String text(Column column, boolean isKey, long i, long referral) {
        return isKey
                ? "row-" + i
                : switch (column.name()) {
                    case "referral_key" -> "row-" + referral;
                    case "main_diagnosis" -> "F" + (10 + i % 60);
                    default -> "unit " + i % UNITS;
                };
    }

    private static LocalDate received(int referral) {
        return FIRST.plusDays(Math.floorMod(referral * 2_654_435_761L, DAYS - 180L));
    }

    private @Nullable LocalDate maybe(LocalDate date) {
        return random.nextInt(5) == 0 ? null : date;
    }

    private Object number(Column column) {
        if (column.name().equals("birth_year")) {
            return 1940L + random.nextInt(75);
        }
        var whole = column.name().equals("score") ? random.nextInt(27) : random.nextInt(200);
        return column.type() == ca.qmhcn.engine.definitions.ColumnType.INTEGER
                ? (Object) Long.valueOf(whole)
                : BigDecimal.valueOf(whole);
    }
}
