package ca.qmhcn.engine.warehouse;

import ca.qmhcn.engine.definitions.ColumnType;
import java.util.Locale;
import java.util.Optional;

/// What engines say differently stands here and nowhere else; all else is written in what they answer alike.
enum Dialect {
    DUCKDB(
            "TIMESTAMP",
            "CREATE TEMP TABLE",
            // Of two dates this is whole days; of two moments it is an interval, which no day count accepts.
            "((%2$s) - (%1$s))",
            "CAST(floor((epoch(%2$s) - epoch(%1$s)) / 60) AS BIGINT)",
            "isodow(%1$s)"),
    TRINO(
            "TIMESTAMP(6)",
            "CREATE TABLE",
            "date_diff('day', %1$s, %2$s)",
            "CAST(floor((to_unixtime(%2$s) - to_unixtime(%1$s)) / 60) AS BIGINT)",
            "day_of_week(%1$s)");

    /// Digits kept after the point.
    static final int DECIMALS = 6;

    private final String moment;
    private final String create;
    private final String days;
    private final String minutes;
    private final String weekday;

    Dialect(String moment, String create, String days, String minutes, String weekday) {
        this.moment = moment;
        this.create = create;
        this.days = days;
        this.minutes = minutes;
        this.weekday = weekday;
    }

    /// How a macro is written, its arguments as `%1$s` and `%2$s`; empty when there is none of that name.
    Optional<String> macro(String name, int arguments) {
        var form = switch (name.toUpperCase(Locale.ROOT) + arguments) {
            case "DAYS2" -> days;
            case "MINUTES2" -> minutes;
            case "AGE2" ->
                "(year(%2$s) - year(%1$s) - CASE WHEN month(%2$s) * 100 + day(%2$s) < month(%1$s) * 100 + day(%1$s)"
                        + " THEN 1 ELSE 0 END)";
            // Of nothing but gaps DuckDB's own says that it does not know; others say none.
            case "COUNT_IF1" -> "COUNT(*) FILTER (WHERE %1$s)";
            case "MONTH_OF1" -> "CAST(date_trunc('month', %1$s) AS DATE)";
            case "WEEKDAY1" -> weekday;
            case "SHARE2" -> "(CAST(%1$s AS DOUBLE) / NULLIF(CAST(%2$s AS DOUBLE), 0))";
            default -> "";
        };
        return form.isEmpty() ? Optional.empty() : Optional.of(form);
    }

    /// How what a column holds is called.
    String type(ColumnType type) {
        return switch (type) {
            case TEXT, CODE, PSEUDONYM -> "VARCHAR";
            case DATE, MONTH -> "DATE";
            case TIMESTAMP -> moment;
            case INTEGER -> "BIGINT";
            case DECIMAL -> "DECIMAL(18,%d)".formatted(DECIMALS);
            case YES_NO -> "BOOLEAN";
        };
    }

    /// Keeps a query's rows for as long as the work lasts.
    String keeping(String name, String select) {
        return "%s %s AS %s".formatted(create, name, select);
    }
}
