package ca.qmhcn.engine.benchmarks;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The same questions put to DuckDB by hand, without anything of ours between.
record Bare(List<Path> places) {

    private static final String MACROS = """
            CREATE MACRO days(a, b) AS b - a;
            CREATE MACRO minutes(a, b) AS CAST(floor((epoch(b) - epoch(a)) / 60) AS BIGINT);
            """;

    /// Reads all columns of all rows of a table.
    List<String> scan(String table) {
        return asked("SELECT bit_xor(hash(t)) FROM %s AS t".formatted(rows(table)));
    }

    /// `cancelled-by-the-service`: everybody, by service and by mode.
    List<String> cancelled() {
        return asked("""
                CREATE OR REPLACE TEMP TABLE cube AS
                SELECT CAST(date_trunc('month', contact_on) AS DATE) AS month, service, mode,
                    kind IN ('crisis', 'drop-in') OR NOT COALESCE(accepted, TRUE) AS out,
                    status = 'cancelled-by-service' AS met, count(*) AS n
                FROM %s GROUP BY ALL
                """.formatted(rows("contact")), by("''"), by("service"), by("mode"));
    }

    private static String by(String stratum) {
        return """
                SELECT month, %s AS stratum, sum(n) FILTER (WHERE out), sum(n) FILTER (WHERE NOT out),
                    sum(n) FILTER (WHERE NOT out AND met)
                FROM cube GROUP BY ALL ORDER BY ALL
                """.formatted(stratum);
    }

    /// Median and P90 of a fact's days by quarter, read from the events again: type 1 of Hyndman and Fan.
    List<String> quantiles(String fact, String on, String days, String where) {
        return asked("""
                WITH contact AS (SELECT * FROM %1$s), referral AS (SELECT * FROM %2$s)
                SELECT CAST(date_trunc('quarter', %3$s) AS DATE) AS quarter,
                    quantile_disc(%4$s, 0.5), quantile_disc(%4$s, 0.9), count(*)
                FROM (%5$s
                ) WHERE %6$s AND %3$s IS NOT NULL GROUP BY 1 ORDER BY 1
                """.formatted(rows("contact"), rows("referral"), on, days, fact, where));
    }

    List<String> csvToTable(Path csv) {
        return asked(
                "CREATE OR REPLACE TEMP TABLE arrived AS SELECT * FROM read_csv('%s')".formatted(csv),
                "SELECT count(*) FROM arrived");
    }

    List<String> tableToCsv(String table, int rows, Path csv) {
        return asked("COPY (SELECT * FROM %s LIMIT %d) TO '%s' (HEADER)".formatted(rows(table), rows, csv), "SELECT 1");
    }

    private String rows(String table) {
        return places.stream()
                .map(place -> "'%s'".formatted(place.resolve(table).resolve("*.parquet")))
                .collect(Collectors.joining(", ", "read_parquet([", "])"));
    }

    /// The rows of the last statement, as text.
    private static List<String> asked(String... statements) {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("SET memory_limit = '512MB'");
            statement.execute("SET threads = 2");
            statement.execute(MACROS);
            var rows = new ArrayList<String>();
            for (var sql : statements) {
                rows.clear();
                statement.execute(sql);
                try (var answer = statement.getResultSet()) {
                    while (answer != null && answer.next()) {
                        var row = new StringBuilder(String.valueOf(answer.getString(1)));
                        for (var i = 2; i <= answer.getMetaData().getColumnCount(); i++) {
                            row.append(' ').append(answer.getString(i));
                        }
                        rows.add(row.toString());
                    }
                }
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
