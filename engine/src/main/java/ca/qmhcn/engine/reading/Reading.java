package ca.qmhcn.engine.reading;

import ca.qmhcn.engine.reading.ReadOutcome.Refusal;
import ca.qmhcn.engine.reading.ReadOutcome.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds out how a file is to be read. Nothing is stored; limits hold before anything is parsed.
public final class Reading {

    public static final long LARGEST_FILE = 200L * 1024 * 1024;
    public static final int MOST_COLUMNS = 1_000;

    private Reading() {}

    public static ReadOutcome read(Path file, ReadingChoices choices) {
        return read(
                file,
                Optional.ofNullable(file.getFileName()).map(Path::toString).orElse(""),
                choices);
    }

    /// @param name what the person calls the file; its ending must fit what is in it
    public static ReadOutcome read(Path file, String name, ReadingChoices choices) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                return refused(Refusal.TOO_LARGE, Long.toString(LARGEST_FILE / 1024 / 1024));
            }
            var kind = FileKind.of(Encodings.start(file));
            if (!kind.fits(name.toLowerCase(Locale.ROOT))) {
                return refused(Refusal.FILE_TYPE_MISMATCH);
            }
            return switch (kind) {
                case TEXT -> CsvReading.read(file, choices);
                case ARCHIVE -> WorkbookReading.read(file, choices);
                case PARQUET -> ParquetReading.read(file, choices);
                case OTHER -> refused(Refusal.FILE_TYPE_MISMATCH);
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static ReadOutcome refused(Refusal why, String... details) {
        return new Refused(why, List.of(details));
    }
}
