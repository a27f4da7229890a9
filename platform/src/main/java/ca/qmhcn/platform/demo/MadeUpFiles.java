package ca.qmhcn.platform.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// The files of one organization, as it would bring them: one for each table of which it has rows.
final class MadeUpFiles implements AutoCloseable {

    private final Path folder;
    private final Map<MadeUpTable, Path> paths = new EnumMap<>(MadeUpTable.class);
    private final Map<MadeUpTable, BufferedWriter> writers = new EnumMap<>(MadeUpTable.class);

    private MadeUpFiles(Path folder) {
        this.folder = folder;
    }

    /// Writes all files of a member into a folder.
    static Map<MadeUpTable, Path> write(Member member, Path folder) {
        try (var files = new MadeUpFiles(Files.createDirectories(folder))) {
            new CommunityCare(member, files).write();
            new HospitalCare(member, files).write();
            new EmergencyCare(member, files).write();
            new WorkLife(member, files).write();
            new PublishedFigures(member, files).write();
            return Collections.unmodifiableMap(files.paths);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// One row; an empty text is a cell left empty.
    void row(MadeUpTable table, Object... cells) {
        if (cells.length != table.columns().size()) {
            throw new IllegalArgumentException(
                    "%s has %d columns, not %d".formatted(table, table.columns().size(), cells.length));
        }
        try {
            var writer = writer(table);
            for (var i = 0; i < cells.length; i++) {
                writer.write(i == 0 ? "" : ",");
                writer.write(text(cells[i]));
            }
            writer.write('\n');
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void close() throws IOException {
        for (var writer : writers.values()) {
            writer.close();
        }
    }

    private BufferedWriter writer(MadeUpTable table) throws IOException {
        var writer = writers.get(table);
        if (writer == null) {
            var path = folder.resolve(table.table() + ".csv");
            writer = Files.newBufferedWriter(path);
            writer.write(String.join(",", table.columns()) + "\n");
            writers.put(table, writer);
            paths.put(table, path);
        }
        return writer;
    }

    private static String text(Object cell) {
        var text = switch (cell) {
            case Boolean yes -> yes ? "yes" : "no";
            case ZonedDateTime moment -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
            default -> cell.toString();
        };
        return text.indexOf(',') < 0 ? text : '"' + text + '"';
    }
}
