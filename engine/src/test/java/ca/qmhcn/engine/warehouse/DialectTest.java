package ca.qmhcn.engine.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A macro means one thing, whatever it is called where it is answered.
class DialectTest {

    private static final String FEBRUARY = "DATE '2024-02-28', DATE '2024-03-01'";

    @Test
    void trinoIsToldInItsOwnWords() {
        assertThat(Macros.rendered("SELECT days(a, MONTH_OF(b)), WEEKDAY(c), AGE, days FROM t", Dialect.TRINO))
                .isEqualTo("SELECT date_diff('day', a, CAST(date_trunc('month', b) AS DATE)), day_of_week(c), AGE, days"
                        + " FROM t");
        assertThat(Macros.rendered("MINUTES(a, b)", Dialect.TRINO))
                .isEqualTo("CAST(floor((to_unixtime(b) - to_unixtime(a)) / 60) AS BIGINT)");
        assertThat(Dialect.TRINO.keeping("stay", "SELECT 1")).isEqualTo("CREATE TABLE stay AS SELECT 1");
    }

    @Test
    void duckDbAnswersWhatIsMeant() {
        try (var engine = DuckDb.withoutFiles()) {
            assertThat(asked(engine, "DAYS(" + FEBRUARY + ")")).isEqualTo(2);
            assertThat(asked(engine, "AGE(DATE '2000-02-29', DATE '2024-02-28')"))
                    .isEqualTo(23);
            assertThat(asked(engine, "AGE(DATE '2000-02-29', DATE '2024-02-29')"))
                    .isEqualTo(24);
            assertThat(asked(engine, "WEEKDAY(DATE '2026-11-22')")).isEqualTo(7);
            assertThat(asked(engine, "MINUTES(TIMESTAMP '2024-01-01 23:59:30', TIMESTAMP '2024-01-02 00:01:29')"))
                    .isEqualTo(1);
            assertThat(asked(engine, "CASE WHEN COUNT_IF(CAST(NULL AS BOOLEAN)) = 0 THEN 1 END"))
                    .as("of nothing but gaps none is counted")
                    .isEqualTo(1);
            assertThat(asked(engine, "DAY(MONTH_OF(DATE '2024-02-29'))")).isEqualTo(1);
            assertThat(asked(engine, "CASE WHEN SHARE(7, 2) = 3.5 AND SHARE(1, 0) IS NULL THEN 1 END"))
                    .isEqualTo(1);
        }
    }

    private static long asked(DuckDb engine, String expression) {
        return engine.number(Macros.rendered("SELECT " + expression, Dialect.DUCKDB));
    }
}
