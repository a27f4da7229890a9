package ca.qmhcn.engine.reading;

import java.util.List;

/// What came of reading a file.
public sealed interface ReadOutcome {

    record Understood(Sheet sheet) implements ReadOutcome {}

    /// Nothing of the file can be used.
    ///
    /// @param details what to fill into the words: a column's name, a limit
    record Refused(Refusal refusal, List<String> details) implements ReadOutcome {}

    /// Why a file is refused as a whole.
    enum Refusal {
        FILE_TYPE_MISMATCH,
        ENCODING_INVALID,
        ENCODING_UNSUPPORTED,
        NOT_NDJSON,
        EMPTY_FILE,
        NO_DATA_ROWS,
        TOO_LARGE,
        TOO_MANY_COLUMNS,
        COLUMN_DUPLICATE,
        /// An archive of very many files.
        ZIP_ENTRIES,
        /// An archive that would write outside its folder.
        ZIP_PATH,
        /// An archive that grows beyond all measure when it is unpacked.
        ZIP_RATIO,
        /// XML that defines its own entities.
        XML_DOCTYPE,
        XLSX_CORRUPT,
        FILE_DAMAGED,
        MACROS,
        HIDDEN_SHEET,
        /// A person has to say which; the details name them.
        SEVERAL_SHEETS
    }
}
