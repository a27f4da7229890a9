package ca.qmhcn.engine.reading;

/// What reading found wrong with a row before anybody looked at its values.
///
/// @param place the header of the cell, or the path of a value as `period.start`; empty when it is the whole row
public record Flaw(Kind kind, String place) {

    /// Each has words in both languages, under the same name as the checks'.
    public enum Kind {
        /// The line is not one JSON object, or breaks off.
        JSON_SYNTAX,
        /// Something follows the object of the line.
        JSON_TRAILING,
        JSON_DUPLICATE_KEY,
        JSON_TOO_LONG,
        /// Values lie too deep in each other, or too many side by side.
        JSON_TOO_DEEP,
        /// A number with more digits, or a larger exponent, than anything that is counted.
        NUMBER_RANGE,
        /// Bytes or escapes that are no characters.
        ENCODING_INVALID,
        /// A resource of another kind than the file's.
        RESOURCE_TYPE,
        /// The resource says that it means something else than it seems to.
        MODIFIER_EXTENSION,
        /// Several values, or another kind of value, where one is wanted.
        RESOURCE_VALUE,
        /// Something that may identify a person.
        PHI_SUSPECTED,
        /// A formula without a computed value.
        FORMULA_CELL,
        /// A cell that several were merged into: nobody can say for which of them its value stands.
        MERGED_CELLS,
        /// The workbook takes values from other files, which may have changed.
        EXTERNAL_LINK,
        /// From here on rows cannot be told from each other, as after an open quotation mark.
        QUOTE_UNTERMINATED,
        /// From here on the file cannot be read.
        FILE_DAMAGED
    }
}
