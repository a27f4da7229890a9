package ca.qmhcn.engine.checking;

/// What can be wrong with a row or with a file's columns. Each has words in both languages.
public enum ProblemCode {
    COLUMN_MISSING,
    COLUMN_UNKNOWN,
    COLUMN_EMPTY,
    HEADER_NOT_FOUND,
    PHI_COLUMN,
    PHI_SUSPECTED,
    PERSON_COLUMN,
    QUOTE_UNTERMINATED,
    QUOTE_MISPLACED,
    COLUMN_COUNT,
    FIELD_TOO_LONG,
    REQUIRED_MISSING,
    INVISIBLE_CHARACTER,
    CONTROL_CHARACTER,
    CODE_UNKNOWN,
    DATE_FORMAT,
    DATE_INVALID,
    DATE_OUT_OF_RANGE,
    DATE_FUTURE,
    OFFSET_MISSING,
    DATETIME_FORMAT,
    DATETIME_INVALID,
    NUMBER_FORMAT,
    NUMBER_RANGE,
    EXCEL_ERROR_VALUE,
    ID_MANGLED,
    MISSING_TOKEN,
    CROSS_FIELD,
    DUPLICATE_KEY,
    INDICATOR_UNKNOWN,
    EXAMPLE_ROW,
    JSON_SYNTAX,
    JSON_TRAILING,
    JSON_DUPLICATE_KEY,
    JSON_TOO_LONG,
    JSON_TOO_DEEP,
    ENCODING_INVALID,
    RESOURCE_TYPE,
    MODIFIER_EXTENSION,
    RESOURCE_VALUE,
    FORMULA_CELL,
    MERGED_CELLS,
    EXTERNAL_LINK,
    FILE_DAMAGED;

    /// A warning is told and does not keep a row out.
    public boolean warns() {
        return this == COLUMN_UNKNOWN || this == COLUMN_EMPTY || this == EXTERNAL_LINK;
    }

    /// With one of these nothing of the file may be stored.
    public boolean stopsTheFile() {
        return switch (this) {
            case COLUMN_MISSING,
                    HEADER_NOT_FOUND,
                    PHI_COLUMN,
                    PHI_SUSPECTED,
                    PERSON_COLUMN,
                    QUOTE_UNTERMINATED,
                    FILE_DAMAGED -> true;
            default -> false;
        };
    }

    /// Values that may identify somebody are never repeated.
    boolean hidesItsValue() {
        return this == PHI_COLUMN || this == PHI_SUSPECTED;
    }
}
