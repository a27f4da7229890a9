package ca.qmhcn.engine.benchmarks;

import ca.qmhcn.engine.definitions.ColumnType;
import ca.qmhcn.engine.definitions.TableDefinition;
import ca.qmhcn.engine.definitions.TableDefinition.Column;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Three years of a country's events, made up by SQL from their own numbers and by the tables' own definitions: the
/// same each time, whatever table somebody adds.
///
/// Each organization has a warehouse of its own, of two batches: `before`, and `month`, which is the last month. They
/// are of different sizes, the largest nineteen times the smallest.
///
/// @param contacts of all organizations together; other tables have so many rows for each of them
record NationalSet(Path folder, List<TableDefinition> tables, long contacts, int organizations) {

    private static final int MONTHS = 36;
    private static final int UNITS = 20;
    private static final String FIRST = "DATE '2023-01-01'";
    private static final String LAST_MONTH = "DATE '2025-12-01'";

    /// Rows for a thousand contacts: with 20 million of them, 2 million referrals and 1 million stays.
    private static final Map<String, Integer> PER_THOUSAND =
            Map.of("contact", 1_000, "referral", 100, "inpatient_stay", 50, "emergency_visit", 150, "assessment", 300);

    private static final int OF_OTHERS = 20;

    /// The warehouses, made where they are not there yet.
    List<Path> warehouses() {
        var weights = IntStream.range(0, organizations).map(i -> 1 + i * 7 % 19).sum();
        var places = new ArrayList<Path>();
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var duck = connection.createStatement()) {
            duck.execute("SET memory_limit = '2GB'");
            duck.execute("SET preserve_insertion_order = true");
            for (var i = 0; i < organizations; i++) {
                var place = folder.resolve("organization-" + i);
                if (!Files.exists(place.resolve("manifest"))) {
                    make(duck, place, contacts * (1 + i * 7L % 19) / weights);
                }
                places.add(place);
            }
            return places;
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void make(Statement duck, Path place, long own) throws SQLException, IOException {
        for (var table : tables) {
            Files.createDirectories(place.resolve(table.name()));
            duck.execute("CREATE OR REPLACE TEMP TABLE made AS " + select(table, own));
            for (var batch : Map.of("before", "<", "month", ">=").entrySet()) {
                duck.execute(
                        "COPY (SELECT * EXCLUDE (placed) FROM made WHERE placed %s %s) TO '%s' (FORMAT parquet, COMPRESSION zstd)"
                                .formatted(
                                        batch.getValue(),
                                        LAST_MONTH,
                                        place.resolve(table.name()).resolve(batch.getKey() + ".parquet")));
            }
        }
        Files.writeString(place.resolve("manifest"), "before\nmonth\n");
    }

    long bytes() {
        try (var files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String select(TableDefinition table, long own) {
        var isMonthly = table.columns().stream().anyMatch(column -> column.type() == ColumnType.MONTH);
        return "SELECT %s, placed FROM (%s)".formatted(columns(table), isMonthly ? months(table) : events(table, own));
    }

    /// `i` numbers the row, `r` the referral it belongs to, `placed` is its day.
    private static String events(TableDefinition table, long own) {
        var perThousand = PER_THOUSAND.getOrDefault(table.name(), table.aboutPersons() ? OF_OTHERS : OF_OTHERS / 10);
        var rows = table.name().equals("published_count") ? 0 : own * perThousand / 1_000;
        var referrals = Math.max(1, own / 10);
        var isReferral = table.name().equals("referral");
        return """
                SELECT i, r, %s + CAST(r * 2654435761 %% 916 AS INTEGER) + %s AS placed, '' AS code
                FROM (SELECT i, CAST(%s AS BIGINT) AS r FROM range(%d) t(i))
                """.formatted(
                        FIRST,
                        isReferral ? "0" : "CAST(hash(i, 2) % 180 AS INTEGER)",
                        isReferral ? "i" : "hash(i, 1) % " + referrals,
                        rows);
    }

    /// One row for each unit, month and code of the key.
    private static String months(TableDefinition table) {
        var codes = table.columns().stream()
                .filter(column -> table.key().contains(column.name()))
                .flatMap(column -> column.codes().stream().limit(4))
                .map(code -> "'" + code.code() + "'")
                .collect(Collectors.joining(", "));
        return """
                SELECT m * 1000 + u * 10 AS i, u AS r, CAST(%s + to_months(CAST(m AS INTEGER)) AS DATE) AS placed, code
                FROM range(%d) a(m), range(%d) b(u), (SELECT unnest([%s]) AS code)
                """.formatted(FIRST, MONTHS, UNITS, codes.isEmpty() ? "''" : codes);
    }

    private static String columns(TableDefinition table) {
        var written = new ArrayList<String>();
        var dates = 0;
        for (var i = 0; i < table.columns().size(); i++) {
            var column = table.columns().get(i);
            var chance = "hash(i, %d)".formatted(i + 10);
            switch (column.type()) {
                case DATE ->
                    written.add(
                            dates++ == 0
                                    ? "placed AS " + column.name()
                                    : "CASE WHEN %1$s %% 5 > 0 THEN placed + CAST(%1$s %% 120 AS INTEGER) END AS %2$s"
                                            .formatted(chance, column.name()));
                case TIMESTAMP -> {
                    var days = dates == 0 ? 0 : table.name().equals("inpatient_stay") ? 30 : 1;
                    var day = "placed + CAST(%s %% %d AS INTEGER)".formatted(chance, days + 1);
                    written.add("CAST(%s AS TIMESTAMP) + to_minutes(CAST(%d + %s %% 60 AS BIGINT)) AS %s"
                            .formatted(day, dates++ == 0 ? 240 : 1_200, chance, column.name()));
                    written.add("CAST(%s AS DATE) AS %s"
                            .formatted(day, column.name().replaceFirst("_at$", "") + "_on"));
                }
                default -> written.add(value(table, column, chance) + " AS " + column.name());
            }
        }
        return String.join(", ", written);
    }

    private static String value(TableDefinition table, Column column, String chance) {
        var isKey = table.key().contains(column.name());
        return switch (column.type()) {
            case PSEUDONYM -> "'person-' || (r * 7 // 10)";
            case CODE ->
                isKey
                        ? "code"
                        : "[%s][1 + CAST(%s %% %d AS INTEGER)]"
                                .formatted(
                                        column.codes().stream()
                                                .map(code -> "'" + code.code() + "'")
                                                .collect(Collectors.joining(", ")),
                                        chance,
                                        column.codes().size());
            case YES_NO -> "%s %% 4 > 0".formatted(chance);
            case INTEGER, DECIMAL -> number(column, chance);
            default -> text(column, isKey, table);
        };
    }

    private static String number(Column column, String chance) {
        var type = column.type() == ColumnType.INTEGER ? "BIGINT" : "DECIMAL(18,6)";
        return switch (column.name()) {
            case "birth_year" -> "CAST(1940 + hash(r) %% 75 AS %s)".formatted(type);
            case "score" -> "CAST(%s %% 28 AS %s)".formatted(chance, type);
            default -> "CAST(%s %% 200 AS %s)".formatted(chance, type);
        };
    }

    private static String text(Column column, boolean isKey, TableDefinition table) {
        if (column.type() == ColumnType.MONTH) {
            return "CAST(date_trunc('month', placed) AS DATE)";
        }
        var isMonthly = table.columns().stream().anyMatch(other -> other.type() == ColumnType.MONTH);
        return switch (column.name()) {
            case "referral_key" -> "'row-' || r";
            case "main_diagnosis" -> "'F' || (10 + i % 60)";
            default -> isKey && !isMonthly ? "'row-' || i" : "'unit ' || r % " + UNITS;
        };
    }
}
