package ca.qmhcn.engine.reading;

import java.util.stream.Stream;

/// What a file is by its first bytes, whatever its name says.
enum FileKind {
    TEXT,
    /// An archive, as workbooks are.
    ARCHIVE,
    PARQUET,
    /// Documents, pictures, older spreadsheets, and everything else that has a mark of its own.
    OTHER;

    static FileKind of(byte[] start) {
        if (Encodings.begins(start, 'P', 'K', 3, 4) || Encodings.begins(start, 'P', 'K', 5, 6)) {
            return ARCHIVE;
        }
        if (Encodings.begins(start, 'P', 'A', 'R', '1')) {
            return PARQUET;
        }
        return Stream.of(
                                new int[] {0x1F, 0x8B},
                                new int[] {'%', 'P', 'D', 'F'},
                                new int[] {0x89, 'P', 'N', 'G'},
                                new int[] {0xFF, 0xD8, 0xFF},
                                new int[] {0xD0, 0xCF, 0x11, 0xE0})
                        .anyMatch(mark -> Encodings.begins(start, mark))
                ? OTHER
                : TEXT;
    }

    /// Whether a file of this name may hold it. Names without a known ending fit everything.
    boolean fits(String name) {
        return switch (this) {
            case TEXT -> !name.matches(".*\\.(xls[xmb]?|parquet|ods|json|ndjson|jsonl)");
            case ARCHIVE -> !name.matches(".*\\.(csv|tsv|txt|json|ndjson|parquet)");
            case PARQUET -> !name.matches(".*\\.(csv|tsv|txt|json|ndjson|xls[xmb]?)");
            case OTHER -> true;
        };
    }
}
