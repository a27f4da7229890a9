package ca.qmhcn.engine.warehouse;

import ca.qmhcn.engine.definitions.ColumnType;

/// How DuckDB names what a column holds.
final class StoredType {

    /// Digits kept after the point.
    static final int DECIMALS = 6;

    private StoredType() {}

    static String of(ColumnType type) {
        return switch (type) {
            case TEXT, CODE, PSEUDONYM -> "VARCHAR";
            case DATE, MONTH -> "DATE";
            case TIMESTAMP -> "TIMESTAMP";
            case INTEGER -> "BIGINT";
            case DECIMAL -> "DECIMAL(18,%d)".formatted(DECIMALS);
            case YES_NO -> "BOOLEAN";
        };
    }
}
